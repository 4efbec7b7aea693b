import { newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MailRow, PaymentRow } from '../store/records.js';

const tell = async (tx: BillingTransaction, { id, receipt }: PaymentRow, kind: NonNullable<MailRow['kind']>): Promise<void> => {
  if (receipt) await tx.mails.put({ id: newId('mail'), to: receipt.email, locale: receipt.locale, paymentId: id, kind });
};

/** A payment that ran while nobody was looking did not go through. Failures go out at once. */
export const tellFailed = (tx: BillingTransaction, row: PaymentRow): Promise<void> => tell(tx, row, 'failed');

/** PAY-24: the bank took it back. */
export const tellReturned = (tx: BillingTransaction, row: PaymentRow): Promise<void> => tell(tx, row, 'returned');
