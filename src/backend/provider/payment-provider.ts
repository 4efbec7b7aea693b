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

/** What a provider can tell of a charge after its first answer. For a debit that was accepted, tell `returned` where the money does not stay. */
export type ProviderNews = ProviderResult | { readonly kind: 'returned'; readonly code: string };

/** News of one charge. It may be told late, in any order and more than once. */
export interface ProviderEvent {
  /** As the charge was made with: an adapter finds it in what it gave the provider to keep, a field for metadata or an order reference. */
  readonly key: string;
  readonly news: ProviderNews;
}

/** What a provider posted, byte for byte: signatures are made over bytes. */
export interface ProviderMessage {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/**
 * Port to a payment service provider. A rejection of `charge` or `confirm` is an unknown outcome, never a refusal.
 *
 * With a provider of payment intents, `charge` makes and confirms one under the key as its idempotency key, `challenge` is an intent that requires an
 * action, `confirm` reads or confirms it after the customer's return, `byKey` searches for it by the key, `cancel` cancels it and `readEvents` checks
 * the signature of a webhook. Events that change no charge are read as none. A refund is the biller's own decision and is not told here.
 */
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
  /**
   * Ends a charge whose customer did not come back from a challenge, so that nothing is taken under its key any more, and answers what has become of
   * it: `approved` where the customer had finished it after all.
   */
  cancel?(key: string): Promise<ProviderResult | undefined>;
  /**
   * The news in a message that came to `POST {basePath}/provider-events/{name}`. Whatever has no valid signature is refused before anything else of it
   * is believed; so is one that is too old, where the provider signs the time.
   * @returns undefined for a message that is refused
   */
  readEvents?(message: ProviderMessage): Promise<readonly ProviderEvent[] | undefined>;
  /** Debits that came back lately; one that was told before may be told again. */
  returns?(): Promise<readonly ProviderReturn[]>;
  /** How often it may be asked for returns; default a minute. */
  readonly returnsEveryMs?: number;
  /** True where the customer's answer must get lost on the way, once a key. Only test providers have it. */
  losesAnswer?(key: string): boolean;
}
