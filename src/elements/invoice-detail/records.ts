import { paymentStatusArea } from '../../i18n/catalog/area-payment-status.js';

/** What happened to the invoice since it was issued; loaded when there is something to tell. */
export const areas = [paymentStatusArea] as const;
export const styles = [] as const;
export { records } from '../../views/invoice-records.js';
