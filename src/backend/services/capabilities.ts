import type { Capabilities } from '../wire.js';
import { invoiceSorts, maxPageSize } from './invoice-list.js';

/** What this backend offers; a group that is not here is not drawn by the elements. */
export const capabilities: Capabilities = {
  contract: '1',
  backend: { name: 'billing-elements reference backend' },
  groups: {
    terms: { ops: ['get'] },
    session: { ops: ['current', 'extend', 'end'] },
    guest: { ops: ['lookupInvoice', 'resolvePayLink'] },
    invoices: { ops: ['list', 'get'], sort: [...invoiceSorts], filter: ['accountIds', 'status', 'due', 'currency'], maxPageSize },
    payments: { ops: ['quote', 'pay', 'byKey', 'abandon', 'confirm', 'get', 'receipt', 'fields'] },
  },
};
