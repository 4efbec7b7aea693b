import { addMoney, money, subtractMoney, sumMoney, zero } from '../../domain/money.js';
import type { Services } from '../config.js';
import { newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import { itemsDue, keepRest } from './match-funds.js';
import { receive } from './record-result.js';

/** Money came for a payment that had been let go: somebody should look at it, and perhaps give it back. */
export class LateMoney extends Error {
  override readonly name = 'LateMoney';
}

/**
 * A provider took money for a payment that was failed, expired or cancelled here. It is not lost and not hidden: the payment has succeeded after all.
 * It settles its invoices as far as they are still due; what is more than that is the customer's, as a credit. Credits and rewards that it was
 * to be paid with besides have gone back, and stay there.
 * @returns what the operator is to be told
 */
export const takeLateMoney = async (tx: BillingTransaction, services: Services, row: PaymentRow): Promise<Error> => {
  const { failure: _failure, credits: _credits, rewards: _rewards, surcharge: agreed, ...payment } = row.payment;
  const { currency, total } = payment;
  const surcharge = agreed ?? zero(currency);
  const items = await itemsDue(tx, row, subtractMoney(total, surcharge));
  const gross = sumMoney(
    items.map(({ amount }) => amount),
    currency,
  );
  // Where nothing was left to pay there was nothing to charge for either.
  const kept = items.length > 0 ? surcharge : money(0, currency);
  await keepRest(tx, services, row, subtractMoney(total, addMoney(gross, kept)));
  for (const { invoiceId, amount } of items)
    await tx.reservations.put({ id: newId('res'), invoiceId, paymentId: row.id, amount, state: 'open' });
  const late: PaymentRow = { ...row, payment: { ...payment, items, gross, ...(kept.minor > 0 && { surcharge: kept }) } };
  await receive(tx, services, late, 'confirmLate');
  return new LateMoney('Money came for a payment that had been let go');
};
