import type { PaymentFieldsSetup } from '../client/billing-client.js';
import type { TokenizedMethod } from '../domain/entities.js';
import type { CardField, CardLabels, CardValidity, FrameTheme } from './protocol/messages.js';

export type { CardFault, CardField, CardLabels, CardValidity, FrameTheme } from './protocol/messages.js';

export interface MountOptions {
  /** Where the fields come from, as the backend told. `cardFrame` needs it; a payment provider's own fields may not. */
  readonly setup?: PaymentFieldsSetup;
  /** BCP 47; language of the words below. */
  readonly locale: string;
  /** Name of the frame for screen readers. */
  readonly title: string;
  readonly labels: CardLabels;
  readonly theme: FrameTheme;
  /** Brands that are taken (`visa`, `amex`, ...); absent = any. */
  readonly brands?: readonly string[];
  /** Called when the answer changes, not at every key. */
  onValidity?(validity: CardValidity): void;
  /** Enter was pressed in a field: the host submits its form. Never called twice for a key that is held down. */
  onSubmit?(): void;
  /** Origin of the embedding page; default `location.origin`. */
  readonly pageOrigin?: string;
  /** Milliseconds until a frame that does not answer counts as unavailable; default 10,000. */
  readonly timeoutMs?: number;
}

/** Fields on the screen. Nothing here holds or returns a digit that was typed, but the last four and the expiry. */
export interface MountedFields {
  /** Resolves when the customer can type. Rejects with BillingError `fields_unavailable`, `fields_version`, or `aborted` by `destroy()`. */
  readonly ready: Promise<void>;
  readonly validity: CardValidity;
  /** New words or a new look; what was typed stays. */
  update(options: Partial<Pick<MountOptions, 'locale' | 'title' | 'labels' | 'theme'>>): void;
  /** Focuses the field, or the first one that is empty or wrong. */
  focus(field?: CardField): void;
  /** Shows what is missing or wrong at each field, and says it. */
  showFaults(): Promise<CardValidity>;
  /** Rejects with BillingError `validation` (its `fields` name the faults), `network`, `timeout`, `unavailable`, `bad_response`, `fields_unavailable`, `aborted`. */
  tokenize(): Promise<TokenizedMethod>;
  /** After a decline (PAY-22): number and expiry stay, the security code goes. */
  clearSecurityCode(): void;
  destroy(): void;
}

/**
 * Draws payment fields that keep card data out of the host's realm. Ours is `cardFrame`; a payment provider's own fields are another one.
 * `container` is an element in light DOM (providers refuse shadow roots) that the caller owns and leaves empty.
 */
export interface PaymentFields {
  mount(container: HTMLElement, options: MountOptions): MountedFields;
}
