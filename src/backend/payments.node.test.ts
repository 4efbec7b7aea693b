import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GuestInvoice, PayInput, Payment, PaymentOutcome, Problem, Quote } from '../contract/generated/types.js';
import type { TestOutcome } from '../domain/test-cards.js';
import { cardToken, createInPageBackend, WireProbe, type InPageOptions } from '../testing/index.js';
import { checkBooks } from './services/books.js';

const minute = 60_000;
const hour = 60 * minute;

interface Bench {
  readonly probe: WireProbe;
  readonly page: Awaited<ReturnType<typeof createInPageBackend>>;
  readonly token: string;
  readonly invoiceId: string;
}

const bench = async (
  invoice = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' },
  options: InPageOptions = {},
): Promise<Bench> => {
  const page = await createInPageBackend(options);
  const probe = new WireProbe((request) => page.backend.fetch(request));
  const found = (await probe.post('/guest/lookups', { facts: invoice })).body as GuestInvoice;
  return { page, probe, token: found.session.token ?? '', invoiceId: found.invoice.id };
};

const quoteOf = async ({ probe, token, invoiceId }: Bench, funding?: string, extra: object = {}): Promise<Quote & Problem> =>
  (
    await probe.post(
      '/payments/quotes',
      { items: [{ invoiceId }], methodType: 'card', ...(funding !== undefined && { funding }), ...extra },
      { token },
    )
  ).body as Quote & Problem;

const inputOf = async (on: Bench, outcome: TestOutcome = 'approved', funding: 'credit' | 'debit' = 'credit'): Promise<PayInput> => {
  const quote = await quoteOf(on, funding);
  return {
    quoteId: quote.id,
    items: [{ invoiceId: on.invoiceId }],
    expectedTotal: quote.total,
    source: { token: cardToken(outcome, funding), type: 'card', label: 'Visa •••• 4242' },
  };
};

const pay = async ({ probe, token }: Bench, input: PayInput, key = crypto.randomUUID() as string) => {
  const answer = await probe.post('/payments', input, { token, key });
  return { status: answer.status, body: answer.body as Payment & Problem, headers: answer.headers };
};

describe('the provider’s answer', () => {
  for (const [outcome, status] of [
    ['approved', 'succeeded'],
    ['declined:insufficientFunds', 'failed'],
    ['declined:processorDown', 'failed'],
    ['challenge', 'requiresAction'],
  ] as const) {
    it(`${outcome} makes the payment ${status}`, async () => {
      const on = await bench();
      const { status: http, body } = await pay(on, await inputOf(on, outcome));
      assert.equal(http, 201);
      assert.equal(body.status, status);
      assert.deepEqual(await checkBooks(on.page.controls.store), []);
    });
  }

  it('that takes longer than ten seconds is recorded when it comes', async () => {
    const on = await bench();
    const input = await inputOf(on, 'slow');
    const answer = pay(on, input, 'slow-key');
    await on.page.controls.waiting(2);
    await on.page.controls.advance(10_000);
    const { status, body } = await answer;
    assert.equal(status, 202);
    assert.equal(body.status, 'processing');
    await on.page.controls.advance(2_000);
    await on.page.backend.idle();
    const outcome = await on.probe.get('/payments/by-key/slow-key', { token: on.token });
    assert.equal((outcome.body as Payment).status, 'succeeded');
  });

  it('gets lost once for the card that loses it, and the same key brings it back', async () => {
    const on = await bench();
    const input = await inputOf(on, 'lostAnswer');
    await assert.rejects(pay(on, input, 'lost-key'), /lost/);
    const { status, body } = await pay(on, input, 'lost-key');
    assert.equal(status, 200);
    assert.equal(body.status, 'succeeded');
    assert.equal(on.page.controls.provider.captured.length, 1);
  });

  it('that never comes is asked for by the due work, and charges once', async () => {
    const on = await bench();
    const { provider } = on.page.controls;
    const charge = provider.charge.bind(provider);
    provider.charge = async (order) => {
      await charge(order);
      throw new Error('the line to the provider broke');
    };
    const { status, body } = await pay(on, await inputOf(on), 'broken');
    assert.equal(status, 202);
    assert.equal(body.status, 'processing');
    await on.page.controls.advance(11_000);
    await on.page.backend.idle();
    assert.equal(((await on.probe.get('/payments/by-key/broken', { token: on.token })).body as Payment).status, 'succeeded');
    assert.equal(provider.captured.length, 1);
  });

  it('is asked for again when the provider never heard of the charge', async () => {
    const on = await bench();
    const { provider } = on.page.controls;
    const charge = provider.charge.bind(provider);
    let broken = true;
    provider.charge = async (order) => {
      if (broken) throw new Error('no line to the provider');
      return charge(order);
    };
    assert.equal((await pay(on, await inputOf(on), 'unheard')).status, 202);
    broken = false;
    await on.page.controls.advance(11_000);
    await on.page.backend.idle();
    assert.equal(((await on.probe.get('/payments/by-key/unheard', { token: on.token })).body as Payment).status, 'succeeded');
    assert.deepEqual(await checkBooks(on.page.controls.store), []);
  });
});

