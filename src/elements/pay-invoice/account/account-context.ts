import type { nothing, TemplateResult } from 'lit';
import type { Asking } from '../../../controllers/requests-controller.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import type { Fault } from '../pay-invoice.flow.js';
import type { AccountCheckout } from './account-checkout.js';
import type { AccountPayment } from './account-payment.js';

/** What the templates of a signed-in customer's steps are given. */
export interface AccountContext {
  readonly speech: Speech;
  readonly account: AccountPayment;
  readonly checkout: AccountCheckout;
  /** Requests to other elements, where somebody takes them. */
  readonly asking: Asking;
  /** Offline: what would write is out of use. */
  readonly offline: boolean;
  /** Words for what went wrong before this step. */
  answer(fault: Fault | undefined, retry?: () => void): TemplateResult | typeof nothing;
  /** Moves the focus once the next state is drawn. */
  focusOn(selector: string): void;
  /** Gives the room back to whoever asked for this payment. */
  close(): void;
}
