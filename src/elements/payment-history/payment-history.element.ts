import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from './payment-history.styles.js';

/**
 * Says in one sentence what it is for.
 *
 * ```html
 * <payment-history></payment-history>
 * ```
 *
 * @customElement payment-history
 * @slot - What may stand inside.
 */
export class PaymentHistoryElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
