import type { billingDashboard } from './en/billing-dashboard.js';
import type { billingNav } from './en/billing-nav.js';
import type { common } from './en/common.js';
import type { documents } from './en/documents.js';
import type { faults } from './en/faults.js';
import type { invoiceDetail } from './en/invoice-detail.js';
import type { invoiceDownload } from './en/invoice-download.js';
import type { invoiceDownloadWork } from './en/invoice-download-work.js';
import type { invoicePrint } from './en/invoice-print.js';
import type { invoiceSpecimen } from './en/invoice-specimen.js';
import type { invoiceTable } from './en/invoice-table.js';
import type { invoiceTableAround } from './en/invoice-table-around.js';
import type { invoiceTableTools } from './en/invoice-table-tools.js';
import type { invoices } from './en/invoices.js';
import type { payAccount } from './en/pay-account.js';
import type { payInvoiceFind } from './en/pay-invoice-find.js';
import type { payInvoiceOther } from './en/pay-invoice-other.js';
import type { payInvoicePay } from './en/pay-invoice-pay.js';
import type { paymentHistory } from './en/payment-history.js';
import type { paymentHistoryTools } from './en/payment-history-tools.js';
import type { paymentStatus } from './en/payment-status.js';
import type { receipt } from './en/receipt.js';
import type { receiptMail } from './en/receipt-mail.js';
import type { remittance } from './en/remittance.js';
import type { session } from './en/session.js';
import type { states } from './en/states.js';
import type { statuses } from './en/statuses.js';

type Words = typeof billingDashboard &
  typeof billingNav &
  typeof common &
  typeof documents &
  typeof faults &
  typeof invoiceDetail &
  typeof invoiceDownload &
  typeof invoiceDownloadWork &
  typeof invoicePrint &
  typeof invoiceSpecimen &
  typeof invoiceTable &
  typeof invoiceTableAround &
  typeof invoiceTableTools &
  typeof invoices &
  typeof payAccount &
  typeof payInvoiceFind &
  typeof payInvoiceOther &
  typeof payInvoicePay &
  typeof paymentHistory &
  typeof paymentHistoryTools &
  typeof paymentStatus &
  typeof receipt &
  typeof receiptMail &
  typeof remittance &
  typeof session &
  typeof states &
  typeof statuses;

/** The id of any word of any area. Types only: naming an id here loads no words. */
export type WordId = keyof Words;

type PluralBase<Id> = Id extends `${infer Base}.other` ? (`${Base}.one` extends WordId ? Base : never) : never;

/** `invoice.overdueBy` for the words `invoice.overdueBy.one` and `invoice.overdueBy.other`. */
export type PluralId = PluralBase<WordId>;
