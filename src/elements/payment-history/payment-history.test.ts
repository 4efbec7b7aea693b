import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import type { Payment } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import {
  byHand,
  descriptionOf,
  openPaymentHistory,
  type PaymentHistoryOptions,
  type PaymentHistoryStage,
} from '../../testing/payment-history-stage.js';
import { plainPayments } from '../../testing/plain-payments.js';
import { lateForCancelling, manyInvoices, pastPayments, scheduledPayment, waitingPayments } from '../../testing/payment-samples.js';
import './payment-history.js';

const openHistory = (options?: PaymentHistoryOptions): PaymentHistoryStage =>
  openPaymentHistory(fixtureSync<HTMLElement>(html`<div></div>`), options);

const plainText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const rowOf = (rows: readonly HTMLElement[], reference: string): HTMLElement => {
  const row = rows.find((candidate) => plainText(candidate).includes(reference));
  if (!row) throw new Error(`no row of ${reference}`);
  return row;
};

describe('<payment-history>', () => {
  describe('scheduled payments', () => {
    it('shows of each what it is, when, how, how much, for what and by whom', async () => {
      const { page, element } = openHistory();
      await page.see('P-1001');
      for (const text of ['Mar 20, 2026', 'Visa •••• 4242', '$1,250.00', 'Scheduled', 'Anna Payer']) await page.see(text);
      await page.find('button', '1Z-1');
      expect(page.all('columnheader').map(plainText)).to.deep.equal([
        'Reference',
        'Created',
        'Payment date',
        'Method',
        'Total',
        'Status',
        'Invoices',
        'Made by',
        'Actions',
      ]);
      await expect(element).to.be.accessible();
    });

    it('offers what the server allows and nothing else', async () => {
      const { page } = openHistory({
        payments: [scheduledPayment, { ...scheduledPayment, id: 'other', reference: 'P-7', actions: [] }],
      });
      await page.find('button', 'Cancel: payment P-1001');
      await page.find('button', 'Change: payment P-1001');
      expect(page.all('button', /P-7/)).to.have.lengthOf(0);
    });

    it('keeps the button of a payment past its cut-off and says why it does nothing (PAY-25)', async () => {
      const { page, element } = openHistory({ payments: [lateForCancelling] });
      const cancel = await page.find('button', 'Cancel: payment P-1003');
      expect(cancel.getAttribute('aria-disabled')).to.equal('true');
      expect(descriptionOf(cancel)).to.equal('This payment can no longer be cancelled.');
      cancel.click();
      expect(page.has('dialog')).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('does not tell a person without the permission what could not be done anyway', async () => {
      const { page } = openHistory({ payments: [lateForCancelling], permissions: ['invoice.view'] });
      await page.see('P-1003');
      expect(page.has('button', /Cancel/)).to.equal(false);
    });

    it('opens an invoice where somebody takes that request, and shows plain numbers where nobody does (R-018)', async () => {
      const taken = openHistory();
      await taken.page.press('1Z-2');
      expect(taken.events).to.deep.equal([{ type: 'invoice-open', detail: { id: 'invoice-2' } }]);
      const lone = openHistory({ allow: '' });
      await lone.page.see('1Z-2');
      expect(lone.page.has('button', '1Z-2')).to.equal(false);
    });

    it('shows a few of many invoices, and all on demand', async () => {
      const { page } = openHistory({ payments: [manyInvoices] });
      await page.see('1Z-200001');
      expect(page.text).not.to.contain('1Z-200002');
      await page.press('Show 38 more invoices');
      await page.see('1Z-200039');
    });
  });

  describe('history', () => {
    it('says in words why a payment failed and that nothing was charged, and offers to pay again', async () => {
      const { page, events, element } = openHistory({ payments: pastPayments });
      (await page.find('tab', 'History')).click();
      await page.see('There was not enough money available. You were not charged.');
      await page.press('Pay again: payment P-2002');
      expect(events.at(-1)).to.deep.equal({ type: 'pay-request', detail: { invoiceIds: ['invoice-1', 'invoice-2'] } });
      await expect(element).to.be.accessible();
    });

    it('blames no bank where none was asked: the method was no longer good, or nothing was left to pay', async () => {
      const [ended] = pastPayments.filter(({ status }) => status === 'failed');
      const because = (id: string, status: string, code: string): Payment =>
        ({ ...ended, id, reference: id, status, failure: { code, at: '2026-03-02T10:00:00Z' } }) as Payment;
      const { page } = openHistory({
        payments: [because('P-A', 'failed', 'method'), because('P-B', 'failed', 'settled'), because('P-C', 'cancelled', 'settled')],
      });
      (await page.find('tab', 'History')).click();
      await page.see('The payment method could no longer be used. You were not charged.');
      const rows = page.all('row').map(plainText);
      expect(rows.filter((row) => row.includes('Not made: its invoices were settled in another way.'))).to.have.lengthOf(2);
      expect(rows.filter((row) => row.includes('declined'))).to.have.lengthOf(0);
    });

    it('does not offer to pay again where nobody takes the request', async () => {
      const { page } = openHistory({ payments: pastPayments, allow: 'open' });
      (await page.find('tab', 'History')).click();
      await page.see('P-2002');
      expect(page.has('button', /Pay again/)).to.equal(false);
    });

    it('tells why a payment was returned and which invoices are open again, each a way to itself (PAY-24)', async () => {
      const { page, events } = openHistory({ payments: pastPayments.filter(({ status }) => status === 'returned') });
      (await page.find('tab', 'History')).click();
      await page.see('Payment P-2003 was returned: the bank account is closed.');
      await page.see('Open again:');
      await page.press('1Z-1');
      expect(events.at(-1)).to.deep.equal({ type: 'invoice-open', detail: { id: 'invoice-1' } });
    });

    it('marks what was not paid on these pages, and is neutral about a status that it does not know', async () => {
      const { page } = openHistory({ payments: pastPayments });
      (await page.find('tab', 'History')).click();
      await page.see('P-2004');
      const rows = page.all('rowgroup');
      expect(plainText(rowOf(rows, 'P-2004'))).to.contain('AutoPay');
      expect(plainText(rowOf(rows, 'P-2005'))).to.contain('Guest payment');
      expect(plainText(rowOf(rows, 'P-2006'))).to.contain('Paid by transfer or cheque');
      expect(plainText(rowOf(rows, 'P-2008'))).to.contain('In progress');
      await page.see('Rejected by Max Manager');
      await page.see('Already paid by cheque.');
    });

    it('narrows by status, method, dates and words, and says so where nothing is left', async () => {
      const { page, client, element } = openHistory({ payments: pastPayments });
      (await page.find('tab', 'History')).click();
      const status = (await page.find('combobox', 'Status')) as HTMLSelectElement;
      status.value = 'failed';
      status.dispatchEvent(new Event('change'));
      await page.seeNoMore('P-2001');
      await page.see('P-2002');
      await page.type('Reference, invoice or person', 'P-9999');
      await page.see('No payments match.');
      expect(client.asked.at(-1)).to.deep.include({ search: 'P-9999', where: { tab: 'history', status: ['failed'] } });
      await expect(element).to.be.accessible();
      (page.all('button', 'Clear filters').at(-1) as HTMLElement).click();
      await page.see('P-2001');
      expect(await page.valueOf('Reference, invoice or person')).to.equal('');
    });

    it('does not ask for a range that ends before it starts (LST-02)', async () => {
      const { page, client } = openHistory({ payments: pastPayments });
      (await page.find('tab', 'History')).click();
      const dates = (await page.find('combobox', 'Payment date')) as HTMLSelectElement;
      dates.value = 'own';
      dates.dispatchEvent(new Event('change'));
      await page.type('From', '2026-03-10');
      const asked = client.asked.length;
      await page.type('To', '2026-03-01');
      await page.see('The start date must be before the end date.');
      expect(client.asked.slice(asked).some(({ where }) => where?.paid?.to === '2026-03-01')).to.equal(false);
    });
  });

  describe('pages and order', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ ...scheduledPayment, id: `p${index}`, reference: `P-30${index}` }));

    it('turns pages forward and back', async () => {
      const { page } = openHistory({ payments: many, pageSize: 2 });
      await page.see('P-300');
      await page.press('Next page');
      await page.see('P-302');
      expect(page.text).not.to.contain('P-300');
      await page.press('Previous page');
      await page.see('P-300');
    });

    it('starts again at the first page where a page is no more, and says so', async () => {
      const { page, client } = openHistory({ payments: many, pageSize: 2 });
      await page.see('P-300');
      const { list } = client.payments;
      client.payments.list = async (query, o) => {
        if (query.cursor === undefined) return list(query, o);
        throw new BillingError('cursor_expired');
      };
      await page.press('Next page');
      await page.see('The list has changed. It starts again at the first page.');
      await page.see('P-300');
    });

    it('sorts by what the backend can sort by, shows no arrow for the rest, and tells the order that was applied', async () => {
      const { page, client } = openHistory({ payments: many, sort: ['payDate'] });
      const header = (name: string): HTMLElement | undefined => headerOf(page.all('columnheader'), name);
      await waitUntil(() => header('Payment date')?.getAttribute('aria-sort') === 'ascending');
      await page.press('Payment date');
      await waitUntil(() => header('Payment date')?.getAttribute('aria-sort') === 'descending');
      expect(client.asked.at(-1)?.sort).to.deep.equal([{ field: 'payDate', direction: 'desc' }]);
      expect(page.has('button', 'Total')).to.equal(false);
    });
  });

  describe('what changes meanwhile', () => {
    it('reads again when something was paid elsewhere; the focus stays where it is', async () => {
      const { page, client } = openHistory();
      const button = await page.find('button', 'Cancel: payment P-1001');
      button.focus();
      client.held.set('new', { ...scheduledPayment, id: 'new', reference: 'P-1100' });
      client.announce();
      await page.see('P-1100');
      expect(page.focused).to.equal(button);
    });

    it('leaves an open dialog and what was typed in it alone', async () => {
      const { page, client } = openHistory();
      await page.press('Change: payment P-1001');
      await page.type('Payment date', '2026-03-18');
      client.held.set('new', { ...scheduledPayment, id: 'new', reference: 'P-1100' });
      client.announce();
      await page.see('P-1100');
      expect(await page.valueOf('Payment date')).to.equal('2026-03-18');
      expect(page.has('dialog', 'Change payment P-1001')).to.equal(true);
    });

    it('keeps the old rows while it reads, and after a read that failed', async () => {
      const { page, client } = openHistory();
      await page.see('P-1001');
      const answer = byHand<never>();
      client.payments.list = () => answer.promise;
      client.announce();
      await page.see('P-1001');
      answer.reject(new BillingError('unavailable', { correlationId: 'reference-7' }));
      await page.see('reference-7');
      await page.see('P-1001');
    });

    it('forgets what it waits for when it leaves the page', async () => {
      const client = plainPayments();
      const answer = byHand<never>();
      let signal: AbortSignal | undefined;
      client.payments.list = (_query, o) => {
        signal = o?.signal;
        return answer.promise;
      };
      const { element } = openHistory({ client });
      while (!signal) await new Promise((turn) => setTimeout(turn));
      element.remove();
      expect(signal.aborted).to.equal(true);
    });
  });

  describe('approvals', () => {
    it('has its tab only for a person who may approve', async () => {
      const { page } = openHistory({ payments: waitingPayments, permissions: ['invoice.view', 'payment.create'] });
      await page.find('tab', 'History');
      expect(page.has('tab', 'Approvals')).to.equal(false);
    });

    it('lets nobody approve their own payment, and says so (PAY-18)', async () => {
      const { page, element } = openHistory({ payments: waitingPayments });
      (await page.find('tab', 'Approvals')).click();
      await page.see('This is your own payment. Another person must approve it.');
      expect(page.all('button', /Approve: /).map((button) => button.getAttribute('aria-label'))).to.deep.equal(['Approve: payment P-1004']);
      await expect(element).to.be.accessible();
    });
  });
});

const headerOf = (headers: readonly HTMLElement[], name: string): HTMLElement | undefined =>
  headers.find((header) => plainText(header) === name);
