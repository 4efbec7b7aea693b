import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from './billing-dashboard.styles.js';

/**
 * Says in one sentence what it is for.
 *
 * ```html
 * <billing-dashboard></billing-dashboard>
 * ```
 *
 * @customElement billing-dashboard
 * @slot - What may stand inside.
 */
export class BillingDashboardElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
