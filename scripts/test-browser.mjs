// Browser tests: `npm run test:browser -- src/ui` runs those under a path, `--coverage` measures, `--browsers=chromium,firefox` chooses.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const args = process.argv.slice(2);
const browsers = args.find((arg) => arg.startsWith('--browsers='))?.slice('--browsers='.length);
const paths = args.filter((arg) => !arg.startsWith('--'));
const globs = paths.map((path) => (existsSync(path) && statSync(path).isDirectory() ? `${path.replace(/\/$/, '')}/**/*.test.ts` : path));

const command = ['node_modules/@web/test-runner/dist/bin.js'];
if (globs.length > 0) command.push('--files', ...globs, '!src/**/*.node.test.ts');
if (args.includes('--coverage')) command.push('--coverage');
if (args.includes('--watch')) command.push('--watch');
const env = { ...process.env, ...(browsers ? { BROWSERS: browsers } : {}) };
process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit', env }).status ?? 1;
