import { html, nothing, type TemplateResult } from 'lit';
import type { BillingTerms, Invoice } from '../domain/entities.js';
import { parseDisplayStatus } from '../domain/invoice-status.js';
import type { Speech } from '../i18n/catalog/speech.js';
import type { WordId } from '../i18n/catalog/word-id.js';
import { definitionList, type Definition } from '../ui/definition-list.js';
import { icon } from '../ui/icon.js';
import { amount, amountText } from './amount.js';
import { statusBadge } from './status-badge.js';

// Drawn for this kit on a grid of 24 x 24, as those of ui/icons.ts.
/** A note with a minus: a credit was taken off. */
const creditIcon = 'M6 3.5h8l4.5 4.5v12.5H6v-17Zm8 0V8h4.5M9 14h6';
/** A star: a reward was taken off. */
const rewardIcon = 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8L12 4Z';
/** Half a disc: something is left. */
const remainingIcon = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 0v17m0-13.5h6.5M12 12h8.5M12 17h6.5';

/** What the views of an invoice are given. */
export interface InvoiceContext {
  readonly speech: Speech;
  readonly invoice: Invoice;
  /** Of the invoice's country, once they are known. */
  readonly terms: BillingTerms | undefined;
}

/** Whether anything happened to the invoice since it was issued, or there are documents of it. */
export const hasRecords = ({ allocations, payments, lastPayment, disputes, documents }: Invoice): boolean =>
  lastPayment !== undefined || [allocations, payments, disputes, documents].some((list) => list && list.length > 0);

const titles: Readonly<Record<string, WordId>> = {
  invoice: 'detail.title.invoice',
  creditNote: 'detail.title.creditNote',
  debitNote: 'detail.title.debitNote',
  planSummary: 'detail.title.planSummary',
};

/** "Invoice 1Z-204417"; a kind that this version does not know is an invoice. */
export const titleOf = ({ kind, number }: Invoice, { speech }: Pick<InvoiceContext, 'speech'>): string =>
  speech.t((Object.hasOwn(titles, kind) && titles[kind]) || 'detail.title.invoice', { number });

/** The status, and what else is true of the invoice beside it: flags are never a status. */
export function marks({ invoice, speech }: InvoiceContext): TemplateResult {
  const { disputeState, flags, paymentState, displayStatus } = invoice;
  const chips: readonly (readonly [WordId, boolean])[] = [
    ['detail.scheduled', paymentState === 'scheduled' && parseDisplayStatus(displayStatus) !== 'scheduled'],
    ['detail.inDispute', disputeState === 'open'],
    ['detail.promised', flags.promised],
    ['detail.autopay', flags.autopay],
  ];
  return html`${statusBadge(displayStatus, speech)}
  ${chips.map(([word, holds]) => (holds ? html`<span class="flag" part="flag">${speech.t(word)}</span>` : nothing))}`;
}

/** The balance, the largest thing here, and why it is not the total (R-080). */
export function balance({ invoice, speech }: InvoiceContext): TemplateResult {
  const { credited, rewarded, total } = invoice;
  const partly = invoice.balance.minor > 0 && invoice.balance.minor < total.minor;
  const why: readonly (readonly [string, WordId, Invoice['balance'], boolean])[] = [
    [creditIcon, 'detail.creditApplied', credited, credited.minor > 0],
    [rewardIcon, 'detail.rewardApplied', rewarded, rewarded.minor > 0],
    [remainingIcon, 'detail.remaining', invoice.balance, partly],
  ];
  return html`<div class="balance">
    <div class="muted small">${speech.t('invoice.balance')}</div>
    ${amount(invoice.balance, speech, { total: true })}
    <ul class="why" role="list">
      ${why.map(([path, word, money, holds]) =>
        holds ? html`<li>${icon(path)}<span>${speech.t(word, { amount: amountText(money, speech) })}</span></li>` : nothing,
      )}
    </ul>
  </div>`;
}

const text = (value: string): TemplateResult => html`<bdi class="clamp">${value}</bdi>`;

/** What stands at the head of the paper invoice. */
export function facts(context: InvoiceContext): TemplateResult {
  const { invoice, speech } = context;
  const { invoiceDate, accountNumber, planId, period, poNumber, reference, paymentTerms, total } = invoice;
  const plan = planId !== undefined && invoice.kind === 'planSummary';
  return definitionList([
    { term: speech.t('invoice.number'), detail: text(invoice.number) },
    { term: speech.t(plan ? 'detail.plan' : 'invoice.account'), detail: text(accountNumber) },
    { term: speech.t('detail.invoiceDate'), detail: speech.date(invoiceDate, 'long') },
    ...due(context),
    ...(period ? [{ term: speech.t('detail.period'), detail: range(period, context) }] : []),
    ...(poNumber ? [{ term: speech.t('detail.poNumber'), detail: text(poNumber) }] : []),
    ...(reference ? [{ term: speech.t('detail.reference'), detail: text(reference) }] : []),
    ...(paymentTerms ? [{ term: speech.t('detail.terms'), detail: text(paymentTerms) }] : []),
    { term: speech.t('detail.total'), detail: amount(total, speech) },
    ...printFee(context),
  ]);
}

const range = ({ from, to }: NonNullable<Invoice['period']>, { speech }: InvoiceContext): string =>
  speech.t('detail.periodRange', { from: speech.date(from), to: speech.date(to) });

function due({ invoice, speech }: InvoiceContext): readonly Definition[] {
  const { dueDate, dueOnReceipt, daysOverdue, balance: owed } = invoice;
  if (!dueDate && !dueOnReceipt) return [];
  const late = daysOverdue > 0 && owed.minor > 0;
  const detail = html`${dueOnReceipt ? speech.t('invoice.dueOnReceipt') : speech.date(dueDate ?? '', 'long')}
  ${late ? html`<div class="late">${speech.plural('invoice.overdueBy', daysOverdue)}</div>` : nothing}`;
  return [{ term: speech.t('invoice.dueDate'), detail }];
}

/** The fee for a paper invoice under the name that the country's profile gives it, with the amount of its line where there is one (R-098). */
function printFee({ invoice, terms, speech }: InvoiceContext): readonly Definition[] {
  const fee = terms?.profile.printFee;
  if (!invoice.flags.printFee || !fee) return [];
  const line = invoice.lines.find(({ description }) => description === fee.lineLabel);
  return [{ term: text(fee.lineLabel), detail: amount(line?.net ?? fee.amount, speech) }];
}
