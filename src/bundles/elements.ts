import { BillingProviderElement } from '../elements/billing-provider/billing-provider.element.js';
import { PayInvoiceElement } from '../elements/pay-invoice/pay-invoice.element.js';

/** Every public element by its tag. */
export const elements = {
  'billing-provider': BillingProviderElement,
  'pay-invoice': PayInvoiceElement,
} as const;

export type ElementTag = keyof typeof elements;
