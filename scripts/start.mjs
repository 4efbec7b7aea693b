// npm start: installs what is missing, builds what has changed, then serves the demos (PORT, default 5173, and the two ports after it).
//   --no-storybook   leaves Storybook out of the build
import { spawn } from 'node:child_process';
import { ensureInstalled, requireNode } from './install.mjs';
import { offlineEnvironment } from './offline.mjs';
import { mustRunNode } from './run-command.mjs';

requireNode();
ensureInstalled();
const env = { ...process.env, ...offlineEnvironment };
await mustRunNode(['scripts/build.mjs', '--if-changed'], { env });
if (!process.argv.includes('--no-storybook')) await mustRunNode(['scripts/storybook.mjs', 'build', '--if-changed'], { env });

const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], { stdio: 'inherit', env: { DEMO: '1', ...env } });
process.on('SIGTERM', () => server.kill('SIGTERM'));
// Ctrl+C in a terminal reaches both processes by itself; a second one would mean "at once"
process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'));
server.on('exit', (code, signal) => {
  process.exitCode = signal ? 0 : (code ?? 1);
});
