import type { DocumentSource } from '../../domain/documents.js';
import type { Invoice, InvoiceLine, Money } from '../../domain/entities.js';
import { toPlainDecimal } from '../../domain/money.js';
import type { CsvCell } from '../csv.js';

/** Amounts and numbers take the decimal sign of the dialect; dates are YYYY-MM-DD; codes are the words of the contract. */
export type CsvKind = 'text' | 'code' | 'date' | 'amount' | 'number';
export interface CsvRow {
  readonly source: DocumentSource;
  /** Absent for an invoice without lines, and in the layout of a row an invoice. */
  readonly line?: InvoiceLine;
}
/** A column, by the name that stands in the first row: the same in every language, because programs look for it. */
export interface CsvColumn {
  readonly name: string;
  readonly kind: CsvKind;
  readonly value: (row: CsvRow) => CsvCell;
}

/** A row an invoice line, or a row an invoice. */
export type CsvLayout = 'full' | 'lite';

// a backend's row may lack what the contract promises: its cell stays empty and the others stand
const decimal = (amount: Money | undefined): string | undefined =>
  amount && Number.isSafeInteger(amount.minor) ? toPlainDecimal(amount) : undefined;

const ofInvoice = (name: string, kind: CsvKind, value: (invoice: Invoice) => CsvCell): CsvColumn => ({
  name,
  kind,
  value: ({ source }) => value(source.invoice),
});
const ofLine = (name: string, kind: CsvKind, value: (line: InvoiceLine) => CsvCell): CsvColumn => ({
  name,
  kind,
  value: ({ line }) => line && value(line),
});
const amount = (name: string, value: (invoice: Invoice) => Money | undefined): CsvColumn =>
  ofInvoice(name, 'amount', (invoice) => decimal(value(invoice)));
const lineAmount = (name: string, value: (line: InvoiceLine) => Money | undefined): CsvColumn =>
  ofLine(name, 'amount', (line) => decimal(value(line)));

const about: readonly CsvColumn[] = [
  { name: 'biller_name', kind: 'text', value: ({ source }) => source.biller.name },
  { name: 'biller_vat_id', kind: 'text', value: ({ source }) => source.biller.vatId },
  ofInvoice('invoice_number', 'text', ({ number }) => number),
  ofInvoice('invoice_kind', 'code', ({ kind }) => kind),
  ofInvoice('invoice_date', 'date', ({ invoiceDate }) => invoiceDate),
  ofInvoice('due_date', 'date', ({ dueDate }) => dueDate),
  ofInvoice('period_from', 'date', ({ period }) => period?.from),
  ofInvoice('period_to', 'date', ({ period }) => period?.to),
  ofInvoice('corrects_invoice', 'text', ({ parentInvoiceNumber }) => parentInvoiceNumber),
  ofInvoice('account_number', 'text', ({ accountNumber }) => accountNumber),
  { name: 'buyer_name', kind: 'text', value: ({ source }) => source.buyer.name },
  { name: 'buyer_vat_id', kind: 'text', value: ({ source }) => source.buyer.vatId },
  { name: 'buyer_reference', kind: 'text', value: ({ source }) => source.buyer.reference },
  ofInvoice('po_number', 'text', ({ poNumber }) => poNumber),
  ofInvoice('reference', 'text', ({ reference }) => reference),
  ofInvoice('remittance_reference', 'text', ({ remittanceRef }) => remittanceRef),
  ofInvoice('payment_terms', 'text', ({ paymentTerms }) => paymentTerms),
  ofInvoice('status', 'code', ({ displayStatus }) => displayStatus),
];

const sums: readonly CsvColumn[] = [
  ofInvoice('currency', 'code', ({ currency }) => currency),
  amount('invoice_total', ({ total }) => total),
  amount('invoice_tax', ({ tax }) => tax),
  amount('invoice_paid', ({ paid }) => paid),
  amount('invoice_credited', ({ credited }) => credited),
  amount('invoice_rewarded', ({ rewarded }) => rewarded),
  amount('invoice_adjusted', ({ adjusted }) => adjusted),
  amount('invoice_balance', ({ balance }) => balance),
];

const charges: readonly CsvColumn[] = [
  ofLine('line_number', 'number', ({ seq }) => seq),
  ofLine('line_date', 'date', ({ date }) => date),
  ofLine('line_reference', 'text', ({ reference }) => reference),
  ofLine('tracking_number', 'text', ({ trackingNumber }) => trackingNumber),
  ofLine('charge_code', 'code', ({ chargeCode }) => chargeCode),
  ofLine('category', 'code', ({ category }) => category),
  ofLine('description', 'text', ({ description }) => description),
  ofLine('quantity', 'number', ({ quantity }) => quantity),
  ofLine('unit', 'text', ({ unit }) => unit),
  lineAmount('line_net', ({ net }) => net),
  lineAmount('line_tax', ({ tax }) => tax),
  lineAmount('line_adjustments', ({ adjustments }) => adjustments),
  ofLine('line_disputed', 'code', ({ disputeId }) => (disputeId === undefined ? 'no' : 'yes')),
];

const lineCount: CsvColumn = ofInvoice('line_count', 'number', ({ lines }) => lines.length);

/** The columns of a layout, in their order. New ones are added at the end; docs/guides/csv-layouts.md says what each holds. */
export const csvColumns: Readonly<Record<CsvLayout, readonly CsvColumn[]>> = {
  full: [...about, ...sums, ...charges],
  lite: [...about, ...sums, lineCount],
};