describe('a key', () => {
  it('brings the same answer for the same body, whatever the order of its members', async () => {
    const on = await bench();
    const input = await inputOf(on);
    const first = await pay(on, input, 'one');
    const turned = Object.fromEntries(Object.entries(input).reverse()) as PayInput;
    const again = await pay(on, turned, 'one');
    assert.deepEqual([first.status, again.status, again.body.id], [201, 200, first.body.id]);
  });

  it('is refused with another body, which charges nothing', async () => {
    const on = await bench();
    const input = await inputOf(on);
    await pay(on, input, 'one');
    const other = await pay(on, { ...input, receiptEmail: 'x@example.com' }, 'one');
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency_mismatch']);
    assert.equal(on.page.controls.provider.captured.length, 1);
  });

  it('is needed, and is at most 255 visible characters', async () => {
    const on = await bench();
    const input = await inputOf(on);
    const none = await on.probe.post('/payments', input, { token: on.token });
    assert.equal((none.body as Problem).code, 'key_missing');
    assert.equal((await pay(on, input, 'k'.repeat(256))).status, 422);
    assert.equal((await pay(on, input, 'k'.repeat(255))).status, 201);
  });

  it('is in flight while the first request waits for the provider', async () => {
    const on = await bench();
    const input = await inputOf(on, 'slow');
    const first = pay(on, input, 'flying');
    await on.page.controls.waiting(2);
    const second = await pay(on, input, 'flying');
    assert.deepEqual([second.status, second.body.code, second.headers.get('Retry-After')], [409, 'in_flight', '1']);
    await on.page.controls.advance(12_000);
    assert.equal((await first).status, 202);
  });

  it('is not spent by a refusal: a problem means that nothing was made', async () => {
    const on = await bench();
    const input = await inputOf(on);
    assert.equal((await pay(on, { ...input, quoteId: 'unknown' }, 'again')).body.code, 'quote_changed');
    assert.equal((await pay(on, input, 'again')).status, 201);
  });

  it('is spent by a decline: the same key brings the decline back, another card needs another key', async () => {
    const on = await bench();
    const input = await inputOf(on, 'declined:generic');
    await pay(on, input, 'declined');
    assert.equal((await pay(on, input, 'declined')).body.status, 'failed');
    assert.equal((await pay(on, await inputOf(on), 'declined')).body.code, 'idempotency_mismatch');
    assert.equal((await pay(on, await inputOf(on), 'fresh')).body.status, 'succeeded');
  });

  it('that is given up refuses a late request, also while it may still be on its way', async () => {
    const on = await bench();
    const input = await inputOf(on);
    const given = await on.probe.send('POST', '/payments/by-key/late/abandon', { token: on.token });
    assert.deepEqual(given.body, { payment: null });
    assert.equal((await pay(on, input, 'late')).body.code, 'intent_abandoned');
    assert.equal((await on.probe.get('/payments/by-key/late', { token: on.token })).status, 404);
    assert.equal(on.page.controls.provider.captured.length, 0);
  });

  it('is not stored when the server fails, so that the same request works later', async () => {
    const on = await bench();
    const input = await inputOf(on);
    const { store } = on.page.controls;
    const transaction = store.transaction.bind(store);
    store.transaction = (work) =>
      transaction(async (tx) => work({ ...tx, reservations: { ...tx.reservations, put: () => Promise.reject(new Error('disk full')) } }));
    const failed = await pay(on, input, 'again');
    assert.deepEqual([failed.status, failed.body.code], [500, 'unavailable']);
    assert.doesNotMatch(JSON.stringify(failed.body), /disk full/);
    store.transaction = transaction;
    assert.equal((await pay(on, input, 'again')).status, 201);
    assert.deepEqual(await checkBooks(store), []);
  });
});

