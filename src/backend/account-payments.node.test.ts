import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccountReceipt, Credit, Invoice } from '../contract/generated/types.js';
import { money } from '../domain/money.js';
import { accountBench, day, refusal, today, type AccountBench, type Customer, type Paid } from '../testing/account-bench.fixture.js';
import { cardToken } from '../testing/index.js';
import { nordwind } from './seed/nordwind-settings.js';

const usd = (minor: number) => money(minor, 'USD');
const support = { draft: { supportInvoice: true } };

const start = async (name = 'payer'): Promise<{ on: AccountBench; me: Customer }> => {
  const on = await accountBench();
  return { on, me: await on.customer(name) };
};
const invoiceOf = async (me: Customer, id: string): Promise<Invoice> => (await me.get<Invoice>(`/invoices/${id}`)).body;
const creditOf = async (me: Customer, number: string): Promise<Credit | undefined> =>
  (await me.get<{ credits: Credit[] }>('/credits')).body.credits.find((credit) => credit.number === number);

describe('paying with a stored method', () => {
  it('charges several invoices once, books each, and sends a receipt to who paid', async () => {
    const { on, me } = await start();
    const ids = [await on.issue({ minor: 10_000 }), await on.issue({ account: 'K7Q009', minor: 2_550 })];
    const { status, body } = await me.payStored(ids);
    assert.deepEqual([status, body.status, body.total.minor, body.methodLabel], [201, 'succeeded', 12_550, 'Visa •••• 4242']);
    assert.deepEqual([body.createdBy?.name, body.methodId, body.actions], ['Parker Payne', me.visa, ['receipt']]);
    assert.deepEqual(
      on.captured().map((charge) => charge.amount),
      [usd(12_550)],
    );
    for (const id of ids)
      assert.deepEqual([(await invoiceOf(me, id)).displayStatus, (await invoiceOf(me, id)).balance.minor], ['closed', 0]);
    assert.deepEqual(
      on.page.controls.mailer.outbox.map((mail) => mail.to),
      ['payer@harbourfinch.example'],
    );
    assert.deepEqual(await on.books(), []);
  });

  it('pays a part with its reason, and leaves the rest open', async () => {
    const { on, me } = await start();
    const item = { invoiceId: await on.issue(), amount: usd(4_000), shortPay: { reasonCode: 'quantity', comment: 'One box missing' } };
    const quoted = await me.quote({ items: [item], methodId: me.visa });
    const { body } = await me.pay(me.inputOf(quoted, { items: [item], source: { methodId: me.visa } }));
    assert.deepEqual([body.status, body.items[0]?.shortPay], ['succeeded', item.shortPay]);
    assert.deepEqual(
      [(await invoiceOf(me, item.invoiceId)).displayStatus, (await invoiceOf(me, item.invoiceId)).balance.minor],
      ['partial', 6_000],
    );
  });

  for (const [why, method, code, reason] of [
    ['has expired', 'pm_usr_finch_payer_mastercard', 'not_payable', 'expired'],
    ['is not verified', 'pm_finch_payroll', 'not_payable', 'unverified'],
    ['is disabled', 'pm_finch_closed', 'not_payable', 'disabled'],
    ['is somebody else’s', 'pm_usr_finch_admin_visa', 'validation', undefined],
  ] as const) {
    it(`that ${why} charges nothing`, async () => {
      const { on, me } = await start();
      const quoted = await me.quote({ items: [await on.issue()] });
      const { body } = await me.pay(me.inputOf(quoted, { source: { methodId: method } }));
      assert.deepEqual([body.code, body.params?.['reason']], [code, reason]);
      assert.deepEqual([on.captured(), await on.books()], [[], []]);
    });
  }

  it('above the card limit charges nothing, and the debit of the company takes it', async () => {
    const on = await accountBench({ payRules: { approvalLimits: [] } });
    const me = await on.customer('admin');
    const quoted = await me.quote({ items: [await on.issue({ minor: 10_000_001 })], methodId: me.visa });
    const refused = await me.pay(me.inputOf(quoted, { source: { methodId: me.visa } }));
    assert.deepEqual([refused.status, refused.body.code, refused.body.params?.['limit']], [422, 'limit_exceeded', 10_000_000]);
    const { body } = await me.pay(me.inputOf(quoted, { source: { methodId: 'pm_finch_operating' } }));
    assert.deepEqual([body.status, body.methodType, body.settlesWithinDays], ['processing', 'bankDebit', 3]);
    await on.pass(6 * day);
    assert.equal((await me.get<Paid>(`/payments/${body.id}`)).body.status, 'succeeded');
    assert.deepEqual(await on.books(), []);
  });

  it('that is not there charges nothing', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue()] });
    assert.equal(refusal((await me.pay(me.inputOf(quoted))).body), '/source required');
    assert.equal(
      refusal((await me.pay(me.inputOf(quoted, { source: { token: 'tok_forged', type: 'card' } }))).body),
      '/source/token pay.unknownToken',
    );
    assert.deepEqual(on.captured(), []);
  });
});

