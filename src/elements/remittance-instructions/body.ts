import { invoicesArea } from '../../i18n/catalog/area-invoices.js';
import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import { remittanceArea } from '../../i18n/catalog/area-remittance.js';
import { statusesArea } from '../../i18n/catalog/area-statuses.js';
import { bodyStyles } from './body.styles.js';

/** The instructions themselves; a chunk of its own, fetched together with the invoices. */
export { Advising } from './advising.js';
export { renderInstructions } from './render-instructions.js';
export const areas = [invoicesArea, payInvoiceOtherArea, remittanceArea, statusesArea] as const;
export const styles = bodyStyles;
