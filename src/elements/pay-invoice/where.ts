import { invoiceSpecimenArea } from '../../i18n/catalog/area-invoice-specimen.js';
import { specimenStyles } from '../../styles/specimen.js';

/** "Where do I find this?"; a chunk of its own, loaded when it is asked for. */
export { invoiceSpecimen } from '../../views/invoice-specimen.js';
export const areas = [invoiceSpecimenArea] as const;
export const styles = [specimenStyles] as const;
