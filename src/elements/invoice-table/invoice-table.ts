import { define } from '../../internal/define.js';
import { InvoiceTableElement } from './invoice-table.element.js';

define('invoice-table', InvoiceTableElement);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-table': InvoiceTableElement;
  }
}

export { InvoiceTableElement };
