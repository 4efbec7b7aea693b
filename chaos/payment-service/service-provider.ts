import type { Charge, PaymentProvider, ProviderResult, TokenFacts } from '../../src/backend/index.js';
import { readToken } from './token.js';

/** Longer than the backend's own patience, so that late answers are seen as well. */
const answerWithinMs = 6_000;

/** The payment service as the backend knows it. */
export class ServiceProvider implements PaymentProvider {
  readonly name = 'chaos';
  readonly debitDays = 3;
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async inspect(token: string): Promise<TokenFacts | undefined> {
    const facts = readToken(token);
    return facts && { type: facts.habit === 'debit' ? 'bankDebit' : 'card', funding: facts.habit === 'debit' ? 'unknown' : 'credit' };
  }

  charge({ key, amount, token, paymentId }: Charge): Promise<ProviderResult> {
    return this.#ask(`/charges/${encodeURIComponent(key)}`, { amount, token, paymentId });
  }

  confirm(key: string, result: string | undefined): Promise<ProviderResult> {
    return this.#ask(`/charges/${encodeURIComponent(key)}/confirm`, { result });
  }

  async byKey(key: string): Promise<ProviderResult | undefined> {
    const response = await fetch(`${this.#address}/charges/${encodeURIComponent(key)}`, { signal: AbortSignal.timeout(answerWithinMs) });
    if (response.status === 404) return undefined;
    return resultOf(response);
  }

  async #ask(path: string, body: object): Promise<ProviderResult> {
    const signal = AbortSignal.timeout(answerWithinMs);
    return resultOf(await fetch(this.#address + path, { method: 'POST', body: JSON.stringify(body), signal }));
  }
}

const resultOf = async (response: Response): Promise<ProviderResult> => {
  if (!response.ok) throw new Error(`The payment service answered ${response.status}`);
  return (await response.json()) as ProviderResult;
};
