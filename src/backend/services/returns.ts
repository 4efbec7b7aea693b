import type { Id } from '../../domain/entities.js';
import type { DeclineCode } from '../../domain/decline-codes.js';
import { day, type Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import { payRulesOf } from './pay-rules.js';
import { tellReturned } from './payment-mails.js';
import { moved } from './payment-step.js';
import { decline } from './record-result.js';
import { reverseSettlement } from './settlement.js';

/** Return codes of a bank in the words of PAY-22; all others read as a general refusal. */
const reasons: Readonly<Record<string, DeclineCode>> = {
  R01: 'insufficientFunds',
  R02: 'accountClosed',
  R03: 'accountNotFound',
  R04: 'accountNotFound',
  R09: 'insufficientFunds',
};
/** PAY-24: an account that cannot be debited is not asked again. */
const disabling: ReadonlySet<string> = new Set(['R02', 'R03', 'R04']);

/** What becomes of a payment that its bank took back; one that was taken back before stays as it is. */
export const takeBack = async (tx: BillingTransaction, services: Services, row: PaymentRow, code: string): Promise<void> => {
  if (row.payment.methodType !== 'bankDebit' || row.takenBack === true) return;
  const reason = reasons[code] ?? 'generic';
  const { status } = row.payment;
  const back: PaymentRow = { ...row, takenBack: true };
  if (status === 'processing') {
    // The bank says no before the money was booked: then nothing was ever paid.
    await tellReturned(tx, row);
    await decline(tx, services, back, reason);
  } else if (status === 'succeeded' && isInWindow(services, row)) {
    const at = new Date(services.clock.businessNow()).toISOString();
    await tx.payments.put(moved(back, 'bankReturn', { failure: { code: reason, at } }));
    await reverseSettlement(tx, services, row);
    await tellReturned(tx, row);
  } else if (status === 'failed' || status === 'expired' || status === 'cancelled') {
    // Whatever it took has gone back: an approval that is heard of later changes nothing.
    return tx.payments.put(back);
  } else return;
  if (disabling.has(code)) await disableMethod(tx, row.payment.methodId);
};

const isInWindow = (services: Services, { receivedAt, createdAt }: PaymentRow): boolean =>
  services.clock.businessNow() <= (receivedAt ?? createdAt) + payRulesOf(services).returnWindowDays * day;

const disableMethod = async (tx: BillingTransaction, methodId: Id | undefined): Promise<void> => {
  const method = methodId === undefined ? undefined : await tx.methods.get(methodId);
  if (method && method.state !== 'removed') await tx.methods.put({ ...method, state: 'disabled', version: method.version + 1 });
};
