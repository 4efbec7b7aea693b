// Tests of the backend over databases: `node scripts/test-stores.mjs src/backend/store` runs those under a path over PGlite and over PostgreSQL.
//   --store=pglite,postgres   over these alone      --all   everything of the backend, with more random cases
// A PostgreSQL server is started and stopped here; TEST_DATABASE_URL names one that is there, where databases `test_…` are left behind; TEST_STORE_SHARE is how many of the random cases are drawn.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

const args = process.argv.slice(2);
const all = args.includes('--all');
const given = args.filter((arg) => !arg.startsWith('--'));
const stores = (args.find((arg) => arg.startsWith('--store='))?.slice('--store='.length) ?? 'pglite,postgres').split(',');
const conformance = 'src/testing/conformance/conformance.node.test.ts';
/**
 * What npm test takes of the backend: all that lists do, and, where making a store is quick, what is written at once from two sides, and those checks of
 * the conformance suite in which stores could differ.
 */
const sample = {
  pglite: ['src/backend/store', 'src/backend/saved-views.node.test.ts'],
  postgres: [
    'src/backend/store',
    'src/backend/saved-views.node.test.ts',
    'src/backend/races.node.test.ts',
    'src/backend/invoices.node.test.ts',
    conformance,
  ],
};
const pathsOf = (store) => (given.length > 0 ? given : all ? ['src/backend', conformance] : sample[store]);
/** How many of the random cases that are drawn in memory: PGlite takes some seconds to write the demo's biller. */
const share = { pglite: all ? 0.05 : 0.02, postgres: all ? 0.5 : 0.03 };
const fixtures = '../src/backend/node/postgres';

register();

const runTests = (store, environment) =>
  new Promise((resolve) => {
    const preload = `--import=./${fixtures.slice(3)}/test-stores.fixture.ts`;
    const env = {
      TEST_STORE_SHARE: String(share[store]),
      ...process.env,
      ...environment,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=tsx ${preload}`.trim(),
    };
    spawn(process.execPath, ['scripts/test-node.mjs', ...pathsOf(store)], { stdio: 'inherit', env }).on('close', (code) =>
      resolve(code ?? 1),
    );
  });

async function overPglite() {
  const { prepareFolder } = await import(`${fixtures}/embedded-stores.fixture.ts`);
  const folder = mkdtempSync(join(tmpdir(), 'billing-pglite-'));
  try {
    await prepareFolder(folder);
    return await runTests('pglite', { TEST_DATABASE_FOLDER: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function overPostgres() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return runTests('postgres', { TEST_DATABASE_URL: url });
  const { startServer } = await import(`${fixtures}/test-server.fixture.ts`);
  const server = await startServer();
  try {
    return await runTests('postgres', { TEST_DATABASE_URL: server.url });
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
