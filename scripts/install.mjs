// Installs the dependencies where they are missing or older than the lock file. Uses nothing but Node, since there may be nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { hashInputs, isFresh, writeStamp } from './build/stamp.mjs';

/** Ends the process with a sentence if this Node is too old for the tools; the range is that of `engines` in package.json. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  console.error(`Billing Elements needs Node ${engines.node}; this is ${process.versions.node}.`);
  process.exit(1);
}

function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], { stdio: 'inherit' });
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** What npm itself installed by hand counts too: it writes this file last. */
function installedByHand() {
  const written = 'node_modules/.package-lock.json';
  return existsSync(written) && statSync(written).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

export function ensureInstalled() {
  const hash = hashInputs(['package-lock.json']);
  if (isFresh('install', hash)) return;
  if (!installedByHand()) {
    console.log('Installing dependencies (npm ci). One time only.');
    if (npm(['ci', '--no-audit', '--no-fund']).status !== 0) {
      console.error('The dependencies could not be installed; see the messages of npm above.');
      process.exit(1);
    }
  }
  writeStamp('install', hash);
}
