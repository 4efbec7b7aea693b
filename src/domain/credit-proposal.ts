import type { Id, LocalDate, Money } from './entities.js';
import { money } from './money.js';
import type { Credit, CreditUse } from './wallet.js';

export type OfferedCredit = Pick<Credit, 'id' | 'number' | 'accountId' | 'currency' | 'remaining' | 'status' | 'issuedOn' | 'usableFrom'>;

/** An invoice to which credits may be put; `amount` is what is still open of its part in the payment. */
export interface CreditTarget {
  readonly invoiceId: Id;
  readonly accountId: Id;
  readonly amount: Money;
  readonly dueDate?: LocalDate;
}

const usableStatuses: readonly string[] = ['available', 'partiallyApplied'];

/** Not before this day can the credit be used (PAY-15, C-05); `undefined` once it can. */
export const heldUntil = ({ usableFrom }: Pick<Credit, 'usableFrom'>, today: LocalDate): LocalDate | undefined =>
  usableFrom !== undefined && usableFrom > today ? usableFrom : undefined;

/** Whether something of a credit can be put to invoices today. */
export const isUsableCredit = (credit: Pick<OfferedCredit, 'status' | 'remaining' | 'usableFrom'>, today: LocalDate): boolean =>
  usableStatuses.includes(credit.status) && credit.remaining.minor > 0 && heldUntil(credit, today) === undefined;

/** The order of use: the oldest first, and of one day the lower number. */
export const oldestFirst = (one: Pick<Credit, 'issuedOn' | 'number'>, other: Pick<Credit, 'issuedOn' | 'number'>): number => {
  if (one.issuedOn !== other.issuedOn) return one.issuedOn < other.issuedOn ? -1 : 1;
  return one.number < other.number ? -1 : Number(one.number > other.number);
};

const soonestDue = (one: CreditTarget, other: CreditTarget): number => {
  const [due, against] = [one.dueDate ?? '9999', other.dueDate ?? '9999'];
  return due < against ? -1 : Number(due > against);
};

/**
 * The proposal of PAY-15: the oldest credit first, put to the invoice that is due first, of the same account and currency and never beyond
 * what is open. What no usable credit reaches stays to be paid with money.
 */
export const proposeCredits = (credits: readonly OfferedCredit[], targets: readonly CreditTarget[], today: LocalDate): CreditUse[] => {
  const open = new Map(targets.map((target) => [target.invoiceId, target.amount.minor]));
  const inOrder = [...targets].sort(soonestDue);
  const uses: CreditUse[] = [];
  for (const credit of credits.filter((some) => isUsableCredit(some, today)).sort(oldestFirst)) {
    let left = credit.remaining.minor;
    for (const { invoiceId, accountId, amount } of inOrder) {
      const part = Math.min(left, open.get(invoiceId) ?? 0);
      if (part <= 0 || accountId !== credit.accountId || amount.currency !== credit.currency) continue;
      uses.push({ creditId: credit.id, creditNumber: credit.number, invoiceId, amount: money(part, credit.currency) });
      open.set(invoiceId, (open.get(invoiceId) ?? 0) - part);
      left -= part;
    }
  }
  return uses;
};

/** What is wrong with one use; the codes are those of PAY-15, `credit.unusable` is a credit that is not offered at all. */
export interface CreditFault {
  readonly index: number;
  readonly field: 'creditId' | 'invoiceId' | 'amount';
  readonly code: 'credit.unusable' | 'credit.onHold' | 'credit.exceeds';
}

/** Uses that a customer chose, against PAY-15: none beyond a credit or an invoice, none across accounts or currencies, none on hold. */
export const creditFaults = (
  uses: readonly CreditUse[],
  credits: readonly OfferedCredit[],
  targets: readonly CreditTarget[],
  today: LocalDate,
): CreditFault[] => {
  const left = new Map(credits.map((credit) => [credit.id, credit.remaining.minor]));
  const open = new Map(targets.map((target) => [target.invoiceId, target.amount.minor]));
  return uses.flatMap(({ creditId, invoiceId, amount }, index): CreditFault[] => {
    const credit = credits.find((some) => some.id === creditId);
    const target = targets.find((some) => some.invoiceId === invoiceId);
    if (!credit) return [{ index, field: 'creditId', code: 'credit.unusable' }];
    if (target?.accountId !== credit.accountId) return [{ index, field: 'invoiceId', code: 'credit.unusable' }];
    if (heldUntil(credit, today) !== undefined) return [{ index, field: 'creditId', code: 'credit.onHold' }];
    const sameCurrency = credit.currency === amount.currency && target.amount.currency === amount.currency;
    if (!sameCurrency || !isUsableCredit(credit, today)) return [{ index, field: 'creditId', code: 'credit.unusable' }];
    const most = Math.min(left.get(creditId) ?? 0, open.get(invoiceId) ?? 0);
    if (amount.minor <= 0 || amount.minor > most) return [{ index, field: 'amount', code: 'credit.exceeds' }];
    left.set(creditId, (left.get(creditId) ?? 0) - amount.minor);
    open.set(invoiceId, (open.get(invoiceId) ?? 0) - amount.minor);
    return [];
  });
};
