import type { InvoiceFlags, InvoiceSummary, Money, NotPayableReason, PaymentRef } from '../../domain/entities.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { daysOverdue } from '../../domain/invoice-status.js';
import { money } from '../../domain/money.js';
import { notPayableReason } from '../../domain/payability.js';
import type { Services } from '../config.js';
import { hasPdf, hasXml } from './document-formats.js';
import { groupOn, lifecycleOf, statusFactsOf, statusOn, type ListedFacts } from '../store/invoice-facts.js';
import { businessToday } from './business-day.js';
import type { InvoiceStanding } from './invoice-state.js';
import { isTemporary } from './temporary-accounts.js';

/** What the reader's permissions change about what is shown; for nobody in particular, nothing. */
export interface Reader {
  readonly mayPay?: boolean;
  readonly maySeeDisputes?: boolean;
}

/** What a guest may see (R-030..032): number, masked account, balance, due date, and what is needed to pay. */
export const guestView = (services: Services, standing: InvoiceStanding): InvoiceSummary => {
  const summary = summaryOf(services, standing, {});
  return { ...summary, accountNumber: masked(standing.account.number), flags: { ...summary.flags, disputable: false, xml: false } };
};

const masked = (number: string): string => {
  const letters = [...number];
  return `••••${letters.slice(Math.max(letters.length - 3, Math.ceil(letters.length / 2))).join('')}`;
};

/** A row of a list: everything but lines, taxes, parties and other heavy parts. */
export const rowView = (services: Services, standing: InvoiceStanding<ListedFacts>, reader: Reader = {}) => {
  const { facts, row, account, lastPayment } = standing;
  const { planId, paymentTerms, period, poNumber, reference } = row;
  const item = {
    ...summaryOf(services, standing, reader),
    kind: row.kind,
    accountId: account.id,
    accountNumber: account.number,
    accountName: account.nickname ?? account.name,
    ...(planId !== undefined && { planId }),
    ...(facts.planNumber !== undefined && { planNumber: facts.planNumber }),
    invoiceDate: row.invoiceDate,
    ...(paymentTerms !== undefined && { paymentTerms }),
    ...(period && { period }),
    total: row.total,
    tax: row.tax,
    ...amountsOf(standing),
    ...(poNumber !== undefined && { poNumber }),
    ...(reference !== undefined && { reference }),
    lifecycle: lifecycleOf(facts),
    paymentState: facts.paymentState,
    disputeState: reader.maySeeDisputes === false ? ('none' as const) : facts.disputeState,
    group: groupOn(facts.statuses, businessToday(services)),
    ...(lastPayment && { paidOn: lastPayment.payment.payDate }),
    ...(facts.scheduledFor !== undefined && { scheduledFor: facts.scheduledFor }),
    ...(facts.openDisputeId !== undefined && reader.maySeeDisputes !== false && { openDisputeId: facts.openDisputeId }),
  };
  return item satisfies InvoiceListItem;
};

const amountsOf = ({ facts, row }: InvoiceStanding<ListedFacts>): Record<'paid' | 'credited' | 'rewarded' | 'adjusted', Money> => {
  const { currency } = row.total;
  return {
    paid: money(facts.paid, currency),
    credited: money(facts.credited, currency),
    rewarded: money(facts.rewarded, currency),
    adjusted: money(facts.adjusted, currency),
  };
};

const summaryOf = (services: Services, standing: InvoiceStanding<ListedFacts>, reader: Reader) => {
  const { facts, row, account, balance, lastPayment, pending } = standing;
  const reason = reasonOf(services, standing, reader);
  const today = businessToday(services);
  const summary = {
    id: row.id,
    number: row.number,
    accountNumber: account.number,
    country: row.country,
    currency: row.total.currency,
    balance,
    dueDate: row.dueDate,
    dueOnReceipt: row.dueOnReceipt,
    displayStatus: statusOn(facts.statuses, today),
    daysOverdue: facts.balance > 0 && facts.statuses.due < today ? daysOverdue(statusFactsOf(facts), today) : 0,
    flags: flagsOf(services, standing, reason),
    ...(reason !== undefined && { notPayableReason: reason }),
    remittanceRef: row.remittanceRef,
    ...(row.billingContact && { billingContact: row.billingContact }),
    ...(lastPayment && { lastPayment: referenceOf(lastPayment, row.id) }),
    ...(pending.minor > 0 && { pendingAmount: pending }),
    version: row.version + facts.entryCount,
  };
  return summary satisfies InvoiceSummary;
};

/** PAY-01: why this invoice cannot be paid online, if so. */
export const reasonOf = (
  { biller }: Pick<Services, 'biller'>,
  { facts, account, profile }: InvoiceStanding<ListedFacts>,
  { mayPay }: Reader = {},
): NotPayableReason | undefined =>
  notPayableReason({
    ...statusFactsOf(facts),
    paid: money(facts.paid, facts.row.total.currency),
    temporaryAccount: isTemporary({ biller }, account.number),
    inCollections: account.inCollections,
    eftPlan: account.eftPlan,
    onlinePayment: profile.onlinePayment,
    ...(mayPay !== undefined && { mayPay }),
  });

const flagsOf = (
  services: Services,
  { row, facts, account }: InvoiceStanding<ListedFacts>,
  reason: NotPayableReason | undefined,
): InvoiceFlags => ({
  payable: reason === undefined,
  cardPayable: reason === undefined && row.cardPayable,
  disputable: row.kind !== 'creditNote' && row.standing === 'issued' && facts.disputeState !== 'open' && reason !== 'temporaryAccount',
  pdf: hasPdf(services, row),
  xml: hasXml(services, row, account),
  promised: row.promised,
  autopay: row.autopay,
  printFee: row.printFee,
  supportInvoice: row.supportInvoice,
});

/** A payment as an invoice names it: with the part of it that settles this one. */
export const referenceOf = ({ payment }: NonNullable<ListedFacts['lastPayment']>, invoiceId: string): PaymentRef => ({
  id: payment.id,
  reference: payment.reference,
  payDate: payment.payDate,
  amount: payment.items.find((item) => item.invoiceId === invoiceId)?.amount ?? payment.total,
  status: payment.status,
});
