import type { Services } from '../config.js';
import { receiptMail } from '../mail/receipt-mail.js';

/**
 * Sends the receipts that were written down with their payments. A mail is marked before it is sent and unmarked when that failed: a customer
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
      const row = await services.store.transaction((tx) => tx.payments.get(mail.paymentId));
      if (row) await services.mailer.send(await receiptMail(services, mail, row.payment));
    } catch {
      await services.store.transaction((tx) => tx.mails.put(mail));
    }
  }
};
