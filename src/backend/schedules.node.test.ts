import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Credit, Invoice } from '../contract/generated/types.js';
import { money } from '../domain/money.js';
import { nordwind } from './seed/nordwind-settings.js';
import { accountBench, day, hour, refusal, today, type AccountBench, type Customer, type Paid } from '../testing/account-bench.fixture.js';

const start = async (name = 'payer'): Promise<{ on: AccountBench; me: Customer }> => {
  const on = await accountBench();
  return { on, me: await on.customer(name) };
};
const stateOf = async (me: Customer, id: string): Promise<Paid> => (await me.get<Paid>(`/payments/${id}`)).body;
const invoiceOf = async (me: Customer, id: string): Promise<Invoice> => (await me.get<Invoice>(`/invoices/${id}`)).body;
const remaining = async (me: Customer, number: string): Promise<number | undefined> =>
  (await me.get<{ credits: Credit[] }>('/credits')).body.credits.find((credit) => credit.number === number)?.remaining.minor;

/** An open invoice of a demo company is settled from outside, as the biller's own books would. */
const settleOutside = (on: AccountBench, invoiceId: string, minor: number): Promise<void> =>
  on.page.controls.store.transaction((tx) =>
    tx.ledger.add({
      id: `led_${invoiceId}_${minor}`,
      invoiceId,
      kind: 'adjustment',
      amount: money(-minor, 'USD'),
      sourceId: 'biller',
      at: 0,
    }),
  );
const scheduled = async (on: AccountBench, me: Customer, payDate = '2026-03-18', extra: Parameters<Customer['payStored']>[1] = {}) => {
  const id = await on.issue({ minor: 30_000 });
  const { body } = await me.payStored([id], { payDate, ...extra });
  assert.equal(body.status, 'scheduled', JSON.stringify(body));
  return { id, payment: body };
};

const mandate = {
  ...{ id: 'man', scheme: 'ach', reference: 'M-1', signedAt: '2026-01-01T00:00:00.000Z', signedBy: 'Dana Finch' },
  ...{ text: 'We may be debited.', status: 'active' },
};

