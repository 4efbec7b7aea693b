import type { Payment } from '../../domain/entities.js';
import { nextStatus, type PaymentEvent } from '../../domain/payment-state.js';
import type { PaymentRow } from '../store/records.js';

/** The row after an event; throws where the table of states has no such step. */
export const stepped = (row: PaymentRow, event: PaymentEvent, changes: Partial<Payment> = {}): PaymentRow => {
  const status = nextStatus(row.payment.status, event);
  if (status === undefined) throw new Error(`A payment cannot go on from ${row.payment.status} by ${event}`);
  const { nextAction: _nextAction, ...payment } = row.payment;
  return { ...row, payment: { ...payment, ...changes, status, version: payment.version + 1 } };
};

/** The same where nothing more is asked of the provider: the token is dropped. */
export const moved = (row: PaymentRow, event: PaymentEvent, changes: Partial<Payment> = {}): PaymentRow => {
  const { token: _token, actionUntil: _actionUntil, actionResult: _actionResult, runAt: _runAt, ...rest } = stepped(row, event, changes);
  const { cancellableUntil: _until, ...payment } = rest.payment;
  return { ...rest, payment, answered: true };
};

/** Handed to the provider, or about to be: the answer is awaited from now on. */
export const handedOver = (row: PaymentRow, event: PaymentEvent, answerBy: number, changes: Partial<Payment> = {}): PaymentRow => {
  const { runAt: _runAt, ...rest } = stepped(row, event, changes);
  const { cancellableUntil: _until, ...payment } = rest.payment;
  return { ...rest, payment, answered: false, answerBy };
};
