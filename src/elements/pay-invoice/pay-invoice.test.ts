import { expect, fixture, html } from '@open-wc/testing';
import type { BillingClient } from '../../client/billing-client.js';
import { plainObjectClient } from '../../testing/plain-object-client.js';
import { createInPageBackend, PageDriver, TokenFields, type InPageBackend } from '../../testing/index.js';
import '../../testing/history-rest.fixture.js';
import './pay-invoice.js';
import type { PayInvoiceElement } from './pay-invoice.element.js';

interface Opened {
  readonly element: PayInvoiceElement;
  readonly page: PageDriver;
  readonly kit: InPageBackend;
  readonly fields: TokenFields;
  readonly events: string[];
}
const eventTypes = [
  'payment-submit',
  'invoice-paid',
  'payment-failed',
  'payment-checking',
  'remittance-chosen',
  'support-request',
  'billing-error',
] as const;

async function open(
  attributes: { payLink?: string; fields?: TokenFields; client?: BillingClient; kit?: InPageBackend } = {},
): Promise<Opened> {
  const kit = attributes.kit ?? (await createInPageBackend());
  const fields = attributes.fields ?? new TokenFields();
  const element = await fixture<PayInvoiceElement>(
    html`<pay-invoice .client=${attributes.client ?? kit.client} .paymentFields=${fields} .payLink=${attributes.payLink}></pay-invoice>`,
  );
  const events: string[] = [];
  for (const type of eventTypes) element.addEventListener(type, () => events.push(type));
  return { element, page: new PageDriver(element), kit, fields, events };
}

async function factsOf(kit: InPageBackend, outcome: string, currency?: string): Promise<Readonly<Record<string, string>>> {
  const { invoices } = await kit.controls.sample();
  const sample = invoices.find((invoice) => invoice.outcome === outcome && (!currency || invoice.currency === currency));
  if (!sample) throw new Error(`no sample invoice is ${outcome}`);
  return sample.facts;
}

async function fill(page: PageDriver, facts: Readonly<Record<string, string>>): Promise<void> {
  await page.type('Account number', facts['accountNumber'] ?? '');
  await page.type('Invoice number', facts['invoiceNumber'] ?? '');
  await page.type('Invoice amount', facts['invoiceAmount'] ?? '');
}

async function find(opened: Opened, outcome = 'payable', currency?: string): Promise<void> {
  await fill(opened.page, await factsOf(opened.kit, outcome, currency));
  await opened.page.press('Find my invoice');
}

/** Books a credit of 50.00 to the invoice under way, as the biller's back office would. */
async function creditFirst({ kit }: Opened): Promise<void> {
  await kit.controls.store.transaction(async (tx) => {
    const invoiceId = (await tx.invoices.all()).find((row) => row.number === '1Z-204417')?.id ?? '';
    await tx.ledger.add({ id: 'credit', invoiceId, kind: 'credit', amount: { minor: -5_000, currency: 'USD' }, sourceId: 'c', at: 0 });
  });
}

/** Lets the backend's time go on, second by second, until the customer reads something. */
async function passUntil({ kit, page }: Opened, text: string): Promise<void> {
  for (let second = 0; second < 60 && !page.text.includes(text); second++) {
    await kit.controls.advance(1_000);
    await new Promise((turn) => setTimeout(turn));
  }
  await page.see(text);
}

async function toReview(opened: Opened): Promise<void> {
  await find(opened);
  await opened.page.press('Continue to review');
  await opened.page.find('heading', 'Check your payment');
}

