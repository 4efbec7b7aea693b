import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Payment } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import type { PaymentMethod } from '../../domain/wallet.js';
import { byHand, openPaymentHistory, type PaymentHistoryOptions, type PaymentHistoryStage } from '../../testing/payment-history-stage.js';
import { scheduledPayment, waitingPayments } from '../../testing/payment-samples.js';
import './payment-history.js';

const openHistory = (options?: PaymentHistoryOptions): PaymentHistoryStage =>
  openPaymentHistory(fixtureSync<HTMLElement>(html`<div></div>`), options);

const outcomeOf = ({ page }: PaymentHistoryStage): string => (page.focused?.textContent ?? '').replace(/\s+/g, ' ').trim();
const method = (id: string, last4: string, changes: Partial<PaymentMethod> = {}): PaymentMethod => ({
  id,
  owner: 'user',
  type: 'card',
  brand: 'visa',
  last4,
  status: 'active',
  isDefault: false,
  usedBy: { autopayRules: 0, scheduled: 0 },
  version: 1,
  ...changes,
});

interface Sent {
  readonly key: string;
  readonly ifMatch: string | undefined;
}
/** Remembers with which key and version each cancelling was sent; `answer` may lose it or refuse it. */
function watchCancelling({ client }: PaymentHistoryStage, answer: (cancel: () => Promise<Payment>) => Promise<Payment>): Sent[] {
  const sent: Sent[] = [];
  const { cancel } = client.payments;
  client.payments.cancel = (id, o) => {
    sent.push({ key: o.idempotencyKey, ifMatch: o.ifMatch });
    return answer(() => cancel(id, o));
  };
  return sent;
}

async function pressCancel({ page }: PaymentHistoryStage): Promise<void> {
  await page.press('Cancel: payment P-1001');
  await page.press('Cancel payment P-1001');
}

describe('<payment-history>, cancelling', () => {
  it('names the payment, cancels it once, says so where the focus lands, and tells the page', async () => {
    const opened = openHistory();
    const { page, events, element } = opened;
    const sent = watchCancelling(opened, (cancel) => cancel());
    await page.press('Cancel: payment P-1001');
    await page.find('dialog', 'Cancel payment P-1001?');
    await page.see('The payment of USD 1,250.00 on March 20, 2026 will not be made. Its invoices stay open.');
    await expect(element).to.be.accessible();
    await page.press('Cancel payment P-1001');
    await page.see('Payment P-1001 was cancelled. Its invoices are open.');
    await page.see('No payments are scheduled.');
    expect(outcomeOf(opened)).to.contain('was cancelled');
    expect(events).to.deep.equal([{ type: 'payment-cancelled', detail: { id: 'payment-1' } }]);
    expect(sent).to.have.lengthOf(1);
    expect(sent[0]?.ifMatch).to.equal('"1"');
  });

  it('does nothing where the customer keeps the payment; the focus goes back', async () => {
    const opened = openHistory();
    const { page, events } = opened;
    const button = await page.find('button', 'Cancel: payment P-1001');
    button.focus();
    button.click();
    await page.press('Keep payment');
    await page.seeNoMore('Keep payment');
    expect(page.focused).to.equal(button);
    expect(events).to.deep.equal([]);
  });

  it('sends one request for an impatient customer, and closing the dialog meanwhile takes nothing back', async () => {
    const opened = openHistory();
    const { page, client } = opened;
    const answer = byHand<Payment>();
    const sent = watchCancelling(opened, () => answer.promise);
    await page.press('Cancel: payment P-1001');
    const confirm = await page.find('button', 'Cancel payment P-1001');
    confirm.click();
    confirm.click();
    await page.see('Cancelling…');
    await page.press('Keep payment');
    answer.resolve({ ...scheduledPayment, status: 'cancelled', version: 2 });
    client.held.clear();
    await page.see('Payment P-1001 was cancelled.');
    expect(sent).to.have.lengthOf(1);
  });

  it('says that a payment can no longer be cancelled when the cut-off passed meanwhile (PAY-25)', async () => {
    const opened = openHistory();
    watchCancelling(opened, () => Promise.reject(new BillingError('too_late')));
    await pressCancel(opened);
    await opened.page.see('This payment can no longer be cancelled.');
    await expect(opened.element).to.be.accessible();
  });

  it('knows from the payment itself that it was cancelled when the answer got lost', async () => {
    const opened = openHistory();
    watchCancelling(opened, async (cancel) => {
      await cancel();
      throw new BillingError('network');
    });
    await pressCancel(opened);
    await opened.page.see('Payment P-1001 was cancelled.');
    expect(opened.page.text).not.to.contain('did not work');
  });

  it('says that nothing has changed so far when the request got lost, and sends the same key again', async () => {
    const opened = openHistory();
    let lost = true;
    const sent = watchCancelling(opened, (cancel) => {
      if (!lost) return cancel();
      lost = false;
      return Promise.reject(new BillingError('timeout'));
    });
    await pressCancel(opened);
    await opened.page.see('No answer came back. Nothing has changed so far.');
    await opened.page.press('Cancel payment P-1001');
    await opened.page.see('was cancelled');
    expect(sent).to.have.lengthOf(2);
    expect(sent[0]?.key).to.equal(sent[1]?.key);
  });

  it('does not know where the payment cannot be read either, and never says failed', async () => {
    const opened = openHistory();
    const { page, client } = opened;
    const { get } = client.payments;
    watchCancelling(opened, async (cancel) => {
      await cancel();
      throw new BillingError('network');
    });
    client.payments.get = () => Promise.reject(new BillingError('network'));
    await pressCancel(opened);
    await page.see('we do not know yet whether this was done');
    await expect(opened.element).to.be.accessible();
    client.payments.get = get;
    await page.press('Check now');
    await page.see('Payment P-1001 was cancelled.');
  });
});

