import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Payment, Quote } from '../contract/generated/types.js';
import { twoProcesses } from '../testing/two-processes.fixture.js';
import { nordwind } from './seed/nordwind-settings.js';
import { checkBooks } from './services/books.js';
import type { BillerSettings } from './store/records.js';

type Bench = Awaited<ReturnType<typeof twoProcesses>>;
const minute = 60_000;
const approved = { kind: 'approved' } as const;

const bench = async () => {
  const on = await twoProcesses();
  return { on, process: on.start() };
};

/** A guest's payment that waits for a challenge. */
const challenged = async () => {
  const { on, process } = await bench();
  const { token, input, invoiceId } = await on.guest(process, 'challenge');
  const { id } = (await process.probe.post('/payments', input, { token, key: 'key' })).body as Payment;
  return { on, process, id, invoiceId };
};

const paymentOf = async ({ store }: Bench, id: string): Promise<Payment> =>
  ((await store.transaction((tx) => tx.payments.get(id))) ?? assert.fail()).payment as Payment;
const balanceOf = async ({ store }: Bench, invoiceId: string): Promise<number> =>
  (await store.transaction((tx) => tx.ledger.ofInvoice(invoiceId))).reduce((sum, { amount }) => sum + amount.minor, 0);
const namesOf = ({ faults }: Bench): readonly string[] => faults.map(({ name }) => name);

describe('an event of the provider', () => {
  it('that is signed is written down, once however often it is told', async () => {
    const { on, process, id, invoiceId } = await challenged();
    const event = { key: id, news: approved };
    const answers = await Promise.all([on.post(process, [event]), on.post(process, [event, event])]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [204, 204],
    );
    assert.deepEqual([(await paymentOf(on, id)).status, await balanceOf(on, invoiceId), namesOf(on)], ['succeeded', 0, []]);
    assert.deepEqual(await checkBooks(on.store), []);
  });

  it('without a signature that holds is refused and changes nothing', async () => {
    const { on, process, id } = await challenged();
    const forged = await on.post(process, [{ key: id, news: approved }], 'another secret');
    assert.deepEqual([forged.status, forged.headers.get('Content-Type')], [400, 'application/problem+json']);
    const bare = await process.backend.fetch(
      new Request('https://billing.example/api/v1/provider-events/test', { method: 'POST', body: '{"events":[]}' }),
    );
    assert.equal(bare.status, 400);
    assert.equal((await paymentOf(on, id)).status, 'requiresAction');
  });

  it('about a charge that nobody asked for is taken, and the operator is told', async () => {
    const { on, process } = await bench();
    assert.equal((await on.post(process, [{ key: 'somebody else’s', news: approved }])).status, 204);
    assert.deepEqual(namesOf(on), ['UnknownCharge']);
  });

  it('has an address for each provider, a limit, and no answer for pages', async () => {
    const { on, process } = await bench();
    assert.equal((await on.post(process, [], undefined, 'other')).status, 404);
    const body = new Uint8Array(70_000);
    const large = await process.backend.fetch(new Request('https://billing.example/api/v1/provider-events/test', { method: 'POST', body }));
    assert.equal(large.status, 413);
    const preflight = await process.backend.fetch(
      new Request('https://billing.example/api/v1/provider-events/test', {
        method: 'OPTIONS',
        headers: { Origin: 'https://billing.example' },
      }),
    );
    assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), null);
  });

  it('is as good in any order: a return is the last word', async () => {
    const withDebit = (methods: BillerSettings['profiles'][number]['methods']) => [...methods, { type: 'bankDebit' as const }];
    const profiles = nordwind.profiles.map((profile) => ({ ...profile, methods: withDebit(profile.methods) }));
    const on = await twoProcesses({ biller: { ...nordwind, profiles } });
    const process = on.start();
    const { token, input } = await on.guest(process);
    const { items } = input;
    const asked = await process.probe.post('/payments/quotes', { items, methodType: 'bankDebit' }, { token });
    const quote = asked.body as Quote;
    const source = { token: 'debit_test.abcdefghijk', type: 'bankDebit' };
    const debit = { quoteId: quote.id, items, expectedTotal: quote.total, source };
    const { id } = (await process.probe.post('/payments', debit, { token, key: 'key' })).body as Payment;
    const [returned, late] = [{ key: id, news: { kind: 'returned', code: 'R01' } } as const, { key: id, news: approved }];
    await on.post(process, [returned, late, returned]);
    const { status, failure } = await paymentOf(on, id);
    assert.deepEqual([status, failure?.code, namesOf(on)], ['failed', 'insufficientFunds', []]);
    assert.deepEqual(await checkBooks(on.store), []);
  });

  it('that says no ends a challenge, and one that is older than the customer’s answer does not begin it again', async () => {
    const { on, process, id } = await challenged();
    const before = await paymentOf(on, id);
    const stale = { key: id, news: { kind: 'challenge', action: before.nextAction ?? assert.fail() } } as const;
    await on.post(process, [stale]);
    assert.equal((await paymentOf(on, id)).version, before.version);
    await on.post(process, [{ key: id, news: { kind: 'declined', code: 'authenticationFailed' } }, stale]);
    assert.deepEqual([(await paymentOf(on, id)).status, await checkBooks(on.store)], ['failed', []]);
  });
});