describe('paying with a card that is not stored', () => {
  it('goes through, or is declined and leaves everything free again', async () => {
    const { on, me } = await start();
    const id = await on.issue({ minor: 30_000 });
    const declined = await me.payCard([id], 'declined:insufficientFunds', { credits: 'oldestFirst' });
    assert.deepEqual(
      [declined.body.status, declined.body.failure?.code, declined.body.actions],
      ['failed', 'insufficientFunds', ['payAgain']],
    );
    assert.equal((await creditOf(me, 'CR-70011'))?.remaining.minor, 15_000);
    const paid = await me.payCard([id], 'approved', { credits: 'oldestFirst' });
    assert.deepEqual([paid.body.status, paid.body.total.minor], ['succeeded', 7_000]);
    assert.deepEqual(await on.books(), []);
  });

  it('asks for the bank’s consent, which only who pays can give', async () => {
    const { on, me } = await start();
    const colleague = await on.customer('admin');
    const { body } = await me.payCard([await on.issue()], 'challenge');
    assert.deepEqual([body.status, body.nextAction?.kind], ['requiresAction', 'frame']);
    assert.equal((await colleague.get<Paid>(`/payments/${body.id}`)).body.status, 'requiresAction');
    const foreign = await colleague.post<Paid>(`/payments/${body.id}/confirm`, { result: 'approved.x' }, 'theirs');
    assert.deepEqual([foreign.status, on.captured().length], [403, 0]);
    const confirmed = await me.post<Paid>(`/payments/${body.id}/confirm`, { result: 'approved.x' }, 'mine');
    assert.deepEqual([confirmed.body.status, on.captured().length], ['succeeded', 1]);
  });

  it('shows no label that could be a card number', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue()], methodType: 'card', funding: 'credit' });
    const source = { token: cardToken(), type: 'card', label: 'Visa 4242 4242 4242 4242' };
    assert.equal((await me.pay(me.inputOf(quoted, { source }))).body.methodLabel, 'Card');
  });
});

describe('credits and rewards of a payment', () => {
  it('are booked with the money, each for what it is', async () => {
    const { on, me } = await start();
    const id = await on.issue({ minor: 40_000, ...support });
    const { body } = await me.payStored([id], { credits: 'oldestFirst', rewards: [{ code: 'SUPPORT-50', invoiceId: id }] });
    assert.deepEqual([body.gross.minor, body.total.minor, body.status], [40_000, 12_000, 'succeeded']);
    const invoice = await invoiceOf(me, id);
    assert.deepEqual(
      [invoice.paid.minor, invoice.credited.minor, invoice.rewarded.minor, invoice.balance.minor],
      [12_000, 23_000, 5_000, 0],
    );
    assert.deepEqual((await creditOf(me, 'CR-70011'))?.status, 'applied');
    const again = await on.issue(support);
    assert.equal(
      refusal(await me.quote({ items: [again], rewards: [{ code: 'SUPPORT-50', invoiceId: again }] })),
      '/rewards/0/code reward.used',
    );
    assert.deepEqual([on.captured().map((charge) => charge.amount.minor), await on.books()], [[12_000], []]);
  });

  it('that cover everything close the invoice without a provider (PAY-17)', async () => {
    const { on, me } = await start();
    const id = await on.issue({ minor: 16_000 });
    const quoted = await me.quote({ items: [id], credits: 'oldestFirst', payDate: '2026-03-20' });
    assert.deepEqual([quoted.total.minor, quoted.payDate], [0, today]);
    const { status, body } = await me.pay(me.inputOf(quoted));
    assert.deepEqual([status, body.status, body.methodLabel, body.methodId], [201, 'succeeded', 'CR-70011, CR-70024', undefined]);
    assert.deepEqual([(await invoiceOf(me, id)).displayStatus, (await invoiceOf(me, id)).credited.minor], ['closed', 16_000]);
    assert.equal((await creditOf(me, 'CR-70024'))?.remaining.minor, 7_000);
    assert.deepEqual([on.captured(), await on.books(), on.page.controls.mailer.outbox.length], [[], [], 1]);
  });

  it('charge nothing even where a method is sent along', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue()], credits: 'oldestFirst' });
    const { body } = await me.pay(me.inputOf(quoted, { source: { methodId: me.visa } }));
    assert.deepEqual([body.status, body.methodId, on.captured()], ['succeeded', undefined, []]);
  });
});

