import { define } from '../../internal/define.js';
import { PayInvoiceElement } from './pay-invoice.element.js';

define('pay-invoice', PayInvoiceElement);

declare global {
  interface HTMLElementTagNameMap {
    'pay-invoice': PayInvoiceElement;
  }
}

export { PayInvoiceElement };