describe('money that comes for a payment that was let go', () => {
  it('settles the invoice where it is still open, and the operator is told', async () => {
    const { on, process, id, invoiceId } = await challenged();
    on.clock.advance(16 * minute);
    await process.backend.runDue();
    await process.backend.idle();
    assert.equal((await paymentOf(on, id)).status, 'expired');
    await on.post(process, [{ key: id, news: approved }]);
    const { status, receiptId } = await paymentOf(on, id);
    assert.deepEqual([status, await balanceOf(on, invoiceId), namesOf(on)], ['succeeded', 0, ['LateMoney']]);
    assert.ok(receiptId);
    await on.post(process, [{ key: id, news: approved }]);
    assert.deepEqual([namesOf(on).length, await checkBooks(on.store), (await process.backend.books()).odd], [1, [], []]);
  });

  it('is the customer’s credit where the invoice was paid meanwhile', async () => {
    const { on, process, id, invoiceId } = await challenged();
    on.clock.advance(16 * minute);
    await process.backend.runDue();
    await process.backend.idle();
    const again = await on.guest(process);
    const paid = (await process.probe.post('/payments', again.input, { token: again.token, key: 'again' })).body as Payment;
    assert.equal(paid.status, 'succeeded');
    await on.post(process, [{ key: id, news: approved }]);
    const late = await paymentOf(on, id);
    assert.deepEqual([late.status, late.items, await balanceOf(on, invoiceId), namesOf(on)], ['succeeded', [], 0, ['LateMoney']]);
    const credits = (await on.store.transaction((tx) => tx.credits.all())).filter((row) => row.paymentId === id);
    assert.deepEqual(
      credits.map(({ kind, original }) => [kind, original]),
      [['unappliedCash', late.total]],
    );
    assert.deepEqual([await checkBooks(on.store), (await process.backend.books()).odd], [[], []]);
  });

  it('is found by asking where the customer finished a challenge that had expired here', async () => {
    const { on, process, id } = await challenged();
    await on.provider.confirm(id, 'approved.x');
    on.clock.advance(16 * minute);
    await process.backend.runDue();
    await process.backend.idle();
    assert.deepEqual([(await paymentOf(on, id)).status, namesOf(on)], ['succeeded', ['LateMoney']]);
    assert.deepEqual(await checkBooks(on.store), []);
  });

  it('does not come any more once the provider has let go too', async () => {
    const { on, process, id } = await challenged();
    on.clock.advance(16 * minute);
    await process.backend.runDue();
    await process.backend.idle();
    assert.equal((await on.provider.confirm(id, 'approved.x')).kind, 'declined');
    assert.equal(on.provider.captured.length, 0);
  });
});
