import type { TokenizeCode, TokenizedCard } from '../protocol/messages.js';
import type { Expiry } from './expiry.js';

/** The digits, on their only way out of this page. */
export interface Card {
  readonly number: string;
  readonly expiry: Expiry;
  readonly cvc: string;
  readonly brand?: string;
}

/** Turns a card into a token. Rejects with TokenizeFault; any other rejection counts as `unavailable`. */
export type Tokenizer = (card: Card) => Promise<TokenizedCard>;

/** Carries a code and nothing else: a text of a vault might quote the number. */
export class TokenizeFault extends Error {
  constructor(readonly code: TokenizeCode) {
    super(code);
  }
}
