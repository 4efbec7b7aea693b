// node bench/lists/run.mjs: what pages of long lists of invoices cost on the memory store.   --quick   without the million
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('measure.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, ['--max-old-space-size=6000', '--import', 'tsx', script, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