describe('an expired guest', () => {
  it('is sent back to the look-up by everything but own keys', async () => {
    const on = await bench();
    await on.page.controls.advance(15 * minute);
    const refused = await on.probe.post('/payments/quotes', { items: [{ invoiceId: on.invoiceId }] }, { token: on.token });
    assert.deepEqual([refused.status, (refused.body as Problem).code], [401, 'guest_expired']);
    assert.equal((await on.probe.get('/session', { token: on.token })).status, 204);
  });

  it('learns status, reference and amount of own keys for a day, and no more', async () => {
    const on = await bench();
    await pay(on, await inputOf(on), 'mine');
    await on.page.controls.advance(16 * minute);
    const outcome = await on.probe.get('/payments/by-key/mine', { token: on.token });
    assert.deepEqual(Object.keys(outcome.body as PaymentOutcome).sort(), ['reference', 'status', 'total']);
    const given = await on.probe.send('POST', '/payments/by-key/mine/abandon', { token: on.token });
    assert.deepEqual(Object.keys((given.body as { payment: PaymentOutcome }).payment).sort(), ['reference', 'status', 'total']);
    await on.page.controls.advance(24 * hour);
    assert.equal((await on.probe.get('/payments/by-key/mine', { token: on.token })).status, 401);
  });

  it('may still give up a key that never arrived', async () => {
    const on = await bench();
    await on.page.controls.advance(16 * minute);
    assert.deepEqual((await on.probe.send('POST', '/payments/by-key/never/abandon', { token: on.token })).body, { payment: null });
  });

  it('gets the first answer to a repeated payment, for "refused" would be read as "not charged"', async () => {
    const on = await bench();
    const input = await inputOf(on);
    await pay(on, input, 'mine');
    await on.page.controls.advance(16 * minute);
    assert.equal((await pay(on, input, 'mine')).body.status, 'succeeded');
    assert.equal((await pay(on, input, 'new one')).status, 422);
    assert.equal((await pay(on, input, 'new-one')).body.code, 'guest_expired');
  });

  it('learns nothing about keys made with another token for the same invoice', async () => {
    const on = await bench();
    await pay(on, await inputOf(on, 'declined:generic'), 'first');
    const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };
    const second = ((await on.probe.post('/guest/lookups', { facts })).body as GuestInvoice).session.token ?? '';
    await on.page.controls.advance(16 * minute);
    assert.equal((await on.probe.get('/payments/by-key/first', { token: second })).status, 401);
  });
});

