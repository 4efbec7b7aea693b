import { define } from '../../internal/define.js';
import { RemittanceInstructionsElement } from './remittance-instructions.element.js';

define('remittance-instructions', RemittanceInstructionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'remittance-instructions': RemittanceInstructionsElement;
  }
}

export { RemittanceInstructionsElement };
