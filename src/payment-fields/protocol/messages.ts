import type { ErrorCode } from '../../domain/errors.js';
import type { CardFunding } from '../../domain/entities.js';

/** Major version of the protocol; host and frame refuse to work with another one (`fields_version`). */
export const protocolVersion = '1';

export const cardFields = ['number', 'expiry', 'cvc'] as const;
export type CardField = (typeof cardFields)[number];
export const cardFaults = ['required', 'invalid', 'incomplete', 'expired', 'brandNotAccepted'] as const;
/** What is wrong with a field. Words are made by the host, in its locale. */
export type CardFault = (typeof cardFaults)[number];

export interface CardValidity {
  /** All three fields are filled in and right. */
  readonly complete: boolean;
  /** Nothing is typed in any field. */
  readonly empty: boolean;
  readonly faults: Partial<Record<CardField, CardFault>>;
  /** `visa`, `mastercard`, `amex`, `discover`, `jcb`, `unionpay`, `diners`; absent while the digits do not tell. */
  readonly brand?: string;
}

/** Every word that the frame shows. */
export interface CardLabels {
  readonly number: string;
  readonly expiry: string;
  readonly expiryHint: string;
  readonly cvc: string;
  readonly cvcHint: string;
  /** Name of the group of three fields, for screen readers. */
  readonly group: string;
  /** A sentence per fault; `number.invalid` goes before `invalid`. */
  readonly faults: Readonly<Record<CardFault, string> & Partial<Record<`${CardField}.${CardFault}`, string>>>;
}

/** Look as data: names and values of the allow-list in theme-values.ts, never CSS text or addresses. */
export interface FrameTheme {
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly properties: Readonly<Record<string, string>>;
}

/** What the field page gives for a card: a token, and what the customer may see of it again. */
export interface TokenizedCard {
  readonly token: string;
  readonly brand?: string;
  readonly funding: CardFunding;
  readonly last4: string;
  readonly expiry: { readonly month: number; readonly year: number };
}

export type FramePurpose = 'card' | 'challenge';

/** The one window message, from the host to exactly the frame's origin, with one MessagePort. */
export interface Hello {
  readonly type: 'billing-frame';
  readonly purpose: FramePurpose;
  readonly version: string;
  readonly nonce: string;
}

/** Words and look; the first one draws the page, later ones redraw what changed. */
export interface CardPresentation {
  readonly type: 'present';
  readonly locale?: string;
  readonly title?: string;
  readonly labels?: CardLabels;
  readonly theme?: FrameTheme;
  readonly brands?: readonly string[];
}
export type ToCardFrame =
  | CardPresentation
  | { readonly type: 'focus'; readonly field?: CardField }
  | { readonly type: 'showFaults'; readonly id: number }
  | { readonly type: 'tokenize'; readonly id: number }
  | { readonly type: 'clearSecurityCode' };

export type TokenizeCode = Extract<ErrorCode, 'validation' | 'network' | 'timeout' | 'unavailable' | 'bad_response'>;

/** What every frame says: that it is drawn, how tall it is, or that it speaks another version. */
export type FromFrame =
  | { readonly type: 'ready'; readonly version: string }
  | { readonly type: 'refused'; readonly version: string }
  | { readonly type: 'height'; readonly height: number };
export type FromCardFrame =
  | { readonly type: 'validity'; readonly validity: CardValidity }
  | { readonly type: 'submit' }
  | { readonly type: 'faultsShown'; readonly id: number; readonly validity: CardValidity }
  | { readonly type: 'tokenized'; readonly id: number; readonly card: TokenizedCard }
  | { readonly type: 'failed'; readonly id: number; readonly code: TokenizeCode; readonly validity: CardValidity };

/** What is shown of the payment on the bank's page; both made by the host in its locale. */
export interface ChallengePresentation {
  readonly type: 'present';
  readonly locale: string;
  readonly title: string;
  readonly theme: FrameTheme;
  readonly merchant?: string;
  readonly amount?: string;
}
export interface ChallengeResult {
  readonly type: 'result';
  readonly result: string;
}
