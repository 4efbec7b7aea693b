import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { IntentStorage } from './intent-storage.js';
import type { IntentStore } from './intent-storage.js';
import type { PendingIntent } from './payment-intent.js';
import { MemoryStorage } from './virtual-time.fixture.js';

const now = Date.UTC(2025, 0, 15);
const intent: PendingIntent = {
  key: 'k1',
  scope: 's',
  invoiceIds: ['inv-1'],
  invoiceNumbers: ['1Z-1'],
  total: { minor: 125_000, currency: 'USD' },
  methodLabel: 'Visa •••• 4242',
  createdAt: now,
  guestToken: 'guest-token',
  supportContact: { phone: '080-687-6886' },
  country: 'KR',
};
const over = (store: IntentStore | undefined, memory = new Map<string, PendingIntent>(), scope = 's'): IntentStorage =>
  new IntentStorage(scope, 'name', store, memory);

describe('the memory of pending intents', () => {
  it('survives in the storage, oldest first, until removed, and then leaves no trace of a token', () => {
    const store = new MemoryStorage();
    over(store).put({ ...intent, key: 'k2', createdAt: now + 1 });
    over(store).put(intent);
    assert.deepEqual(
      over(store)
        .list(now + 2)
        .map(({ key }) => key),
      ['k1', 'k2'],
    );
    assert.deepEqual(over(store).list(now)[0], intent);
    over(store).put({ ...intent, paymentId: 'p' });
    assert.equal(over(store).list(now).length, 2);
    over(store).remove('k1');
    over(store).remove('k2');
    assert.equal(store.entries.size, 0);
  });

  it('shows intents of its own backend of the last day only', () => {
    const store = new MemoryStorage();
    over(store).put(intent);
    assert.deepEqual(over(store, new Map(), 'other').list(now), []);
    assert.equal(over(store).list(now + 24 * 3_600_000 - 1).length, 1);
    assert.deepEqual(over(store).list(now + 24 * 3_600_000), []);
  });

  it('is kept by the page where the storage is absent, full or forbidden, which costs the reload only', () => {
    const forbidden = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const store of [
      undefined,
      { getItem: () => null, setItem: forbidden, removeItem: () => undefined },
      { getItem: forbidden, setItem: forbidden, removeItem: forbidden },
    ]) {
      const memory = new Map<string, PendingIntent>();
      over(store, memory).put(intent);
      assert.deepEqual(over(store, memory).list(now), [intent]);
      over(store, memory).remove('k1');
      assert.deepEqual(over(store, memory).list(now), []);
    }
  });

  it('believes nothing that another script wrote there, and never throws', () => {
    const store = new MemoryStorage();
    const read = (value: string): readonly PendingIntent[] => {
      store.setItem('name', value);
      return over(store).list(now);
    };
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (value) => assert.deepEqual(read(value), [])));
    const members = Object.keys(intent) as (keyof PendingIntent)[];
    for (const member of members) {
      for (const junk of [7, { a: 1 }, [1]]) {
        const isRight = member === 'createdAt' && junk === 7;
        const isContact = member === 'supportContact' && typeof junk === 'object';
        if (!isRight && !isContact) assert.deepEqual(read(JSON.stringify([{ ...intent, [member]: junk }])), [], member);
      }
    }
    assert.deepEqual(read(JSON.stringify([{ ...intent, supportContact: { phone: { a: 1 } } }])), []);
    assert.deepEqual(read(JSON.stringify([null, 'x', intent])), [intent]);
  });
});
