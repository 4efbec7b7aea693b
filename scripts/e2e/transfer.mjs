// What a browser that has never seen the page transfers: bytes of scripts as served, and how many requests wait for one another.

/** Follows the scripts of a page's own frame through the browser's protocol. Call before the page is opened. */
export async function measureScripts(page) {
  const session = await page.context().newCDPSession(page);
  const scripts = new Map();
  let mainFrame;
  session.on('Network.requestWillBeSent', ({ requestId, request, type, initiator, frameId, documentURL }) => {
    mainFrame ??= frameId;
    if (type === 'Document' && frameId === mainFrame) return;
    if (frameId !== mainFrame || !(type === 'Script' || /\.js(\?|$)/.test(request.url))) return;
    scripts.set(requestId, { url: request.url, initiator, documentURL, bytes: 0, encoding: '' });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const script = scripts.get(requestId);
    if (!script) return;
    script.encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? '';
    script.cached = response.fromDiskCache === true;
  });
  // the body as it came over the wire, in pieces
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return { read: () => summary([...scripts.values()]) };
}

/** The script that asked for another one; undefined where the page itself did. */
function askedBy({ initiator, documentURL }) {
  const frames = [];
  for (let stack = initiator.stack; stack; stack = stack.parent) frames.push(...stack.callFrames);
  const url = frames.map((frame) => frame.url).find(Boolean) ?? initiator.url;
  return url && url !== documentURL ? url : undefined;
}

function summary(scripts) {
  const byUrl = new Map(scripts.map((script) => [script.url, script]));
  const depth = (script, seen = new Set()) => {
    const parent = askedBy(script);
    if (!parent || seen.has(parent) || !byUrl.has(parent)) return 1;
    return 1 + depth(byUrl.get(parent), seen.add(parent));
  };
  const files = scripts.map((script) => ({
    name: new URL(script.url).pathname.split('/').pop(),
    bytes: script.bytes,
    encoding: script.encoding,
    depth: depth(script),
  }));
  // a preloaded module may be asked for again and come out of memory
  const largest = new Map();
  for (const file of files) if ((largest.get(file.name)?.bytes ?? -1) < file.bytes) largest.set(file.name, file);
  const unique = [...largest.values()];
  return {
    files: unique,
    bytes: unique.reduce((sum, { bytes }) => sum + bytes, 0),
    depth: Math.max(0, ...unique.map((file) => file.depth)),
  };
}

export const budgets = { form: 25_000, confirmation: 45_000, depth: 2 };
