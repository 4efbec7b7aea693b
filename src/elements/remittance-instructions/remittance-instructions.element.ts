import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from './remittance-instructions.styles.js';

/**
 * Says in one sentence what it is for.
 *
 * ```html
 * <remittance-instructions></remittance-instructions>
 * ```
 *
 * @customElement remittance-instructions
 * @slot - What may stand inside.
 */
export class RemittanceInstructionsElement extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
