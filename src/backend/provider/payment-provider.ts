import type { CardFunding, Money, NextAction, PaymentMethodType } from '../../domain/entities.js';

/** What the provider knows of a token without charging it. The customer's page may claim anything; this is believed. */
export interface TokenFacts {
  readonly type: PaymentMethodType;
  readonly funding: CardFunding;
}

export interface Charge {
  readonly amount: Money;
  readonly token: string;
  /** The provider's own idempotency key: two charges with one key are one. */
  readonly key: string;
  /** Ours, for addresses that the provider makes. */
  readonly paymentId: string;
}

/** What a provider can answer. `accepted` is a debit that the bank will confirm in days. */
export type ProviderResult =
  | { readonly kind: 'approved' }
  | { readonly kind: 'declined'; readonly code: string }
  | { readonly kind: 'challenge'; readonly action: NextAction }
  | { readonly kind: 'accepted'; readonly settlesWithinDays: number };

/** A debit that the bank took back, by the provider's key, with the bank's code (`R01`: not sufficient funds). */
export interface ProviderReturn {
  readonly key: string;
  readonly code: string;
}

/** Port to a payment service provider. A rejection of `charge` or `confirm` is an unknown outcome, never a refusal. */
export interface PaymentProvider {
  readonly name: string;
  /** Banking days until a debit is confirmed, as told before paying; default 3 (PAY-23). */
  readonly debitDays?: number;
  /** Undefined for a token it did not make. */
  inspect(token: string): Promise<TokenFacts | undefined>;
  charge(charge: Charge): Promise<ProviderResult>;
  /** After the customer acted; `result` is what the challenge page gave. */
  confirm(key: string, result: string | undefined): Promise<ProviderResult>;
  /** What became of a charge; undefined: the provider never heard of the key. */
  byKey(key: string): Promise<ProviderResult | undefined>;
  /** Debits that came back lately; one that was told before may be told again. */
  returns?(): Promise<readonly ProviderReturn[]>;
  /** True where the customer's answer must get lost on the way, once a key. Only test providers have it. */
  losesAnswer?(key: string): boolean;
}
