import type { ServerResponse } from 'node:http';

/** Sends a `Response`, no faster than the caller reads it. */
export const writeResponse = async (response: Response, outgoing: ServerResponse, headOnly: boolean): Promise<void> => {
  outgoing.writeHead(response.status, headersOf(response));
  if (headOnly || !response.body) {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  const reader = response.body.getReader();
  outgoing.once('close', () => void reader.cancel().catch(() => undefined));
  for (;;) {
    const { done, value } = await reader.read();
    if (done || outgoing.destroyed) break;
    if (!outgoing.write(value)) await roomIn(outgoing);
  }
  outgoing.end();
};

/** Resolves when there is room again, or nobody who would take more; either way without a listener left behind. */
const roomIn = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      outgoing.off('drain', go).off('close', go);
      resolve();
    };
    outgoing.on('drain', go).on('close', go);
  });

const headersOf = (response: Response): Record<string, string | string[]> => {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
};
