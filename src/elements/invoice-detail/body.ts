import { invoiceDetailArea } from '../../i18n/catalog/area-invoice-detail.js';
import { invoicesArea } from '../../i18n/catalog/area-invoices.js';
import { statusesArea } from '../../i18n/catalog/area-statuses.js';
import { bodyStyles } from './body.styles.js';

/** The invoice itself; a chunk of its own, fetched together with the invoice: a page that waits for one to be opened does without. */
export { ChargesState } from './charges-state.js';
export { renderDetail } from './render-detail.js';
export const areas = [invoicesArea, invoiceDetailArea, statusesArea] as const;
export const styles = bodyStyles;
