import { BillingProviderElement } from '../elements/billing-provider/billing-provider.element.js';
import { PayInvoiceElement } from '../elements/pay-invoice/pay-invoice.element.js';
import { InvoiceTableElement } from '../elements/invoice-table/invoice-table.element.js';
import { InvoiceDetailElement } from '../elements/invoice-detail/invoice-detail.element.js';
import { PaymentHistoryElement } from '../elements/payment-history/payment-history.element.js';
import { RemittanceInstructionsElement } from '../elements/remittance-instructions/remittance-instructions.element.js';
import { BillingNavElement } from '../elements/billing-nav/billing-nav.element.js';
import { BillingDashboardElement } from '../elements/billing-dashboard/billing-dashboard.element.js';
import { InvoiceDownloadElement } from '../elements/invoice-download/invoice-download.element.js';

/** Every public element by its tag. */
export const elements = {
  'billing-provider': BillingProviderElement,
  'pay-invoice': PayInvoiceElement,
  'invoice-table': InvoiceTableElement,
  'invoice-detail': InvoiceDetailElement,
  'payment-history': PaymentHistoryElement,
  'remittance-instructions': RemittanceInstructionsElement,
  'billing-nav': BillingNavElement,
  'billing-dashboard': BillingDashboardElement,
  'invoice-download': InvoiceDownloadElement,
} as const;

export type ElementTag = keyof typeof elements;
