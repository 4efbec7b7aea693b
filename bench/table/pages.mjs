// Builds a page for every table and serves them from one origin. The kit's page takes what `npm run build` made, as a customer would.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';

const cache = 'node_modules/.cache/bench-table';
const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript' };

/** @param {readonly string[]} names of files in contenders/ */
export async function buildPages(names) {
  for (const name of names) {
    await build({
      configFile: false,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(cache, name),
        emptyOutDir: true,
        target: 'es2022',
        lib: { entry: `bench/table/contenders/${name}.mjs`, formats: ['es'], fileName: 'main', cssFileName: 'main' },
      },
    });
  }
}

const pageOf = (name) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <link rel="stylesheet" href="/${name}/main.css" />
    ${name === 'kit' ? '<script type="module" src="/cdn/invoice-table.js"></script>' : ''}
    <script type="module" src="/${name}/main.js"></script>
  </head>
  <body>
    <main></main>
  </body>
</html>`;

async function answer(pathname, cdn) {
  const [, first, ...rest] = normalize(pathname).split('/');
  if (rest.length === 0 && first === 'rows.mjs') return readFile('bench/table/rows.mjs');
  if (rest.length === 0) return pageOf(first);
  return readFile(join(first === 'cdn' ? cdn : join(cache, first), ...rest));
}

/** @param {string} cdn folder of the built elements */
export async function servePages(cdn) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://bench');
    answer(pathname, cdn).then(
      (body) => response.writeHead(200, { 'content-type': `${types[extname(pathname)] ?? types['.html']}; charset=utf-8` }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}
