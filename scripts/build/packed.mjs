// The package as a stranger gets it: packed into a tarball and unpacked into a folder, dependencies linked from here instead of installed, so that
// nothing touches the network.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Puts the packed package into `folder/node_modules`. @returns the paths of its files */
export function unpackInto(folder) {
  const npm = process.env.npm_execpath;
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const output = npm?.endsWith('js')
    ? execFileSync(process.execPath, [npm, ...args])
    : execFileSync('npm', args, { shell: process.platform === 'win32' });
  const [packed] = Object.values(JSON.parse(output.toString()));
  const target = join(folder, 'node_modules', manifest.name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', target, '--strip-components=1']);
  return packed.files.map(({ path }) => path);
}

/** Makes packages of this repository those of `folder`; what is not named is missed there. */
export function linkInto(folder, names) {
  for (const name of names) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(resolve('node_modules', name), path, 'junction');
  }
}