describe('a challenge', () => {
  const challenged = async () => {
    const on = await bench();
    const { body } = await pay(on, await inputOf(on, 'challenge'));
    const confirm = async (result: string | undefined, key = crypto.randomUUID() as string) =>
      (await on.probe.post(`/payments/${body.id}/confirm`, { ...(result !== undefined && { result }) }, { token: on.token, key }))
        .body as Payment & Problem;
    return { on, payment: body, confirm };
  };

  it('leads to the card frame’s origin', async () => {
    const { payment } = await challenged();
    assert.deepEqual(payment.nextAction, { kind: 'frame', url: `https://fields.example/challenge.html?p=${payment.id}` });
  });

  it('that is passed pays', async () => {
    const { on, confirm } = await challenged();
    const payment = await confirm('approved.abc');
    assert.deepEqual([payment.status, payment.nextAction], ['succeeded', undefined]);
    assert.deepEqual(await checkBooks(on.page.controls.store), []);
  });

  for (const result of ['refused.abc', undefined]) {
    it(`that is not passed (${result}) fails and frees the balance`, async () => {
      const { on, confirm } = await challenged();
      const payment = await confirm(result);
      assert.deepEqual([payment.status, payment.failure?.code], ['failed', 'authenticationFailed']);
      assert.equal((await pay(on, await inputOf(on))).body.status, 'succeeded');
    });
  }

  it('that is confirmed twice pays once', async () => {
    const { on, confirm } = await challenged();
    const both = await Promise.all([confirm('approved.abc', 'one'), confirm('approved.abc', 'two')]);
    assert.ok(both.every((payment) => ['succeeded', 'processing'].includes(payment.status)));
    assert.equal((await confirm('approved.abc', 'one')).status, 'succeeded');
    assert.equal((await confirm('refused.abc', 'one')).code, 'idempotency_mismatch');
    assert.equal(on.page.controls.provider.captured.length, 1);
  });

  it('that nobody finishes in fifteen minutes expires and frees the balance', async () => {
    const { on, payment, confirm } = await challenged();
    assert.equal((await quoteOf(on)).code, 'not_payable');
    await on.page.controls.advance(15 * minute);
    assert.equal((await confirm('approved.abc')).code, 'guest_expired');
    const row = await on.page.controls.store.transaction((tx) => tx.payments.get(payment.id));
    assert.equal(row?.payment.status, 'expired');
    assert.deepEqual(await checkBooks(on.page.controls.store), []);
  });

  it('keeps the guest’s token alive as long as it may last', async () => {
    const on = await bench();
    await on.page.controls.advance(14 * minute);
    const { body } = await pay(on, await inputOf(on, 'challenge'));
    await on.page.controls.advance(14 * minute);
    const confirmed = await on.probe.post(`/payments/${body.id}/confirm`, { result: 'approved.x' }, { token: on.token, key: 'c' });
    assert.equal((confirmed.body as Payment).status, 'succeeded');
  });
});

