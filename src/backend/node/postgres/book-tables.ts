import { accountKey, printedKey } from '../../store/billing-store.js';
import type { AccountRow, DisputeRow, InvoiceRow, LedgerEntry, PaymentRow, PlanRow, Reservation } from '../../store/records.js';
import { listedAccount } from './listed-columns.js';
import { searchableText } from './searched-text.js';
import type { TableShape } from './table-shape.js';

export const plans: TableShape<PlanRow> = {
  name: 'plans',
  columns: { company_id: 'text' },
  valuesOf: ({ companyId }) => ({ company_id: companyId }),
  touch: (touch, before, after) => {
    if (before?.number !== after?.number) touch.invoicesOfPlan((before ?? after)?.id ?? '');
  },
};

/** What a list shows, sorts, searches or sums of an account. */
const shownOf = (row: AccountRow | undefined): string => JSON.stringify(row && listedAccount(row));

export const accounts: TableShape<AccountRow> = {
  name: 'accounts',
  columns: { number_key: 'text', company_id: 'text' },
  valuesOf: ({ number, companyId }) => ({ number_key: accountKey(number), company_id: companyId }),
  touch: (touch, before, after) => {
    if (shownOf(before) !== shownOf(after)) touch.invoicesOfAccount((before ?? after)?.id ?? '');
  },
};

export const invoices: TableShape<InvoiceRow> = {
  name: 'invoices',
  columns: { number_key: 'text', account_id: 'text', plan_id: 'text', currency: 'text', total: 'bigint' },
  valuesOf: ({ number, accountId, planId, total }) => ({
    number_key: printedKey(number),
    account_id: accountId,
    plan_id: planId,
    currency: total.currency,
    total: total.minor,
  }),
  touch: (touch, before, after) => touch.invoice((before ?? after)?.id ?? ''),
};

export const disputes: TableShape<DisputeRow> = {
  name: 'disputes',
  columns: { invoice_id: 'text', status: 'text' },
  valuesOf: ({ invoiceId, status }) => ({ invoice_id: invoiceId, status }),
  touch: (touch, before, after) => [before, after].forEach((row) => row && touch.invoice(row.invoiceId)),
};

export const ledger: TableShape<LedgerEntry> = {
  name: 'ledger_entries',
  columns: {
    invoice_id: 'text',
    kind: 'text',
    currency: 'text',
    amount: 'bigint',
    source_id: 'text',
    payment_id: 'text',
    at: 'bigint',
  },
  valuesOf: ({ invoiceId, kind, amount, sourceId, paymentId, at }) => ({
    invoice_id: invoiceId,
    kind,
    currency: amount.currency,
    amount: amount.minor,
    source_id: sourceId,
    payment_id: paymentId,
    at,
  }),
  touch: (touch, before, after) => [before, after].forEach((row) => row && touch.invoice(row.invoiceId)),
};

export const reservations: TableShape<Reservation> = {
  name: 'reservations',
  columns: { invoice_id: 'text', payment_id: 'text', state: 'text', currency: 'text', amount: 'bigint' },
  valuesOf: ({ invoiceId, paymentId, state, amount }) => ({
    invoice_id: invoiceId,
    payment_id: paymentId,
    state,
    currency: amount.currency,
    amount: amount.minor,
  }),
  touch: (touch, before, after) => [before, after].forEach((row) => row && touch.invoice(row.invoiceId)),
};

export const payments: TableShape<PaymentRow> = {
  name: 'payments',
  columns: {
    tenant: 'text',
    company_id: 'text',
    account_ids: 'text[]',
    user_id: 'text',
    invoice_ids: 'text[]',
    status: 'text',
    reference: 'text',
    method_type: 'text',
    pay_date: 'text',
    created: 'text',
    currency: 'text',
    total: 'bigint',
    haystack: 'text',
  },
  valuesOf: ({ tenant, companyId, accountIds = [], userId, payment }) => ({
    tenant,
    company_id: companyId,
    account_ids: accountIds,
    user_id: userId,
    invoice_ids: payment.items.map(({ invoiceId }) => invoiceId),
    status: payment.status,
    reference: payment.reference,
    method_type: payment.methodType,
    pay_date: payment.payDate,
    created: payment.createdAt,
    currency: payment.total.currency,
    total: payment.total.minor,
    haystack: searchableText(
      [payment.reference, payment.methodLabel, payment.createdBy?.name, ...payment.items.map((item) => item.invoiceNumber)],
      [payment.total],
    ),
  }),
  touch: (touch, before, after) =>
    [before, after].forEach((row) => row?.payment.items.forEach(({ invoiceId }) => touch.invoice(invoiceId))),
};
