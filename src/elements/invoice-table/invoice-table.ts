import { define } from '../../internal/define.js';
import { InvoiceTableElement } from './invoice-table.element.js';
import { warmWhenIdle } from './chunks.js';

define('invoice-table', InvoiceTableElement);
warmWhenIdle();

declare global {
  interface HTMLElementTagNameMap {
    'invoice-table': InvoiceTableElement;
  }
}

export { InvoiceTableElement };