describe('a scheduled payment', () => {
  it('holds its invoice, its credits and its day, and charges nothing', async () => {
    const { on, me } = await start();
    const { id, payment } = await scheduled(on, me, '2026-03-18', { credits: 'oldestFirst' });
    assert.deepEqual([payment.payDate, payment.cancellableUntil], ['2026-03-18', '2026-03-18T04:00:00.000Z']);
    const invoice = await invoiceOf(me, id);
    assert.deepEqual([invoice.displayStatus, invoice.paymentState, invoice.notPayableReason], ['scheduled', 'scheduled', 'scheduled']);
    assert.equal(await remaining(me, 'CR-70011'), 0);
    const colleague = await on.customer('admin');
    assert.equal(refusal(await colleague.quote({ items: [id] })), '/items/0/invoiceId notPayable.scheduled');
    assert.deepEqual([on.captured(), await on.books(), on.page.controls.mailer.outbox.length], [[], [], 0]);
    const row = await on.page.controls.store.transaction((tx) => tx.payments.get(payment.id));
    assert.equal(row?.token, undefined);
  });

  it('runs on its day, once, with its credits, and sends the receipt', async () => {
    const { on, me } = await start();
    const { id, payment } = await scheduled(on, me, '2026-03-18', { credits: 'oldestFirst' });
    await on.pass(5 * day);
    assert.equal((await stateOf(me, payment.id)).status, 'scheduled');
    await on.pass(day);
    await on.runDue();
    const ran = await stateOf(me, payment.id);
    assert.deepEqual([ran.status, ran.cancellableUntil, ran.actions], ['succeeded', undefined, ['receipt']]);
    assert.deepEqual([(await invoiceOf(me, id)).balance.minor, (await invoiceOf(me, id)).credited.minor], [0, 23_000]);
    const own = on.captured().filter((charge) => charge.key === payment.id);
    assert.deepEqual([own.map((charge) => charge.amount.minor), await on.books()], [[7_000], []]);
    assert.equal(on.page.controls.mailer.outbox.filter((mail) => mail.text.includes(payment.reference)).length, 1);
  });

  it('by bank debit is handed over at the cut-off of the banking day before, and confirmed days later', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me, '2026-03-16', { methodId: 'pm_finch_operating' });
    assert.equal(payment.cancellableUntil, '2026-03-13T21:00:00.000Z');
    await on.pass(day + 6 * hour);
    assert.equal((await stateOf(me, payment.id)).status, 'scheduled');
    await on.pass(hour);
    assert.deepEqual([(await stateOf(me, payment.id)).status, (await stateOf(me, payment.id)).settlesWithinDays], ['processing', 3]);
    await on.pass(5 * day);
    assert.equal((await stateOf(me, payment.id)).status, 'processing');
    await on.pass(day);
    assert.deepEqual([(await stateOf(me, payment.id)).status, await on.books()], ['succeeded', []]);
  });

  it('can be made with a card that is not stored, whose token waits for the day', async () => {
    const { on, me } = await start();
    const { body } = await me.payCard([await on.issue()], 'approved', { payDate: '2026-03-18' });
    assert.equal(body.status, 'scheduled');
    await on.pass(6 * day);
    assert.deepEqual(
      [(await stateOf(me, body.id)).status, on.captured().filter((charge) => charge.key === body.id).length],
      ['succeeded', 1],
    );
  });

  for (const [why, change] of [
    ['has been disabled', { state: 'disabled' as const }],
    ['has been removed', { state: 'removed' as const }],
    ['has expired', { expiry: { month: 2, year: 2026 } }],
    ['has a mandate that lapsed', { mandate: { ...mandate, status: 'lapsed' } }],
  ] as const) {
    it(`fails where the method ${why}, frees all it held, and tells who made it`, async () => {
      const { on, me } = await start();
      const { id, payment } = await scheduled(on, me, '2026-03-18', { credits: 'oldestFirst' });
      await on.method(me.visa, change);
      await on.pass(6 * day);
      const failed = await stateOf(me, payment.id);
      assert.deepEqual([failed.status, failed.failure?.code, failed.actions], ['failed', 'method', ['payAgain']]);
      assert.deepEqual([(await invoiceOf(me, id)).flags.payable, await remaining(me, 'CR-70011')], [true, 15_000]);
      const mail = on.page.controls.mailer.outbox.find((some) => some.text.includes(payment.reference));
      assert.match(mail?.subject ?? '', /did not go through/);
      assert.deepEqual([on.captured().some((charge) => charge.key === payment.id), await on.books()], [false, []]);
    });
  }

  it('that the bank declines frees all it held, and tells who made it', async () => {
    const { on, me } = await start();
    const { body } = await me.payCard([await on.issue()], 'declined:insufficientFunds', { payDate: '2026-03-18' });
    await on.pass(6 * day);
    assert.equal((await stateOf(me, body.id)).failure?.code, 'insufficientFunds');
    assert.equal(on.page.controls.mailer.outbox.filter((mail) => mail.subject.includes(body.reference)).length, 1);
    assert.deepEqual(await on.books(), []);
  });

  it('is cancelled where its invoice has been settled meanwhile', async () => {
    const { on, me } = await start();
    const { id, payment } = await scheduled(on, me, '2026-03-18', { credits: 'oldestFirst' });
    await settleOutside(on, id, 30_000);
    await on.pass(6 * day);
    const ended = await stateOf(me, payment.id);
    assert.deepEqual([ended.status, ended.failure?.code, await remaining(me, 'CR-70011')], ['cancelled', 'settled', 15_000]);
    assert.deepEqual([on.captured().some((charge) => charge.key === payment.id), await on.books()], [false, []]);
  });

  it('charges no more than what is still due, the money first and then the credits', async () => {
    for (const [settled, charged, credited] of [
      [5_000, 2_000, 23_000],
      [10_000, 0, 20_000],
    ] as const) {
      const { on, me } = await start();
      const { id, payment } = await scheduled(on, me, '2026-03-18', { credits: 'oldestFirst' });
      await settleOutside(on, id, settled);
      await on.pass(6 * day);
      const ran = await stateOf(me, payment.id);
      assert.deepEqual([ran.status, ran.total.minor, ran.gross.minor], ['succeeded', charged, 30_000 - settled]);
      assert.deepEqual([(await invoiceOf(me, id)).credited.minor, (await invoiceOf(me, id)).balance.minor], [credited, 0]);
      assert.equal(await remaining(me, 'CR-70024'), 8_000 - (credited - 15_000));
      const own = on.captured().filter((charge) => charge.key === payment.id);
      assert.deepEqual([own.map((charge) => charge.amount.minor), await on.books()], [charged === 0 ? [] : [charged], []]);
    }
  });

  it('of several invoices pays those that are still open', async () => {
    const { on, me } = await start();
    const [one, other] = [await on.issue({ minor: 1_000 }), await on.issue({ minor: 2_000 })];
    const { body } = await me.payStored([one, other], { payDate: '2026-03-18' });
    await settleOutside(on, one, 1_000);
    await on.pass(6 * day);
    const ran = await stateOf(me, body.id);
    assert.deepEqual([ran.items.map((item) => item.invoiceId), ran.total.minor, await on.books()], [[other], 2_000, []]);
  });

  it('takes nothing of what another payment has in hand, nor of what came by bank', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const shortPay = { reasonCode: 'price' };
    const debit = { invoiceId: id, amount: money(4_000, 'USD'), shortPay };
    const source = { methodId: 'pm_finch_operating' };
    await me.pay(me.inputOf(await me.quote({ items: [debit], ...source }), { items: [debit], source }));
    const later = await me.payStored([id], { payDate: '2026-03-15' });
    assert.deepEqual([later.body.status, later.body.total.minor], ['scheduled', 6_000]);
    const advice = { items: [{ invoiceId: id, amount: money(2_500, 'USD') }], kind: 'wire', sentOn: today };
    await on.page.backend.receiveFunds((await me.post<Paid>('/remittance-advices', advice, 'advice')).body.id);
    await on.pass(3 * day);
    assert.equal((await stateOf(me, later.body.id)).total.minor, 3_500);
    await on.pass(5 * day);
    assert.deepEqual([(await invoiceOf(me, id)).balance.minor, await on.books()], [0, []]);
  });

  it('is charged once although the provider’s answer got lost and the process died', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me);
    const { provider } = on.page.controls;
    const charge = provider.charge.bind(provider);
    let failing = true;
    provider.charge = async (order) => {
      const answer = await charge(order);
      if (failing) throw new Error('the line to the provider broke');
      return answer;
    };
    await on.pass(6 * day);
    assert.equal((await stateOf(me, payment.id)).status, 'processing');
    failing = false;
    await on.runDue();
    assert.equal((await stateOf(me, payment.id)).status, 'processing');
    await on.page.controls.advance(11_000);
    await on.runDue();
    assert.equal((await stateOf(me, payment.id)).status, 'succeeded');
    assert.deepEqual([on.captured().filter((some) => some.key === payment.id).length, await on.books()], [1, []]);
  });

  it('that never reached the provider is sent again under the same key', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me);
    const { provider } = on.page.controls;
    const charge = provider.charge.bind(provider);
    provider.charge = () => Promise.reject(new Error('no line to the provider'));
    await on.pass(6 * day);
    provider.charge = charge;
    await on.page.controls.advance(11_000);
    await on.runDue();
    assert.deepEqual(
      [(await stateOf(me, payment.id)).status, on.captured().filter((some) => some.key === payment.id).length],
      ['succeeded', 1],
    );
  });
});

