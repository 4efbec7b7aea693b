// End to end: `npm start`, then the partner's page and the others in a real browser, as customers and as those who wish them ill.
//   node scripts/e2e.mjs [words]   only checks whose file or title contains the words      --list   names them
//   --at-once=3   pages at a time      --patience=3   multiplies every time limit, for a busy machine      --headed   shows the browser
//   --server=--import,tsx,demo/server/main.ts   what Node runs in place of `npm start`
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { runChecks } from './e2e/runner.mjs';
import { Samples } from './e2e/samples.mjs';
import { startServer } from './e2e/server.mjs';

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const wanted = args.filter((arg) => !arg.startsWith('--')).map((word) => word.toLowerCase());

async function readChecks() {
  const folder = new URL('./e2e/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.e2e.mjs'));
  const modules = await Promise.all(
    files.sort().map(async (file) => ({ file, checks: (await import(new URL(file, folder).href)).checks })),
  );
  const all = modules.flatMap(({ file, checks }) => checks.map((check) => ({ ...check, file: file.replace('.e2e.mjs', '') })));
  return all.filter(({ file, title }) => wanted.every((word) => `${file}: ${title}`.toLowerCase().includes(word)));
}

function tell({ file, title, seconds, error, pictures }) {
  console.log(`${error ? 'FAILED' : 'ok    '} ${seconds.toFixed(1).padStart(5)} s  ${file}: ${title}`);
  if (!error) return;
  console.log(String(error.stack ?? error).replace(/^/gm, '         '));
  for (const picture of pictures) console.log(`         Picture: ${picture}`);
}

const checks = await readChecks();
if (args.includes('--list')) {
  for (const { file, title } of checks) console.log(`${file}: ${title}`);
  process.exit(0);
}
if (checks.length === 0) {
  console.error('No such check.');
  process.exit(1);
}

const since = Date.now();
// Something that no check waited for: it fails the run, and does not leave a server and a browser behind.
const strays = [];
process.on('unhandledRejection', (fault) => strays.push(fault));
const executablePath = await ensureBrowser();
const server = await startServer(option('server') && { args: option('server').split(',') });
const browser = await chromium.launch({ executablePath, args: browserArgs, headless: !args.includes('--headed') });
try {
  const world = {
    browser,
    server,
    samples: await Samples.read(server),
    atOnce: Number(option('at-once') ?? 3),
    patience: Number(option('patience') ?? 1),
  };
  const results = await runChecks(checks, world, tell);
  const failed = results.filter(({ error }) => error);
  console.log(`\n${results.length - failed.length} of ${results.length} checks passed in ${((Date.now() - since) / 1000).toFixed(0)} s`);
  for (const fault of strays) console.error('Nobody waited for what failed:', fault);
  process.exitCode = failed.length + strays.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.stop();
}
