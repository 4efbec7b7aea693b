import { define } from '../../internal/define.js';
import { InvoiceDetailElement } from './invoice-detail.element.js';

define('invoice-detail', InvoiceDetailElement);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-detail': InvoiceDetailElement;
  }
}

export { InvoiceDetailElement };
