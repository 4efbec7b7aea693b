import { once } from 'node:events';
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
    if (!outgoing.write(value)) await Promise.race([once(outgoing, 'drain'), once(outgoing, 'close')]);
  }
  outgoing.end();
};

const headersOf = (response: Response): Record<string, string | string[]> => {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
};
