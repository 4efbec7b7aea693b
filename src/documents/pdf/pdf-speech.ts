import { documentsArea } from '../../i18n/catalog/area-documents.js';
import { invoiceDetailArea } from '../../i18n/catalog/area-invoice-detail.js';
import { invoicesArea } from '../../i18n/catalog/area-invoices.js';
import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import { paymentStatusArea } from '../../i18n/catalog/area-payment-status.js';
import { remittanceArea } from '../../i18n/catalog/area-remittance.js';
import { statusesArea } from '../../i18n/catalog/area-statuses.js';
import { catalog } from '../../i18n/catalog/catalog.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { createSpeech } from '../../i18n/format/speech.js';

const areas = [documentsArea, invoiceDetailArea, invoicesArea, payInvoiceOtherArea, paymentStatusArea, remittanceArea, statusesArea];

/** Words and formats of a document. Instants are written in UTC, so that the same invoice gives the same bytes on every machine. */
export const pdfSpeech = async (locale: string): Promise<Speech> => createSpeech(await catalog(locale, areas), 'UTC');