describe('<payment-history>, what someone else changed', () => {
  async function changedElsewhere(changes: Partial<Payment>): Promise<PaymentHistoryStage> {
    const opened = openHistory();
    await opened.page.press('Cancel: payment P-1001');
    opened.client.held.set('payment-1', { ...scheduledPayment, ...changes, version: 7 });
    await opened.page.press('Cancel payment P-1001');
    await opened.page.see('Someone changed this.');
    return opened;
  }

  it('shows both sides and applies mine to the newest', async () => {
    const opened = await changedElsewhere({ payDate: '2026-03-25' });
    const { page, element } = opened;
    await page.see('Mar 25, 2026');
    await expect(element).to.be.accessible();
    const sent = watchCancelling(opened, (cancel) => cancel());
    await page.press('Apply mine');
    await page.see('Payment P-1001 was cancelled.');
    expect(sent[0]?.ifMatch).to.equal('"7"');
  });

  it('takes theirs on Reload', async () => {
    const { page, events } = await changedElsewhere({ payDate: '2026-03-25' });
    await page.press('Reload');
    await page.seeNoMore('Someone changed this.');
    await page.see('Mar 25, 2026');
    expect(events.filter(({ type }) => type !== 'billing-error')).to.deep.equal([]);
  });

  it('does not offer what is no longer possible', async () => {
    const { page } = await changedElsewhere({ status: 'processing', actions: [] });
    await page.see('Your change was not saved, and it is no longer possible.');
    expect(page.has('button', 'Apply mine')).to.equal(false);
  });
});

describe('<payment-history>, moving', () => {
  it('gives a payment another date', async () => {
    const opened = openHistory();
    const { page, events, element } = opened;
    await page.press('Change: payment P-1001');
    await page.type('Payment date', '2026-03-18');
    await expect(element).to.be.accessible();
    await page.press('Save changes');
    await page.see('Payment P-1001 is now scheduled for March 18, 2026.');
    await page.see('Mar 18, 2026');
    expect(events).to.deep.equal([{ type: 'payment-rescheduled', detail: { id: 'payment-1' } }]);
  });

  it('asks for a change first, and for a date', async () => {
    const { page } = openHistory();
    await page.press('Change: payment P-1001');
    await page.press('Save changes');
    await page.see('Choose another date or payment method first.');
    await page.type('Payment date', '');
    await page.press('Save changes');
    await page.see('Choose a date.');
    expect(page.focused?.getAttribute('name')).to.equal('move-date');
  });

  it('shows the refusal of a date at its field, with the day up to which it may be (PAY-07)', async () => {
    const opened = openHistory();
    const { page, client, element } = opened;
    client.payments.reschedule = () =>
      Promise.reject(
        new BillingError('validation', { fields: [{ pointer: '/payDate', code: 'pay.dateLate' }], params: { date: '2026-03-28' } }),
      );
    await page.press('Change: payment P-1001');
    await page.type('Payment date', '2026-05-01');
    await page.press('Save changes');
    await page.see('Choose a date up to the due date, March 28, 2026.');
    expect(page.focused?.getAttribute('name')).to.equal('move-date');
    expect(await page.valueOf('Payment date')).to.equal('2026-05-01');
    await expect(element).to.be.accessible();
  });

  it('offers the stored methods, those that cannot be used with their reason (PAY-12)', async () => {
    const opened = openHistory();
    const { page, client } = opened;
    const sent: unknown[] = [];
    const { reschedule } = client.payments;
    client.payments.reschedule = (id, input, o) => {
      sent.push(input);
      return reschedule(id, input, o);
    };
    const methods = [method('method-1', '4242'), method('method-2', '1881'), method('method-3', '9999', { status: 'expired' })];
    client.paymentMethods = { list: async () => methods };
    await page.press('Change: payment P-1001');
    await page.choose('Visa •••• 1881');
    expect(((await page.find('radio', 'Visa •••• 9999')) as HTMLInputElement).disabled).to.equal(true);
    await page.see('Expired');
    await page.press('Save changes');
    await page.see('is now scheduled for');
    expect(sent).to.deep.equal([{ methodId: 'method-2' }]);
  });

  it('lets the date be changed where the methods cannot be read', async () => {
    const { page, client } = openHistory();
    client.paymentMethods = { list: () => Promise.reject(new BillingError('unavailable')) };
    await page.press('Change: payment P-1001');
    await page.see('Your stored payment methods could not be loaded. You can still change the date.');
    await page.type('Payment date', '2026-03-18');
    await page.press('Save changes');
    await page.see('is now scheduled for');
  });
});