describe('cancelling (PAY-25)', () => {
  it('frees the invoice and the credits, once, however often it is sent', async () => {
    const { on, me } = await start();
    const { id, payment } = await scheduled(on, me, '2026-03-18', { credits: 'oldestFirst' });
    assert.deepEqual(payment.actions, ['reschedule', 'cancel']);
    const [first, again] = [await me.change(payment, 'cancel', undefined, 'c'), await me.change(payment, 'cancel', undefined, 'c')];
    assert.deepEqual([first.status, first.body.status, again.status, again.body.version], [200, 'cancelled', 200, first.body.version]);
    assert.deepEqual([(await invoiceOf(me, id)).flags.payable, await remaining(me, 'CR-70011')], [true, 15_000]);
    await on.pass(10 * day);
    assert.deepEqual([on.captured().some((charge) => charge.key === payment.id), await on.books()], [false, []]);
  });

  it('is too late once the payment is handed over, even where nothing has run yet', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me);
    on.page.controls.clock.moveBusiness(6 * day);
    const { status, body } = await me.change(payment, 'cancel');
    assert.deepEqual([status, body.code], [409, 'too_late']);
    assert.deepEqual((await stateOf(me, payment.id)).actions, []);
    await on.runDue();
    assert.equal((await stateOf(me, payment.id)).status, 'succeeded');
  });

  it('needs the version that was seen: none is 428, an old one 412 and brings the payment along', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me);
    const without = await me.post<Paid>(`/payments/${payment.id}/cancel`, undefined, 'a');
    assert.deepEqual([without.status, without.body.code], [428, 'precondition_required']);
    await me.change(payment, 'reschedule', { payDate: '2026-03-19' });
    const stale = await me.change(payment, 'cancel');
    assert.deepEqual([stale.status, stale.body.code, (stale.body.payment as Paid | undefined)?.payDate], [412, 'conflict', '2026-03-19']);
    assert.deepEqual([(await stateOf(me, payment.id)).status, await on.books()], ['scheduled', []]);
  });

  it('needs a key, and one key means one request', async () => {
    const { on, me } = await start();
    const [one, other] = [await scheduled(on, me), await scheduled(on, me)];
    const without = await me.post<Paid>(`/payments/${one.payment.id}/cancel`, undefined, undefined, { 'If-Match': '"1"' });
    assert.equal(without.body.code, 'key_missing');
    await me.change(one.payment, 'cancel', undefined, 'same');
    const second = await me.change(other.payment, 'cancel', undefined, 'same');
    assert.deepEqual([second.body.code, (await stateOf(me, other.payment.id)).status], ['idempotency_mismatch', 'scheduled']);
  });
});

