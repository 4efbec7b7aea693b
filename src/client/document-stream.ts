import { BillingError } from '../domain/errors.js';
import type { DocumentStream } from './billing-client.js';

/**
 * A file as it arrives. What the network breaks off errs with `network`, what the customer breaks off with `aborted`, at once and whatever the
 * network does; nobody who reads on gets half a file for a whole one.
 * @throws BillingError `bad_response` for a page, which is no document of anybody
 */
export const streamOf = (response: Response, stop: AbortController, signal?: AbortSignal): DocumentStream => {
  const { body, headers } = response;
  const mime = headers.get('Content-Type')?.trim() || 'application/octet-stream';
  if (!body || response.status !== 200 || /^text\/html\b/i.test(mime)) {
    throw new BillingError('bad_response', { correlationId: headers.get('X-Correlation-Id')?.slice(0, 200) || undefined });
  }
  const size = sizeOf(headers);
  return {
    name: nameOf(headers.get('Content-Disposition') ?? ''),
    mime,
    ...(size !== undefined && { size }),
    body: guarded(body, stop, signal),
  };
};

const guarded = (body: ReadableStream<Uint8Array>, stop: AbortController, signal?: AbortSignal): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  const quit = (): void => {
    stop.abort();
    void reader.cancel().catch(() => undefined);
  };
  let aborted = (): void => undefined;
  const done = (): void => signal?.removeEventListener('abort', aborted);
  return new ReadableStream<Uint8Array>(
    {
      start(out) {
        aborted = () => {
          out.error(new BillingError('aborted'));
          quit();
        };
        if (signal?.aborted) aborted();
        else signal?.addEventListener('abort', aborted, { once: true });
      },
      async pull(out) {
        try {
          const step = await reader.read();
          if (signal?.aborted) return;
          if (!step.done) return out.enqueue(step.value);
          done();
          out.close();
        } catch (cause) {
          if (signal?.aborted) return;
          done();
          out.error(new BillingError('network', { cause }));
        }
      },
      cancel() {
        done();
        quit();
      },
    },
    // Nothing is fetched ahead of who reads.
    { highWaterMark: 0 },
  );
};

/** Bytes in all; unknown where they travel compressed, for then the header counts those of the way. */
const sizeOf = (headers: Headers): number | undefined => {
  const length = headers.get('Content-Length');
  return length !== null && /^\d{1,15}$/.test(length) && !headers.has('Content-Encoding') ? Number(length) : undefined;
};

/** The name in a Content-Disposition (RFC 6266) as a file may be called: no folder, no control character, none that turns the reading order round. */
const nameOf = (disposition: string): string => {
  const encoded = /;\s*filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(disposition)?.[1];
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const given = decoded(encoded) ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? '';
  return (
    given
      .replace(/[\p{Cc}\p{Cf}\p{Cs}"*/:<>?\\|]+/gu, '-')
      .replace(/^[\s.]+|[\s.]+$/g, '')
      .slice(0, 200) || 'download'
  );
};

const decoded = (text: string | undefined): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
