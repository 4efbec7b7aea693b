import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { createInPageBackend, PageDriver, type InPageBackend } from '../../testing/index.js';
import './remittance-instructions.js';
import type { RemittanceInstructionsElement } from './remittance-instructions.element.js';
import type { RemittanceAdvisedEvent } from './remittance-instructions.events.js';

interface Opened {
  readonly element: RemittanceInstructionsElement;
  readonly page: PageDriver;
  readonly kit: InPageBackend;
}
async function open(ids = 'inv_1Z-430012', user = 'admin@harbourfinch.example'): Promise<Opened> {
  const kit = await createInPageBackend({ user });
  const element = await fixture<RemittanceInstructionsElement>(
    html`<remittance-instructions .client=${kit.client} invoice-ids=${ids}></remittance-instructions>`,
  );
  return { element, page: new PageDriver(element), kit };
}
async function openForm(ids?: string): Promise<Opened> {
  const opened = await open(ids);
  await opened.page.press('Tell us about your payment');
  await opened.page.find('heading', 'Tell us about your payment');
  await opened.page.find('button', 'Send payment details');
  return opened;
}

const advices = ({ kit }: Opened) => kit.controls.requests.filter(({ path }) => path === '/remittance-advices');
const keys = (opened: Opened): readonly (string | null)[] => advices(opened).map(({ headers }) => headers.get('Idempotency-Key'));
const recorded = async ({ kit }: Opened): Promise<number> => {
  const { items } = await kit.client.payments.list({ where: { status: ['awaitingFunds'] } });
  return items.filter((payment) => payment.items.some(({ invoiceId }) => invoiceId === 'inv_1Z-430012')).length;
};
const focusedText = (page: PageDriver): string => page.focused?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('instructions to pay', () => {
  it('takes ids with spaces or commas between, each once', async () => {
    const { element, page, kit } = await open('inv_1Z-430012, inv_1Z-430013  inv_1Z-430012');
    await page.see('1Z-430012, 1Z-430013');
    expect(element.invoiceIds).to.deep.equal(['inv_1Z-430012', 'inv_1Z-430013', 'inv_1Z-430012']);
    expect(kit.controls.requests.filter(({ path }) => path.startsWith('/invoices/'))).to.have.length(2);
  });

  it('shows one way at a time, chosen by mouse or arrow keys', async () => {
    const { page } = await open();
    const ach = await page.find('tab', 'ACH transfer');
    expect(page.text).to.contain('Routing number');
    ach.focus();
    ach.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await page.see('BIC (SWIFT)');
    expect(focusedText(page)).to.equal('Wire transfer');
    (await page.find('tab', 'Cheque')).click();
    await page.see('Make the cheque payable to');
    expect(page.text).not.to.contain('Routing number');
  });

  it('copies the amount and the number to quote as a bank takes them (PAY-26)', async () => {
    const { page, element } = await open('inv_1Z-430012 inv_1Z-430013');
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      await page.press('Copy exact amount');
      await page.press('Copy number to quote');
      await element.updateComplete;
      expect(copied).to.deep.equal(['389.00', '1Z-430012, 1Z-430013']);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('describes the QR code in words', async () => {
    const { page, kit } = await open('inv_1Z-410403');
    const { balance } = await kit.client.invoices.get('inv_1Z-410403');
    const amount = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', currencyDisplay: 'code' }).format(balance.minor / 100);
    // A picture of SVG is no HTMLElement, which is all that the driver meets.
    await page.see('Scan to pay');
    const picture = document.querySelector('remittance-instructions')?.shadowRoot?.querySelector('[role=img][part~=qr]');
    const label = picture?.getAttribute('aria-label')?.replace(/\s/g, ' ');
    expect(label).to.equal(`QR code of a SEPA transfer: ${amount.replace(/\s/g, ' ')} to Nordwind Parcel, quoting 1Z-410403`);
  });

  it('prints every way of paying, without the form', async () => {
    const { page, element } = await open();
    await page.see('Print payment instructions');
    const { print } = window;
    const printed = new Promise<string>((done) => {
      window.print = () => done(element.shadowRoot?.querySelector('#paper')?.textContent ?? '');
    });
    try {
      await page.press('Print payment instructions');
      const text = await printed;
      for (const way of ['ACH transfer', 'Wire transfer', 'Cheque']) expect(text).to.contain(way);
      expect(text).not.to.contain('Tell us about your payment');
    } finally {
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
    }
  });
});

describe('telling of a payment', () => {
  it('begins with everything that is due, today, by the way that was looked at', async () => {
    const opened = await open();
    (await opened.page.find('tab', 'Cheque')).click();
    await opened.page.press('Tell us about your payment');
    expect(await opened.page.valueOf('Amount of the payment')).to.equal('$300.00');
    expect(await opened.page.valueOf('Date of the payment')).to.equal('2026-03-12');
    await opened.page.see('Number of the cheque');
  });

  it('says under which reference the biller waits, tells the page, and keeps the instructions', async () => {
    const opened = await openForm();
    const advised = oneEvent(opened.element, 'remittance-advised') as Promise<RemittanceAdvisedEvent>;
    await opened.page.press('Send payment details');
    const { reference, invoiceIds, total } = (await advised).detail;
    expect(invoiceIds).to.deep.equal(['inv_1Z-430012']);
    expect(total).to.deep.equal({ minor: 30_000, currency: 'USD' });
    await opened.page.see(reference);
    expect(focusedText(opened.page)).to.contain('We are waiting for your money');
    await opened.page.see('Exact amount');
    expect(await recorded(opened)).to.equal(1);
  });

  it('sends one request for two presses', async () => {
    const opened = await openForm();
    const held = opened.kit.controls.hold('POST /remittance-advices');
    await opened.page.press('Send payment details');
    await held.arrived;
    const button = await opened.page.find('button', 'Sending…');
    button.click();
    button.click();
    held.release();
    await opened.page.see('We are waiting for your money');
    expect(advices(opened)).to.have.length(1);
  });

  it('keeps what was typed when the answer is lost, and sending it again is recorded only once', async () => {
    const opened = await openForm();
    const { page, kit } = opened;
    await page.type(/^Reference of the payment/, 'TX-77');
    const end = kit.controls.fault('POST /remittance-advices', { kind: 'dropAfter' }, Infinity);
    await page.press('Send payment details');
    await page.see('Send it again: it is recorded only once.');
    expect(await page.valueOf(/^Reference of the payment/)).to.equal('TX-77');
    end();
    await page.press('Send payment details');
    await page.see('We are waiting for your money');
    expect(new Set(keys(opened)).size).to.equal(1);
    expect(await recorded(opened)).to.equal(1);
  });

  it('gives another payment a key of its own', async () => {
    const opened = await openForm();
    await opened.page.press('Send payment details');
    await opened.page.press('Tell us about another payment');
    await opened.page.press('Send payment details');
    await opened.page.find('button', 'Tell us about another payment');
    expect(new Set(keys(opened)).size).to.equal(2);
  });

  it('says everything that is wrong at once, in a summary that takes the focus and beside each field', async () => {
    const opened = await openForm('inv_1Z-430012 inv_1Z-430013');
    const { page } = opened;
    await page.type('Amount for invoice 1Z-430012', '300.01');
    await page.type('Amount for invoice 1Z-430013', 'many');
    await page.type('Date of the payment', '2026-03-13');
    await page.press('Send payment details');
    expect(focusedText(page)).to.contain('Please check these details');
    await page.find('link', 'Enter an amount up to $300.00.');
    await page.find('link', 'Enter an amount such as $1,250.00.');
    await page.find('link', /^Enter a date between/);
    await page.press('Enter an amount up to $300.00.');
    expect(page.focused?.getAttribute('aria-invalid')).to.equal('true');
    expect(await page.valueOf('Amount for invoice 1Z-430012')).to.equal('300.01');
    expect(advices(opened)).to.have.length(0);
  });

  it('says at the field what the backend refuses, such as the number of a card', async () => {
    const opened = await openForm();
    await opened.page.type(/^Reference of the payment/, '4242 4242 4242 4242');
    await opened.page.press('Send payment details');
    await opened.page.find('link', 'Enter the reference of the payment. Never enter the number of a card here.');
  });

  it('names an earlier advice before another one is made', async () => {
    const opened = await openForm();
    await opened.page.press('Send payment details');
    await opened.page.press('Tell us about another payment');
    await opened.page.see('You told us about a payment of $300.00 dated March 12, 2026.');
  });

  it('can be put away, and begins anew', async () => {
    const { page } = await openForm();
    await page.type('Amount of the payment', '12');
    await page.press('Cancel');
    await page.press('Tell us about your payment');
    expect(await page.valueOf('Amount of the payment')).to.equal('$300.00');
  });

  it('is not offered to somebody who may not pay', async () => {
    const { page } = await open('inv_1Z-430012', 'viewer@harbourfinch.example');
    await page.see('Exact amount');
    expect(page.has('button', 'Tell us about your payment')).to.equal(false);
  });
});
