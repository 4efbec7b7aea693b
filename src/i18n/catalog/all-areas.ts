import type { Area } from './area.js';
import { billingDashboardArea } from './area-billing-dashboard.js';
import { billingNavArea } from './area-billing-nav.js';
import { commonArea } from './area-common.js';
import { documentsArea } from './area-documents.js';
import { faultsArea } from './area-faults.js';
import { invoiceDetailArea } from './area-invoice-detail.js';
import { invoiceDownloadArea } from './area-invoice-download.js';
import { invoiceDownloadWorkArea } from './area-invoice-download-work.js';
import { invoicePrintArea } from './area-invoice-print.js';
import { invoiceSpecimenArea } from './area-invoice-specimen.js';
import { invoiceTableArea } from './area-invoice-table.js';
import { invoiceTableAroundArea } from './area-invoice-table-around.js';
import { invoiceTableToolsArea } from './area-invoice-table-tools.js';
import { invoicesArea } from './area-invoices.js';
import { payAccountArea } from './area-pay-account.js';
import { payInvoiceFindArea } from './area-pay-invoice-find.js';
import { payInvoiceOtherArea } from './area-pay-invoice-other.js';
import { payInvoicePayArea } from './area-pay-invoice-pay.js';
import { paymentHistoryArea } from './area-payment-history.js';
import { paymentHistoryToolsArea } from './area-payment-history-tools.js';
import { paymentStatusArea } from './area-payment-status.js';
import { receiptArea } from './area-receipt.js';
import { receiptMailArea } from './area-receipt-mail.js';
import { remittanceArea } from './area-remittance.js';
import { sessionArea } from './area-session.js';
import { statesArea } from './area-states.js';
import { statusesArea } from './area-statuses.js';

/** Every area there is, for tests, stories and checks: an element names only the areas that it speaks. */
export const allAreas: readonly Area[] = [
  billingDashboardArea,
  billingNavArea,
  commonArea,
  documentsArea,
  faultsArea,
  invoiceDetailArea,
  invoiceDownloadArea,
  invoiceDownloadWorkArea,
  invoicePrintArea,
  invoiceSpecimenArea,
  invoiceTableArea,
  invoiceTableAroundArea,
  invoiceTableToolsArea,
  invoicesArea,
  payAccountArea,
  payInvoiceFindArea,
  payInvoiceOtherArea,
  payInvoicePayArea,
  paymentHistoryArea,
  paymentHistoryToolsArea,
  paymentStatusArea,
  receiptArea,
  receiptMailArea,
  remittanceArea,
  sessionArea,
  statesArea,
  statusesArea,
];
