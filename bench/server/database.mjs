// The PostgreSQL that is measured: TEST_DATABASE_URL, or one of our own whose data stays in .cache for the next time. Runs under tsx.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startServer } from '../../src/backend/node/postgres/test-server.fixture.ts';
import { seedDatabase } from './seed-database.mjs';

/** Counted up where the rows that are written change: what was kept is then written again. */
const edition = 2;
/** A small server's, and what its documentation advises for disks without heads. */
const settings = ['shared_buffers=1GB', 'effective_cache_size=4GB', 'random_page_cost=1.1'];

export async function openDatabase({ count, seed, today, fresh }) {
  const given = process.env.TEST_DATABASE_URL;
  const folder = resolve(`.cache/bench-server/${count}-${seed}-${edition}`);
  const done = `${folder}/seeded`;
  const seedOnce = async (url) => {
    const started = performance.now();
    console.log(`writing ${count} invoices …`);
    await seedDatabase({ url, count, seed, today });
    console.log(`written in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  };
  if (given) {
    if (fresh) await seedOnce(given);
    return { url: given, stop: async () => undefined };
  }
  if (fresh || !existsSync(done)) rmSync(folder, { recursive: true, force: true });
  const server = await startServer({ keptIn: folder, settings });
  try {
    if (!existsSync(done)) {
      await seedOnce(server.url);
      writeFileSync(done, today);
    }
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return { url: server.url, stop: () => server.stop() };
}
