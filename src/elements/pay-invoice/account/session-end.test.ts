import { expect, fixture, html } from '@open-wc/testing';
import { SessionSource } from '../../../controllers/session-source.js';
import type { Payment } from '../../../domain/entities.js';
import { createInPageBackend, PageDriver, TokenFields, type InPageBackend } from '../../../testing/index.js';
import '../../billing-provider/billing-provider.js';
import '../pay-invoice.js';
import type { PayInvoiceElement } from '../pay-invoice.element.js';

let backends = 0;

/** Invoices of a signed-in customer, in a portal that sends to its sign-in page. */
async function opened(mode: PayInvoiceElement['mode'] = 'account', ids = 'inv_1Z-430007 inv_1Z-430012') {
  sessionStorage.clear();
  localStorage.clear();
  backends += 1;
  const kit = await createInPageBackend({ user: 'payer@harbourfinch.example', baseUrl: `https://ended-${backends}.example/api/v1` });
  const asked: boolean[] = [];
  const box = await fixture<HTMLElement>(html`
    <billing-provider .client=${kit.client}>
      <pay-invoice .mode=${mode} .paymentFields=${new TokenFields()} .invoiceIds=${ids}></pay-invoice>
    </billing-provider>
  `);
  box.addEventListener('billing-auth-required', (event) => asked.push(event.detail.asked));
  const element = box.querySelector('pay-invoice') as PayInvoiceElement;
  return { kit, element, asked, page: new PageDriver(element) };
}

const refuse = ({ controls }: InPageBackend, match: string): void =>
  void controls.fault(match, { kind: 'problem', status: 401, code: 'unauthenticated' });
const signedInAgain = ({ client }: InPageBackend): void => SessionSource.of(client).read();

async function toReview(page: PageDriver): Promise<void> {
  await page.press(/^Continue with/);
  await page.press('Continue to review');
  await page.find('heading', 'Check your payment');
}

describe('a session that ends while paying', () => {
  for (const mode of ['account', 'auto'] as const)
    it(`offers to sign in when Pay is refused, and goes on from the review (mode ${mode})`, async () => {
      const { kit, page, asked } = await opened(mode);
      await toReview(page);
      refuse(kit, 'POST /payments');
      await page.press(/^Pay \$/);
      await page.see('Please sign in to continue.');
      await page.see('You were not charged.');
      await page.press('Sign in');
      expect(asked).to.deep.equal([false, true]);
      signedInAgain(kit);
      await page.find('heading', 'Check your payment');
      await page.press(/^Pay \$/);
      await page.find('heading', 'Payment complete');
    });

  it('offers to sign in when the review is refused, and keeps date and method', async () => {
    const { kit, page, asked } = await opened('account', 'inv_1Z-430007');
    await page.press(/^Continue with/);
    await page.type('Payment date', '2026-03-17');
    await page.find('button', 'Continue to review');
    refuse(kit, 'POST /payments/quotes');
    await page.press('Continue to review');
    await page.press('Sign in');
    expect(asked).to.deep.equal([false, true]);
    signedInAgain(kit);
    expect(((await page.find('textbox', 'Payment date')) as HTMLInputElement).value).to.equal('2026-03-17');
    expect(page.has('button', 'Sign in')).to.equal(false);
    await page.press('Continue to review');
    await page.find('button', /^Schedule \$/);
  });

  it('has the invoices in the cart for whoever comes back from another page', async () => {
    const { kit, page } = await opened();
    await toReview(page);
    refuse(kit, 'POST /payments');
    await page.press(/^Pay \$/);
    await page.press('Sign in');
    const kept = Object.entries(localStorage).filter(([key]) => key.endsWith('cart:invoices'));
    expect(kept.map(([, ids]) => JSON.parse(ids as string) as unknown)).to.deep.equal([['inv_1Z-430007', 'inv_1Z-430012']]);
  });

  it('shows nothing of it to another customer', async () => {
    const { kit, page, element } = await opened();
    await toReview(page);
    refuse(kit, 'POST /payments');
    await page.press(/^Pay \$/);
    await page.find('button', 'Sign in');
    const other = await createInPageBackend({ user: 'admin@harbourfinch.example', baseUrl: 'https://other.example/api/v1' });
    const session = await other.client.session.current();
    kit.client.session.current = () => Promise.resolve(session);
    element.invoiceIds = undefined;
    signedInAgain(kit);
    await page.find('heading', 'Pay invoices');
    expect(page.has('button', /^Pay \$/)).to.equal(false);
    expect(element.shadowRoot?.textContent).not.to.contain('1Z-430007');
  });
});

describe('a payment that was not made because nothing was left to ask a bank for', () => {
  for (const [code, words] of [
    ['method', 'The payment method can no longer be used.'],
    ['settled', 'The invoices were settled in another way.'],
  ] as const)
    it(`says so and blames no bank: ${code}`, async () => {
      const { kit, page } = await opened();
      await toReview(page);
      const { payments } = kit.client;
      payments.pay = () =>
        Promise.resolve({
          id: 'p1',
          reference: 'P-1',
          status: 'failed',
          total: { minor: 1, currency: 'USD' },
          failure: { code, at: '2026-03-12T15:00:00Z' },
        } as Payment);
      await page.press(/^Pay \$/);
      await page.see(words);
      await page.see('The payment was not made.');
      expect(page.has('heading', 'Your bank declined the payment.')).to.equal(false);
    });
});
