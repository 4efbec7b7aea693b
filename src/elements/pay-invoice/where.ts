export { specimenStyles } from '../../styles/specimen.js';
export { invoiceSpecimen } from '../../views/invoice-specimen.js';
