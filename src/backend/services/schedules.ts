import { isCardUsableOn } from '../../domain/card-expiry.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MethodRow, PaymentRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import { tellFailed } from './payment-mails.js';
import { handedOver, moved } from './payment-step.js';
import { receive } from './record-result.js';
import { release } from './settlement.js';
import { shrinkToBalance } from './shrink-payment.js';

/**
 * The step from `scheduled` to what follows, in the caller's transaction: cancelled where the invoices have been settled meanwhile, failed where
 * the method is no good any more, else on its way. With the row its job is written: whoever takes that up calls the provider, and a process
 * that dies is followed by one that asks under the same key.
 */
export const startPayment = async (
  tx: BillingTransaction,
  services: Services,
  row: PaymentRow,
  unattended = false,
): Promise<PaymentRow> => {
  const at = new Date(services.clock.businessNow()).toISOString();
  const fitted = await shrinkToBalance(tx, services, row);
  if (!fitted) return end(tx, moved(row, 'settledElsewhere', { failure: { code: 'settled', at } }));
  if (fitted.payment.total.minor === 0) {
    await receive(tx, services, handedOver(fitted, 'charge', services.clock.now()));
    return (await tx.payments.get(row.id)) ?? fitted;
  }
  const token = await usableToken(tx, services, fitted);
  if (token === undefined) {
    if (unattended) await tellFailed(tx, fitted);
    return end(tx, moved(fitted, 'methodInvalid', { failure: { code: 'method', at } }));
  }
  const started = { ...handedOver(fitted, 'charge', services.clock.now() + services.config.providerWaitMs), token, unattended };
  await tx.payments.put(started);
  return started;
};

const end = async (tx: BillingTransaction, row: PaymentRow): Promise<PaymentRow> => {
  await tx.payments.put(row);
  await release(tx, row.id);
  return row;
};

/** What the provider is to charge: the stored method as it is today, or the token that came with the payment. */
const usableToken = async (tx: BillingTransaction, services: Services, { payment, token }: PaymentRow): Promise<string | undefined> => {
  if (payment.methodId === undefined) return token;
  const method = await tx.methods.get(payment.methodId);
  return method && isUsable(services, method) ? method.token : undefined;
};

const isUsable = (services: Services, { state, expiry, mandate }: MethodRow): boolean =>
  state === 'active' && (mandate?.status ?? 'active') === 'active' && isCardUsableOn(expiry, businessToday(services));