describe('a quote', () => {
  const australian = async () => {
    const page = await createInPageBackend();
    const invoice = (await page.controls.sample()).invoices.find((some) => some.currency === 'AUD' && some.outcome === 'payable');
    assert.ok(invoice);
    return bench(invoice.facts);
  };

  it('adds the country’s surcharge for a credit card, says so, and does not for a debit card', async () => {
    const on = await australian();
    const credit = await quoteOf(on, 'credit');
    assert.equal(credit.surcharge?.minor, Math.round(credit.gross.minor * 0.015));
    assert.equal(credit.total.minor, credit.gross.minor + (credit.surcharge?.minor ?? 0));
    assert.equal(credit.messages?.[0]?.code, 'pay.surcharge');
    assert.equal((await quoteOf(on, 'debit')).surcharge, undefined);
    assert.equal((await quoteOf(on, 'unknown')).surcharge?.minor, credit.surcharge?.minor);
  });

  it('believes the provider and not the page about the funding of a card', async () => {
    const on = await australian();
    const debit = await quoteOf(on, 'debit');
    const input: PayInput = {
      quoteId: debit.id,
      items: [{ invoiceId: on.invoiceId }],
      expectedTotal: debit.total,
      source: { token: cardToken('approved', 'credit'), type: 'card', funding: 'debit' },
    };
    const { body } = await pay(on, input);
    assert.equal(body.code, 'quote_changed');
    assert.ok((body.quote?.surcharge?.minor ?? 0) > 0);
    assert.equal(
      (await pay(on, { ...input, quoteId: body.quote?.id ?? '', expectedTotal: body.quote?.total ?? debit.total })).body.status,
      'succeeded',
    );
  });

  it('allows a card exactly up to the limit, and a debit card above it', async () => {
    const at = await bench({ accountNumber: 'M2X730', invoiceNumber: '1Z-209001', invoiceAmount: '100000.00' });
    assert.deepEqual((await quoteOf(at, 'credit')).methods, [{ type: 'card', usable: true }]);
    const above = await bench({ accountNumber: 'M2X730', invoiceNumber: '1Z-209002', invoiceAmount: '100000.01' });
    assert.deepEqual((await quoteOf(above, 'credit')).methods, [
      { type: 'card', usable: false, reason: 'cardLimit', limit: { minor: 10_000_000, currency: 'USD' } },
    ]);
    assert.equal((await quoteOf(above, 'debit')).methods[0]?.usable, true);
    assert.equal((await pay(above, await inputOf(above, 'approved', 'credit'))).body.code, 'limit_exceeded');
    assert.equal((await pay(above, await inputOf(above, 'approved', 'debit'))).body.status, 'succeeded');
  });

  it('says that an invoice cannot be paid by card, and no card pays it', async () => {
    const on = await bench({ accountNumber: 'F4T118', invoiceNumber: '1Z-209004', invoiceAmount: '641.20' });
    assert.deepEqual((await quoteOf(on)).methods, [{ type: 'card', usable: false, reason: 'cardIneligible' }]);
    assert.deepEqual((await pay(on, await inputOf(on))).body.params, { reason: 'cardIneligible' });
  });

  it('is for today alone: a guest does not schedule', async () => {
    const on = await bench();
    assert.equal((await quoteOf(on, 'credit')).payDate, '2026-03-12');
    assert.equal((await quoteOf(on, 'credit', { payDate: '2026-03-11' })).errors?.[0]?.code, 'pay.datePast');
    assert.equal((await quoteOf(on, 'credit', { payDate: '2026-03-13' })).errors?.[0]?.code, 'pay.todayOnly');
    assert.equal((await quoteOf(on, 'credit', { payDate: '2026-02-30' })).code, 'validation');
    assert.equal((await quoteOf(on, 'credit', { payDate: '2026-03-12' })).payDate, '2026-03-12');
  });

  it('takes no reward code from a guest', async () => {
    const on = await bench();
    const { invoiceId } = on;
    assert.equal((await quoteOf(on, 'credit', { rewards: [{ code: 'R-1', invoiceId }] })).errors?.[0]?.code, 'reward.notAllowed');
    assert.equal((await quoteOf(on, 'credit', { rewards: [{ code: ' ', invoiceId }] })).errors?.[0]?.code, 'reward.invalid');
  });

  it('is for the whole balance, in the currency of the invoice', async () => {
    const on = await bench();
    const amount = async (minor: number, currency = 'USD') =>
      (await on.probe.post('/payments/quotes', { items: [{ invoiceId: on.invoiceId, amount: { minor, currency } }] }, { token: on.token }))
        .body as Quote & Problem;
    assert.equal((await amount(125_000)).total.minor, 125_000);
    assert.equal((await amount(124_999)).errors?.[0]?.code, 'pay.amountRange');
    assert.equal((await amount(125_001)).code, 'amount_exceeds_balance');
    assert.equal((await amount(125_000, 'EUR')).code, 'currency_mismatch');
    assert.equal((await amount(-1)).code, 'validation');
  });

  it('no longer holds when the balance has changed, and the refusal brings the new one', async () => {
    const on = await bench();
    const input = await inputOf(on);
    await on.page.controls.store.transaction((tx) =>
      tx.ledger.add({
        id: 'credit',
        invoiceId: on.invoiceId,
        kind: 'credit',
        amount: { minor: -5_000, currency: 'USD' },
        sourceId: 'c',
        at: 0,
      }),
    );
    const { status, body } = await pay(on, input);
    assert.deepEqual([status, body.code, body.quote?.total.minor], [409, 'quote_changed', 120_000]);
    assert.equal(
      (await pay(on, { ...input, quoteId: body.quote?.id ?? '', expectedTotal: { minor: 120_000, currency: 'USD' } })).body.status,
      'succeeded',
    );
  });

  it('no longer holds after half an hour, or on another day', async () => {
    const on = await bench();
    const input = await inputOf(on);
    on.page.controls.clock.moveBusiness(24 * hour);
    assert.equal((await pay(on, input)).body.code, 'quote_changed');
  });
});

