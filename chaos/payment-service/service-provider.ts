import type { Charge, PaymentProvider, ProviderEvent, ProviderMessage, ProviderResult, TokenFacts } from '../../src/backend/index.js';
import { isSigned, signatureHeader } from './signature.js';
import { readToken } from './token.js';

/** Longer than the backend's own patience, so that late answers are seen as well. */
const answerWithinMs = 6_000;

/** The payment service as the backend knows it. */
export class ServiceProvider implements PaymentProvider {
  readonly name = 'chaos';
  readonly debitDays = 3;
  readonly #address: string;
  readonly #secret: string;

  constructor(address: string, secret: string) {
    this.#address = address;
    this.#secret = secret;
  }

  async inspect(token: string): Promise<TokenFacts | undefined> {
    const facts = readToken(token);
    if (!facts) return undefined;
    const isDebit = facts.habit === 'debit' || facts.habit === 'bounced';
    return { type: isDebit ? 'bankDebit' : 'card', funding: isDebit ? 'unknown' : 'credit' };
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

  async readEvents({ headers, body }: ProviderMessage): Promise<readonly ProviderEvent[] | undefined> {
    if (!isSigned(this.#secret, headers.get(signatureHeader), body)) return undefined;
    return JSON.parse(new TextDecoder().decode(body)) as readonly ProviderEvent[];
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
