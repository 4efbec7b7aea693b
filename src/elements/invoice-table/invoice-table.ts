import { define } from '../../internal/define.js';
import { InvoiceTableElement } from './invoice-table.element.js';
import { warmUp } from './warm-up.js';

define('invoice-table', InvoiceTableElement);
warmUp();

declare global {
  interface HTMLElementTagNameMap {
    'invoice-table': InvoiceTableElement;
  }
}

export { InvoiceTableElement };
