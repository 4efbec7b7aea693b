import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

const compressible = /^(text\/|application\/(json|javascript|problem\+json|manifest\+json)|image\/svg\+xml|font\/(ttf|otf))/;

/** The encoding that a caller takes, for a type that is worth it. */
export const chooseEncoding = (accept: string | null, type: string): Encoding => {
  if (!compressible.test(type)) return 'identity';
  const taken = (accept ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, quality]) => !/q=0(\.0*)?$/.test(quality?.trim() ?? ''))
    .map(([name]) => name);
  if (taken.includes('br')) return 'br';
  return taken.includes('gzip') ? 'gzip' : 'identity';
};

/** The best compression takes seconds from some size on, and would then delay the first visitor more than it saves. */
const thoroughUpTo = 400_000;

export const compress = async (bytes: Uint8Array<ArrayBuffer>, encoding: Encoding, thorough: boolean): Promise<Uint8Array<ArrayBuffer>> => {
  const best = thorough && bytes.byteLength <= thoroughUpTo;
  switch (encoding) {
    case 'br':
      return new Uint8Array(
        await brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: best ? constants.BROTLI_MAX_QUALITY : 5,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        }),
      );
    case 'gzip':
      return new Uint8Array(await zip(bytes, { level: best ? 9 : 6 }));
    case 'identity':
      return bytes;
  }
};

/** An answer made for this request, compressed as its caller likes it. Small ones are sent as they are, and streams flow through. */
export const compressed = async (request: Request, response: Response): Promise<Response> => {
  const type = response.headers.get('Content-Type') ?? '';
  // Files come compressed already, and say their length.
  if (!response.body || response.headers.has('Content-Length') || !compressible.test(type) || type.startsWith('text/event-stream'))
    return response;
  const wanted = chooseEncoding(request.headers.get('Accept-Encoding'), type);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const encoding = bytes.byteLength < 1_000 ? 'identity' : wanted;
  const body = await compress(bytes, encoding, false);
  const headers = new Headers(response.headers);
  headers.append('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.byteLength));
  return new Response(body, { status: response.status, headers });
};
