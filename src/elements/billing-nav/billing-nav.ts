import { define } from '../../internal/define.js';
import { BillingNavElement } from './billing-nav.element.js';

define('billing-nav', BillingNavElement);

declare global {
  interface HTMLElementTagNameMap {
    'billing-nav': BillingNavElement;
  }
}

export { BillingNavElement };
