// Runs a tool of node_modules or a script by its file: no shell and no npx, so that it works alike on every system.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The script behind a package's command: `tool('typescript', 'tsc')`. */
export function tool(packageName, command = packageName) {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a script with this Node and resolves with its exit code; its output goes where ours goes. */
export function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** The same, for steps that others build on: a failure ends everything. */
export async function mustRunNode(args, options) {
  const code = await runNode(args, options);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}`);
}
