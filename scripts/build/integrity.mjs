// Subresource integrity of the CDN files. A script tag's own integrity covers that one file: what it imports is covered by the
// `modulepreload` links of the published snippet, and what it imports later by links that the code below puts into the page itself.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

/** The shortest hash that browsers take: each file names those that it imports later, and a hash does not compress. */
export const integrityOf = (code) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

export function brotliSize(code) {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(Buffer.from(code), { params: quality }).length;
}

/** All files that `files` import statically, themselves included, in the order in which they are met. */
export function staticClosure(bundle, files) {
  const closure = new Set(files);
  for (const file of closure) for (const imported of bundle[file].imports) if (bundle[imported]) closure.add(imported);
  return [...closure];
}

/** All files that can be reached by `import()` from `files`, with what those import. */
export function lazyClosure(bundle, files) {
  const reached = new Set(files);
  for (const file of reached)
    for (const next of [...bundle[file].imports, ...bundle[file].dynamicImports]) if (bundle[next]) reached.add(next);
  return [...reached].filter((file) => !files.includes(file));
}

// Verified loading, added to each file that imports lazily. A module that a link preloads is put into the page's module map once its
// integrity was checked, and not at all otherwise. The import waits for the links: beside them, a module that was refused already would be
// fetched a second time, by the file that imports it and without its integrity.
// A link is not an inline script and its address is no Trusted Types sink.
// A declaration, not a constant: an import at the top of a module must find it as well.
const loader = `
function $verified(load,...files){return Promise.all(files.map(([file,integrity])=>new Promise((done,refuse)=>{const link=document.createElement("link");link.rel="modulepreload";link.crossOrigin="anonymous";link.integrity=integrity;link.href=new URL(file,import.meta.url).href;link.onload=done;link.onerror=refuse;(document.head||document.documentElement).append(link)}))).then(load)}`;

const importCall = /\bimport\((["'`])\.\/([^"'`]+)\1\)/g;

/** The file that every other one imports, where there is one: it holds the loader for all. */
const homeOf = (bundle) => Object.values(bundle).find((chunk) => chunk.moduleIds?.some((id) => id.endsWith('/src/internal/define.ts')));

/** Replaces each import('./file.js') of a chunk by one that first names the integrity of that file and of what it imports. */
function verifyImports(chunk, bundle, finished, home) {
  const wanted = new Set(chunk.dynamicImports.filter((file) => bundle[file]));
  if (wanted.size === 0) return;
  const present = new Set(staticClosure(bundle, [chunk.fileName]));
  const replaced = new Set();
  chunk.code = chunk.code.replace(importCall, (call, _quote, file) => {
    if (!wanted.has(file)) return call;
    replaced.add(file);
    const files = staticClosure(bundle, [file]).filter((name) => !present.has(name));
    const pairs = files.map((name) => JSON.stringify([`./${name}`, finished(name)]));
    return `$verified(()=>${call},${pairs.join(',')})`;
  });
  const missed = [...wanted].filter((file) => !replaced.has(file));
  if (missed.length > 0) throw new Error(`${chunk.fileName} imports ${missed.join(', ')} in a way that cannot be verified`);
  if (!home) chunk.code = `${chunk.code.trimEnd()}${loader}\n`;
  else if (chunk !== home) chunk.code = `import{$verified}from"./${home.fileName}";${chunk.code}`;
}

/** Rewrites all chunks, those first that others import lazily, since their hashes stand in the others. */
export function verifiedImports() {
  return {
    name: 'verified-imports',
    generateBundle(_options, bundle) {
      const hashes = new Map();
      const home = homeOf(bundle);
      if (home) home.code = `${home.code.trimEnd()}${loader}export{$verified};\n`;
      const open = [];
      const finished = (file) => {
        if (hashes.has(file)) return hashes.get(file);
        if (open.includes(file)) throw new Error(`Lazy imports in a circle: ${[...open, file].join(' > ')}`);
        open.push(file);
        verifyImports(bundle[file], bundle, finished, home);
        open.pop();
        hashes.set(file, integrityOf(bundle[file].code));
        return hashes.get(file);
      };
      for (const [file, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk') finished(file);
    },
  };
}
