import type { ServerResponse } from 'node:http';

export interface WriteOptions {
  readonly headOnly: boolean;
  /** From when on streams of events, which have no end of their own, are ended. */
  readonly closing: AbortSignal;
}

/** Sends a `Response`, no faster than the caller reads it. */
export const writeResponse = async (response: Response, outgoing: ServerResponse, { headOnly, closing }: WriteOptions): Promise<void> => {
  outgoing.writeHead(response.status, headersOf(response));
  if (headOnly || !response.body) {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  const reader = response.body.getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  outgoing.once('close', stop);
  if (isEndless(response)) {
    closing.addEventListener('abort', stop, { once: true });
    outgoing.once('close', () => closing.removeEventListener('abort', stop));
    if (closing.aborted) stop();
  }
  for (;;) {
    const { done, value } = await reader.read();
    if (done || outgoing.destroyed) break;
    if (!outgoing.write(value)) await roomIn(outgoing);
  }
  outgoing.end();
};

const isEndless = ({ headers }: Response): boolean => (headers.get('Content-Type') ?? '').startsWith('text/event-stream');

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
