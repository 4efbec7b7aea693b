import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from './billing-nav.styles.js';

/**
 * Says in one sentence what it is for.
 *
 * ```html
 * <billing-nav></billing-nav>
 * ```
 *
 * @customElement billing-nav
 * @slot - What may stand inside.
 */
export class BillingNavElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