describe('a debit', () => {
  it('is accepted, holds the balance for days, and is booked on its day', async () => {
    const { nordwind } = await import('./seed/nordwind-settings.js');
    const profiles = nordwind.profiles.map((profile) =>
      profile.country === 'DE' ? { ...profile, methods: [{ type: 'bankDebit' }] } : profile,
    );
    const page = await createInPageBackend();
    const invoice = (await page.controls.sample()).invoices.find(
      (some) => some.facts.accountNumber === 'D3H812' && some.outcome === 'payable',
    );
    assert.ok(invoice);
    const on = await bench(invoice.facts, { config: { biller: { ...nordwind, profiles } } });
    const quote = (
      await on.probe.post('/payments/quotes', { items: [{ invoiceId: on.invoiceId }], methodType: 'bankDebit' }, { token: on.token })
    ).body as Quote;
    const source = { token: 'debit_test.abcdefghijk', type: 'bankDebit', label: 'Bank' };
    const { status, body } = await pay(on, { quoteId: quote.id, items: [{ invoiceId: on.invoiceId }], expectedTotal: quote.total, source });
    assert.deepEqual([status, body.status, body.settlesWithinDays], [201, 'processing', 3]);
    assert.equal((await quoteOf(on)).code, 'not_payable');
    await on.page.controls.advance(6 * 24 * hour);
    const row = await on.page.controls.store.transaction((tx) => tx.payments.get(body.id));
    assert.equal(row?.payment.status, 'succeeded');
    assert.deepEqual(await checkBooks(on.page.controls.store), []);
  });
});

describe('the receipt', () => {
  it('goes once, to the address given, in the language of the customer', async () => {
    const on = await bench();
    const input = { ...(await inputOf(on)), receiptEmail: 'payer@example.com' };
    const send = () =>
      on.probe.post('/payments', input, { token: on.token, key: 'mail', headers: { 'Accept-Language': 'fr-FR,fr;q=0.9,en;q=0.5' } });
    await send();
    await send();
    await on.page.backend.idle();
    const { outbox } = on.page.controls.mailer;
    assert.equal(outbox.length, 1);
    assert.deepEqual([outbox[0]?.to, outbox[0]?.locale], ['payer@example.com', 'fr-FR']);
    assert.match(outbox[0]?.text ?? '', /\u00a0: 1Z-204417\n/);
    assert.match(outbox[0]?.text ?? '', /\+1 800 555 0142 · billing@nordwind-parcel\.example/);
  });

  it('is tried again when the mail server is down', async () => {
    const on = await bench();
    const { mailer } = on.page.controls;
    const send = mailer.send.bind(mailer);
    mailer.send = () => Promise.reject(new Error('no mail today'));
    assert.equal((await pay(on, { ...(await inputOf(on)), receiptEmail: 'payer@example.com' })).body.status, 'succeeded');
    assert.equal(mailer.outbox.length, 0);
    mailer.send = send;
    await on.page.controls.advance(minute);
    await on.page.backend.idle();
    assert.equal(mailer.outbox.length, 1);
  });

  it('is not sent for a decline, and its address is masked in every answer', async () => {
    const on = await bench();
    const { body } = await pay(on, { ...(await inputOf(on, 'declined:generic')), receiptEmail: 'payer@example.com' });
    assert.equal(body.receiptEmail, 'p•••@example.com');
    assert.equal(on.page.controls.mailer.outbox.length, 0);
  });

  it('is refused an address that is none', async () => {
    const on = await bench();
    const { status, body } = await pay(on, { ...(await inputOf(on)), receiptEmail: 'a@b\r\nBcc: c@d.example' });
    assert.deepEqual([status, body.errors?.[0]?.pointer], [422, '/receiptEmail']);
  });

  it('never shows a card number, whatever label the page sends', async () => {
    const on = await bench();
    const input = await inputOf(on);
    const { body } = await pay(on, {
      ...input,
      source: { ...input.source, token: cardToken(), type: 'card', label: 'Visa 4242 4242 4242 4242' },
    });
    assert.equal(body.methodLabel, 'Card');
  });
});

describe('a pay link', () => {
  it('is used up by the payment made through it', async () => {
    const { page, probe } = await bench();
    const link = { token: page.controls.seed.payLinks.valid.token };
    const found = (await probe.post('/guest/pay-links', link)).body as GuestInvoice;
    const on: Bench = { page, probe, token: found.session.token ?? '', invoiceId: found.invoice.id };
    assert.equal((await probe.post('/guest/pay-links', link)).status, 200);
    const { body } = await pay(on, await inputOf(on));
    assert.deepEqual([body.status, body.origin], ['succeeded', 'payLink']);
    assert.equal((await probe.post('/guest/pay-links', link)).status, 410);
  });
});
