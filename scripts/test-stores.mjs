// Tests of the backend over databases: `node scripts/test-stores.mjs src/backend/store` runs those under a path over PGlite and over PostgreSQL.
//   --store=pglite,postgres   over these alone      --all   everything of the backend, with as many random cases as in memory
// A PostgreSQL server is started and stopped here; TEST_DATABASE_URL names one that is there, whose schemas `test_…` are its own business.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

const args = process.argv.slice(2);
const all = args.includes('--all');
const given = args.filter((arg) => !arg.startsWith('--'));
const stores = (args.find((arg) => arg.startsWith('--store='))?.slice('--store='.length) ?? 'pglite,postgres').split(',');
/** What npm test takes of the backend: what is written at once from two sides, and all that lists do. */
const sample = [
  'src/backend/store',
  'src/backend/races.node.test.ts',
  'src/backend/saved-views.node.test.ts',
  'src/backend/invoices.node.test.ts',
];
const paths = given.length > 0 ? given : all ? ['src/backend'] : sample;
const fixtures = '../src/backend/node/postgres';

register();

const runTests = (environment) =>
  new Promise((resolve) => {
    const preload = `--import=./${fixtures.slice(3)}/test-stores.fixture.ts`;
    const env = { ...process.env, ...environment, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=tsx ${preload}`.trim() };
    if (all) env.TEST_STORE_SHARE = '1';
    spawn(process.execPath, ['scripts/test-node.mjs', ...paths], { stdio: 'inherit', env }).on('close', (code) => resolve(code ?? 1));
  });

async function overPglite() {
  const { PGlite } = await import('@electric-sql/pglite');
  const folder = mkdtempSync(join(tmpdir(), 'billing-pglite-'));
  try {
    await (await PGlite.create({ dataDir: folder })).close();
    return await runTests({ TEST_DATABASE_FOLDER: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function overPostgres() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return runTests({ TEST_DATABASE_URL: url });
  const { startServer } = await import(`${fixtures}/test-server.fixture.ts`);
  const server = await startServer();
  try {
    return await runTests({ TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

const runs = { pglite: overPglite, postgres: overPostgres };
for (const store of stores) {
  if (!(store in runs)) throw new Error(`No store is called ${store}`);
  console.log(`over ${store}`);
  const code = await runs[store]();
  if (code !== 0) process.exitCode = code;
}
