// A web server set up as README says sends the release as a browser needs it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually, launch, openPage } from './support.mjs';

let folder;
let nginx;
let address;
let said = '';
before(async () => {
  const readme = await readFile('../../README.md', 'utf8');
  const [, advice] = /```nginx\n(.*?)```/su.exec(readme);
  folder = await mkdtemp(join(tmpdir(), 'kommunkalkyl-'));
  await mkdir(join(folder, 'root'));
  await symlink(new URL('../../dist', import.meta.url).pathname, join(folder, 'root/kommunkalkyl'));
  const port = await freePort();
  const stores = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`).join('\n');
  const config = `
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
master_process off;
pid ${folder}/pid;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${stores}
${advice.replace('server {', `server {\nlisten 127.0.0.1:${port};\nroot ${folder}/root;`)}
}`;
  await writeFile(join(folder, 'nginx.conf'), config);
  nginx = spawn(process.env.NGINX ?? '/usr/sbin/nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
  nginx.stderr.on('data', (data) => { said += data; });
  address = `http://127.0.0.1:${port}/kommunkalkyl/`;
  await eventually(async () => assert.ok((await fetch(address)).ok, said));
});
after(async () => {
  nginx?.kill();
  if (folder) await rm(folder, { recursive: true, force: true });
});

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const ask = async (path, encoding) => {
  // Node's fetch unpacks by itself and still tells how it came.
  const answer = await fetch(address + path, { headers: { 'Accept-Encoding': encoding } });
  assert.equal(answer.status, 200, path);
  return answer.headers;
};

test('embed: nginx as README sets it up sends types, compressed copies and how long to keep them [server]', async () => {
  const { files, version } = JSON.parse(await readFile('../../dist/manifest.json', 'utf8'));
  const types = { js: /^(?:text|application)\/javascript/u, wasm: /^application\/wasm$/u, css: /^text\/css/u, html: /^text\/html/u, svg: /^image\/svg\+xml/u, txt: /^text\/plain/u };
  for (const [logical, { file, bytes, brotli, gzip }] of Object.entries(files)) {
    for (const path of [file, `${version}/${file}`]) {
      const plain = await ask(path, 'identity');
      assert.match(plain.get('content-type'), types[file.split('.').pop()], path);
      assert.equal(plain.get('access-control-allow-origin'), '*');
      assert.equal(plain.get('content-encoding'), null);
      const kept = path !== file || logical !== file;
      assert.equal(plain.get('cache-control'), kept ? 'public, max-age=31536000, immutable' : 'no-cache', path);
    }
    if (brotli < bytes) assert.equal((await ask(file, 'br, gzip')).get('content-encoding'), 'br', file);
    if (gzip < bytes) {
      const zipped = await ask(file, 'gzip');
      assert.equal(zipped.get('content-encoding'), 'gzip', file);
      assert.match(zipped.get('vary'), /accept-encoding/iu);
    }
  }
});

test('embed: the page and the frame open from nginx, in a folder [server]', async () => {
  const browser = await launch();
  try {
    for (const path of ['#v=1&kommun=1280', 'index.html#v=1&kommun=1280', '0.1.0/embed.html#kommun=1280']) {
      const page = await openPage(browser, '', { url: address + path });
      await page.getByRole('heading', { name: 'Malmö, 2020–2024' }).waitFor();
    }
  } finally {
    await browser.close();
  }
});
