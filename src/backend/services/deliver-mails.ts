import type { Services } from '../config.js';
import type { MailMessage } from '../mail/mailer.js';
import type { PaymentFacts } from '../mail/mail-text.js';
import { noticeMail } from '../mail/notice-mail.js';
import { receiptMail } from '../mail/receipt-mail.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MailRow } from '../store/records.js';
import { profileOf } from './terms.js';

/**
 * Sends the mails that were written down with what they tell of. A mail is marked before it is sent and unmarked when that failed: a customer
 * may in the worst case wait for a receipt, but never gets two because two processes met.
 */
export const deliverMails = async (services: Services): Promise<void> => {
  const now = services.clock.now();
  const claimed = await services.store.transaction(async (tx) => {
    const mails = await tx.mails.unsent();
    for (const mail of mails) await tx.mails.put({ ...mail, sentAt: now });
    return mails;
  });
  for (const mail of claimed) {
    try {
      const facts = await services.store.transaction((tx) => factsOf(tx, services, mail));
      if (facts) await services.mailer.send(await messageOf(services, facts));
    } catch {
      await services.store.transaction((tx) => tx.mails.put(mail));
    }
  }
};

const messageOf = (services: Services, facts: PaymentFacts): Promise<MailMessage> => {
  const { kind = 'receipt' } = facts.mail;
  return kind === 'receipt' ? receiptMail(services, facts) : noticeMail(services, facts, kind);
};

const factsOf = async (tx: BillingTransaction, services: Services, mail: MailRow): Promise<PaymentFacts | undefined> => {
  const payment = (await tx.payments.get(mail.paymentId))?.payment;
  const invoice = await tx.invoices.get(payment?.items[0]?.invoiceId ?? '');
  const contact = invoice?.billingContact ?? profileOf(services, invoice?.country ?? services.biller.homeCountry).support;
  return payment && { mail, payment, contact };
};
