import { define } from '../../internal/define.js';
import { InvoiceDownloadElement } from './invoice-download.element.js';

define('invoice-download', InvoiceDownloadElement);

declare global {
  interface HTMLElementTagNameMap {
    'invoice-download': InvoiceDownloadElement;
  }
}

export { InvoiceDownloadElement };
