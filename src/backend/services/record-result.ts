import type { Payment } from '../../domain/entities.js';
import { addBusinessDays } from '../../domain/business-date.js';
import { challengeMs, guestTokenMs, type Services } from '../config.js';
import { newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import { askWhetherLetGo } from './let-go-job.js';
import { tellFailed, tellReceived } from './payment-mails.js';
import { moved } from './payment-step.js';
import { postSettlement, release } from './settlement.js';

/** The payment went through: its status, the ledger and the receipt that is to go out, all in one transaction. */
export const receive = async (
  tx: BillingTransaction,
  services: Services,
  row: PaymentRow,
  event: 'confirm' | 'confirmLate' = 'confirm',
): Promise<void> => {
  await tx.payments.put({ ...moved(row, event, { receiptId: newId('rcp') }), receivedAt: services.clock.businessNow() });
  await postSettlement(tx, services, row);
  const link = row.payLinkId === undefined ? undefined : await tx.payLinks.get(row.payLinkId);
  if (link) await tx.payLinks.put({ ...link, usedAt: services.clock.now() });
  await tellReceived(tx, row);
};

/** Nothing was charged, or nothing will be: what the payment held is free again. */
export const decline = async (tx: BillingTransaction, services: Services, row: PaymentRow, code: string): Promise<void> => {
  const at = new Date(services.clock.businessNow()).toISOString();
  if (row.unattended === true) await tellFailed(tx, row);
  await tx.payments.put(moved(row, 'refuse', { failure: { code, at } }));
  await release(tx, row.id);
};

export const askCustomer = async (
  tx: BillingTransaction,
  services: Services,
  row: PaymentRow,
  action: NonNullable<Payment['nextAction']>,
): Promise<void> => {
  const actionUntil = services.clock.now() + challengeMs;
  await tx.payments.put({ ...moved(row, 'askCustomer', { nextAction: action }), actionUntil });
  await keepGuestUntil(tx, row, services.clock.now() + guestTokenMs);
};

/** A challenge may take as long as it lasts: the guest who is in it is not sent back to the look-up. */
const keepGuestUntil = async (tx: BillingTransaction, row: PaymentRow, until: number): Promise<void> => {
  const token = row.tokenId === undefined ? undefined : await tx.guestTokens.get(row.tokenId);
  if (token && token.expiresAt < until) await tx.guestTokens.put({ ...token, expiresAt: until });
};

/** A debit that the bank has taken on: it settles in days. */
export const accept = async (tx: BillingTransaction, row: PaymentRow, settlesWithinDays: number): Promise<void> => {
  const { token: _token, ...rest } = row;
  const settlesAt = Date.parse(`${addBusinessDays(row.payment.payDate, settlesWithinDays)}T00:00:00Z`);
  await tx.payments.put({
    ...rest,
    answered: true,
    settlesAt,
    payment: { ...row.payment, settlesWithinDays, version: row.payment.version + 1 },
  });
};

/** A challenge that nobody finished in 15 minutes: expired, and the money it held is free again. */
export const expireIfIdle = async (tx: BillingTransaction, services: Services, row: PaymentRow): Promise<PaymentRow> => {
  if (row.payment.status !== 'requiresAction' || (row.actionUntil ?? 0) > services.clock.now()) return row;
  if (row.unattended === true) await tellFailed(tx, row);
  const expired = moved(row, 'customerIdle', {});
  await tx.payments.put(expired);
  await release(tx, row.id);
  await askWhetherLetGo(tx, services, row);
  return expired;
};

/** The customer has acted: the payment waits for the provider again. */
export const resumeAfterAction = async (
  tx: BillingTransaction,
  services: Services,
  row: PaymentRow,
  actionResult: string,
): Promise<PaymentRow> => {
  const resumed = {
    ...moved(row, 'customerDone', {}),
    answered: false,
    actionResult,
    answerBy: services.clock.now() + services.config.providerWaitMs,
  };
  await tx.payments.put(resumed);
  return resumed;
};
