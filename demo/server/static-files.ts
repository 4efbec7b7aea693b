import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { chooseEncoding, compress, type Encoding } from './compression.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** `name-B7xK_2a9.js`: its content never changes under that name. */
const hashed = /-[\w-]{8}\.(?:js|css)$/;

interface Kept {
  readonly changedAt: number;
  readonly etag: string;
  readonly bodies: Map<Encoding, Uint8Array<ArrayBuffer>>;
}

export interface StaticOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes a file's text before it is sent. */
  readonly transform?: (text: string, path: string) => string;
}

/** The files of one folder, compressed once and kept in memory. Nothing outside of the folder can be reached. */
export class StaticFiles {
  readonly #root: string;
  readonly #options: StaticOptions;
  readonly #kept = new Map<string, Kept>();

  constructor(root: string, options: StaticOptions = {}) {
    this.#root = resolve(root);
    this.#options = options;
  }

  /** The file at `path` below the folder, or undefined. A folder answers its index.html. */
  async answer(request: Request, path: string): Promise<Response | undefined> {
    const file = this.#locate(path);
    if (file === undefined || !['GET', 'HEAD'].includes(request.method)) return undefined;
    const info = await stat(file).catch(() => undefined);
    if (info?.isDirectory()) return path.endsWith('/') || path === '' ? this.answer(request, `${path}index.html`) : undefined;
    return info?.isFile() ? this.#send(request, file, info.mtimeMs) : undefined;
  }

  #locate(path: string): string | undefined {
    let decoded: string;
    try {
      decoded = decodeURIComponent(path);
    } catch {
      return undefined;
    }
    if (/[\0\\]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) return undefined;
    const file = resolve(join(this.#root, decoded));
    return file === this.#root || file.startsWith(this.#root + sep) ? file : undefined;
  }

  async #send(request: Request, file: string, changedAt: number): Promise<Response> {
    const kept = await this.#keep(file, changedAt);
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const encoding = chooseEncoding(request.headers.get('Accept-Encoding'), type);
    const headers: Record<string, string> = {
      'Content-Type': type,
      'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      ETag: kept.etag,
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      ...this.#options.headers,
    };
    if (request.headers.get('If-None-Match') === kept.etag) return new Response(null, { status: 304, headers });
    const body = await this.#body(kept, encoding);
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    headers['Content-Length'] = String(body.byteLength);
    return new Response(body, { headers });
  }

  async #keep(file: string, changedAt: number): Promise<Kept> {
    const known = this.#kept.get(file);
    if (known?.changedAt === changedAt) return known;
    const read = new Uint8Array(await readFile(file));
    const { transform } = this.#options;
    const bytes = transform ? new TextEncoder().encode(transform(new TextDecoder().decode(read), file)) : read;
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const kept = { changedAt, etag, bodies: new Map<Encoding, Uint8Array<ArrayBuffer>>([['identity', bytes]]) };
    this.#kept.set(file, kept);
    return kept;
  }

  async #body({ bodies }: Kept, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const ready = bodies.get(encoding);
    if (ready) return ready;
    const made = await compress(bodies.get('identity') ?? new Uint8Array(), encoding, true);
    bodies.set(encoding, made);
    return made;
  }
}
