// Fetches a host's own file of schemes from the host's page. What it holds is for the calculator to judge.

const MOST_BYTES = 1_000_000;
// In milliseconds, from the question to the last byte.
const MOST_TIME = 10_000;
const WORDS = /* WORDS */;

const bytes = async (address, signal) => {
  // No other origin is asked than the one that the host has named.
  const answer = await fetch(address, { credentials: 'same-origin', redirect: 'manual', signal });
  if (answer.type === 'opaqueredirect') throw WORDS.moved;
  if (!answer.ok || !answer.body) throw WORDS.missing;
  const parts = [];
  const reader = answer.body.getReader();
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.length;
    if (length > MOST_BYTES) throw WORDS.large;
    parts.push(value);
  }
};

/** The file's bytes, or a sentence that says why there are none. */
export const schemes = async (given, signal) => {
  let address;
  try {
    address = new URL(given, document.baseURI);
  } catch {
    return WORDS.address;
  }
  if (!/^https?:$/u.test(address.protocol)) return WORDS.address;
  const end = new AbortController();
  const late = setTimeout(() => end.abort(WORDS.slow), MOST_TIME);
  signal?.addEventListener('abort', () => end.abort());
  try {
    return await bytes(address, end.signal);
  } catch (fault) {
    return typeof fault === 'string' ? fault : WORDS.unreachable;
  } finally {
    clearTimeout(late);
    end.abort();
  }
};

/** Posts what an address holds, for as long as no other is wanted; nothing for no address. */
export const relay = (post) => {
  let wanted = null;
  return async (address) => {
    if (address === wanted) return;
    wanted = address;
    const ordningar = address === null ? null : await schemes(address);
    if (address === wanted) post({ ordningar });
  };
};
