import { define } from '../../internal/define.js';
import { BillingProviderElement } from './billing-provider.element.js';

define('billing-provider', BillingProviderElement);

declare global {
  interface HTMLElementTagNameMap {
    'billing-provider': BillingProviderElement;
  }
}

export { BillingProviderElement };