const focusedText = (page: PageDriver): string => page.focused?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('<pay-invoice> for a guest', () => {
  afterEach(() => sessionStorage.clear());

  describe('the facts', () => {
    it('asks for what is printed on the invoice, each with a label, a name and a place to find it', async () => {
      const { page, element } = await open();
      for (const [label, name] of [
        ['Account number', 'accountNumber'],
        ['Invoice number', 'invoiceNumber'],
        ['Invoice amount', 'invoiceAmount'],
      ] as const) {
        expect((await page.find('textbox', label)).getAttribute('name')).to.equal(name);
      }
      await page.press('Where do I find this? Invoice number');
      await page.find('img', /invoice number is marked/);
      await expect(element).to.be.accessible();
    });

    it('says what is missing in a summary that takes the focus, and beside each field', async () => {
      const { page, element, kit } = await open();
      await page.press('Find my invoice');
      await page.see('Please check these details');
      await page.find('link', 'Enter the account number shown on your invoice.');
      expect(focusedText(page)).to.contain('Please check these details');
      await page.press('Enter the invoice amount shown on your invoice.');
      expect(page.focused?.getAttribute('name')).to.equal('invoiceAmount');
      expect(kit.controls.requests.some(({ path }) => path.startsWith('/guest'))).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('tells a temporary account number at once, with whom to call (ENR-04)', async () => {
      const opened = await open();
      await opened.page.see('Nordwind Parcel');
      await fill(opened.page, { accountNumber: '12345-67890', invoiceNumber: 'x', invoiceAmount: '1' });
      await opened.page.press('Find my invoice');
      await opened.page.see('This is a temporary account number. It cannot be paid online.');
      await opened.page.see('Need help?');
      expect(opened.kit.controls.requests.some(({ path }) => path.startsWith('/guest'))).to.equal(false);
    });

    it('answers wrong facts with one neutral sentence and keeps what was typed (PAY-27)', async () => {
      const opened = await open();
      await fill(opened.page, { accountNumber: 'A1B2C3', invoiceNumber: 'WRONG', invoiceAmount: '1' });
      await opened.page.press('Find my invoice');
      await opened.page.see('We could not find an open invoice with these details.');
      expect(await opened.page.valueOf('Invoice number')).to.equal('WRONG');
      expect(opened.events).to.deep.equal(['billing-error']);
      await expect(opened.element).to.be.accessible();
    });

    it('starts with the numbers that the host knows', async () => {
      const kit = await createInPageBackend();
      const element = await fixture<PayInvoiceElement>(
        html`<pay-invoice .client=${kit.client} account-number="A1B2C3" invoice-number="1Z-204417"></pay-invoice>`,
      );
      const page = new PageDriver(element);
      expect([await page.valueOf('Account number'), await page.valueOf('Invoice number')]).to.deep.equal(['A1B2C3', '1Z-204417']);
    });

    it('works before the terms are there and without them', async () => {
      const kit = await createInPageBackend();
      kit.controls.fault('GET /terms*', { kind: 'html' }, 10);
      const opened = await open({ kit });
      await find(opened);
      await opened.page.see('$1,250.00');
    });

    for (const kind of ['html', 'empty', 'wrongTypes', 'truncated', 'huge', 'dropBefore'] as const) {
      it(`keeps what was typed and offers Retry when the look-up ends in "${kind}"`, async () => {
        const opened = await open();
        opened.kit.controls.fault('POST /guest/lookups', { kind }, 5);
        await find(opened);
        await opened.page.find('button', 'Retry');
        await opened.page.see('Nothing that you entered is lost.');
        opened.kit.controls.clear();
        await opened.page.press('Retry');
        await opened.page.see('$1,250.00');
      });
    }

    it('asks once, however often the button is pressed', async () => {
      const opened = await open();
      const held = opened.kit.controls.hold('POST /guest/lookups');
      await find(opened);
      await held.arrived;
      (await opened.page.find('button', 'Looking for your invoice…')).click();
      held.release();
      await opened.page.see('$1,250.00');
      expect(opened.kit.controls.requests.filter(({ path }) => path === '/guest/lookups')).to.have.length(1);
    });
  });

  describe('paying', () => {
    it('goes through method and review to a confirmation with reference and receipt', async () => {
      const opened = await open();
      const { page, events, kit, element } = opened;
      const facts = await factsOf(kit, 'payable');
      await find(opened);
      await page.see('Balance due');
      expect(focusedText(page)).to.equal('Pay an invoice');
      await page.type('E-mail address for the receipt (optional)', 'payer@example.com');
      await page.press('Continue to review');
      await page.see('USD 1,250.00');
      await page.see('Visa •••• 4242');
      await expect(element).to.be.accessible();
      await page.press('Pay $1,250.00');
      await page.find('heading', 'Payment complete');
      await page.see(/Payment \S+ received\./);
      expect(events).to.deep.equal(['payment-submit', 'invoice-paid']);
      expect(kit.controls.mailer.outbox.map(({ to }) => to)).to.deep.equal(['payer@example.com']);
      await expect(element).to.be.accessible();
      await page.press('Pay another invoice');
      await fill(page, facts);
      await page.press('Find my invoice');
      await page.see('Nothing is due.');
    });

    it('sends one payment for a double click and for a held Enter key (PAY-20)', async () => {
      const opened = await open();
      await toReview(opened);
      const held = opened.kit.controls.hold('POST /payments');
      const pay = await opened.page.find('button', 'Pay $1,250.00');
      pay.click();
      pay.click();
      await held.arrived;
      (await opened.page.find('button', 'Sending your payment…')).click();
      held.release();
      await opened.page.find('heading', 'Payment complete');
      expect(opened.kit.controls.requests.filter(({ method, path }) => method === 'POST' && path === '/payments')).to.have.length(1);
    });

    it('is not sent when the host prevents it', async () => {
      const opened = await open();
      await toReview(opened);
      opened.element.addEventListener('payment-submit', (event) => event.preventDefault(), { once: true });
      await opened.page.press('Pay $1,250.00');
      expect(opened.kit.controls.requests.some(({ method, path }) => method === 'POST' && path === '/payments')).to.equal(false);
      await opened.page.find('heading', 'Check your payment');
    });

    it('goes back without losing anything', async () => {
      const opened = await open();
      await find(opened);
      await opened.page.type('E-mail address for the receipt (optional)', 'payer@example.com');
      await opened.page.press('Continue to review');
      await opened.page.press('Change payment method');
      expect(await opened.page.valueOf('E-mail address for the receipt (optional)')).to.equal('payer@example.com');
      expect(opened.fields.calls.mounted).to.equal(1);
    });

    it('says what is wrong with card and e-mail before anything is asked', async () => {
      const opened = await open({ fields: new TokenFields({ faults: { number: 'required' } }) });
      await find(opened);
      await opened.page.type('E-mail address for the receipt (optional)', 'nobody');
      await opened.page.press('Continue to review');
      await opened.page.find('link', 'Enter your card number.');
      await opened.page.find('link', 'Enter an e-mail address like name@example.com.');
      expect(focusedText(opened.page)).to.contain('Please check these details');
    });

    it('keeps everything after a decline but the security code, and another card works (PAY-22)', async () => {
      const opened = await open({ fields: new TokenFields({ outcome: 'declined:insufficientFunds' }) });
      await toReview(opened);
      await opened.page.press('Pay $1,250.00');
      await opened.page.see('Your bank declined the payment.');
      await opened.page.see('There is not enough money available.');
      await opened.page.see('You were not charged.');
      expect(opened.fields.calls.cleared).to.equal(1);
      await expect(opened.element).to.be.accessible();
      opened.fields.outcome = 'approved';
      await opened.page.press('Continue to review');
      await opened.page.press('Pay $1,250.00');
      await opened.page.find('heading', 'Payment complete');
      expect(opened.events).to.deep.equal(['payment-submit', 'payment-failed', 'payment-submit', 'invoice-paid']);
    });

    it('shows a surcharge as a line of its own before consent (PAY-14)', async () => {
      const opened = await open();
      await find(opened, 'payable', 'AUD');
      await opened.page.see(/Credit cards add a surcharge of/);
      await opened.page.press('Continue to review');
      await opened.page.see('Card surcharge');
      await opened.page.see(/Paying with this card adds/);
    });

    it('stops when amounts changed, shows both and asks for consent again (PAY-19)', async () => {
      const opened = await open();
      await toReview(opened);
      await creditFirst(opened);
      await opened.page.press('Pay $1,250.00');
      await opened.page.see('Amounts changed since you started.');
      await opened.page.see('USD 1,200.00');
      await expect(opened.element).to.be.accessible();
      await opened.page.press('Pay $1,200.00');
      await opened.page.find('heading', 'Payment complete');
    });

    it('says that the invoice was paid meanwhile, and offers no second payment', async () => {
      const opened = await open();
      await toReview(opened);
      const rival = await open({ kit: opened.kit });
      await fill(rival.page, await factsOf(opened.kit, 'payable'));
      await rival.page.press('Find my invoice');
      await rival.page.press('Continue to review');
      await rival.page.press('Pay $1,250.00');
      await rival.page.find('heading', 'Payment complete');
      await opened.page.press('Pay $1,250.00');
      await opened.page.see('Nothing to pay');
      expect(opened.page.has('button', /^Pay \$/)).to.equal(false);
    });

    it('by transfer shows bank details instead of the card, and tells the host (R-048)', async () => {
      const opened = await open();
      await find(opened);
      await opened.page.choose('Bank transfer or cheque');
      await opened.page.see('Exact amount');
      await opened.page.see('Quote invoice number 1Z-204417 with your payment.');
      expect(opened.events).to.deep.equal(['remittance-chosen']);
      await expect(opened.element).to.be.accessible();
    });
  });

  describe('an unknown outcome (PAY-21)', () => {
    it('is told as checking, never as failed, and ends in the confirmation', async () => {
      const opened = await open({ fields: new TokenFields({ outcome: 'slow' }) });
      await toReview(opened);
      await opened.page.press('Pay $1,250.00');
      await passUntil(opened, 'We are checking your payment. Do not pay again.');
      expect(opened.page.has('button', /Pay \$/)).to.equal(false);
      await expect(opened.element).to.be.accessible();
      await opened.kit.controls.advance(10_000);
      await opened.page.press('Check now');
      await opened.page.find('heading', 'Payment complete');
      expect(opened.events).to.deep.equal(['payment-submit', 'payment-checking', 'invoice-paid']);
    });

    it('survives a reload: a new element asks for the same payment and does not pay again', async () => {
      const kit = await createInPageBackend();
      const first = await open({ kit, fields: new TokenFields({ outcome: 'slow' }) });
      await toReview(first);
      await first.page.press('Pay $1,250.00');
      await passUntil(first, 'Do not pay again.');
      first.element.remove();
      const second = await open({ kit });
      await second.page.see('We are checking your payment. Do not pay again.');
      await kit.controls.advance(10_000);
      await second.page.press('Check now');
      await second.page.find('heading', 'Payment complete');
      expect(kit.controls.requests.filter(({ method, path }) => method === 'POST' && path === '/payments')).to.have.length(1);
      expect(sessionStorage.length).to.equal(0);
    });
  });

  describe('an invoice that cannot be paid here', () => {
    it('that is paid already says when and under which reference', async () => {
      const opened = await open();
      await find(opened, 'alreadyPaid');
      await opened.page.see('Nothing is due.');
      await opened.page.see(/Paid on /);
      await expect(opened.element).to.be.accessible();
    });

    it('in a country without online payment shows the exact amount, the number to quote and copy buttons (PAY-13, PAY-26)', async () => {
      const opened = await open();
      await find(opened, 'countryOffline');
      await opened.page.see(/Online payment is not available in/);
      await opened.page.see(/Quote invoice number/);
      await opened.page.see('Exact amount');
      expect(opened.page.all('button', /Copy/).length).to.be.greaterThan(2);
      await expect(opened.element).to.be.accessible();
    });

    it('above the card limit offers the transfer and says the limit (PAY-10)', async () => {
      const opened = await open();
      await find(opened, 'overCardLimit');
      await opened.page.see(/Card payments are limited to \$100,000\.00\./);
      await opened.page.see('Exact amount');
      expect(opened.page.has('button', 'Continue to review')).to.equal(false);
    });
  });

  describe('a pay link (PAY-28)', () => {
    it('skips the first step', async () => {
      const kit = await createInPageBackend();
      const opened = await open({ kit, payLink: kit.controls.seed.payLinks.valid.token });
      await opened.page.see('Balance due');
    });

    it('that has expired leads to the form', async () => {
      const kit = await createInPageBackend();
      const opened = await open({ kit, payLink: kit.controls.seed.payLinks.expired.token });
      await opened.page.see('This link has expired.');
      await opened.page.find('textbox', 'Account number');
    });
  });

  it('hands a press on a support contact to the host first (R-029)', async () => {
    const opened = await open();
    opened.element.addEventListener('support-request', (event) => event.preventDefault());
    await opened.page.press('+1 800 555 0142');
    expect(opened.events).to.deep.equal(['support-request']);
  });

  describe('over a plain object as client', () => {
    it('finds, quotes and pays without any HTTP', async () => {
      const opened = await open({ client: plainObjectClient });
      await fill(opened.page, { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1,250.00' });
      await opened.page.press('Find my invoice');
      await opened.page.press('Continue to review');
      await opened.page.press('Pay $1,250.00');
      await opened.page.find('heading', 'Payment complete');
      expect(opened.kit.controls.requests).to.have.length(0);
    });
  });
});
