import { addDays, isLocalDate } from './business-date.js';
import type { LocalDate } from './entities.js';
import type { InvoiceFilter } from './invoice-query.js';

/** The figures of the overview that are sums of invoices. Credits are none: they are funds, and no list of invoices adds up to them. */
export const invoiceFigures = ['due', 'overdue', 'dueSoon', 'scheduled'] as const;
export type InvoiceFigure = (typeof invoiceFigures)[number];

/** How far "soon" reaches. */
export const soonDays = 7;

/**
 * The invoices that a figure counts and sums, and no other. What is due is everything with something left to pay, also while a payment is
 * scheduled or under way; what was overpaid and credit notes lower nothing. Scheduled are those whose status says so: past due comes first
 * (STA-07), and is overdue.
 */
export function invoicesBehind(figure: InvoiceFigure, currency: string, today: LocalDate): InvoiceFilter {
  const owed = { currency, amount: { currency, min: 1 } };
  switch (figure) {
    case 'due':
      return { groups: ['overdue', 'open'], ...owed };
    case 'overdue':
      return { groups: ['overdue'], currency };
    case 'dueSoon':
      return { groups: ['overdue', 'open'], ...owed, ...(isLocalDate(today) && { due: { from: today, to: addDays(today, soonDays) } }) };
    case 'scheduled':
      return { status: ['scheduled'], currency };
  }
}
