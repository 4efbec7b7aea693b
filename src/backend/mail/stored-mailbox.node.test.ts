import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshStore } from '../../testing/stores.js';
import { ManualClock } from '../clock.js';
import { StoredMailbox } from './stored-mailbox.js';

const day = 86_400_000;
const message = (id: string) => ({ id, to: 'payer@example.com', subject: `Receipt ${id}`, text: '영수증\n', locale: 'ko' });

describe('a mailbox in the store', () => {
  it('has every mail once, the newest first, in every process and for a week', async () => {
    const [store, clock] = [await freshStore(), new ManualClock(9 * day)];
    const mailbox = new StoredMailbox(store, clock);
    for (const id of ['1', '2', '1', '3']) {
      await mailbox.send(message(id));
      clock.advance(1_000);
    }
    const others = new StoredMailbox(store, clock);
    assert.deepEqual(
      (await others.newest(2)).map(({ id }) => id),
      ['3', '2'],
    );
    const [, , oldest] = await others.newest(10);
    assert.deepEqual(oldest, { ...message('1'), sentAt: 9 * day });
    await store.transaction((tx) => tx.purge(clock.now(), 9 * day + 500));
    assert.equal((await others.newest(10)).length, 2);
  });
});
