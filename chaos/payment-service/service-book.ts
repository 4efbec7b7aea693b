import type { ProviderResult } from '../../src/backend/index.js';
import { readToken } from './token.js';

export interface ChargeRequest {
  readonly key: string;
  readonly token: string;
  readonly paymentId: string;
  readonly amount: { readonly minor: number; readonly currency: string };
}

/** A charge as the payment service knows it. `taken`: the money has left the customer's card or account. */
export interface ServiceCharge extends ChargeRequest {
  readonly result: ProviderResult;
  readonly taken: boolean;
  /** The bank has taken it back. */
  readonly bounced: boolean;
  /** How often it was asked for, and when for the first time. */
  readonly asked: number;
  readonly at: number;
}

/** The service's own book: one charge for each key, whatever else happens. */
export class ServiceBook {
  readonly #charges = new Map<string, ServiceCharge>();

  charge(request: ChargeRequest): ServiceCharge {
    const known = this.#charges.get(request.key);
    if (known) return this.#put({ ...known, asked: known.asked + 1 });
    const result = firstResult(request);
    return this.#put({ ...request, result, taken: takes(result), bounced: false, asked: 1, at: Date.now() });
  }

  confirm(key: string, answer: string | undefined): ServiceCharge | undefined {
    const known = this.#charges.get(key);
    if (known?.result.kind !== 'challenge') return known;
    const result: ProviderResult = answer === 'approved' ? { kind: 'approved' } : { kind: 'declined', code: 'authenticationFailed' };
    return this.#put({ ...known, result, taken: takes(result) });
  }

  /** The bank takes the money back. */
  bounce(key: string): void {
    const known = this.#charges.get(key);
    if (known) this.#put({ ...known, taken: false, bounced: true });
  }

  byKey(key: string): ServiceCharge | undefined {
    return this.#charges.get(key);
  }

  all(): readonly ServiceCharge[] {
    return [...this.#charges.values()];
  }

  #put(charge: ServiceCharge): ServiceCharge {
    this.#charges.set(charge.key, charge);
    return charge;
  }
}

const takes = ({ kind }: ProviderResult): boolean => kind === 'approved' || kind === 'accepted';

const firstResult = ({ token, paymentId }: ChargeRequest): ProviderResult => {
  switch (readToken(token)?.habit) {
    case undefined:
    case 'declined':
      return { kind: 'declined', code: 'generic' };
    case 'challenge':
      return {
        kind: 'challenge',
        action: { kind: 'frame', url: `https://fields.chaos.example/challenge.html?p=${encodeURIComponent(paymentId)}` },
      };
    case 'debit':
    case 'bounced':
      return { kind: 'accepted', settlesWithinDays: 3 };
    case 'approved':
    case 'slow':
    case 'lost':
    case 'deaf':
    case 'busy':
      return { kind: 'approved' };
  }
};