describe('<payment-history>, approving', () => {
  async function approvals(): Promise<PaymentHistoryStage> {
    const opened = openHistory({ payments: waitingPayments });
    (await opened.page.find('tab', 'Approvals')).click();
    await opened.page.see('P-1004');
    return opened;
  }

  it('approves with the amount on the button', async () => {
    const { page } = await approvals();
    await page.press('Approve: payment P-1004');
    await page.see('Made by Anna Payer.');
    await page.press('Approve USD 75,000.00');
    await page.see('Payment P-1004 was approved.');
  });

  it('rejects with a comment, and not without', async () => {
    const { page, client, element } = await approvals();
    await page.press('Reject: payment P-1004');
    await page.press('Reject payment P-1004');
    await page.see('Say why you reject this payment.');
    expect(page.focused?.getAttribute('name')).to.equal('reject-comment');
    await expect(element).to.be.accessible();
    await page.type('Comment', 'Pay after the holidays.');
    await page.press('Reject payment P-1004');
    await page.see('Payment P-1004 was rejected.');
    expect(client.held.get('payment-4')?.approval?.comment).to.equal('Pay after the holidays.');
  });
});

describe('<payment-history> by keyboard alone', () => {
  const tabTo = async ({ page }: PaymentHistoryStage, name: string): Promise<void> => {
    for (let presses = 0; presses < 40; presses++) {
      const label = page.focused?.getAttribute('aria-label') ?? page.focused?.textContent?.replace(/\s+/g, ' ').trim();
      if (label === name) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`${name} cannot be reached`);
  };

  it('cancels a payment', async () => {
    const opened = openHistory();
    await opened.page.see('P-1001');
    await tabTo(opened, 'Cancel: payment P-1001');
    await sendKeys({ press: 'Enter' });
    await opened.page.find('dialog', 'Cancel payment P-1001?');
    await tabTo(opened, 'Cancel payment P-1001');
    await sendKeys({ press: 'Enter' });
    await opened.page.see('Payment P-1001 was cancelled.');
    expect(outcomeOf(opened)).to.contain('was cancelled');
  });

  it('moves a payment, and leaves with Escape', async () => {
    const opened = openHistory();
    await opened.page.see('P-1001');
    await tabTo(opened, 'Change: payment P-1001');
    await sendKeys({ press: 'Enter' });
    await opened.page.find('dialog', 'Change payment P-1001');
    for (let presses = 0; opened.page.focused?.getAttribute('name') !== 'move-date' && presses < 10; presses++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '03182026' });
    await tabTo(opened, 'Save changes');
    await sendKeys({ press: 'Enter' });
    await opened.page.see('Payment P-1001 is now scheduled for March 18, 2026.');
    await tabTo(opened, 'Change: payment P-1001');
    await sendKeys({ press: 'Enter' });
    await opened.page.find('dialog', 'Change payment P-1001');
    await sendKeys({ press: 'Escape' });
    await opened.page.seeNoMore('Save changes');
  });
});
