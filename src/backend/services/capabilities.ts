import type { Services } from '../config.js';
import type { Capabilities } from '../wire.js';
import { invoiceSorts, type InvoiceFilter } from '../../domain/invoice-query.js';
import { maxPageSize } from './invoice-query.js';
import { paymentSorts } from './payment-list.js';

const invoiceFilters: readonly (keyof InvoiceFilter)[] = [
  ...(['ids', 'groups', 'status', 'accountIds', 'planIds', 'kinds', 'currency', 'amount'] as const),
  ...(['invoiced', 'due', 'paid', 'poNumber', 'disputed', 'withCredit', 'autopay'] as const),
];

/** What this backend offers; a group that is not here is not drawn by the elements. */
export const capabilitiesOf = ({ documents, store }: Services): Capabilities => ({
  contract: '1',
  backend: { name: 'billing-elements reference backend' },
  groups: {
    terms: { ops: ['get'] },
    session: { ops: ['current', 'extend', 'end'] },
    guest: { ops: ['lookupInvoice', 'resolvePayLink'] },
    invoices: { ops: ['list', 'get', 'totals', 'select'], sort: [...invoiceSorts], filter: [...invoiceFilters], maxPageSize },
    accounts: { ops: ['list'], sort: ['number'], filter: ['planId'], maxPageSize },
    plans: { ops: ['list'], sort: ['number'], filter: [], maxPageSize },
    views: { ops: ['list', 'save', 'remove'] },
    paymentMethods: { ops: ['list'] },
    credits: { ops: ['list'] },
    dashboard: { ops: ['get'] },
    ...(documents && { documents: { ops: ['offer', 'request', 'job', 'cancel', 'file'] } }),
    ...(store.changes && { live: { ops: ['subscribe'] } }),
    payments: {
      ops: [
        ...['quote', 'pay', 'byKey', 'abandon', 'confirm', 'get', 'receipt', 'fields'],
        ...['list', 'reschedule', 'cancel', 'approve', 'reject', 'advise'],
      ],
      sort: [...paymentSorts],
      filter: ['tab', 'status', 'paid', 'methodType', 'invoiceId'],
      maxPageSize,
    },
  },
});
