import type { Id } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import { newId } from '../random.js';
import { fitStanding } from '../receivables/fit-standing.js';
import { noteBooking } from '../receivables/note-booking.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { FundUse, LedgerEntry, PaymentRow, Reservation } from '../store/records.js';

type Posting = Pick<LedgerEntry, 'invoiceId' | 'kind' | 'amount' | 'sourceId' | 'paymentId'>;

const post = (tx: BillingTransaction, services: Services, posting: Posting): Promise<void> =>
  tx.ledger.add({ id: newId('led'), ...posting, at: services.clock.businessNow() });

/**
 * Books a payment that went through: what it held of each invoice becomes credits, rewards and, for the rest, money. In the transaction that
 * changes its status, so that neither is ever seen without the other.
 */
export const postSettlement = async (tx: BillingTransaction, services: Services, row: PaymentRow): Promise<void> => {
  const uses = (await tx.fundUses.ofPayment(row.id)).filter((use) => use.state === 'open');
  for (const reservation of await tx.reservations.ofPayment(row.id)) {
    if (reservation.state !== 'open') continue;
    await tx.reservations.put({ ...reservation, state: 'posted' });
    await postInvoice(tx, services, row, reservation, uses);
  }
  await noteBooking(tx, services, row, 'payment');
};

const postInvoice = async (
  tx: BillingTransaction,
  services: Services,
  row: PaymentRow,
  { invoiceId, amount }: Reservation,
  all: readonly FundUse[],
): Promise<void> => {
  const uses = all.filter((use) => use.invoiceId === invoiceId);
  const paid = uses.reduce((left, use) => left - use.amount.minor, amount.minor);
  if (paid < 0) throw new Error('Credits and rewards exceed what the payment settles');
  if (paid > 0) await post(tx, services, { invoiceId, kind: 'payment', amount: money(-paid, amount.currency), sourceId: row.id });
  for (const use of uses) {
    await tx.fundUses.put({ ...use, state: 'posted' });
    const { fund: kind, fundId: sourceId } = use;
    await post(tx, services, { invoiceId, kind, amount: money(-use.amount.minor, amount.currency), sourceId, paymentId: row.id });
  }
  const invoice = await tx.invoices.get(invoiceId);
  if (invoice?.returned) await tx.invoices.put({ ...invoice, returned: false, version: invoice.version + 1 });
};

/** A payment that came to nothing holds no invoice, credit or reward any longer. */
export const release = async (tx: BillingTransaction, paymentId: Id): Promise<void> => {
  for (const reservation of await tx.reservations.ofPayment(paymentId)) {
    if (reservation.state === 'open') await tx.reservations.put({ ...reservation, state: 'released' });
  }
  for (const use of await tx.fundUses.ofPayment(paymentId)) {
    if (use.state === 'open') await tx.fundUses.put({ ...use, state: 'released' });
  }
};

/** PAY-24: the bank took the money back. The invoices open again, and credits and rewards go back to where they came from. */
export const reverseSettlement = async (tx: BillingTransaction, services: Services, row: PaymentRow): Promise<void> => {
  for (const { invoiceId } of row.payment.items) {
    const own = (await tx.ledger.ofInvoice(invoiceId)).filter((entry) => entry.sourceId === row.id || entry.paymentId === row.id);
    for (const { kind, amount, sourceId, paymentId } of own) {
      if (amount.minor >= 0) continue;
      const back = money(-amount.minor, amount.currency);
      await post(tx, services, {
        invoiceId,
        kind: kind === 'payment' ? 'return' : kind,
        amount: back,
        sourceId,
        ...(paymentId !== undefined && { paymentId }),
      });
    }
    const invoice = await tx.invoices.get(invoiceId);
    if (invoice) await tx.invoices.put({ ...invoice, returned: true, version: invoice.version + 1 });
    await fitStanding(tx, services, invoiceId);
  }
  for (const use of await tx.fundUses.ofPayment(row.id)) {
    if (use.state === 'posted') await tx.fundUses.put({ ...use, state: 'givenBack' });
  }
  await noteBooking(tx, services, row, 'reversal');
};
