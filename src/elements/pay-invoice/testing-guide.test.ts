// docs/guides/testing-your-integration.md shows parts of this file as they stand here; scripts/check-docs.mjs compares the two.
import { expect } from '@open-wc/testing';
import { createInPageBackend, PageDriver, TokenFields } from '../../testing/index.js';
import './pay-invoice.js';

async function open() {
  const { client, controls } = await createInPageBackend();
  const { invoices } = await controls.sample();
  const invoice = invoices.find(({ outcome }) => outcome === 'payable');
  if (!invoice) throw new Error('The seed has no payable invoice');
  const element = document.createElement('pay-invoice');
  element.client = client;
  element.paymentFields = new TokenFields();
  document.body.append(element);
  return { element, page: new PageDriver(element), controls, facts: invoice.facts };
}

async function pay({ page, facts }: Awaited<ReturnType<typeof open>>) {
  await page.type('Account number', facts.accountNumber);
  await page.type('Invoice number', facts.invoiceNumber);
  await page.type('Invoice amount', facts.invoiceAmount);
  await page.press('Find my invoice');
  await page.press('Continue to review');
  await page.press(/^Pay /);
}

afterEach(() => {
  document.querySelector('pay-invoice')?.remove();
  sessionStorage.clear();
});

it('hears of a payment', async () => {
  const opened = await open();
  const paid = new Promise<string>((resolve) =>
    opened.element.addEventListener('invoice-paid', (event) => resolve(event.detail.reference), { once: true }),
  );
  await pay(opened);
  await opened.page.see(await paid);
});

it('sends one key however often it tries', async () => {
  const opened = await open();
  opened.controls.fault('POST /payments', { kind: 'dropAfter' });
  await pay(opened);
  await opened.page.see('Payment complete');
  const tries = opened.controls.requests.filter(({ method, path }) => method === 'POST' && path === '/payments');
  expect(tries).to.have.length(2);
  expect(new Set(tries.map(({ headers }) => headers.get('Idempotency-Key')))).to.have.length(1);
});
