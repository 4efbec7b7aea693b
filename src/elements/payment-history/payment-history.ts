import { define } from '../../internal/define.js';
import { PaymentHistoryElement } from './payment-history.element.js';

define('payment-history', PaymentHistoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'payment-history': PaymentHistoryElement;
  }
}

export { PaymentHistoryElement };
