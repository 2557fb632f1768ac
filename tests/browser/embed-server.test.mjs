// Web servers set up as README says send the release as a browser needs it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually, launch, openPage } from './support.mjs';

/** How each is started with README's lines and nothing else that is not needed to run at all. */
const SERVERS = {
  nginx: {
    program: '/usr/sbin/nginx',
    config: (advice, port) => `
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
master_process off;
pid ${folder}/pid;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`).join('\n')}
${advice.replace('server {', `server {\nlisten 127.0.0.1:${port};\nroot ${folder}/root;`)}
}`,
    given: (config) => ['-p', folder, '-e', 'stderr', '-c', config],
  },
  apache: {
    program: '/usr/sbin/apache2',
    config: (advice, port) => `
${['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite'].map((of) => `LoadModule ${of}_module /usr/lib/apache2/modules/mod_${of}.so`).join('\n')}
Listen 127.0.0.1:${port}
ServerName localhost
User www-data
Group www-data
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
DefaultRuntimeDir ${folder}
TypesConfig /etc/mime.types
DocumentRoot ${folder}/root
${advice.replaceAll('/var/www', `${folder}/root`)}`,
    given: (config) => ['-d', folder, '-f', config, '-D', 'FOREGROUND'],
  },
  caddy: {
    program: '/usr/bin/caddy',
    config: (advice, port) => `
{
admin off
auto_https off
}
${advice.replace('kommun.example', `http://127.0.0.1:${port}`).replace('/var/www', `${folder}/root`)}`,
    given: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  },
};

const TYPES = {
  js: /^(?:text|application)\/javascript/u,
  wasm: /^application\/wasm$/u,
  css: /^text\/css/u,
  html: /^text\/html/u,
  svg: /^image\/svg\+xml/u,
  txt: /^text\/plain/u,
};

/** What each file is sent with. */
const SAID = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kommunkalkyl-'));
  // Apache reads as a user of its own.
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'root'));
  await cp(new URL('../../dist', import.meta.url).pathname, join(folder, 'root/kommunkalkyl'), { recursive: true });
});
after(() => folder && rm(folder, { recursive: true, force: true }));

for (const [name, server] of Object.entries(SERVERS)) {
  test(`embed: ${name} as README sets it up sends types, compressed copies and how long to keep them [server]`, async (t) => {
    const address = await served(t, name, server);
    const ask = async (path, encoding) => {
      // Node's fetch unpacks by itself and still tells how it came.
      const answer = await fetch(address + path, { headers: { 'Accept-Encoding': encoding } });
      assert.equal(answer.status, 200, path);
      return { path, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
    };
    const { files, version } = JSON.parse(await readFile('../../dist/manifest.json', 'utf8'));
    for (const [logical, { file, bytes, brotli, gzip }] of Object.entries(files)) {
      for (const path of [file, `${version}/${file}`]) {
        const kept = path !== file || logical !== file;
        const sent = ({ headers }, encoding) => {
          assert.match(headers.get('content-type'), TYPES[file.split('.').pop()], path);
          assert.equal(headers.get('access-control-allow-origin'), '*', path);
          assert.equal(headers.get('cache-control'), kept ? 'public, max-age=31536000, immutable' : 'no-cache', path);
          assert.equal(headers.get('content-encoding'), encoding, path);
          for (const [header, value] of Object.entries(SAID)) assert.equal(headers.get(header), value, path);
          const policy = headers.get('content-security-policy') ?? '';
          assert.equal(/base-uri 'none'; form-action 'none'/u.test(policy), file.endsWith('.html'), path);
          // The frame stays frameable.
          assert.equal(policy.includes('frame-ancestors'), file.endsWith('.html') && file !== 'embed.html', path);
        };
        const plain = await ask(path, 'identity');
        sent(plain, null);
        for (const [encoding, accepted, packed] of [['br', 'br, gzip', brotli], ['gzip', 'gzip', gzip]]) {
          if (packed >= bytes) continue;
          const answer = await ask(path, accepted);
          sent(answer, encoding);
          assert.match(answer.headers.get('vary'), /accept-encoding/iu, path);
          assert.deepEqual(answer.body, plain.body, path);
        }
      }
    }
  });

  test(`embed: the page and the frame open from ${name}, in a folder [server]`, async (t) => {
    const address = await served(t, name, server);
    const browser = await launch();
    try {
      for (const path of ['#v=2&kommun=1280', 'index.html#v=2&kommun=1280', '0.1.0/embed.html#kommun=1280']) {
        const page = await openPage(browser, '', { url: address + path });
        await page.getByRole('heading', { name: /^Malmö, \d{4}–\d{4}$/u }).waitFor();
      }
    } finally {
      await browser.close();
    }
  });
}

/** Starts a server with README's lines for it; it is stopped with the test. */
async function served(t, name, { program, config, given }) {
  const readme = await readFile('../../README.md', 'utf8');
  const [, advice] = new RegExp(`\`\`\`${name}\\n(.*?)\`\`\``, 'su').exec(readme);
  const port = await freePort();
  const file = join(folder, `${name}.conf`);
  await writeFile(file, config(advice, port));
  const running = spawn(program, given(file), { env: { ...process.env, HOME: folder } });
  const ended = new Promise((resolve) => { running.on('close', resolve); });
  t.after(async () => {
    running.kill();
    await ended;
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (data) => { said += data; });
  const address = `http://127.0.0.1:${port}/kommunkalkyl/`;
  await eventually(async () => {
    const answer = await fetch(address).catch((error) => assert.fail(`${error}\n${said}`));
    assert.ok(answer.ok, said);
  });
  return address;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
