import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BillingTransaction } from '../../store/billing-store.js';
import type { ChangePage, ChangeShelf } from '../../store/changes.js';
import { openPostgres, type PostgresStore } from './index.js';
import { startServer, type TestServer } from './test-server.fixture.js';

let server: TestServer;
let opened: PostgresStore[] = [];
before(async () => void (server = await startServer()));
after(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await server.stop();
});

let serial = 0;
/** Several processes over one database, each with a store of its own. */
const processes = async (count: number): Promise<readonly PostgresStore[]> => {
  const schema = `changes_${(serial += 1)}`;
  const stores: PostgresStore[] = [];
  for (let index = 0; index < count; index += 1) {
    stores.push(await openPostgres({ connectionString: server.url, schema, poolSize: 6, connectWithinMs: 20_000, endsWhenIdle: true }));
  }
  opened = [...opened, ...stores];
  return stores;
};
const ask = async (question: string): Promise<void> => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(question);
  await client.end();
};

const company = 'com';
const write = (tx: BillingTransaction, id: string): Promise<void> =>
  tx.rewards.put({ id, code: id, companyId: company, program: id, original: { minor: 1, currency: 'USD' } } as never);
const method = (tx: BillingTransaction, id: string): Promise<void> => tx.methods.put({ id, companyId: company, type: 'card' } as never);
const page = async (shelf: ChangeShelf, position?: string): Promise<ChangePage> => {
  const found = await shelf.since(position);
  if (found === 'gone') throw new Error('The position should be known');
  return found;
};
const idsOf = ({ changes }: ChangePage): readonly (string | undefined)[] => changes.map(({ id }) => id);
const gate = (): { readonly open: () => void; readonly opened: Promise<void> } => {
  let open = (): void => undefined;
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened: isOpen };
};

describe('changes of several processes', () => {
  it('are not passed over where a transaction that began earlier ends later', async () => {
    const [one, other] = await processes(2);
    assert.ok(one && other);
    const [written, mayEnd] = [gate(), gate()];
    const slow = one.transaction(async (tx) => {
      await method(tx, 'slow');
      // Asking brings what was written to the database, and with it the number of the transaction.
      await tx.methods.ofCompany(company);
      written.open();
      await mayEnd.opened;
    });
    await written.opened;
    const { position: start } = await page(other.changes);
    await other.transaction((tx) => method(tx, 'quick'));
    const first = await page(other.changes, start);
    assert.deepEqual(idsOf(first), ['quick']);
    mayEnd.open();
    await slow;
    const second = await page(other.changes, first.position);
    assert.deepEqual(idsOf(second), ['slow'], 'its number is lower, and it comes all the same');
    assert.deepEqual((await page(other.changes, second.position)).changes, []);
  });

  it('reach a reader once each, however transactions overlap', async () => {
    const stores = await processes(3);
    const [reader, ...writers] = stores;
    assert.ok(reader);
    let { position } = await page(reader.changes);
    const heard: (string | undefined)[] = [];
    let isOver = false;
    const reading = (async () => {
      for (let last = false; !last;) {
        last = isOver;
        const found = await page(reader.changes, position);
        heard.push(...idsOf(found));
        ({ position } = found);
      }
    })();
    const writing = Array.from({ length: 120 }, async (_, index) => {
      const store = writers[index % writers.length];
      await store?.transaction(async (tx) => {
        await method(tx, `m${index}`);
        if (index % 3 === 0) await tx.methods.ofCompany(company);
        for (let turn = 0; turn < index % 7; turn += 1) await tx.users.get('nobody');
        if (index % 10 === 9) throw new Error('undone');
      });
    });
    const ends = await Promise.allSettled(writing);
    isOver = true;
    await reading;
    const kept = ends.flatMap(({ status }, index) => (status === 'fulfilled' ? [`m${index}`] : []));
    assert.equal(kept.length, 108);
    assert.deepEqual([...heard].sort(), [...kept].sort());
  });

  it('never make transactions wait for each other, or fail', async () => {
    const [store] = await processes(1);
    assert.ok(store);
    let tries = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.transaction(async (tx) => {
          tries += 1;
          await write(tx, `r${index}`);
          await tx.rewards.ofCompany(company);
        }),
      ),
    );
    assert.equal(tries, 20, 'none was done again');
  });

  it('are heard of in other processes at once, and again after the line was cut', { timeout: 60_000 }, async () => {
    const [one, other] = await processes(2);
    assert.ok(one && other);
    let heard = gate();
    const stop = other.changes.watch(() => heard.open());
    await heard.opened;
    const hear = async (id: string): Promise<void> => {
      heard = gate();
      await one.transaction((tx) => method(tx, id));
      await heard.opened;
    };
    await hear('first');
    heard = gate();
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'`);
    // Whoever listens again looks at once.
    await heard.opened;
    await hear('second');
    stop();
  });

  it('are dropped after some hours, and whoever comes from before is told so', async () => {
    const [store] = await processes(1);
    assert.ok(store);
    const { position } = await page(store.changes);
    await store.transaction((tx) => method(tx, 'old'));
    await ask(`update changes_${serial}.changes set at = at - interval '7 hours'`);
    await store.transaction((tx) => tx.purge(0, 0));
    assert.deepEqual((await page(store.changes, position)).changes, []);
    const [takenAt = ''] = position.split('.');
    const older = position.replace(takenAt, String(Number(takenAt) - 6 * 3_600_000));
    assert.equal(await store.changes.since(older), 'gone');
  });
});