describe('a quote that is no longer true (PAY-19)', () => {
  const colleague = async (on: AccountBench) => on.customer('admin');

  it('because an invoice was paid meanwhile: what is left is quoted anew, and that can be paid', async () => {
    const { on, me } = await start();
    const [one, other] = [await on.issue({ minor: 1_000 }), await on.issue({ minor: 2_000 })];
    const quoted = await me.quote({ items: [one, other], methodId: me.visa });
    await (await colleague(on)).payStored([one]);
    const source = { methodId: me.visa };
    const { status, body } = await me.pay(me.inputOf(quoted, { source }));
    assert.deepEqual([status, body.code, body.quote?.items.map((item) => item.invoiceId)], [409, 'quote_changed', [other]]);
    const again = body.quote;
    assert.ok(again);
    assert.equal((await me.pay(me.inputOf(again, { source }))).body.total.minor, 2_000);
    assert.deepEqual([on.captured().length, await on.books()], [2, []]);
  });

  it('because its only invoice was paid meanwhile: the payment is brought along', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const quoted = await me.quote({ items: [id], methodId: me.visa });
    const theirs = await (await colleague(on)).payStored([id]);
    const { body } = await me.pay(me.inputOf(quoted, { source: { methodId: me.visa } }));
    assert.deepEqual([body.code, (body.payment as Paid | undefined)?.reference], ['already_paid', theirs.body.reference]);
  });

  it('because a credit was used meanwhile: the new quote is without it', async () => {
    const { on, me } = await start();
    const [mine, theirs] = [await on.issue({ minor: 20_000 }), await on.issue({ minor: 23_000 })];
    const quoted = await me.quote({ items: [mine], credits: 'oldestFirst', methodId: me.visa });
    assert.equal((await (await colleague(on)).payStored([theirs], { credits: 'oldestFirst' })).body.status, 'succeeded');
    const { body } = await me.pay(me.inputOf(quoted, { source: { methodId: me.visa } }));
    assert.deepEqual([body.code, body.quote?.total.minor], ['quote_changed', 20_000]);
    assert.deepEqual(await on.books(), []);
  });

  it('because other credits are sent than those agreed to, though the sum is the same', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const use = (creditId: string) => [{ creditId, invoiceId: id, amount: usd(5_000) }];
    const quoted = await me.quote({ items: [id], credits: use('crd_CR-70011'), methodId: me.visa });
    const { body } = await me.pay(me.inputOf(quoted, { credits: use('crd_CR-70024'), source: { methodId: me.visa } }));
    assert.deepEqual([body.code, body.quote?.total.minor, on.captured()], ['quote_changed', 5_000, []]);
  });

  it('because the total sent is another one, or the quote is too old, or somebody else’s', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    const quoted = await me.quote({ items: [id], methodId: me.visa });
    const input = me.inputOf(quoted, { source: { methodId: me.visa } });
    assert.equal((await me.pay({ ...input, expectedTotal: usd(1) })).body.code, 'quote_changed');
    assert.equal((await me.pay({ ...input, quoteId: 'quo_none' })).body.code, 'quote_changed');
    assert.equal(
      (await me.pay({ ...input, credits: [{ creditId: 'crd_CR-70011', invoiceId: id, amount: usd(100) }] })).body.code,
      'quote_changed',
    );
    assert.deepEqual(on.captured(), []);
  });

  it('because the day has passed on which it was to be paid', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue()], methodId: me.visa });
    on.page.controls.clock.moveBusiness(day);
    const { body } = await me.pay(me.inputOf(quoted, { source: { methodId: me.visa } }));
    assert.deepEqual([body.code, body.quote?.payDate], ['quote_changed', '2026-03-13']);
  });

  it('because the card turns out to be another kind, and costs a surcharge', async () => {
    const profiles = nordwind.profiles.map((profile) =>
      profile.country === 'US' ? { ...profile, methods: [{ type: 'card', surcharge: '2' }] } : profile,
    );
    const on = await accountBench({ profiles });
    const me = await on.customer('payer');
    const quoted = await me.quote({ items: [await on.issue()], methodType: 'card', funding: 'debit' });
    const source = { token: cardToken('approved', 'credit'), type: 'card' };
    const { body } = await me.pay(me.inputOf(quoted, { source }));
    assert.deepEqual([body.code, body.quote?.surcharge?.minor], ['quote_changed', 200]);
    const again = body.quote;
    assert.ok(again);
    const paid = await me.pay(me.inputOf(again, { source }));
    assert.deepEqual([paid.body.total.minor, on.captured()[0]?.amount.minor, await on.books()], [10_200, 10_200, []]);
  });
});

