import type { AccountRow, InvoiceRow } from './records.js';

// Rows of tests that ask about the store and not about money: as little in them as a row can have.

export const usd = (minor: number) => ({ minor, currency: 'USD' });

export const plainAccount: AccountRow = {
  id: 'a',
  number: 'N-1',
  companyId: 'c',
  name: 'Anna',
  currencies: ['USD'],
  country: 'US',
  address: { lines: [], country: 'US' },
  inCollections: false,
  eftPlan: false,
  version: 1,
};

/** An invoice over 10 dollars; its number and the number to quote are its id. */
export const plainInvoice = (id: string, changes: Partial<InvoiceRow> = {}): InvoiceRow => ({
  id,
  number: id,
  kind: 'invoice',
  accountId: plainAccount.id,
  country: 'US',
  invoiceDate: '2026-03-01',
  dueDate: '2026-04-01',
  dueOnReceipt: false,
  total: usd(1_000),
  tax: usd(0),
  controlId: '0',
  standing: 'issued',
  returned: false,
  cardPayable: true,
  printFee: false,
  supportInvoice: false,
  promised: false,
  autopay: false,
  remittanceRef: id,
  billTo: { name: '', lines: [], country: 'US' },
  lines: [],
  taxes: [],
  documents: [],
  version: 1,
  ...changes,
});
