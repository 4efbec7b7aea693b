import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { DisputeRequestEvent, DownloadRequestEvent, PayRequestEvent } from '../../events/shared-events.js';
import { createInPageBackend, PageDriver, type InPageBackend } from '../../testing/index.js';
import './invoice-detail.js';
import type { InvoiceDetailElement } from './invoice-detail.element.js';

const admin = 'admin@harbourfinch.example';

interface Opened {
  readonly element: InvoiceDetailElement;
  readonly page: PageDriver;
  readonly kit: InPageBackend;
}
async function open(number: string, { kit, allow = '' }: { kit?: InPageBackend; allow?: string } = {}): Promise<Opened> {
  const backend = kit ?? (await createInPageBackend({ user: admin }));
  const element = await fixture<InvoiceDetailElement>(
    html`<invoice-detail .client=${backend.client} invoice-id=${`inv_${number}`} allow=${allow}></invoice-detail>`,
  );
  return { element, page: new PageDriver(element), kit: backend };
}

const rows = (element: Element): number => element.shadowRoot?.querySelectorAll('[data-line]').length ?? 0;
const reads = ({ kit }: Opened): number => kit.controls.requests.filter(({ path }) => path.startsWith('/invoices/')).length;
const focusedText = (page: PageDriver): string => page.focused?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The biller's back office books a credit; then another element of the page tells of a change. */
async function creditElsewhere({ kit }: Opened, number: string): Promise<void> {
  await kit.controls.store.transaction(async (tx) => {
    const entry = { id: 'late', invoiceId: `inv_${number}`, kind: 'credit', sourceId: 'c', at: 0 } as const;
    await tx.ledger.add({ ...entry, amount: { minor: -1_000, currency: 'USD' } });
  });
  const item = { invoiceId: 'inv_1Z-430012', amount: { minor: 100, currency: 'USD' } };
  await kit.client.payments.advise({ items: [item], kind: 'wire', sentOn: '2026-03-11' }, { idempotencyKey: 'elsewhere-1234567890' });
}

describe('what can be done with an invoice', () => {
  it('leaves out what nobody would take, and always prints (R-018)', async () => {
    const { page } = await open('1Z-430012');
    await page.find('button', 'Print');
    for (const name of [/^Pay/, 'Download', 'Dispute invoice']) expect(page.has('button', name)).to.equal(false);
  });

  it('asks the page to pay, to download and to dispute it', async () => {
    const { page, element } = await open('1Z-430012', { allow: 'pay download dispute' });
    await page.find('button', 'Pay $300.00');
    const paid = oneEvent(element, 'pay-request') as Promise<PayRequestEvent>;
    await page.press('Pay $300.00');
    expect((await paid).detail).to.deep.equal({ invoiceIds: ['inv_1Z-430012'] });
    const downloaded = oneEvent(element, 'download-request') as Promise<DownloadRequestEvent>;
    await page.press('Download');
    expect((await downloaded).detail).to.deep.equal({ invoiceIds: ['inv_1Z-430012'] });
    const disputed = oneEvent(element, 'dispute-request') as Promise<DisputeRequestEvent>;
    await page.press('Dispute invoice');
    expect((await disputed).detail).to.deep.equal({ invoiceId: 'inv_1Z-430012' });
  });

  it('disputes the charges that are ticked, and says how many they are', async () => {
    const { page, element } = await open('1Z-430012', { allow: 'dispute' });
    await page.choose('Select charge Express parcels');
    await page.see('1 charge selected');
    const disputed = oneEvent(element, 'dispute-request') as Promise<DisputeRequestEvent>;
    await page.press('Dispute 1 charge');
    expect((await disputed).detail).to.deep.equal({ invoiceId: 'inv_1Z-430012', lineIds: ['1Z-430012-1'] });
    await page.press('Clear selection');
    await page.seeNoMore('1 charge selected');
  });

  it('says why Pay cannot be pressed, in words that the button refers to (PAY-01)', async () => {
    const { page, element } = await open('1Z-430005', { allow: 'pay' });
    await page.see('A payment of $523.00 is being processed.');
    const pay = await page.find('button', /^Pay/);
    expect(pay.getAttribute('aria-disabled')).to.equal('true');
    const reason = element.shadowRoot?.getElementById(pay.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).to.contain('being processed');
    let asked = false;
    element.addEventListener('pay-request', () => (asked = true));
    pay.click();
    expect(asked).to.equal(false);
  });

  it('has no Pay on a credit note', async () => {
    const { page } = await open('1Z-430008', { allow: 'pay' });
    await page.see('Credits are applied, not paid.');
    expect(page.has('button', /^Pay/)).to.equal(false);
  });
});