describe('another day or method (PAY-25)', () => {
  it('moves the payment, and it runs on the new day', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me, '2026-03-14');
    const { body } = await me.change(payment, 'reschedule', { payDate: '2026-03-19' });
    assert.deepEqual([body.payDate, body.cancellableUntil, body.version], ['2026-03-19', '2026-03-19T04:00:00.000Z', payment.version + 1]);
    await on.pass(4 * day);
    assert.equal((await stateOf(me, payment.id)).status, 'scheduled');
    await on.pass(3 * day);
    assert.deepEqual([(await stateOf(me, payment.id)).status, await on.books()], ['succeeded', []]);
  });

  it('changes the method, with the cut-off and the banking days of the new one', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me, '2026-03-14');
    const { body } = await me.change(payment, 'reschedule', { methodId: 'pm_finch_operating' });
    assert.deepEqual(
      [body.methodLabel, body.methodType, body.payDate, body.cancellableUntil],
      ['First Harbor Bank •••• 6789', 'bankDebit', '2026-03-16', '2026-03-13T21:00:00.000Z'],
    );
    await on.pass(3 * day);
    assert.equal((await stateOf(me, payment.id)).status, 'processing');
  });

  it('takes the place of a card that was not stored: its token is gone', async () => {
    const { on, me } = await start();
    const { body } = await me.payCard([await on.issue()], 'declined:generic', { payDate: '2026-03-18' });
    await me.change(body, 'reschedule', { methodId: me.visa });
    const row = await on.page.controls.store.transaction((tx) => tx.payments.get(body.id));
    assert.equal(row?.token, undefined);
    await on.pass(6 * day);
    assert.equal((await stateOf(me, body.id)).status, 'succeeded');
  });

  for (const [why, input, expected] of [
    ['to a day that has passed', { payDate: '2026-03-11' }, '/payDate pay.datePast'],
    ['beyond the due date', { payDate: '2026-03-23' }, '/payDate pay.dateLate'],
    ['to a method of somebody else', { methodId: 'pm_usr_finch_admin_visa' }, '/methodId method.unknown'],
    ['to a method that has expired', { methodId: 'pm_usr_finch_payer_mastercard' }, '/methodId method.expired'],
    ['to a method that is disabled', { methodId: 'pm_finch_closed' }, '/methodId method.disabled'],
    ['to nothing', {}, '/payDate required'],
  ] as const) {
    it(`${why} is refused and changes nothing`, async () => {
      const { on, me } = await start();
      const { payment } = await scheduled(on, me);
      assert.equal(refusal((await me.change(payment, 'reschedule', input)).body), expected);
      assert.deepEqual([(await stateOf(me, payment.id)).version, await on.books()], [payment.version, []]);
    });
  }

  it('on which the card will have expired is refused', async () => {
    const { on, me } = await start();
    const id = await on.issue({ due: 40 });
    await on.method(me.visa, { expiry: { month: 3, year: 2026 } });
    const { body } = await me.payStored([id], { payDate: '2026-03-31' });
    assert.equal(refusal((await me.change(body, 'reschedule', { payDate: '2026-04-01' })).body), '/methodId method.expired');
  });

  it('costs what was agreed to: a method with another surcharge needs a new payment', async () => {
    const profiles = nordwind.profiles.map((profile) =>
      profile.country === 'US' ? { ...profile, methods: [{ type: 'card', surcharge: '2' }] } : profile,
    );
    const on = await accountBench({ profiles });
    const me = await on.customer('payer');
    const { payment } = await scheduled(on, me, '2026-03-18', { methodId: 'pm_finch_operating' });
    assert.equal(refusal((await me.change(payment, 'reschedule', { methodId: me.visa })).body), '/methodId pay.surcharge');
    assert.equal((await stateOf(me, payment.id)).methodId, 'pm_finch_operating');
  });

  it('is too late after the cut-off', async () => {
    const { on, me } = await start();
    const { payment } = await scheduled(on, me, '2026-03-16', { methodId: 'pm_finch_operating' });
    on.page.controls.clock.moveBusiness(day + 7 * hour);
    assert.equal((await me.change(payment, 'reschedule', { payDate: '2026-03-20' })).body.code, 'too_late');
  });
});

