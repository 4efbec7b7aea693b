// Remembers from which inputs dist was built, so that a second start does not build again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || /\.test\.(ts|mjs)$/.test(entry.name)) return [];
    return filesUnder(join(path, entry.name));
  });
}

/** A hash of the names and contents of all files under `paths`, and of `extra`. Tests do not count. */
export function hashInputs(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const file of paths.flatMap(filesUnder).sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const stampFile = (name) => join('node_modules', '.cache', 'billing-elements', `${name}.stamp`);

/** Whether what is called `name` was last finished from these inputs. */
export function isFresh(name, hash) {
  const file = stampFile(name);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

export function writeStamp(name, hash) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
