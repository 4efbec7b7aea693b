import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { BillingError } from '../../domain/errors.js';
import { ManualTimeouts, PageDriver } from '../../testing/index.js';
import {
  byHand,
  descriptionOf,
  openPaymentHistory,
  type PaymentHistoryOptions,
  type PaymentHistoryStage,
} from '../../testing/payment-history-stage.js';
import './payment-history.js';
import type { PaymentHistoryElement } from './payment-history.element.js';
import { plainPayments } from '../../testing/plain-payments.js';
import { pastPayments, scheduledPayment } from '../../testing/payment-samples.js';

const openHistory = (options?: PaymentHistoryOptions): PaymentHistoryStage =>
  openPaymentHistory(fixtureSync<HTMLElement>(html`<div></div>`), options);

describe('<payment-history>, whatever its state', () => {
  it('says that nothing is scheduled, and leads to the open invoices where somebody shows them', async () => {
    const { page, events, element } = openHistory({ payments: [] });
    await page.see('No payments are scheduled.');
    await expect(element).to.be.accessible();
    await page.press('Show open invoices');
    expect(events).to.deep.equal([{ type: 'filter-request', detail: { query: { where: { groups: ['overdue', 'open'] } } } }]);
  });

  it('leads from an empty tab to the history where nobody shows invoices', async () => {
    const { page } = openHistory({ payments: pastPayments, allow: '' });
    await page.press('Show payment history');
    await page.see('P-2001');
    expect((await page.find('tab', 'History')).getAttribute('aria-selected')).to.equal('true');
  });

  it('has words of its own for an empty history and for empty approvals', async () => {
    const { page } = openHistory({ payments: [] });
    (await page.find('tab', 'History')).click();
    await page.see('No payments yet.');
    (await page.find('tab', 'Approvals')).click();
    await page.see('No payment waits for approval.');
  });

  it('shows the shape of the list while it is loading, and after ten seconds that it takes longer', async () => {
    const time = new ManualTimeouts();
    time.install();
    try {
      const client = plainPayments();
      client.payments.list = () => byHand<never>().promise;
      const { page, element } = openHistory({ client });
      await page.find('tab', 'Scheduled');
      await expect(element).to.be.accessible();
      time.pass(10_000);
      await page.see('This is taking longer than usual.');
    } finally {
      time.uninstall();
    }
  });

  it('says that it could not be loaded, with the reference for support, and tries again', async () => {
    const client = plainPayments();
    const { list } = client.payments;
    client.payments.list = () => Promise.reject(new BillingError('unavailable', { correlationId: 'reference-7' }));
    const { page, events, element } = openHistory({ client });
    await page.see('This could not be loaded.');
    await page.see('reference-7');
    expect(events).to.deep.equal([{ type: 'billing-error', detail: { code: 'unavailable', correlationId: 'reference-7' } }]);
    await expect(element).to.be.accessible();
    client.payments.list = list;
    await page.press('Retry');
    await page.see('P-1001');
  });

  it('asks to sign in where nobody is, and asks for no payments', async () => {
    const client = plainPayments();
    client.session = { current: async () => null };
    const { page, element, events } = openHistory({ client });
    await page.see('Please sign in to see this.');
    expect(client.asked).to.deep.equal([]);
    expect(events).to.deep.equal([{ type: 'billing-auth-required', detail: { asked: false } }]);
    await page.press('Sign in');
    expect(events).to.have.lengthOf(2);
    await expect(element).to.be.accessible();
  });

  it('tells the page once when the session has ended meanwhile', async () => {
    const client = plainPayments();
    client.payments.list = () => Promise.reject(new BillingError('unauthenticated'));
    const { page, events } = openHistory({ client });
    await page.see('Please sign in to see this.');
    expect(events.filter(({ type }) => type === 'billing-auth-required')).to.have.lengthOf(1);
  });

  it('says who to ask where the session may not see payments, and asks for none', async () => {
    const client = plainPayments({ permissions: [] });
    const { page } = openHistory({ client });
    await page.see('You do not have access to payments. Ask an administrator.');
    expect(client.asked).to.deep.equal([]);
  });

  it('says that payments are not available where the client has none', async () => {
    const { page } = openHistory({ client: { ...plainPayments(), payments: undefined as never } });
    await page.see('This is not available here.');
  });

  it('writes nothing without a connection, and says why at each button', async () => {
    const { page, element } = openHistory();
    await page.see('P-1001');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      window.dispatchEvent(new Event('offline'));
      await page.see('You are offline.');
      const cancel = await page.find('button', 'Cancel: payment P-1001');
      expect(cancel.getAttribute('aria-disabled')).to.equal('true');
      expect(descriptionOf(cancel)).to.contain('You are offline.');
      cancel.click();
      expect(page.has('dialog')).to.equal(false);
      await expect(element).to.be.accessible();
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
    }
  });

  it('shows nobody what another user had on the screen', async () => {
    const client = plainPayments();
    const { page, element } = openHistory({ client });
    await page.see('P-1001');
    const other = plainPayments({ payments: [{ ...scheduledPayment, id: 'theirs', reference: 'P-9' }] });
    const answer = byHand<Awaited<ReturnType<typeof other.payments.list>>>();
    other.payments.list = () => answer.promise;
    other.session = {
      current: async () => ({
        kind: 'user',
        permissions: ['invoice.view'],
        expiresAt: '2026-03-12T20:00:00Z',
        subject: { userId: 'somebody-else', email: 'other@example.com' },
      }),
    };
    element.client = other;
    await page.seeNoMore('P-1001');
  });

  it('takes its client before and after it stands in the page', async () => {
    const before = document.createElement('payment-history');
    before.client = plainPayments();
    const box = await fixture(html`<div></div>`);
    box.append(before);
    await new PageDriver(before).see('P-1001');
    const after = await fixture<PaymentHistoryElement>(html`<payment-history></payment-history>`);
    after.client = plainPayments();
    await new PageDriver(after).see('P-1001');
  });

  it('shows the receipt in place and prints it alone', async () => {
    const client = plainPayments({ payments: pastPayments });
    client.payments.receipt = async (id) => ({
      id: 'receipt-1',
      payee: { name: 'Nordwind Parcel', lines: ['1 Dock Street'], city: 'Boston', country: 'US' },
      payment: client.held.get(id) ?? scheduledPayment,
      issuedAt: '2026-03-02T10:00:00Z',
    });
    const { page, element } = openHistory({ client });
    (await page.find('tab', 'History')).click();
    await page.press('Receipt: payment P-2001');
    await page.find('dialog', 'Receipt of payment P-2001');
    await page.see('Nordwind Parcel');
    await expect(element).to.be.accessible();
    const { print } = window;
    let printed = '';
    window.print = () => {
      printed = element.shadowRoot?.querySelector('[data-billing-print=alone]')?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
    try {
      await page.press('Print receipt');
      while (!printed) await new Promise((turn) => setTimeout(turn));
      expect(printed).to.contain('P-2001').and.not.to.contain('P-2005');
    } finally {
      window.print = print;
    }
  });

  it('says that a receipt is not ready yet', async () => {
    const client = plainPayments({ payments: pastPayments });
    client.payments.receipt = () => Promise.reject(new BillingError('not_found'));
    const { page, element } = openHistory({ client });
    (await page.find('tab', 'History')).click();
    await page.press('Receipt: payment P-2001');
    await page.see('The receipt is not ready yet. Try again in a few minutes.');
    await expect(element).to.be.accessible();
  });
});