describe('the key of a payment', () => {
  it('brings back the same payment for the same request, and refuses another', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue()], methodId: me.visa });
    const input = me.inputOf(quoted, { source: { methodId: me.visa } });
    const [first, second] = [await me.pay(input, 'k'), await me.pay(input, 'k')];
    assert.deepEqual([first.status, second.status, second.body.id], [201, 200, first.body.id]);
    assert.equal((await me.pay({ ...input, receiptEmail: 'else@example.com' }, 'k')).body.code, 'idempotency_mismatch');
    assert.equal((await me.get<Paid>('/payments/by-key/k')).body.reference, first.body.reference);
    assert.equal(on.captured().length, 1);
  });

  it('that was given up never charges', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue()], methodId: me.visa });
    await me.post('/payments/by-key/late/abandon', undefined);
    assert.equal((await me.pay(me.inputOf(quoted, { source: { methodId: me.visa } }), 'late')).body.code, 'intent_abandoned');
    assert.deepEqual(on.captured(), []);
  });

  it('brings back a scheduled payment and one that needs approval, too', async () => {
    const { on, me } = await start();
    for (const [invoice, payDate, status] of [
      [await on.issue(), '2026-03-20', 'scheduled'],
      [await on.issue({ minor: 6_000_000 }), today, 'pendingApproval'],
    ] as const) {
      const quoted = await me.quote({ items: [invoice], methodId: me.visa, payDate });
      const input = me.inputOf(quoted, { source: { methodId: me.visa } });
      const [first, second] = [await me.pay(input, status), await me.pay(input, status)];
      assert.deepEqual([first.body.status, second.body.id, second.status], [status, first.body.id, 200]);
    }
    assert.deepEqual([on.captured(), await on.books()], [[], []]);
  });
});

describe('a payment, as people see it', () => {
  it('is visible to colleagues whose scope has all of it, and does not exist for others', async () => {
    const { on, me } = await start();
    const { body } = await me.payStored([await on.issue(), await on.issue({ account: 'K7Q009' })]);
    const status = async (name: string) => (await (await on.customer(name)).get(`/payments/${body.id}`)).status;
    assert.deepEqual(
      [await status('admin'), await status('viewpay'), await status('viewer'), await status('dispute')],
      [200, 200, 404, 404],
    );
    const lotte = await on.page.controls.signIn('lotte@vandermeer.example');
    assert.equal((await on.probe.get(`/payments/${body.id}`, { token: lotte })).status, 404);
  });

  it('has a receipt of the moment in which the money came', async () => {
    const { on, me } = await start();
    const { body } = await me.payStored([await on.issue()], { payDate: '2026-03-18' });
    assert.equal((await me.get(`/payments/${body.id}/receipt`)).status, 404);
    await on.pass(6 * day);
    const receipt = (await me.get<AccountReceipt>(`/payments/${body.id}/receipt`)).body;
    assert.deepEqual([receipt.issuedAt.slice(0, 10), receipt.payment.status], ['2026-03-18', 'succeeded']);
  });

  it('says its version in an ETag', async () => {
    const { on, me } = await start();
    const { body } = await me.payStored([await on.issue()]);
    const answer = await on.probe.get(`/payments/${body.id}`, { token: me.token });
    assert.equal(answer.headers.get('etag'), `"${body.version}"`);
  });

  it('made by a guest is in the company’s history, and the guest’s token opens nothing of the company', async () => {
    const { on, me } = await start();
    const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };
    const found = (await on.probe.post('/guest/lookups', { facts })).body as { session: { token: string }; invoice: { id: string } };
    const { token } = found.session;
    const items = [{ invoiceId: found.invoice.id }];
    const quote = (await on.probe.post('/payments/quotes', { items, methodType: 'card' }, { token })).body as {
      id: string;
      total: Paid['total'];
    };
    const input = { quoteId: quote.id, items, expectedTotal: quote.total, source: { token: cardToken(), type: 'card' } };
    const paid = (await on.probe.post('/payments', input, { token, key: 'guest' })).body as Paid;
    assert.deepEqual([paid.status, paid.actions], ['succeeded', undefined]);
    const list = (await me.get<{ items: Paid[] }>(`/payments?tab=history&invoiceId=${found.invoice.id}`)).body;
    assert.deepEqual([list.items[0]?.reference, list.items[0]?.origin], [paid.reference, 'guest']);
    for (const path of ['/payments', '/payment-methods', '/credits']) assert.equal((await on.probe.get(path, { token })).status, 403, path);
  });
});
