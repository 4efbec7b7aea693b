/** The package without side effects: classes to extend or register, events, types. `billing-elements/<tag>` registers an element. */
export { define, type DefineOptions } from './bundles/define.js';
export { elements, type ElementTag } from './bundles/elements.js';
export type { BillingClient } from './client/billing-client.js';
export type * from './domain/entities.js';
export { BillingError, type ErrorCode } from './domain/errors.js';
export { BillingProviderElement } from './elements/billing-provider/billing-provider.element.js';
export { PayInvoiceElement } from './elements/pay-invoice/pay-invoice.element.js';
export * from './elements/pay-invoice/pay-invoice.events.js';
export { version } from './internal/version.js';
