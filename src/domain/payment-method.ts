import type { Known, Money } from './scalars.js';

export type PaymentMethodType = Known<'card' | 'bankDebit' | 'paypal' | 'other'>;
export type CardFunding = 'credit' | 'debit' | 'prepaid' | 'unknown';

/** What a payment-fields adapter gives back: never a number, expiry month apart from the label's needs. */
export interface TokenizedMethod {
  readonly token: string;
  readonly type: PaymentMethodType;
  readonly brand?: string;
  readonly funding?: CardFunding;
  readonly last4?: string;
  readonly expiry?: { readonly month: number; readonly year: number };
}

export interface AcceptedMethod {
  readonly type: PaymentMethodType;
  readonly brands?: readonly string[];
  readonly currencies?: readonly string[];
  readonly min?: Money;
  readonly max?: Money;
  /** Percent as a decimal string ("1.5"); credit cards only (PAY-14). */
  readonly surcharge?: string;
}
