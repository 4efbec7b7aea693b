import type { RemittanceAdvice } from '../../client/billing-client.js';
import { parseAmount } from '../../domain/amount-input.js';
import { addDays, isLocalDate } from '../../domain/business-date.js';
import type { Id, LocalDate, Money } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';

/** What the customer typed about one transfer or cheque; kept as typed until it was taken. */
export interface AdviceDraft {
  readonly kind: RemittanceAdvice['kind'] | undefined;
  /** Empty while it is not whole. */
  readonly sentOn: LocalDate;
  /** As typed; absent = the whole balance. */
  readonly amounts: ReadonlyMap<Id, string>;
  readonly bankReference: string;
}
export interface AdvisedInvoice {
  readonly id: Id;
  readonly balance: Money;
}
/** What an advice is held against. */
export interface AdviceRules {
  readonly invoices: readonly AdvisedInvoice[];
  readonly today: LocalDate;
  readonly locale: string;
}

export type AmountProblem = 'missing' | 'format' | 'more';
export interface AdviceProblems {
  readonly kind?: 'missing';
  readonly sentOn?: 'missing' | 'range';
  readonly amounts: ReadonlyMap<Id, AmountProblem>;
  /** No amount is above zero. */
  readonly nothing?: true;
  /** `refused`: the backend takes it for something else, a card's number for one. */
  readonly bankReference?: 'long' | 'refused';
}
export type CheckedAdvice =
  { readonly ok: true; readonly advice: RemittanceAdvice } | { readonly ok: false; readonly problems: AdviceProblems };

/** How long ago a payment may have been made that is told of now. */
const longestAgo = 90;
export const longestReference = 100;

export const earliestDate = (today: LocalDate): LocalDate => addDays(today, -longestAgo);

type Amounts = { readonly items: RemittanceAdvice['items']; readonly problems: ReadonlyMap<Id, AmountProblem> };

function readAmounts({ amounts }: AdviceDraft, { invoices, locale }: AdviceRules): Amounts {
  const items: { invoiceId: Id; amount: Money }[] = [];
  const problems = new Map<Id, AmountProblem>();
  for (const { id, balance } of invoices) {
    const typed = amounts.get(id);
    const read = typed === undefined ? ({ ok: true, money: balance } as const) : parseAmount(typed, balance.currency, locale);
    if (!read.ok) problems.set(id, read.code === 'empty' ? 'missing' : 'format');
    else if (read.money.minor > balance.minor) problems.set(id, 'more');
    else if (read.money.minor > 0) items.push({ invoiceId: id, amount: read.money });
  }
  return { items, problems };
}

const dateProblem = (date: LocalDate, today: LocalDate): AdviceProblems['sentOn'] => {
  if (date === '') return 'missing';
  return isLocalDate(date) && date >= earliestDate(today) && date <= today ? undefined : 'range';
};

/** Reads the form: an advice to send, or everything that is wrong with it at once. */
export function checkAdvice(draft: AdviceDraft, rules: AdviceRules): CheckedAdvice {
  const { kind, sentOn } = draft;
  const bankReference = draft.bankReference.trim();
  const { items, problems: amounts } = readAmounts(draft, rules);
  const date = dateProblem(sentOn, rules.today);
  const tooLong = bankReference.length > longestReference;
  const nothing = amounts.size === 0 && items.length === 0;
  if (kind !== undefined && !date && amounts.size === 0 && !nothing && !tooLong) {
    return { ok: true, advice: { items, kind, sentOn, ...(bankReference && { bankReference }) } };
  }
  return {
    ok: false,
    problems: {
      amounts,
      ...(kind === undefined && { kind: 'missing' }),
      ...(date && { sentOn: date }),
      ...(nothing && { nothing: true }),
      ...(tooLong && { bankReference: 'long' }),
    },
  };
}

/** What the backend found wrong, at its field; `undefined` where it names none of these. */
export function refusedFields(error: BillingError, { items }: RemittanceAdvice): AdviceProblems | undefined {
  const pointers = (error.details.fields ?? []).map(({ pointer }) => pointer);
  const amounts = new Map<Id, AmountProblem>(
    items.flatMap(({ invoiceId }, index) =>
      pointers.some((pointer) => pointer.startsWith(`/items/${index}/`)) ? [[invoiceId, 'format']] : [],
    ),
  );
  const date = pointers.includes('/sentOn');
  const reference = pointers.includes('/bankReference');
  if (amounts.size === 0 && !date && !reference) return undefined;
  return { amounts, ...(date && { sentOn: 'range' }), ...(reference && { bankReference: 'refused' }) };
}
