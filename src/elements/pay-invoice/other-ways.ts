import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import { remittanceStyles } from '../../styles/remittance.js';

/** What a customer sees who cannot or will not pay by card here; a chunk of its own, loaded when it is needed. */
export { blockedStep } from './blocked-step.js';
export { remittance } from './remittance.js';
export { remittanceBlock } from '../../views/remittance-block.js';
export const areas = [payInvoiceOtherArea] as const;
export const styles = [remittanceStyles] as const;
