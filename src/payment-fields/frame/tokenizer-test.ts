import { testCards, testOutcome, testToken } from '../../domain/test-cards.js';
import type { Tokenizer } from './tokenizer.js';

/** For the test provider: the token says what it is to do. Nothing is sent anywhere. */
export const testTokenizer: Tokenizer = async ({ number, expiry, brand }) => {
  const known = testCards.find((card) => card.number === number);
  const funding = known?.funding ?? 'credit';
  const token = testToken(testOutcome(number), funding, crypto.getRandomValues(new Uint8Array(16)));
  return { token, funding, last4: number.slice(-4), expiry, ...(brand ? { brand } : {}) };
};
