import type { Id } from '../../domain/entities.js';
import type { DeclineCode } from '../../domain/decline-codes.js';
import { day, type Services } from '../config.js';
import type { ProviderReturn } from '../provider/payment-provider.js';
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

/** Writes down what banks have taken back. The provider may tell of a return as often as it likes. */
export const recordReturns = async (services: Services): Promise<void> => {
  for (const told of (await services.provider.returns?.()) ?? []) await recordReturn(services, told);
};

const recordReturn = (services: Services, { key, code }: ProviderReturn): Promise<void> =>
  services.store.transaction(async (tx) => {
    const row = await tx.payments.get(key);
    if (row?.payment.methodType !== 'bankDebit') return;
    const reason = reasons[code] ?? 'generic';
    const { status } = row.payment;
    if (status === 'processing' && row.answered) {
      // The bank says no before the money was booked: then nothing was ever paid.
      await tellReturned(tx, row);
      await decline(tx, services, row, reason);
    } else if (status === 'succeeded' && isInWindow(services, row)) {
      const at = new Date(services.clock.businessNow()).toISOString();
      await tx.payments.put(moved(row, 'bankReturn', { failure: { code: reason, at } }));
      await reverseSettlement(tx, services, row);
      await tellReturned(tx, row);
    } else return;
    if (disabling.has(code)) await disableMethod(tx, row.payment.methodId);
  });

const isInWindow = (services: Services, { receivedAt, createdAt }: PaymentRow): boolean =>
  services.clock.businessNow() <= (receivedAt ?? createdAt) + payRulesOf(services).returnWindowDays * day;

const disableMethod = async (tx: BillingTransaction, methodId: Id | undefined): Promise<void> => {
  const method = methodId === undefined ? undefined : await tx.methods.get(methodId);
  if (method && method.state !== 'removed') await tx.methods.put({ ...method, state: 'disabled', version: method.version + 1 });
};
