import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from './invoice-detail.styles.js';

/**
 * Says in one sentence what it is for.
 *
 * ```html
 * <invoice-detail></invoice-detail>
 * ```
 *
 * @customElement invoice-detail
 * @slot - What may stand inside.
 */
export class InvoiceDetailElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
