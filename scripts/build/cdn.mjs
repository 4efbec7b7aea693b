// What ships beside the CDN files: integrity.json for machines, a snippet per element for people.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliSize, integrityOf, lazyClosure, staticClosure } from './integrity.mjs';

const localePattern = /\/src\/i18n\/generated\/([a-z]{2}(?:-[A-Z]{2})?)[/.]/;

/** A plugin that keeps the finished bundle, for what is written about it. */
export function keepBundle(kept) {
  return {
    name: 'keep-bundle',
    generateBundle(_options, bundle) {
      for (const [file, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk') kept[file] = chunk;
    },
  };
}

function describe(bundle, file, folder) {
  const code = readFileSync(join(folder, file));
  const locale = bundle[file].moduleIds.map((id) => localePattern.exec(id.replaceAll('\\', '/'))?.[1]).find(Boolean);
  return { integrity: integrityOf(code), bytes: code.length, brotli: brotliSize(code), ...(locale ? { locale } : {}) };
}

/** The files an element loads: `closure` what its snippet preloads, itself first; `lazy` what may follow by import(). */
function filesOf(bundle, entry) {
  const closure = staticClosure(bundle, [entry]);
  return { closure, lazy: lazyClosure(bundle, closure) };
}

/**
 * @returns the content of integrity.json: per `<tag>.js` its integrity and size, the files of its first screen (`closure`) with their
 * size after brotli, and what may follow later (`lazy`: each file's integrity and size, and the locale where it holds words).
 */
export function integrityIndex(bundle, folder) {
  const entries = Object.values(bundle).filter((chunk) => chunk.isEntry);
  return Object.fromEntries(
    entries.map((chunk) => {
      const { closure, lazy } = filesOf(bundle, chunk.fileName);
      const about = (files) => Object.fromEntries(files.map((file) => [file, describe(bundle, file, folder)]));
      const preloaded = about(closure);
      const { integrity, bytes } = preloaded[chunk.fileName];
      const closureBrotli = Object.values(preloaded).reduce((sum, file) => sum + file.brotli, 0);
      return [chunk.fileName, { integrity, bytes, closure, closureBrotli, files: preloaded, lazy: about(lazy) }];
    }),
  );
}

/** The lines to copy into a page: a link per file of the first screen, so that no file waits for another, then the script. */
export function snippet(entry, about, base, version) {
  const tag = entry.replace(/\.js$/, '');
  const chunks = about.closure.filter((file) => file !== entry);
  const links = chunks.map(
    (file) => `<link rel="modulepreload" href="${base}${file}" integrity="${about.files[file].integrity}" crossorigin="anonymous">`,
  );
  return [
    `<!-- billing-elements ${version}, <${tag}>: ${base} stands for the address of your copy of these files -->`,
    ...links,
    `<script type="module" src="${base}${entry}" integrity="${about.integrity}" crossorigin="anonymous"></script>`,
    '',
  ].join('\n');
}

/** Which source files a chunk consists of, largest first, for `npm run size -- --why`. */
function contents(bundle) {
  const ofChunk = ({ modules }) =>
    Object.entries(modules)
      .map(([id, { renderedLength }]) => [relative(process.cwd(), id).replaceAll('\\', '/'), renderedLength])
      .filter(([, length]) => length > 0)
      .sort(([, a], [, b]) => b - a);
  return Object.fromEntries(Object.entries(bundle).map(([file, chunk]) => [file, ofChunk(chunk)]));
}

export const contentsFile = 'node_modules/.cache/billing-elements/cdn-contents.json';

export function writeCdnIndex(bundle, folder, base, version) {
  const index = integrityIndex(bundle, folder);
  mkdirSync(dirname(contentsFile), { recursive: true });
  writeFileSync(contentsFile, JSON.stringify(contents(bundle), null, 2));
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(index, null, 2)}\n`);
  for (const [entry, about] of Object.entries(index)) {
    writeFileSync(join(folder, entry.replace(/\.js$/, '.html')), snippet(entry, about, base, version));
  }
}
