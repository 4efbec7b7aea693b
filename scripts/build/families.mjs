// An element whose bytes are counted closely gets copies of its own of what it shares with other elements, and few files: a module that two
// elements reach would else become a file of its own, with a header, a request and a compression of its own. What holds state of the page, or
// is compared by identity, stays in the shared file (vite.config.ts), one for all. See docs/decisions/0024.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const mark = '?family=';
const pathOf = (id) => id.split(mark)[0];

/**
 * @param entries by family: its `entry`, and `way`: the files that a customer of it loads by import(), in this order. A module stands in the
 * first file on the way that needs it.
 * @param shared which modules are one for all; of packages only `copied` ones are copied
 */
export function families(entries, shared, copied) {
  const imported = new Map();
  const familyOf = (id) => id.split(mark)[1] ?? Object.keys(entries).find((name) => entries[name].entry === id);
  const isCopied = (id) => !shared.test(id) && !id.startsWith('\0') && (!id.includes('node_modules') || copied.test(id));
  let chunks;

  function assign(name, root, assigned) {
    const open = [root];
    for (const id of open) {
      if (assigned.has(id) || familyOf(id) === undefined) continue;
      assigned.set(id, name);
      open.push(...(imported.get(id) ?? []));
    }
  }

  function chunksOf() {
    const assigned = new Map();
    for (const [family, { entry, way }] of Object.entries(entries)) {
      assign(family, entry, assigned);
      for (const step of way) assign(basename(step, '.ts'), `${step}${mark}${family}`, assigned);
    }
    return assigned;
  }

  return {
    /** For `codeSplitting.groups`: the file in which a module of a family stands. */
    group: { name: (id) => (chunks ??= chunksOf()).get(id) ?? null },
    plugin: {
      name: 'families',
      enforce: 'pre',
      async resolveId(source, importer, options) {
        const family = importer && familyOf(importer);
        if (!family) return null;
        const found = await this.resolve(source, pathOf(importer), { ...options, skipSelf: true });
        if (!found || found.external || !isCopied(found.id)) return found;
        return { ...found, id: `${found.id}${mark}${family}` };
      },
      async load(id) {
        if (!id.includes(mark)) return null;
        return { code: await readFile(pathOf(id), 'utf8'), moduleType: pathOf(id).endsWith('.ts') ? 'ts' : 'js' };
      },
      moduleParsed({ id, importedIds }) {
        if (familyOf(id) !== undefined) imported.set(id, importedIds);
      },
    },
  };
}
