import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openEmbedded, type PostgresStore } from './index.js';

const stores: PostgresStore[] = [];
after(() => Promise.all(stores.map((store) => store.close())));

describe('a database inside the process', () => {
  it('lets others of the process have their turn, in a long transaction and between short ones', async () => {
    const store = await openEmbedded();
    stores.push(store);
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await store.transaction(async (tx) => {
      for (let index = 0; index < 200; index += 1) await tx.invoices.get(`i${index}`);
    });
    const inOne = turns;
    for (let index = 0; index < 50; index += 1) await store.transaction((tx) => tx.invoices.get('i'));
    isOver = true;
    assert.ok(inOne >= 3, `${inOne} turns in one transaction`);
    assert.ok(turns - inOne >= 50, `${turns - inOne} turns in fifty`);
  });
});
