import type { Payment } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { addressKey, type BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';

export interface ErasedGuest {
  readonly payments: number;
  readonly mails: number;
}

/**
 * Forgets the address of a guest: on payments, where it says who got the receipt, and in mails, sent or not. What was paid, when and with what stays
 * with the books. Payments of signed-in customers are left alone: their address is the biller's to keep. May be repeated.
 */
export const eraseGuest = (services: Services, email: string): Promise<ErasedGuest> =>
  services.store.transaction(async (tx) => {
    const rows = (await tx.payments.toldTo(addressKey(email))).filter(({ tenant }) => tenant.startsWith('guest:'));
    let mails = 0;
    for (const row of rows) mails += await forgetAddress(tx, row);
    return { payments: rows.length, mails };
  });

const forgetAddress = async (tx: BillingTransaction, row: PaymentRow): Promise<number> => {
  const mails = await tx.mails.ofPayment(row.id);
  for (const { id } of mails) {
    await tx.mails.delete(id);
    await tx.mailbox.delete(id);
  }
  const { receipt: _receipt, payment, ...rest } = row;
  await tx.payments.put({ ...rest, payment: withoutAddress(payment) });
  return mails.length;
};

const withoutAddress = ({ receiptEmail: _address, ...payment }: Payment): Payment => payment;
