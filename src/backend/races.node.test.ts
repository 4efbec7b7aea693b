import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { GuestInvoice, PayInput, Payment, Problem, Quote } from '../contract/generated/types.js';
import { cardToken, createInPageBackend, WireProbe } from '../testing/index.js';
import { freshStore, storeRuns } from '../testing/stores.js';
import { checkBooks } from './services/books.js';
import type { BillingStore } from './store/billing-store.js';
import { MemoryStore } from './store/memory-store.js';

const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };

/** A store in which transactions of different requests interleave as `order` says: each waits a number of turns before it starts. */
const jittered = (store: BillingStore, order: () => number): void => {
  const transaction = store.transaction.bind(store);
  store.transaction = async (work) => {
    for (let turn = order(); turn > 0; turn -= 1) await Promise.resolve();
    return transaction(work);
  };
};

const table = async (turns: readonly number[]) => {
  const page = await createInPageBackend();
  const probe = new WireProbe((request) => page.backend.fetch(request));
  const tab = async (outcome: Parameters<typeof cardToken>[0] = 'approved') => {
    const found = (await probe.post('/guest/lookups', { facts })).body as GuestInvoice;
    const token = found.session.token ?? '';
    const items = [{ invoiceId: found.invoice.id }];
    const quote = (await probe.post('/payments/quotes', { items, methodType: 'card', funding: 'credit' }, { token })).body as Quote;
    const input: PayInput = { quoteId: quote.id, items, expectedTotal: quote.total, source: { token: cardToken(outcome), type: 'card' } };
    return { token, input };
  };
  const pay = async ({ token, input }: Awaited<ReturnType<typeof tab>>, key: string) =>
    (await probe.post('/payments', input, { token, key })).body as Payment & Problem;
  const abandon = async ({ token }: Awaited<ReturnType<typeof tab>>, key: string) =>
    (await probe.send('POST', `/payments/by-key/${key}/abandon`, { token })).body as { payment: Payment | null };
  let next = 0;
  const begin = (): void => jittered(page.controls.store, () => turns[next++ % turns.length] ?? 0);
  return { page, tab, pay, abandon, begin };
};

const interleavings = fc.array(fc.nat(40), { minLength: 5, maxLength: 30 });
const settings = { numRuns: storeRuns(200) };

describe('two requests at once', () => {
  it('with two keys for one invoice charge it once, however they interleave', async () => {
    await fc.assert(
      fc.asyncProperty(interleavings, async (turns) => {
        const { page, tab, pay, begin } = await table(turns);
        const tabs = [await tab(), await tab()];
        begin();
        const answers = await Promise.all(tabs.map((some, index) => pay(some, `key-${index}`)));
        assert.equal(answers.filter((answer) => answer.status === 'succeeded').length, 1);
        const refused = answers.find((answer) => answer.code !== undefined);
        assert.ok(
          refused?.code === 'already_paid' || (refused?.code === 'not_payable' && refused.params?.['reason'] === 'paymentPending'),
          JSON.stringify(refused),
        );
        assert.equal(page.controls.provider.captured.length, 1);
        assert.deepEqual(await checkBooks(page.controls.store), []);
      }),
      settings,
    );
  });

  it('with one key charge once, and neither says that nothing was charged', async () => {
    await fc.assert(
      fc.asyncProperty(interleavings, async (turns) => {
        const { page, tab, pay, begin } = await table(turns);
        const some = await tab();
        begin();
        const answers = await Promise.all([pay(some, 'one'), pay(some, 'one'), pay(some, 'one')]);
        for (const answer of answers) assert.ok(answer.status === 'succeeded' || answer.code === 'in_flight', JSON.stringify(answer));
        assert.equal(page.controls.provider.captured.length, 1);
      }),
      settings,
    );
  });

  it('of which one gives the key up: either the payment is returned, or it is never made', async () => {
    await fc.assert(
      fc.asyncProperty(interleavings, async (turns) => {
        const { page, tab, pay, abandon, begin } = await table(turns);
        const some = await tab();
        begin();
        const [answer, given] = await Promise.all([pay(some, 'one'), abandon(some, 'one')]);
        const charged = page.controls.provider.captured.length;
        if (given.payment === null) assert.deepEqual([answer.code, charged], ['intent_abandoned', 0]);
        else assert.deepEqual([answer.status, charged], ['succeeded', 1]);
        assert.deepEqual(await checkBooks(page.controls.store), []);
      }),
      settings,
    );
  });

  it('of which one is declined leave the balance free for the other, or refuse it for the moment', async () => {
    await fc.assert(
      fc.asyncProperty(interleavings, async (turns) => {
        const { page, tab, pay, begin } = await table(turns);
        const tabs = [await tab('declined:generic'), await tab()];
        begin();
        const [, good] = await Promise.all(tabs.map((some, index) => pay(some, `key-${index}`)));
        assert.ok(good?.status === 'succeeded' || good?.code === 'not_payable', JSON.stringify(good));
        assert.equal(page.controls.provider.captured.length, good?.status === 'succeeded' ? 1 : 0);
        assert.deepEqual(await checkBooks(page.controls.store), []);
      }),
      { numRuns: storeRuns(60) },
    );
  });
});

describe('a transaction', () => {
  it('that fails leaves nothing behind, in whatever order it wrote', async () => {
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), remove: fc.boolean(), version: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }), async (kept, undone) => {
        const store = await freshStore();
        const write = async (steps: typeof kept, fail: boolean): Promise<void> =>
          store.transaction(async (tx) => {
            for (const { id, remove, version } of steps) {
              if (remove) await tx.keys.delete(id);
              else await tx.keys.put({ id, state: 'used', bodyHash: String(version), createdAt: 0 });
            }
            if (fail) throw new Error('no');
          });
        const read = () => store.transaction((tx) => Promise.all(['a', 'b', 'c'].map((id) => tx.keys.get(id))));
        await write(kept, false);
        const before = await read();
        await write(undone, true).catch(() => undefined);
        assert.deepEqual(await read(), before);
      }),
      { numRuns: storeRuns(100) },
    );
  });

  it('in memory waits for the one before it, also when that one fails', async () => {
    const store = new MemoryStore();
    const seen: string[] = [];
    const slow = store.transaction(async () => {
      await Promise.resolve();
      seen.push('first');
      throw new Error('no');
    });
    const fast = store.transaction(async () => seen.push('second'));
    await assert.rejects(slow);
    await fast;
    assert.deepEqual(seen, ['first', 'second']);
  });

  it('keeps indexes true when rows change and are put back', async () => {
    const store = await freshStore();
    const user = {
      id: 'u',
      companyId: 'c',
      email: 'Old@example.com',
      displayName: '',
      locale: 'en',
      roleId: 'viewOnly' as const,
      scope: 'all' as const,
    };
    await store.transaction((tx) => tx.users.put(user));
    await store
      .transaction(async (tx) => {
        await tx.users.put({ ...user, email: 'new@example.com' });
        assert.equal((await tx.users.byEmail('OLD@example.com'))?.id, undefined);
        throw new Error('no');
      })
      .catch(() => undefined);
    await store.transaction(async (tx) => {
      assert.equal((await tx.users.byEmail('old@example.com'))?.id, 'u');
      assert.equal(await tx.users.byEmail('new@example.com'), undefined);
    });
  });
});
