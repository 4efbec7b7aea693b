import type { PayInput, Quote, QuoteInput } from '../../../client/billing-client.js';
import { parseAmount, type AmountFault } from '../../../domain/amount-input.js';
import type { Id, LocalDate, Money, NotPayableReason, Policy } from '../../../domain/entities.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { compareMoney } from '../../../domain/money.js';
import { parseNotPayableReason } from '../../../domain/payability.js';
import { amountFault } from '../../../domain/short-pay.js';
import type { CreditUse } from '../../../domain/wallet.js';

/** One invoice of the payment, with what the customer typed for it. */
export interface DraftItem {
  readonly invoice: InvoiceListItem;
  /** As typed; absent = the whole balance (PAY-04). */
  readonly amount?: string;
  readonly reason?: string;
  readonly comment?: string;
}
export type MethodChoice = { readonly kind: 'stored'; readonly methodId: Id } | { readonly kind: 'new' } | { readonly kind: 'transfer' };

/** Everything the customer has decided so far. It outlives every step, refusals and signing in again; card data never enter it. */
export interface Draft {
  readonly items: readonly DraftItem[];
  /** Credits that are proposed and not wanted. */
  readonly withoutCredits: readonly Id[];
  readonly rewards: readonly { readonly code: string; readonly invoiceId: Id }[];
  readonly choice?: MethodChoice;
  /** Absent = as soon as possible. */
  readonly payDate?: LocalDate;
}
export const emptyDraft: Draft = { items: [], withoutCredits: [], rewards: [] };

/** What is wrong with one item, beside its field. */
export type ItemFault =
  | { readonly kind: 'amount'; readonly fault: AmountFault | 'range'; readonly readings?: readonly Money[] }
  | { readonly kind: 'reason' }
  | { readonly kind: 'comment' };

/** Why an invoice is not part of the payment, if so (PAY-01). An unknown reason of a newer backend is `unknown`. */
export function refusalOf({ notPayableReason, flags, balance }: InvoiceListItem): NotPayableReason | 'unknown' | undefined {
  if (notPayableReason !== undefined) return parseNotPayableReason(notPayableReason) ?? 'unknown';
  if (balance && balance.minor <= 0) return 'zeroBalance';
  return flags?.payable === false ? 'unknown' : undefined;
}

export const payableItems = ({ items }: Draft): readonly DraftItem[] => items.filter(({ invoice }) => refusalOf(invoice) === undefined);

/** Currencies of what can be paid, in the order of the items; more than one cannot be paid at once (PAY-02). */
export const currenciesOf = (draft: Draft): readonly string[] => [
  ...new Set(payableItems(draft).flatMap(({ invoice }) => invoice.balance?.currency ?? [])),
];

type Partial = Policy['payment']['partial'];

/** What the customer typed against PAY-05 and PAY-06; undefined where nothing is wrong. */
export function faultOf(item: DraftItem, partial: Partial, locale: string): ItemFault | undefined {
  const { balance } = item.invoice;
  if (item.amount === undefined || !balance || partial === 'forbid') return undefined;
  const read = parseAmount(item.amount, balance.currency, locale);
  if (!read.ok) return { kind: 'amount', fault: read.code, ...(read.readings && { readings: read.readings }) };
  const shortPay = item.reason ? { reasonCode: item.reason, comment: item.comment ?? '' } : undefined;
  const fault = amountFault({ asked: read.money, payable: balance, ...(shortPay && { shortPay }) }, partial);
  if (fault === 'pay.amountRange') return { kind: 'amount', fault: 'range' };
  return fault && { kind: item.reason ? 'comment' : 'reason' };
}

/** Whether less than the balance is to be paid, so that a reason is asked for (PAY-06). */
export function isShort({ invoice: { balance }, amount }: DraftItem, locale: string): boolean {
  if (amount === undefined || !balance) return false;
  const read = parseAmount(amount, balance.currency, locale);
  return read.ok && read.money.minor > 0 && compareMoney(read.money, balance) < 0;
}

/** What is wrong with each item, by invoice. */
export const itemFaults = (draft: Draft, partial: Partial, locale: string): ReadonlyMap<Id, ItemFault> =>
  new Map(
    payableItems(draft).flatMap((item) => {
      const fault = faultOf(item, partial, locale);
      return fault ? [[item.invoice.id, fault] as const] : [];
    }),
  );

/** What the choice as a whole lacks (PAY-03). */
export function lackOf(draft: Draft, policy: Policy | undefined): 'invoices' | 'tooMany' | undefined {
  const count = payableItems(draft).length;
  if (count === 0) return 'invoices';
  return count > (policy?.payment.maxInvoices ?? Infinity) ? 'tooMany' : undefined;
}

function quoteItem({ invoice, amount, reason, comment }: DraftItem, locale: string): QuoteInput['items'][number] {
  const read = amount !== undefined && invoice.balance ? parseAmount(amount, invoice.balance.currency, locale) : undefined;
  const less = read?.ok === true && invoice.balance !== undefined && compareMoney(read.money, invoice.balance) < 0;
  return {
    invoiceId: invoice.id,
    ...(read?.ok && { amount: read.money }),
    ...(less && reason && { shortPay: { reasonCode: reason, ...(comment?.trim() && { comment: comment.trim() }) } }),
  };
}

/** What the backend is asked for the draft as it stands. `proposal`: the credits it proposed before, to leave the unwanted ones out. */
export function quoteInput(draft: Draft, proposal: readonly CreditUse[], locale: string): QuoteInput {
  const { withoutCredits, rewards, choice, payDate } = draft;
  const items = payableItems(draft).map((item) => quoteItem(item, locale));
  const credits = proposal.filter(({ creditId }) => !withoutCredits.includes(creditId));
  return {
    items,
    credits: withoutCredits.length === 0 ? 'oldestFirst' : credits,
    ...(rewards.length > 0 && { rewards: rewards.filter(({ invoiceId }) => items.some((item) => item.invoiceId === invoiceId)) }),
    ...(choice?.kind === 'stored' && { methodId: choice.methodId }),
    ...(choice?.kind === 'new' && { methodType: 'card' }),
    ...(payDate !== undefined && { payDate }),
  };
}

/** What is sent with Pay: exactly what was quoted. */
export function payInput(draft: Draft, quote: Quote, source: PayInput['source'], locale: string): PayInput {
  const typed = new Map(payableItems(draft).map((item) => [item.invoice.id, quoteItem(item, locale)]));
  const { rewards } = draft;
  return {
    quoteId: quote.id,
    items: quote.items.map(({ invoiceId, amount }) => {
      const shortPay = typed.get(invoiceId)?.shortPay;
      return { invoiceId, amount, ...(shortPay && { shortPay }) };
    }),
    expectedTotal: quote.total,
    payDate: quote.payDate,
    ...(source && { source }),
    ...(rewards.length > 0 && { rewards }),
    ...(quote.credits && quote.credits.length > 0 && { credits: quote.credits }),
  };
}
