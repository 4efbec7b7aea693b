import { BillingError } from '../domain/errors.js';
import type { DocumentStream } from './billing-client.js';
import { resumedBody } from './resumed-body.js';
import type { BodyOptions, Transfer } from './resumed-body.js';

/** The same file from a byte on, as long as it has this tag; undefined where the backend does not do that. */
export type Resume = (from: number, tag: string) => Promise<Transfer | undefined>;

/** @throws BillingError `bad_response` for a page, which is no document of anybody */
export const streamOf = (response: Response, stop: () => void, resume: Resume, options: BodyOptions): DocumentStream => {
  const { body, headers } = response;
  const mime = headers.get('Content-Type')?.trim() || 'application/octet-stream';
  if (!body || response.status !== 200 || /^text\/html\b/i.test(mime)) {
    throw new BillingError('bad_response', { correlationId: headers.get('X-Correlation-Id')?.slice(0, 200) || undefined });
  }
  const size = sizeOf(headers);
  const tag = tagOf(headers);
  const certain = tag === undefined ? {} : { size, resume: (from: number) => resume(from, tag) };
  return {
    name: nameOf(headers.get('Content-Disposition') ?? ''),
    mime,
    ...(size !== undefined && { size }),
    body: resumedBody({ body, stop }, { ...options, ...certain }),
  };
};

/** What answers `Range`: the rest of the file, or undefined where it is anything else, e.g. all of it, or of a file that has changed. */
export const restOf = ({ body, status, headers }: Response, stop: () => void, from: number, tag: string): Transfer | undefined => {
  const isRest = status === 206 && headers.get('Content-Range')?.startsWith(`bytes ${from}-`) && (headers.get('ETag') ?? tag) === tag;
  if (body && isRest) return { body, stop };
  stop();
  return undefined;
};

/** The strong tag of a file whose bytes can be asked for by their numbers (RFC 9110, 14): not where they travel compressed. */
const tagOf = (headers: Headers): string | undefined => {
  const tag = headers.get('ETag');
  const ranges = headers.get('Accept-Ranges') !== 'none' && !headers.has('Content-Encoding');
  return ranges && tag?.startsWith('"') ? tag : undefined;
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
