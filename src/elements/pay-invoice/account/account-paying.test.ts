import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Asking } from '../../../controllers/requests-controller.js';
import { PayRequestEvent } from '../../../events/shared-events.js';
import { createInPageBackend, PageDriver, TokenFields, type InPageBackend } from '../../../testing/index.js';
import '../../billing-provider/billing-provider.js';
import '../../../testing/history-rest.fixture.js';
import '../pay-invoice.js';
import type { PayInvoiceElement } from '../pay-invoice.element.js';

interface Opened {
  readonly element: PayInvoiceElement;
  readonly page: PageDriver;
  readonly kit: InPageBackend;
}

class Asker extends LitElement {
  readonly asking = new Asking(this, () => undefined);
}
customElements.define('test-asker', Asker);

let backends = 0;

async function kitFor(user = 'payer@harbourfinch.example'): Promise<InPageBackend> {
  sessionStorage.clear();
  localStorage.clear();
  backends += 1;
  return createInPageBackend({ user, baseUrl: `https://paying-${backends}.example/api/v1` });
}

/** Inside a provider, as in a portal: hidden until something is asked of it. */
async function portal(kit: InPageBackend): Promise<Opened & { readonly asker: Asker }> {
  const box = await fixture(html`
    <billing-provider .client=${kit.client}>
      <test-asker></test-asker>
      <pay-invoice mode="account" .paymentFields=${new TokenFields()}></pay-invoice>
    </billing-provider>
  `);
  const element = box.querySelector('pay-invoice') as PayInvoiceElement;
  return { element, kit, page: new PageDriver(element), asker: box.querySelector('test-asker') as Asker };
}

async function alone(kit: InPageBackend, ...numbers: readonly string[]): Promise<Opened> {
  const invoiceIds = numbers.map((number) => `inv_${number}`).join(' ');
  const box = await fixture(
    html`<div><pay-invoice .client=${kit.client} .paymentFields=${new TokenFields()} .invoiceIds=${invoiceIds}></pay-invoice></div>`,
  );
  const element = box.querySelector('pay-invoice') as PayInvoiceElement;
  return { element, kit, page: new PageDriver(element) };
}

const sent = ({ controls }: InPageBackend, path: string): number =>
  controls.requests.filter(({ method, url }) => method === 'POST' && url.endsWith(path)).length;

const balanceOf = async ({ client }: InPageBackend, number: string): Promise<number> =>
  (await client.invoices.get(`inv_${number}`)).balance.minor;

describe('paying while signed in', () => {
  it('pays as whoever is signed in, without being told to (mode auto)', async () => {
    const { page } = await alone(await kitFor(), '1Z-430007');
    await page.find('heading', 'Pay invoices');
  });

  it('pays several invoices at once, once, and says so once', async () => {
    const kit = await kitFor();
    const { element, page } = await alone(kit, '1Z-430007', '1Z-430012');
    const paid: unknown[] = [];
    element.addEventListener('invoice-paid', (event) => paid.push(event.detail.invoiceIds));
    await page.press(/^Continue with/);
    await page.press('Continue to review');
    const pay = await page.find('button', /^Pay \$/);
    pay.click();
    pay.click();
    await page.find('heading', 'Payment complete');
    expect(sent(kit, '/payments')).to.equal(1);
    expect(paid).to.deep.equal([['inv_1Z-430007', 'inv_1Z-430012']]);
    expect([await balanceOf(kit, '1Z-430007'), await balanceOf(kit, '1Z-430012')]).to.deep.equal([0, 0]);
  });

  it('leaves out a credit that the customer wants to keep', async () => {
    const kit = await kitFor();
    const { page } = await alone(kit, '1Z-430007');
    await page.choose('Credit CR-70011: $150.00');
    await page.press('Continue with $662.00');
    await page.press('Continue to review');
    await page.press('Pay $662.00');
    await page.find('heading', 'Payment complete');
    const { credits } = await kit.client.credits.list({});
    expect(credits.find(({ number }) => number === 'CR-70011')?.remaining.minor).to.equal(15_000);
    expect(credits.find(({ number }) => number === 'CR-70024')?.remaining.minor ?? 0).to.equal(0);
  });

  it('closes an invoice by credits alone, with no method and no charge (PAY-17)', async () => {
    const kit = await kitFor();
    const { page } = await alone(kit, '1Z-430007');
    await page.press('Pay a different amount for invoice 1Z-430007');
    await page.type('Amount for invoice 1Z-430007', '100');
    const reason = (await page.find('combobox', 'Reason for paying less')) as HTMLSelectElement;
    reason.value = 'price';
    reason.dispatchEvent(new Event('change'));
    await page.press('Continue with $0.00');
    await page.see('Nothing is charged.');
    await page.press('Apply and close invoice');
    await page.find('heading', 'Credits applied');
    expect(await balanceOf(kit, '1Z-430007')).to.equal(64_200);
  });

  it('schedules, and shows the invoice as scheduled', async () => {
    const kit = await kitFor();
    const { element, page } = await alone(kit, '1Z-430007');
    let scheduled: string | undefined;
    element.addEventListener('payment-scheduled', (event) => (scheduled = event.detail.payDate));
    await page.press(/^Continue with/);
    await page.type('Payment date', '2026-03-17');
    await page.press('Continue to review');
    await page.press(/^Schedule \$/);
    await page.find('heading', 'Payment scheduled');
    expect(scheduled).to.equal('2026-03-17');
    expect((await kit.client.invoices.get('inv_1Z-430007')).displayStatus).to.equal('scheduled');
  });

  it('goes a step back with the browser, and loses nothing', async () => {
    const { page } = await alone(await kitFor(), '1Z-430007');
    await page.press(/^Continue with/);
    await page.choose(/^Operating account/);
    await page.press('Continue to review');
    await page.find('heading', 'Check your payment');
    history.back();
    const chosen = (await page.find('radio', /^Operating account/)) as HTMLInputElement;
    expect(chosen.checked).to.equal(true);
    history.back();
    await page.find('heading', 'Invoices to pay');
  });

  it('asks before a payment is left, and goes back to the list', async () => {
    const { element, page } = await alone(await kitFor(), '1Z-430007');
    await page.press(/^Continue with/);
    await page.find('radiogroup', 'Payment method');
    await page.press('Back to the list');
    await page.press('Leave');
    expect(element.open).to.equal(false);
  });
});

describe('a payment that another element asks for', () => {
  it('shows itself, with the focus on its heading', async () => {
    const { element, page, asker } = await portal(await kitFor());
    await page.find('heading', 'Pay invoices');
    expect(element.open).to.equal(false);
    expect(asker.asking.can('pay-request')).to.equal(true);
    expect(asker.asking.ask(new PayRequestEvent(['inv_1Z-430007']))).to.equal(true);
    await page.see('1Z-430007');
    expect(element.open).to.equal(true);
    expect(page.focused?.textContent).to.contain('Pay invoices');
  });
});
