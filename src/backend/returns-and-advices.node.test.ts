import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Credit, Invoice, PaymentMethod, RemittanceAdvice } from '../contract/generated/types.js';
import { money } from '../domain/money.js';
import { accountBench, day, hour, refusal, today, type AccountBench, type Customer, type Paid } from '../testing/account-bench.fixture.js';

const usd = (minor: number) => money(minor, 'USD');
const start = async (name = 'payer'): Promise<{ on: AccountBench; me: Customer }> => {
  const on = await accountBench();
  return { on, me: await on.customer(name) };
};
const stateOf = async (me: Customer, id: string): Promise<Paid> => (await me.get<Paid>(`/payments/${id}`)).body;
const invoiceOf = async (me: Customer, id: string): Promise<Invoice> => (await me.get<Invoice>(`/invoices/${id}`)).body;
const creditsOf = async (me: Customer): Promise<readonly Credit[]> => (await me.get<{ credits: Credit[] }>('/credits')).body.credits;
const methodOf = async (me: Customer, id: string): Promise<PaymentMethod | undefined> =>
  (await me.get<{ items: PaymentMethod[] }>('/payment-methods')).body.items.find((method) => method.id === id);

describe('a debit that the bank takes back (PAY-24)', () => {
  const debit = { methodId: 'pm_finch_operating' };
  const paidByDebit = async (on: AccountBench, me: Customer) => {
    const ids = [await on.issue({ minor: 30_000, draft: { supportInvoice: true } }), await on.issue({ account: 'K7Q009', minor: 2_000 })];
    const rewards = [{ code: 'SUPPORT-50', invoiceId: ids[0] ?? '' }];
    const { body } = await me.payStored(ids, { ...debit, credits: 'oldestFirst', rewards });
    assert.equal(body.status, 'processing', JSON.stringify(body));
    return { ids, payment: body };
  };

  it('opens its invoices again, gives credits and rewards back, and tells who paid', async () => {
    const { on, me } = await start();
    const { ids, payment } = await paidByDebit(on, me);
    const before = await creditsOf(me);
    await on.pass(6 * day);
    assert.equal((await stateOf(me, payment.id)).status, 'succeeded');
    on.page.controls.provider.returnDebit(payment.id, 'R01');
    await on.runDue();
    const returned = await stateOf(me, payment.id);
    assert.deepEqual([returned.status, returned.failure?.code, returned.actions], ['returned', 'insufficientFunds', ['payAgain']]);
    for (const id of ids) {
      const invoice = await invoiceOf(me, id);
      assert.deepEqual([invoice.displayStatus, invoice.balance, invoice.flags.payable], ['returned', invoice.total, true]);
      assert.deepEqual([invoice.paid.minor, invoice.credited.minor, invoice.rewarded.minor], [0, 0, 0]);
    }
    assert.ok(before.some((credit) => credit.number === 'CR-70011' && credit.status === 'applied'));
    assert.equal((await creditsOf(me)).find((credit) => credit.number === 'CR-70011')?.status, 'available');
    const invoiceId = ids[0] ?? '';
    assert.equal((await me.quote({ items: [invoiceId], rewards: [{ code: 'SUPPORT-50', invoiceId }] })).rewards?.minor, 5_000);
    assert.match(on.page.controls.mailer.outbox[0]?.subject ?? '', /was returned/);
    assert.equal((await me.get(`/payments/${payment.id}/receipt`)).status, 404);
    assert.deepEqual(await on.books(), []);
  });

  it('is told once, however often the bank tells it, and the invoices can be paid again', async () => {
    const { on, me } = await start();
    const { ids, payment } = await paidByDebit(on, me);
    await on.pass(6 * day);
    on.page.controls.provider.returnDebit(payment.id);
    await on.runDue();
    await on.runDue();
    const mails = on.page.controls.mailer.outbox.filter((mail) => /was returned/.test(mail.subject));
    assert.equal(mails.length, 1);
    const again = await me.payStored(ids);
    assert.equal(again.body.status, 'succeeded');
    await on.runDue();
    assert.deepEqual([(await invoiceOf(me, ids[0] ?? '')).displayStatus, await on.books()], ['closed', []]);
  });

  it('before it was confirmed has failed, and nothing was ever booked', async () => {
    const { on, me } = await start();
    const { ids, payment } = await paidByDebit(on, me);
    on.page.controls.provider.returnDebit(payment.id, 'R01');
    await on.runDue();
    await on.pass(6 * day);
    assert.deepEqual([(await stateOf(me, payment.id)).status, (await invoiceOf(me, ids[0] ?? '')).flags.payable], ['failed', true]);
    assert.deepEqual(await on.books(), []);
  });

  for (const [code, status, reason] of [
    ['R01', 'active', 'insufficientFunds'],
    ['R02', 'disabled', 'accountClosed'],
    ['R03', 'disabled', 'accountNotFound'],
    ['R04', 'disabled', 'accountNotFound'],
    ['R29', 'active', 'generic'],
  ] as const) {
    it(`with ${code} leaves the method ${status} and says ${reason}`, async () => {
      const { on, me } = await start();
      const { payment } = await paidByDebit(on, me);
      await on.pass(6 * day);
      on.page.controls.provider.returnDebit(payment.id, code);
      await on.runDue();
      assert.equal((await stateOf(me, payment.id)).failure?.code, reason);
      assert.equal((await methodOf(me, 'pm_finch_operating'))?.status, status);
    });
  }

  it('after its window, of a card, or of nothing we know changes nothing', async () => {
    const { on, me } = await start();
    const { payment } = await paidByDebit(on, me);
    const card = await me.payStored([await on.issue()]);
    await on.pass(6 * day);
    await on.pass(61 * day);
    for (const key of [payment.id, card.body.id, 'nobody']) on.page.controls.provider.returnDebit(key);
    await on.runDue();
    assert.deepEqual([(await stateOf(me, payment.id)).status, (await stateOf(me, card.body.id)).status], ['succeeded', 'succeeded']);
    assert.deepEqual(await on.books(), []);
  });

  it('makes a scheduled payment by the same account fail on its day', async () => {
    const { on, me } = await start();
    const { payment } = await paidByDebit(on, me);
    const later = await me.payStored([await on.issue({ due: 30 })], { ...debit, payDate: '2026-03-30' });
    await on.pass(6 * day);
    on.page.controls.provider.returnDebit(payment.id, 'R02');
    await on.runDue();
    await on.pass(14 * day);
    assert.deepEqual([(await stateOf(me, later.body.id)).failure?.code, await on.books()], ['method', []]);
  });
});

