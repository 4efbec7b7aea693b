import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GuestInvoice, Problem } from '../contract/generated/types.js';
import { createInPageBackend, WireProbe, type InPageBackend } from '../testing/index.js';

const minute = 60_000;
const right = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1,250.00' };

const start = async (options: Parameters<typeof createInPageBackend>[0] = {}) => {
  const page = await createInPageBackend(options);
  const from = (address: string) => new WireProbe((request) => page.backend.fetch(request, { address }));
  return { ...page, from, look: lookFrom(from('198.51.100.1')) };
};
const lookFrom =
  (probe: WireProbe) =>
  async (
    facts: Record<string, string>,
    readings?: Record<string, string[]>,
  ): Promise<{ status: number; body: GuestInvoice & Problem; headers: Headers }> => {
    const answer = await probe.post('/guest/lookups', { facts, ...(readings && { readings }) });
    return { status: answer.status, headers: answer.headers, body: answer.body as GuestInvoice & Problem };
  };
type Started = Awaited<ReturnType<typeof start>>;

const failTimes = async ({ look }: Pick<Started, 'look'>, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) assert.equal((await look({ ...right, invoiceAmount: '1.00' })).status, 404);
};

describe('a guest looks an invoice up', () => {
  it('finds it by account number, invoice number and amount, and sees no more than what is needed to pay', async () => {
    const { look } = await start();
    const { status, body } = await look(right);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body.invoice).sort(), [
      'accountNumber',
      'balance',
      'country',
      'currency',
      'daysOverdue',
      'displayStatus',
      'dueDate',
      'dueOnReceipt',
      'flags',
      'id',
      'number',
      'remittanceRef',
      'version',
    ]);
    assert.equal(body.invoice.accountNumber, '••••2C3');
    assert.equal(body.session.kind, 'guest');
    assert.equal(body.terms?.profile.country, 'US');
  });

  for (const [title, facts] of Object.entries({
    'with spaces around every value': { accountNumber: ' A1B2C3 ', invoiceNumber: '\t1Z-204417', invoiceAmount: ' 1250 ' },
    'with lower-case letters': { accountNumber: 'a1b2c3', invoiceNumber: '1z-204417', invoiceAmount: '1250.00' },
    'with full-width letters and digits': { accountNumber: 'Ａ１Ｂ２Ｃ３', invoiceNumber: '１Ｚ－２０４４１７', invoiceAmount: '１２５０' },
    'with the amount as a German would write it': { ...right, invoiceAmount: '1.250,00' },
    'with a currency sign': { ...right, invoiceAmount: '$1,250.00' },
  })) {
    it(`finds it ${title}`, async () => {
      const { look } = await start();
      assert.equal((await look(facts)).status, 200);
    });
  }

  it('finds it when either reading of an ambiguous amount is the total', async () => {
    const { look } = await start();
    const facts = { ...right, invoiceAmount: '1.250' };
    assert.equal((await look(facts, { invoiceAmount: ['1.250', '1250'] })).status, 200);
    assert.equal((await look(facts, { invoiceAmount: ['1.250'] })).status, 404);
  });

  it('compares the amount with the total in the currency of the invoice: 13,000 won have no decimals', async () => {
    const { look } = await start();
    const facts = { accountNumber: 'S3O148', invoiceNumber: '1Z-310013', invoiceAmount: '13,000.00' };
    assert.equal((await look(facts, { invoiceAmount: ['13000.00'] })).body.invoice.balance.minor, 13_000);
    assert.equal((await look(facts, { invoiceAmount: ['130.00'] })).status, 404);
  });

  it('says the same for every wrong value, and how many attempts are left, whether or not the account exists', async () => {
    const { look } = await start();
    const answers = [
      await look({ ...right, invoiceAmount: '1250.01' }),
      await look({ ...right, accountNumber: 'NOBODY' }),
      await look({ ...right, invoiceNumber: '1Z-204390' }),
      await look({ ...right, accountNumber: 'K7Q009' }),
    ];
    const told = answers.map(({ body: { correlationId: _correlationId, params: _params, ...rest } }) => JSON.stringify(rest));
    assert.equal(new Set(told).size, 1);
    assert.deepEqual(
      answers.map(({ body }) => body.params),
      [{ left: 5 }, { left: 5 }, { left: 4 }, { left: 5 }],
    );
  });

  it('does not match an empty, missing or foreign fact', async () => {
    const { look } = await start();
    assert.equal((await look({ accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417' })).status, 404);
    assert.equal((await look({ ...right, invoiceAmount: '' })).status, 404);
    assert.equal((await look({ ...right, invoiceAmount: '1250' }, { invoiceAmount: [] })).status, 404);
  });
});

describe('a guest looks up what cannot be paid', () => {
  const reasons: readonly (readonly [string, string, string])[] = [
    ['1Z-209009', '773.10', 'paymentPending'],
    ['1Z-209008', '520.75', 'void'],
    ['1Z-209010', '205.00', 'closed'],
    ['1Z-205503', '505.00', 'alreadyPaid'],
    ['1Z-209007', '-40.00', 'creditNote'],
  ];
  for (const [invoiceNumber, amount, reason] of reasons) {
    it(`says ${reason}`, async () => {
      const { look } = await start();
      const accountNumber = ['1Z-205503', '1Z-209007'].includes(invoiceNumber) ? 'F4T118' : 'R9D456';
      const { body } = await look({ accountNumber, invoiceNumber, invoiceAmount: amount }, { invoiceAmount: [amount] });
      assert.equal(body.invoice.notPayableReason, reason);
      assert.equal(body.invoice.flags?.payable, false);
    });
  }

  it('tells when and how much was paid', async () => {
    const { look } = await start();
    const { body } = await look({ accountNumber: 'F4T118', invoiceNumber: '1Z-205503', invoiceAmount: '505.00' });
    assert.equal(body.invoice.lastPayment?.payDate, '2026-03-11');
    assert.equal(body.invoice.lastPayment?.amount.minor, 50_500);
  });

  it('gives the bank transfer instructions of a country without online payment', async () => {
    const { look, controls } = await start();
    const offline = (await controls.sample()).invoices.find((invoice) => invoice.outcome === 'countryOffline');
    const { body } = await look({ ...offline?.facts });
    assert.equal(body.invoice.notPayableReason, 'countryOffline');
    assert.equal(body.terms?.profile.remittance[0]?.iban, 'CH9300762011623852957');
  });
});

describe('a temporary account number', () => {
  const temporary = { accountNumber: '4471930028', invoiceNumber: '1Z-310901', invoiceAmount: '182000' };

  it('is refused with the contact printed on the invoice, when the guest holds that invoice', async () => {
    const { look } = await start();
    const { status, body } = await look(temporary);
    assert.equal(status, 422);
    assert.equal(body.code, 'temporary_account');
    assert.equal(body.params?.['contactPhone'], '080-687-6886');
    assert.equal(body.params?.['contactName'], '청구 담당 김하늘');
  });

  it('is recognised with spaces and hyphens', async () => {
    const { look } = await start();
    assert.equal((await look({ ...temporary, accountNumber: '447-193 0028' })).body.params?.['contactName'], '청구 담당 김하늘');
  });

  it('gives away no printed contact to somebody who does not hold the invoice, existing or not', async () => {
    const { look } = await start();
    const wrong = await look({ ...temporary, invoiceAmount: '1' });
    const unknown = await look({ ...temporary, accountNumber: '9999999999' });
    assert.deepEqual(wrong.body.params, unknown.body.params);
    assert.equal(wrong.body.params?.['contactPhone'], '+1 800 555 0142');
  });

  it('counts a failure, so that nobody guesses invoices of temporary accounts', async () => {
    const { look } = await start();
    for (let count = 0; count < 6; count += 1) await look({ ...temporary, invoiceAmount: '1' });
    assert.equal((await look(temporary)).body.code, 'guest_locked');
  });
});

describe('guessing', () => {
  it('ends for an account number after six failures a day, and begins again at the biller’s midnight', async () => {
    const page = await start();
    await failTimes(page, 6);
    const locked = await page.look(right);
    assert.equal(locked.status, 403);
    assert.equal(locked.body.code, 'guest_locked');
    // 10:00 in New York.
    assert.equal(locked.headers.get('Retry-After'), String(14 * 3600));
    await page.controls.advance(14 * 3600 * 1000 - 1000);
    assert.equal((await page.look(right)).status, 403);
    await page.controls.advance(1000);
    assert.equal((await page.look(right)).status, 200);
  });

  it('ends for an account number that does not exist just the same', async () => {
    const { look } = await start();
    const facts = { ...right, accountNumber: 'NOBODY' };
    for (let count = 0; count < 6; count += 1) assert.equal((await look(facts)).body.params?.['left'], 5 - count);
    assert.equal((await look(facts)).body.code, 'guest_locked');
  });

  it('is not counted when it succeeds', async () => {
    const { look } = await start();
    for (let count = 0; count < 40; count += 1) assert.equal((await look(right)).status, 200);
  });

  it('ends for an address after thirty failures in ten minutes, over all account numbers', async () => {
    const { look, from, controls } = await start();
    for (let count = 0; count < 30; count += 1) assert.equal((await look({ ...right, accountNumber: `NO${count}` })).status, 404);
    const limited = await look(right);
    assert.equal(limited.status, 429);
    assert.equal(limited.body.code, 'rate_limited');
    assert.equal(limited.headers.get('Retry-After'), '600');
    assert.equal((await lookFrom(from('203.0.113.9'))(right)).status, 200);
    await controls.advance(10 * minute + 1);
    assert.equal((await look(right)).status, 200);
  });

  it('is counted in the store, so that a second process knows it too', async () => {
    const page = await start();
    await failTimes(page, 3);
    const attempts = await page.controls.store.transaction((tx) => tx.attempts.since('address:198.51.100.1', 0));
    assert.equal(attempts.length, 3);
  });
});

describe('a pay link', () => {
  const open = async ({ backend, controls }: Pick<InPageBackend, 'backend' | 'controls'>, name: 'valid' | 'expired' | 'used') => {
    const answer = await new WireProbe((request) => backend.fetch(request)).post('/guest/pay-links', {
      token: controls.seed.payLinks[name].token,
    });
    return { status: answer.status, body: answer.body as GuestInvoice & Problem };
  };

  it('opens its invoice without a look-up', async () => {
    const page = await start();
    const { status, body } = await open(page, 'valid');
    assert.equal(status, 200);
    assert.equal(body.invoice.number, page.controls.seed.payLinks.valid.invoiceNumber);
  });

  for (const name of ['expired', 'used'] as const) {
    it(`that is ${name} says that it has expired`, async () => {
      const { status, body } = await open(await start(), name);
      assert.equal(status, 410);
      assert.equal(body.code, 'pay_link_expired');
    });
  }

  it('is kept as a digest only', async () => {
    const { controls } = await start();
    const found = await controls.store.transaction((tx) => tx.payLinks.get(controls.seed.payLinks.valid.token));
    assert.equal(found, undefined);
  });
});
