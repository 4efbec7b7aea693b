// npm test: installs what is missing, finds or installs a browser, then runs every check there is, group by group.
//   --all   what npm test takes a seeded sample of is drawn anew (npm run test:all)
//   --only=lint,types   runs these steps alone      --verbose   shows the output of steps that pass as well      --list   names the steps
import { spawn } from 'node:child_process';
import { ensureInstalled, requireNode } from './install.mjs';
import { offlineEnvironment } from './offline.mjs';
import { tool } from './run-command.mjs';

requireNode();
ensureInstalled();
const { groups } = await import('./test-steps.mjs');
const { ensureBrowser } = await import('./browser.mjs');

const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const known = groups.flatMap((group) => group.steps.map((step) => step.name));
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

if (args.includes('--list')) {
  console.log(known.join('\n'));
  process.exit(0);
}
const unknown = only?.filter((name) => !known.includes(name)) ?? [];
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${known.join(', ')}`);
  process.exit(1);
}

// what is kept to be shown later, if at all, is easier to read without colours
const quiet = verbose ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
const drawn = args.includes('--all') ? { PROPERTY_SEED: 'random' } : {};
const environment = () => ({ ...process.env, ...offlineEnvironment, ...quiet, ...drawn });

/** Runs one command; resolves with its exit code and what it said. */
function execute(command) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(process.execPath, command, { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => (verbose ? process.stdout.write(data) : said.push(data)));
    }
    child.on('error', (error) => resolve({ code: 1, said: Buffer.from(String(error)) }));
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said) }));
  });
}

async function runStep(step) {
  const since = Date.now();

  for (const command of step.commands(tool, args.includes('--all'))) {
    const { code, said } = await execute(command);
    if (code !== 0) return { ...step, status: 'FAILED', time: seconds(since), said: `${command.join(' ')}\n${said}` };
  }
  return { ...step, status: 'ok', time: seconds(since) };
}

const begun = Date.now();
const results = [];
let failed = false;
for (const group of groups) {
  const steps = group.steps.filter((step) => !only || only.includes(step.name));
  if (failed || steps.length === 0) {
    if (failed) results.push(...steps.map((step) => ({ ...step, status: 'not run', time: '' })));
    continue;
  }
  // a browser from the registry brings libraries of its own, whose places it adds to this process's environment
  if (group.browser) process.env.CHROME_PATH = await ensureBrowser();
  for (const step of steps) {
    const result = await runStep(step);
    results.push(result);
    console.log(`${result.status.padEnd(8)} ${step.name.padEnd(16)} ${result.time}`);
    if (result.status === 'FAILED') process.stdout.write(`\n${result.said}\n`);
  }
  // A group runs to its end, so that one run shows all that is wrong in it; the next ones would only repeat it.
  failed = results.some((result) => result.status === 'FAILED');
}

console.log(`\n${'-'.repeat(60)}`);
for (const { status, name, time, about } of results) console.log(`${status.padEnd(8)} ${name.padEnd(16)} ${time.padStart(8)}  ${about}`);
const wrong = results.filter((result) => result.status === 'FAILED').map((result) => result.name);
console.log(`\n${results.length - wrong.length} of ${results.length} steps ${failed ? 'did not fail' : 'passed'} in ${seconds(begun)}`);
if (failed) console.log(`Failed: ${wrong.join(', ')}. Again, with all output: npm test -- --only=${wrong.join(',')} --verbose`);
process.exitCode = failed ? 1 : 0;
