// Serves both pages from one origin, compressed as a CDN would, with an API that answers at once and always the same.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const places = [
  ['/cdn/', 'dist/cdn/'],
  ['/handwritten/', 'bench/handwritten/'],
  ['/', 'bench/'],
];

async function fileOf(path) {
  const [prefix, folder] = places.find(([start]) => path.startsWith(start));
  const file = join(folder, normalize(`/${path.slice(prefix.length)}`));
  const text = await readFile(file, 'utf8');
  if (file !== join('bench', 'kit.html')) return { type: types[extname(file)], text };
  // The published snippet, with the address of this server in place of the example's.
  const snippet = (await readFile('dist/cdn/pay-invoice.html', 'utf8')).replace(/(href|src)="[^"]*\/([^"/]+)"/g, '$1="/cdn/$2"');
  return { type: types['.html'], text: text.replace('<!-- snippet -->', snippet) };
}

/** @param {Record<string, unknown>} answers JSON by path */
export async function serve(answers) {
  const packed = new Map();
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://bench');
    if (!packed.has(pathname)) {
      const known = answers[pathname];
      const { type, text } = known ? { type: types['.json'], text: JSON.stringify(known) } : await fileOf(pathname);
      packed.set(pathname, { type, body: brotliCompressSync(text) });
    }
    const { type, body } = packed.get(pathname);
    response
      .writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-encoding': 'br',
        'content-length': body.length,
        'cache-control': 'no-store',
      })
      .end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}