describe('approvals (PAY-18)', () => {
  const pending = async (on: AccountBench, me: Customer, payDate = today) => {
    const id = await on.issue({ minor: 6_000_000 });
    const { body } = await me.payStored([id], { payDate });
    assert.deepEqual([body.status, body.approval], ['pendingApproval', { status: 'pending' }]);
    return { id, payment: body };
  };

  it('hold the invoices and charge nothing until another person agrees, then charge once', async () => {
    const { on, me } = await start();
    const boss = await on.customer('admin');
    const { id, payment } = await pending(on, me);
    assert.equal((await invoiceOf(me, id)).flags.payable, false);
    assert.deepEqual([payment.actions, on.captured()], [[], []]);
    assert.deepEqual((await stateOf(boss, payment.id)).actions, ['approve', 'reject']);
    const [approved, again] = [
      await boss.change(payment, 'approve', undefined, 'a'),
      await boss.change(payment, 'approve', undefined, 'a'),
    ];
    assert.deepEqual(
      [approved.body.status, approved.body.approval?.status, approved.body.approval?.by],
      ['succeeded', 'approved', 'Dana Finch'],
    );
    assert.deepEqual([again.body.status, on.captured().length, await on.books()], ['succeeded', 1, []]);
  });

  it('of a later day schedule it, and it can be cancelled until then', async () => {
    const { on, me } = await start();
    const boss = await on.customer('admin');
    const { payment } = await pending(on, me, '2026-03-18');
    const { body } = await boss.change(payment, 'approve');
    assert.deepEqual([body.status, body.cancellableUntil], ['scheduled', '2026-03-18T04:00:00.000Z']);
    await on.pass(6 * day);
    assert.deepEqual([(await stateOf(me, payment.id)).status, await on.books()], ['succeeded', []]);
  });

  it('are never one’s own, whatever the role', async () => {
    const on = await accountBench();
    const boss = await on.customer('admin');
    const { payment } = await pending(on, boss);
    assert.deepEqual(payment.actions, []);
    for (const operation of ['approve', 'reject'] as const) {
      const { status } = await boss.change(payment, operation, operation === 'reject' ? { comment: 'no' } : undefined);
      assert.equal(status, 403);
    }
    assert.deepEqual([(await stateOf(boss, payment.id)).status, on.captured()], ['pendingApproval', []]);
  });

  it('refused with a comment free all that was held', async () => {
    const { on, me } = await start();
    const boss = await on.customer('manager');
    const { id, payment } = await pending(on, me);
    assert.equal(refusal((await boss.change(payment, 'reject', { comment: '  ' })).body), '/comment required');
    const { body } = await boss.change(payment, 'reject', { comment: 'Not in this quarter' });
    assert.deepEqual([body.status, body.approval?.comment], ['rejected', 'Not in this quarter']);
    assert.deepEqual([(await invoiceOf(me, id)).flags.payable, await on.books()], [true, []]);
    assert.equal((await boss.change(body, 'approve')).body.code, 'too_late');
  });

  it('that nobody gave in time expire', async () => {
    const { on, me } = await start();
    const { id, payment } = await pending(on, me);
    const boss = await on.customer('admin');
    on.page.controls.clock.moveBusiness(day);
    assert.equal((await boss.change(payment, 'approve')).body.code, 'too_late');
    await on.runDue();
    const expired = await stateOf(me, payment.id);
    assert.deepEqual([expired.status, expired.approval?.status], ['expired', 'expired']);
    assert.deepEqual([(await invoiceOf(me, id)).flags.payable, on.captured(), await on.books()], [true, [], []]);
  });

  it('of a payment whose invoice has been settled meanwhile end it', async () => {
    const { on, me } = await start();
    const boss = await on.customer('admin');
    const { id, payment } = await pending(on, me);
    await settleOutside(on, id, 6_000_000);
    assert.deepEqual([(await boss.change(payment, 'approve')).body.status, on.captured(), await on.books()], ['cancelled', [], []]);
  });
});

describe('the key of a change', () => {
  for (const [operation, body, minor] of [
    ['cancel', undefined, 10_000],
    ['reschedule', { payDate: '2026-03-19' }, 10_000],
    ['approve', undefined, 6_000_000],
    ['reject', { comment: 'No' }, 6_000_000],
  ] as const) {
    it(`brings back what it did: ${operation}, sent again later, changes nothing more`, async () => {
      const on = await accountBench();
      const [me, boss] = [await on.customer('payer'), await on.customer('admin')];
      const { body: made } = await me.payStored([await on.issue({ minor })], { payDate: '2026-03-18' });
      const first = await boss.change(made, operation, body, 'again');
      assert.equal(first.status, 200, JSON.stringify(first.body));
      const second = await boss.change(made, operation, body, 'again');
      assert.deepEqual([second.status, second.body], [200, first.body]);
      await on.pass(8 * day);
      const late = await boss.change(made, operation, body, 'again');
      assert.deepEqual([late.status, late.body.id, await on.books()], [200, made.id, []]);
      assert.ok(on.captured().filter((charge) => charge.key === made.id).length <= 1);
    });
  }
});
