// An element whose bytes are counted closely gets copies of its own of what it shares with other elements: a module that two elements
// reach would else become a file of its own, with a header, a request and a compression of its own. What holds state of the page, or is
// compared by identity, stays in the shared file (vite.config.ts), one for all.
import { readFile } from 'node:fs/promises';

const mark = '?family=';
const pathOf = (id) => id.split(mark)[0];

/** @param entries the define files of such elements by name @param shared which modules are one for all */
export function families(entries, shared) {
  const familyOf = (id) => id.split(mark)[1] ?? Object.keys(entries).find((name) => entries[name] === id);
  return {
    name: 'families',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const family = importer && familyOf(importer);
      if (!family) return null;
      const found = await this.resolve(source, pathOf(importer), { ...options, skipSelf: true });
      if (!found || found.external || shared.test(found.id) || found.id.includes('node_modules') || found.id.startsWith('\0')) return found;
      return { ...found, id: `${found.id}${mark}${family}` };
    },
    async load(id) {
      if (!id.includes(mark)) return null;
      return { code: await readFile(pathOf(id), 'utf8'), moduleType: 'ts' };
    },
  };
}
