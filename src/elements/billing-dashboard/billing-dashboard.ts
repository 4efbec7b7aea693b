import { define } from '../../internal/define.js';
import { BillingDashboardElement } from './billing-dashboard.element.js';

define('billing-dashboard', BillingDashboardElement);

declare global {
  interface HTMLElementTagNameMap {
    'billing-dashboard': BillingDashboardElement;
  }
}

export { BillingDashboardElement };
