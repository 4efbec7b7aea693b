// Collects the licences of the packages that were bundled, for the notices that ship beside the files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder and package.json of the package a module belongs to, or undefined for the kit's own modules. */
function packageOf(moduleId) {
  if (!moduleId.includes('node_modules')) return undefined;
  for (let folder = dirname(moduleId.replace(/^\0+/, '').replace(/\?.*$/, '')); folder.includes('node_modules'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    if (manifest.name && manifest.version) return { folder, manifest };
  }
  return undefined;
}

function notice({ folder, manifest }) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${manifest.license}`;
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
}

/** A plugin that remembers the bundled packages in `seen` (a Map from name and version to notice). */
export function collectNotices(seen) {
  return {
    name: 'collect-notices',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) {
          const found = packageOf(id);
          if (found) seen.set(`${found.manifest.name}@${found.manifest.version}`, notice(found));
        }
      }
    },
  };
}

/** The text of the notices' file. */
export function noticesText(seen) {
  const sorted = [...seen.keys()].sort().map((key) => seen.get(key));
  const head = 'These files contain code of the following packages.\n';
  return [head, ...sorted].join(`\n${'-'.repeat(80)}\n\n`);
}
