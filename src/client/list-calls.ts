import {
  vInvoiceListItem,
  vInvoiceListPage,
  vInvoiceSelection,
  vInvoiceTotals,
  vSortField,
} from '../contract/generated/list-validators.js';
import type { InvoiceListItem, InvoiceSelection, InvoiceTotals } from '../domain/invoice-query.js';
import type { CallOptions, InvoiceFilter, InvoiceSort, Page, Query } from './billing-client.js';
import { filterQuery, listQuery } from './list-query.js';
import type { Line } from './line.js';
import { pageOf } from './salvage.js';

// What a table of invoices asks for; whole invoices, with their lines, are in invoice-calls.ts.

type InvoiceListQuery = Query<InvoiceSort, InvoiceFilter>;

export const invoices = {
  list: (line: Line, q: InvoiceListQuery, o?: CallOptions): Promise<Page<InvoiceListItem, InvoiceSort>> =>
    line.ask(
      {
        path: ['invoices'],
        query: [...listQuery(q), ...filterQuery(q.where)],
        answer: pageOf(vInvoiceListPage, vInvoiceListItem, vSortField),
      },
      o,
    ),
  totals: (line: Line, { search, where }: Pick<InvoiceListQuery, 'where' | 'search'>, o?: CallOptions): Promise<InvoiceTotals> =>
    line.ask({ path: ['invoices', 'totals'], query: [['search', search], ...filterQuery(where)], answer: vInvoiceTotals }, o),
  select: (line: Line, body: Pick<InvoiceListQuery, 'where' | 'search' | 'sort'>, o?: CallOptions): Promise<InvoiceSelection> =>
    line.ask({ method: 'POST', path: ['invoices', 'selections'], body, answer: vInvoiceSelection, read: true }, o),
};