describe('charges by the thousand', () => {
  it('are drawn fifty at a time, and the focus goes on to the first new one', async () => {
    const { element, page } = await open('1Z-420000');
    await page.see('50 of 500 shown');
    expect(rows(element)).to.equal(50);
    await page.press('Show 50 more');
    await page.see('100 of 500 shown');
    expect(rows(element)).to.equal(100);
    expect(focusedText(page)).to.contain('Parcel 251');
  });

  it('open by category, and stay open while the invoice is read again', async () => {
    const opened = await open('1Z-420000');
    const { element, page } = opened;
    await page.see('50 of 500 shown');
    const group = [...(element.shadowRoot?.querySelectorAll('summary') ?? [])].find((one) => one.textContent?.includes('Duties'));
    group?.click();
    group?.focus();
    await page.see('Tracking number 1Z9004000062');
    expect(rows(element)).to.equal(100);
    await creditElsewhere(opened, '1Z-420000');
    await page.see('Credit applied: $10.00');
    expect(rows(element)).to.equal(100);
    expect(page.focused).to.equal(group);
  });

  it('are found by what is printed of them, across all categories', async () => {
    const { element, page } = await open('1Z-420000');
    await page.type('Search charges', 'HF-0010');
    await page.see('10 charges match.');
    expect(rows(element)).to.equal(10);
    await page.press('Clear search');
    await page.see('50 of 500 shown');
  });

  it('are all on paper, and folded again afterwards', async () => {
    const { element, page } = await open('1Z-420000');
    await page.see('50 of 500 shown');
    const { print } = window;
    const printed = new Promise<number>((done) => {
      window.print = () => done(rows(element));
    });
    try {
      await page.press('Print');
      expect(await printed).to.equal(2_500);
      window.dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
      expect(rows(element)).to.equal(50);
    } finally {
      window.print = print;
    }
  });
});

describe('reading an invoice', () => {
  it('reads it again when something was paid elsewhere (client topics), and keeps what is on the screen', async () => {
    const opened = await open('1Z-430012');
    await opened.page.see('$300.00');
    await creditElsewhere(opened, '1Z-430012');
    await opened.page.see('Credit applied: $10.00');
    await opened.page.see('USD 290.00');
    expect(reads(opened)).to.equal(2);
  });

  it('keeps the invoice when it cannot be read again, says so and offers another try', async () => {
    const opened = await open('1Z-430012');
    const { page, kit } = opened;
    await page.see('Payment instructions');
    const end = kit.controls.fault('GET /invoices/inv_1Z-430012', { kind: 'problem', status: 503, code: 'unavailable' }, Infinity);
    await creditElsewhere(opened, '1Z-430012');
    await page.see('The billing service is not available right now.');
    await page.see('$300.00');
    end();
    await page.press('Retry');
    await page.see('USD 290.00');
    await page.seeNoMore('not available right now');
  });

  it('reads by itself once the connection is back', async () => {
    const kit = await createInPageBackend({ user: admin });
    const end = kit.controls.fault('GET /invoices/inv_1Z-430012', { kind: 'dropBefore' }, Infinity);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      const { page } = await open('1Z-430012', { kit });
      await page.see('You are offline. This comes back with the connection.');
      end();
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
      await page.find('heading', 'Invoice 1Z-430012');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('never shows a late answer for another invoice', async () => {
    const kit = await createInPageBackend({ user: admin });
    const held = kit.controls.hold('GET /invoices/inv_1Z-430012');
    const { element, page } = await open('1Z-430012', { kit });
    await held.arrived;
    element.invoiceId = 'inv_1Z-430013';
    await page.find('heading', 'Invoice 1Z-430013');
    held.release();
    await kit.client.invoices.get('inv_1Z-430012');
    await element.updateComplete;
    expect(page.text).not.to.contain('1Z-430012');
  });

  it('shows nothing of the invoice before while the next one is under way', async () => {
    const { element, page, kit } = await open('1Z-430012');
    await page.find('heading', 'Invoice 1Z-430012');
    const held = kit.controls.hold('GET /invoices/inv_1Z-430013');
    element.invoiceId = 'inv_1Z-430013';
    await held.arrived;
    await page.see('Loading…');
    expect(page.text).not.to.contain('1Z-430012');
    held.release();
    await page.find('heading', 'Invoice 1Z-430013');
  });

  it('tells the page of a failure, and once that nobody is signed in', async () => {
    const kit = await createInPageBackend();
    const element = document.createElement('invoice-detail');
    const events: string[] = [];
    for (const type of ['billing-error', 'billing-auth-required'] as const) element.addEventListener(type, () => events.push(type));
    Object.assign(element, { client: kit.client, invoiceId: 'inv_1Z-430012' });
    document.body.append(element);
    const page = new PageDriver(element);
    await page.see('Please sign in to see this.');
    expect(events.filter((type) => type === 'billing-auth-required').length).to.be.at.most(1);
    const asked = oneEvent(element, 'billing-auth-required');
    await page.press('Sign in');
    await asked;
    element.remove();
  });

  it('goes away while it is being read without a trace', async () => {
    const kit = await createInPageBackend({ user: admin });
    const held = kit.controls.hold('GET /invoices/inv_1Z-430012');
    const { element } = await open('1Z-430012', { kit });
    await held.arrived;
    let told = false;
    element.addEventListener('billing-error', () => (told = true));
    element.remove();
    held.release();
    await kit.client.invoices.get('inv_1Z-430012');
    expect(told).to.equal(false);
  });
});
