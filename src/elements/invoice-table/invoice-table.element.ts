import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from './invoice-table.styles.js';

/**
 * Says in one sentence what it is for.
 *
 * ```html
 * <invoice-table></invoice-table>
 * ```
 *
 * @customElement invoice-table
 * @slot - What may stand inside.
 */
export class InvoiceTableElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
