import { effectivePayDate, payDateFault, payDateRange } from '../../domain/pay-date-range.js';
import type { LocalDate, PaymentMethodType } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MethodRow, PaymentRow } from '../store/records.js';
import type { AccountPayment, RescheduleInput } from '../wire.js';
import { questionOf, storedUsability, surchargeOn } from './account-methods.js';
import { businessToday } from './business-day.js';
import { changePayment, type PaymentChange } from './change-payment.js';
import { payDateRulesOf, runAtOf } from './pay-rules.js';
import { isChangeable, mayManage } from './payment-actions.js';
import { moved } from './payment-step.js';
import type { UserPrincipal } from './principal.js';
import { release } from './settlement.js';
import { chargedInvoices } from './shrink-payment.js';
import { methodLabel, methodsOf } from './stored-methods.js';

type Change = Omit<PaymentChange, 'operation' | 'input'>;

const allowManager =
  ({ principal }: Change) =>
  (row: PaymentRow): void => {
    if (!mayManage(principal, row)) throw new Problem('forbidden');
  };

/** PAY-25: what has been handed over, or was decided before, can no longer be changed. */
const refuseLate = (services: Services, row: PaymentRow): void => {
  if (!isChangeable(services, row)) throw new Problem('too_late', { payment: row.payment });
};

/** Takes back a payment that has not been handed over: invoices, credits and rewards are free again. */
export const cancelPayment = (services: Services, change: Change): Promise<AccountPayment> =>
  changePayment(
    services,
    { ...change, operation: 'cancel', input: {} },
    {
      allow: allowManager(change),
      apply: async (tx, row) => {
        refuseLate(services, row);
        const cancelled = moved(row, 'cancel');
        await tx.payments.put(cancelled);
        await release(tx, row.id);
        return cancelled;
      },
    },
  );

/** Another day or another method for a payment that has not been handed over. What it comes to stays what the customer agreed to. */
export const reschedulePayment = (services: Services, change: Change & { readonly input: RescheduleInput }): Promise<AccountPayment> =>
  changePayment(
    services,
    { ...change, operation: 'reschedule' },
    {
      allow: allowManager(change),
      apply: async (tx, row) => {
        refuseLate(services, row);
        const { payDate, methodId } = change.input;
        if (payDate === undefined && methodId === undefined) throw invalid('/payDate', 'required');
        const method = await methodFor(tx, change.principal, row, methodId);
        const type = method?.type ?? row.payment.methodType;
        const date = await dateFor(tx, services, row, payDate ?? row.payment.payDate, type);
        if (method) await refuseMethod(tx, services, row, method, date);
        const after = rescheduled(row, { date, runAt: runAtOf(services, date, type), ...(methodId !== undefined && method && { method }) });
        await tx.payments.put(after);
        return after;
      },
    },
  );

/** The method asked for, which must be this user's to use, or else the one the payment has. */
const methodFor = async (
  tx: BillingTransaction,
  principal: UserPrincipal,
  { payment }: PaymentRow,
  methodId: string | undefined,
): Promise<MethodRow | undefined> => {
  if (methodId === undefined) return payment.methodId === undefined ? undefined : tx.methods.get(payment.methodId);
  const method = (await methodsOf(tx, principal)).find((row) => row.id === methodId);
  if (!method) throw invalid('/methodId', 'method.unknown');
  return method;
};

/** PAY-07 to PAY-09, as when the payment was made. */
const dateFor = async (
  tx: BillingTransaction,
  services: Services,
  { payment }: PaymentRow,
  asked: LocalDate,
  type: PaymentMethodType | undefined,
): Promise<LocalDate> => {
  const rules = payDateRulesOf(services, type);
  const invoices = [];
  for (const { invoiceId } of payment.items) invoices.push((await tx.invoices.get(invoiceId)) ?? {});
  const range = payDateRange(invoices, rules);
  const fault = payDateFault(asked, range, businessToday(services));
  if (fault !== undefined)
    throw new Problem('validation', { errors: [{ pointer: '/payDate', code: fault }], params: { date: range.latest } });
  return effectivePayDate(asked, range, rules);
};

/** PAY-10 to PAY-12, and no other surcharge than the one agreed to: a new sum needs a new payment. */
const refuseMethod = async (
  tx: BillingTransaction,
  services: Services,
  { id, payment }: PaymentRow,
  method: MethodRow,
  date: LocalDate,
): Promise<void> => {
  const uses = (await tx.fundUses.ofPayment(id)).filter((use) => use.state === 'open');
  const question = questionOf(await chargedInvoices(tx, services, payment.items, uses), date, payment.currency);
  const { usable, reason = 'country', limit } = storedUsability(services, question, method);
  if (!usable && reason === 'cardLimit')
    throw new Problem('limit_exceeded', { params: { limit: limit?.minor ?? 0, currency: payment.currency } });
  if (!usable) throw new Problem('not_payable', { params: { reason }, errors: [{ pointer: '/methodId', code: `method.${reason}` }] });
  const surcharge = surchargeOn(services, question, { type: method.type, funding: method.funding });
  if (surcharge.minor !== (payment.surcharge ?? money(0, payment.currency)).minor) throw invalid('/methodId', 'pay.surcharge');
};

interface NewPlan {
  readonly date: LocalDate;
  readonly runAt: number;
  /** Absent: as before. */
  readonly method?: MethodRow;
}

const rescheduled = (row: PaymentRow, { date, runAt, method }: NewPlan): PaymentRow => {
  const { token, ...rest } = row;
  return {
    ...rest,
    // A token that nobody stored goes when a stored method takes its place.
    ...(token !== undefined && !method && { token }),
    runAt,
    payment: {
      ...row.payment,
      payDate: date,
      ...(method && { methodId: method.id, methodType: method.type, methodLabel: methodLabel(method) }),
      cancellableUntil: new Date(runAt).toISOString(),
      version: row.payment.version + 1,
    },
  };
};
