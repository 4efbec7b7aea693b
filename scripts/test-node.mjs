// Node tests (`*.node.test.ts`, `*.node.test.mjs`): `npm run test:node -- src/domain` runs those under a path.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const flags = process.argv.slice(2).filter((arg) => arg.startsWith('--'));

function testsUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => `${path.replace(/\/$/, '')}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.node\.test\.(ts|mjs)$/.test(name) && !name.includes('node_modules/'));
}

const files = (given.length > 0 ? given : ['src', 'scripts', 'demo', 'chaos']).flatMap(testsUnder).sort();
if (files.length === 0) {
  console.error(`No *.node.test.ts file under ${given.join(', ') || 'src, scripts, demo, chaos'}.`);
  process.exit(1);
}
// the spec reporter repeats what failed at the end, where a reader of a long log looks
const command = [
  '--import',
  'tsx',
  '--import',
  './scripts/property-seed.mjs',
  '--test',
  '--test-reporter=spec',
  '--test-concurrency=2',
  ...flags,
  ...files,
];
process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
