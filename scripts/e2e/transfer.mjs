// What a browser that has never seen the page transfers: bytes of scripts as served, and how many requests wait for one another.

/** Milliseconds that every request waits: what is asked for only after something else has come stands out. */
const latency = 1_000;

/** Follows the scripts of a page's own frame through the browser's protocol. Call before the page is opened. */
export async function measureScripts(page) {
  const session = await page.context().newCDPSession(page);
  const scripts = new Map();
  let mainFrame;
  session.on('Network.requestWillBeSent', ({ requestId, request, type, frameId, timestamp }) => {
    mainFrame ??= frameId;
    if (frameId !== mainFrame || !(type === 'Script' || new URL(request.url).pathname.endsWith('.js'))) return;
    scripts.set(requestId, {
      name: new URL(request.url).pathname.split('/').pop(),
      bytes: 0,
      encoding: '',
      started: timestamp,
      ended: Infinity,
    });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const script = scripts.get(requestId);
    if (script) script.encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? '';
  });
  // the body as it came over the wire, in pieces
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes += encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const script = scripts.get(requestId);
    if (script) script.ended = timestamp;
  });
  const slow = (milliseconds) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: milliseconds,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await session.send('Network.enable');
  await slow(latency);
  // what is still under way was not needed for what is on the screen
  const arrived = () => [...scripts.values()].filter(({ ended }) => ended < Infinity).map((script) => ({ ...script }));
  return { read: () => summary(arrived()), hurry: () => slow(0) };
}

/** A file asked for twice, by its preload and by its import, came over the wire once: the larger count is the true one. */
function summary(all) {
  const byName = new Map();
  for (const script of all) if ((byName.get(script.name)?.bytes ?? -1) < script.bytes) byName.set(script.name, script);
  const files = [...byName.values()].sort((a, b) => a.started - b.started);
  for (const file of files) {
    const before = files.filter(({ ended }) => ended <= file.started).map(({ depth }) => depth);
    file.depth = 1 + Math.max(0, ...before);
  }
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), depth: Math.max(0, ...files.map(({ depth }) => depth)) };
}

/** In bytes; `words` is what a language other than English may add on the way to the confirmation, for English comes with the code. */
export const budgets = { form: 25_000, confirmation: 45_000, words: 5_000, depth: 2 };