describe('telling of a transfer (PAY-26)', () => {
  const advise = async (
    me: Customer,
    advice: Partial<RemittanceAdvice> & Pick<RemittanceAdvice, 'items'>,
    key: string = crypto.randomUUID(),
  ) => me.post<Paid>('/remittance-advices', { kind: 'wire', sentOn: today, bankReference: 'FT-8841', ...advice }, key);

  it('makes a payment that waits and settles nothing', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const { status, body } = await advise(me, { items: [{ invoiceId: id, amount: usd(10_000) }] });
    assert.deepEqual([status, body.status, body.origin, body.methodLabel], [201, 'awaitingFunds', 'offline', 'Wire · FT-8841']);
    const invoice = await invoiceOf(me, id);
    assert.deepEqual([invoice.balance.minor, invoice.flags.payable, on.captured(), await on.books()], [10_000, true, [], []]);
  });

  it('brings back the same payment under the same key', async () => {
    const { on, me } = await start();
    const items = [{ invoiceId: await on.issue(), amount: usd(10_000) }];
    const [first, second] = [await advise(me, { items }, 'k'), await advise(me, { items }, 'k')];
    assert.deepEqual([second.status, second.body.id], [200, first.body.id]);
    assert.equal((await advise(me, { items, kind: 'ach' }, 'k')).body.code, 'idempotency_mismatch');
  });

  it('is booked when the money comes, once, with a receipt', async () => {
    const { on, me } = await start();
    const ids = [await on.issue(), await on.issue({ minor: 5_000 })];
    const { body } = await advise(me, { items: ids.map((invoiceId, index) => ({ invoiceId, amount: usd(index === 0 ? 10_000 : 5_000) })) });
    await on.page.backend.receiveFunds(body.id);
    await on.page.backend.receiveFunds(body.id);
    assert.deepEqual([(await stateOf(me, body.id)).status, (await stateOf(me, body.id)).actions], ['succeeded', ['receipt']]);
    for (const id of ids) assert.equal((await invoiceOf(me, id)).balance.minor, 0);
    assert.deepEqual([on.page.controls.mailer.outbox.length, await on.books()], [1, []]);
  });

  for (const [received, settled, rest] of [
    [8_000, 8_000, undefined],
    [10_000, 10_000, undefined],
    [12_500, 10_000, 2_500],
  ] as const) {
    it(`of 10000 of which ${received} come settles ${settled}${rest === undefined ? '' : ` and leaves ${rest} as a credit`}`, async () => {
      const { on, me } = await start();
      const id = await on.issue();
      const { body } = await advise(me, { items: [{ invoiceId: id, amount: usd(10_000) }] });
      await on.page.backend.receiveFunds(body.id, usd(received));
      assert.equal((await invoiceOf(me, id)).balance.minor, 10_000 - settled);
      const credit = (await creditsOf(me)).find((some) => some.number.startsWith('UC-'));
      assert.deepEqual([credit?.remaining.minor, (await stateOf(me, body.id)).total.minor, await on.books()], [rest, received, []]);
    });
  }

  it('that was paid by card meanwhile becomes a credit, to the last cent', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const { body } = await advise(me, { items: [{ invoiceId: id, amount: usd(10_000) }] });
    await me.payStored([id]);
    await on.page.backend.receiveFunds(body.id);
    const credit = (await creditsOf(me)).find((some) => some.number.startsWith('UC-'));
    assert.deepEqual([credit?.remaining.minor, credit?.kind, (await invoiceOf(me, id)).balance.minor], [10_000, 'unappliedCash', 0]);
    assert.deepEqual(await on.books(), []);
  });

  it('takes nothing from what another payment has in hand', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const { body } = await advise(me, { items: [{ invoiceId: id, amount: usd(10_000) }] });
    await me.payStored([id], { methodId: 'pm_finch_operating' });
    await on.page.backend.receiveFunds(body.id);
    await on.pass(6 * day);
    assert.deepEqual([(await invoiceOf(me, id)).balance.minor, await on.books()], [0, []]);
  });

  it('comes before a payment that is only scheduled, which then charges what is left', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const { body } = await advise(me, { items: [{ invoiceId: id, amount: usd(4_000) }] });
    const later = await me.payStored([id], { payDate: '2026-03-18' });
    await on.page.backend.receiveFunds(body.id);
    assert.deepEqual(await on.books(), []);
    await on.pass(6 * day);
    assert.deepEqual(
      [(await stateOf(me, later.body.id)).total.minor, (await invoiceOf(me, id)).balance.minor, await on.books()],
      [6_000, 0, []],
    );
  });

  for (const [why, advice, expected] of [
    ['of tomorrow', { sentOn: '2026-03-13' }, '/sentOn advice.dateFuture'],
    ['of no day', { sentOn: '2026-02-30' }, '/sentOn format'],
    ['of nothing', { amount: 0 }, '/items/0/amount pay.amountRange'],
    ['in another currency', { currency: 'EUR' }, 'currency_mismatch'],
    ['that quotes the number of a card', { bankReference: '4242 4242 4242 4242' }, '/bankReference advice.cardNumber'],
  ] as const) {
    it(`${why} is refused`, async () => {
      const { on, me } = await start();
      const given: { sentOn?: string; amount?: number; currency?: string; bankReference?: string } = advice;
      const { amount = 10_000, currency = 'USD', ...rest } = given;
      const items = [{ invoiceId: await on.issue(), amount: money(amount, currency) }];
      assert.equal(refusal((await advise(me, { items, ...rest })).body), expected);
    });
  }

  it('of what is settled, of others, or by somebody who may not pay is refused', async () => {
    const { on, me } = await start();
    const of = async (who: Customer, invoiceId: string) => refusal((await advise(who, { items: [{ invoiceId, amount: usd(100) }] })).body);
    assert.equal(await of(me, 'inv_1Z-430006'), '/items/0/invoiceId notPayable.zeroBalance');
    assert.equal(await of(me, 'inv_1Z-209004'), 'not_found');
    assert.equal(await of(await on.customer('viewer'), await on.issue({ account: 'K7Q009' })), 'forbidden');
  });

  it('keeps a bank’s long reference, for it is no card', async () => {
    const { on, me } = await start();
    const items = [{ invoiceId: await on.issue(), amount: usd(1) }];
    assert.equal((await advise(me, { items, bankReference: '20260312004417' })).body.methodLabel, 'Wire · 20260312004417');
  });
});

it('a debit made after the cut-off counts for the next banking day and can still come back', async () => {
  const { on, me } = await start();
  on.page.controls.clock.moveBusiness(8 * hour);
  const { body } = await me.payStored([await on.issue()], { methodId: 'pm_finch_operating' });
  assert.deepEqual([body.status, body.payDate], ['processing', '2026-03-13']);
  await on.pass(8 * day);
  on.page.controls.provider.returnDebit(body.id);
  await on.runDue();
  assert.deepEqual([(await stateOf(me, body.id)).status, await on.books()], ['returned', []]);
});
