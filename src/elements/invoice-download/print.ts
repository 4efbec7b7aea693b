import { invoiceDetailArea } from '../../i18n/catalog/area-invoice-detail.js';
import { invoicePrintArea } from '../../i18n/catalog/area-invoice-print.js';
import { invoicesArea } from '../../i18n/catalog/area-invoices.js';
import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import { paymentStatusArea } from '../../i18n/catalog/area-payment-status.js';
import { statusesArea } from '../../i18n/catalog/area-statuses.js';

/** Printing; a chunk of its own, loaded when it is asked for. The paper has styles of its own (print-sheet.ts). */
export const areas = [invoicePrintArea, invoicesArea, invoiceDetailArea, paymentStatusArea, payInvoiceOtherArea, statusesArea] as const;
export const styles = [] as const;
export { Printing } from './printing.js';
