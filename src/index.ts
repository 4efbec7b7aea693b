/** The package without side effects: classes to extend or register, events, types. `billing-elements/<tag>` registers an element. */
export { define, type DefineOptions } from './bundles/define.js';
export { elements, type ElementTag } from './bundles/elements.js';
export type { BillingClient } from './client/billing-client.js';
export type * from './domain/entities.js';
export { BillingError, type ErrorCode } from './domain/errors.js';
export { BillingProviderElement } from './elements/billing-provider/billing-provider.element.js';
export { PayInvoiceElement } from './elements/pay-invoice/pay-invoice.element.js';
export * from './elements/pay-invoice/pay-invoice.events.js';
export { InvoiceTableElement } from './elements/invoice-table/invoice-table.element.js';
export { InvoiceDetailElement } from './elements/invoice-detail/invoice-detail.element.js';
export { PaymentHistoryElement } from './elements/payment-history/payment-history.element.js';
export { RemittanceInstructionsElement } from './elements/remittance-instructions/remittance-instructions.element.js';
export { BillingNavElement } from './elements/billing-nav/billing-nav.element.js';
export { BillingDashboardElement } from './elements/billing-dashboard/billing-dashboard.element.js';
export { InvoiceDownloadElement } from './elements/invoice-download/invoice-download.element.js';
export { version } from './internal/version.js';
