import { newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MailRow, PaymentRow } from '../store/records.js';
import { mailJobOf } from './mail-job.js';

/** A mail is written in the transaction that it tells of, with the job that sends it: there is never one without the other. */
const tell = async (tx: BillingTransaction, { id, receipt }: PaymentRow, kind: NonNullable<MailRow['kind']>): Promise<void> => {
  if (!receipt) return;
  const mail: MailRow = { id: newId('mail'), to: receipt.email, locale: receipt.locale, paymentId: id, kind };
  await tx.mails.put(mail);
  await tx.jobs.put(mailJobOf(mail));
};

/** The money is there. */
export const tellReceived = (tx: BillingTransaction, row: PaymentRow): Promise<void> => tell(tx, row, 'receipt');

/** A payment that ran while nobody was looking did not go through. Failures go out at once. */
export const tellFailed = (tx: BillingTransaction, row: PaymentRow): Promise<void> => tell(tx, row, 'failed');

/** PAY-24: the bank took it back. */
export const tellReturned = (tx: BillingTransaction, row: PaymentRow): Promise<void> => tell(tx, row, 'returned');
