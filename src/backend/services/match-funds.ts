import type { Id, Money, PaymentItem } from '../../domain/entities.js';
import { addMoney, isZero, money, subtractMoney, zero } from '../../domain/money.js';
import type { Services } from '../config.js';
import { newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import { deliverMails } from './deliver-mails.js';
import { receive } from './record-result.js';

/**
 * The money of an advice has come (PAY-26): it settles the advised invoices as far as they are still due, in their order. What is more than that
 * stays the customer's, as a credit. Told twice, it is booked once.
 */
export const matchFunds = async (services: Services, paymentId: Id, received?: Money): Promise<void> => {
  await services.store.transaction(async (tx) => {
    const row = await tx.payments.get(paymentId);
    if (row?.payment.status !== 'awaitingFunds') return;
    const total = received ?? row.payment.total;
    if (total.currency !== row.payment.currency || total.minor <= 0) throw new RangeError('Not an amount of this payment');
    const items = await itemsDue(tx, row, total);
    for (const { invoiceId, amount } of items) await tx.reservations.put({ id: newId('res'), invoiceId, paymentId, amount, state: 'open' });
    const gross = items.reduce((sum, item) => addMoney(sum, item.amount), zero(total.currency));
    await keepRest(tx, services, row, subtractMoney(total, gross));
    const matched: PaymentRow = { ...row, payment: { ...row.payment, items, gross, total } };
    await receive(tx, services, matched);
  });
  await deliverMails(services);
};

const inHand: ReadonlySet<string> = new Set(['processing', 'requiresAction']);

/** Never more than is due, and nothing of what another payment has in hand: that would be paid twice. */
export const itemsDue = async (tx: BillingTransaction, { payment }: PaymentRow, total: Money): Promise<readonly PaymentItem[]> => {
  let left = total.minor;
  const items: PaymentItem[] = [];
  for (const item of payment.items) {
    let due = (await tx.ledger.ofInvoice(item.invoiceId)).reduce((sum, entry) => sum + entry.amount.minor, 0);
    for (const { state, paymentId, amount } of await tx.reservations.ofInvoice(item.invoiceId)) {
      const holder = state === 'open' ? await tx.payments.get(paymentId) : undefined;
      if (holder && inHand.has(holder.payment.status)) due -= amount.minor;
    }
    const part = Math.min(due, left, item.amount.minor);
    if (part <= 0) continue;
    items.push({ ...item, amount: money(part, total.currency) });
    left -= part;
  }
  return items;
};

export const keepRest = async (tx: BillingTransaction, services: Services, row: PaymentRow, rest: Money): Promise<void> => {
  const accountId = row.accountIds?.[0];
  if (isZero(rest) || accountId === undefined) return;
  await tx.credits.put({
    id: newId('crd'),
    number: `UC-${row.payment.reference.slice(2)}`,
    kind: 'unappliedCash',
    accountId,
    original: rest,
    issuedOn: businessToday(services),
    paymentId: row.id,
  });
};
