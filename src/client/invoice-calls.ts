import { vInvoice, vInvoicePage } from '../contract/generated/invoice-validators.js';
import type { Invoice } from '../domain/entities.js';
import type { InvoiceFilter, InvoiceSort, Page, Query } from './billing-client.js';
import type { Call } from './http-transport.js';
import { segment } from './path-segment.js';

// Loaded only where somebody asks for whole invoices: a guest's page does without.

export const listInvoices = ({ where = {}, ...q }: Query<InvoiceSort, InvoiceFilter>): Call<Page<Invoice, InvoiceSort>> => ({
  path: '/invoices',
  query: [
    ['search', q.search],
    ['sort', q.sort?.map(({ field, direction }) => (direction === 'desc' ? '-' : '') + field).join()],
    ['limit', q.limit?.toString()],
    ['cursor', q.cursor],
    ...(where.accountIds ?? []).map((id): [string, string] => ['accountId', id]),
    ...(where.status ?? []).map((status): [string, string] => ['status', status]),
    ['dueFrom', where.due?.from],
    ['dueTo', where.due?.to],
    ['currency', where.currency],
  ],
  answer: vInvoicePage,
});

export const getInvoice = (id: string): Call<Invoice> => ({ path: `/invoices/${segment(id)}`, answer: vInvoice });
