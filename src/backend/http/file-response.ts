import { Problem } from '../problem.js';
import type { FileStore } from '../downloads/file-store.js';
import type { DownloadRow } from '../store/records.js';
import type { Call } from './context.js';
import { problemResponse } from './problem-response.js';

/** A file as an attachment, or the one range of it that was asked for (RFC 9110, 14). A file never changes, so its key is its tag. */
export const fileResponse = async (
  call: Call,
  files: FileStore,
  { key, name, mime, bytes }: NonNullable<DownloadRow['file']>,
): Promise<Response> => {
  const etag = `"${key}"`;
  const range = rangeOf(call, etag, bytes);
  const headers = {
    'Content-Type': mime,
    'Content-Disposition': dispositionOf(name),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-store',
    ETag: etag,
  };
  if (range === 'beyond') return beyond(call, bytes);
  const [from, to] = range ?? [0, bytes];
  const body = await files.open(key, from, to);
  if (!body) throw new Problem('download_expired');
  const length = { 'Content-Length': String(to - from) };
  if (!range) return new Response(body, { headers: { ...headers, ...length } });
  return new Response(body, { status: 206, headers: { ...headers, ...length, 'Content-Range': `bytes ${from}-${to - 1}/${bytes}` } });
};

const beyond = (call: Call, bytes: number): Response => {
  const problem = new Problem('validation', { status: 416, errors: [{ pointer: '/header/Range', code: 'range' }] });
  const response = problemResponse(call, problem);
  response.headers.set('Content-Range', `bytes */${bytes}`);
  return response;
};

/** From and to-before; undefined for the whole file: without a range, with several, with one that is none, and of another file. */
const rangeOf = (call: Call, etag: string, bytes: number): readonly [number, number] | 'beyond' | undefined => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(call.req.header('range')?.trim() ?? '');
  const known = call.req.header('if-range');
  if (!match || (known !== undefined && known.trim() !== etag)) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes : Math.min(bytes, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < from) return undefined;
  return from < bytes && to > from ? [from, to] : 'beyond';
};

/** RFC 6266: the name in plain letters for old programs, and as it is for all others. */
export const dispositionOf = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\w.-]+/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};
