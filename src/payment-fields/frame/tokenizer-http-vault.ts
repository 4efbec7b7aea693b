import { isRecord } from '../protocol/checks.js';
import { readFromCardFrame } from '../protocol/from-frame.js';
import type { TokenizedCard } from '../protocol/messages.js';
import { TokenizeFault, type Card, type Tokenizer } from './tokenizer.js';

const patience = 20_000;
const longestAnswer = 20_000;

export interface VaultNeeds {
  readonly fetch?: typeof fetch;
  /** Aborts after so many milliseconds. */
  readonly timeout?: (milliseconds: number) => AbortSignal;
}

/**
 * The operator's own vault: `POST {number, expiry: {month, year}, cvc}` as JSON to its address, answered by
 * `{token, brand, funding, last4, expiry: {month, year}}`; 400 and 422 say that the card's data are wrong. No cookies, no redirect, no
 * cache, no referrer. The security code is for the vault to check and to forget.
 */
export function vaultTokenizer(
  address: string,
  { fetch: send = (...call) => fetch(...call), timeout = (ms) => AbortSignal.timeout(ms) }: VaultNeeds = {},
): Tokenizer {
  return async (card) => {
    const signal = timeout(patience);
    try {
      const response = await send(address, request(card, signal));
      if (!response.ok) throw new TokenizeFault([400, 422].includes(response.status) ? 'validation' : 'unavailable');
      return readAnswer(await response.text(), card);
    } catch (error) {
      if (error instanceof TokenizeFault) throw error;
      throw new TokenizeFault(signal.aborted ? 'timeout' : 'network');
    }
  };
}

const request = ({ number, expiry, cvc }: Card, signal: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ number, expiry, cvc }),
  credentials: 'omit',
  redirect: 'error',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  signal,
});

/** The same check as the host's; and a vault that answers with the number itself is refused, or the number would reach the host as a "token". */
function readAnswer(text: string, card: Card): TokenizedCard {
  if (text.length > longestAnswer) throw new TokenizeFault('bad_response');
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new TokenizeFault('bad_response');
  }
  const own = { last4: card.number.slice(-4), expiry: card.expiry, funding: 'unknown', ...(card.brand ? { brand: card.brand } : {}) };
  const message = readFromCardFrame({ type: 'tokenized', id: 1, card: isRecord(answer) ? { ...own, ...answer } : undefined });
  if (message?.type !== 'tokenized' || message.card.token.replace(/\D/g, '').includes(card.number)) throw new TokenizeFault('bad_response');
  return message.card;
}
