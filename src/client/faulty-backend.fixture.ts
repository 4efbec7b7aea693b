import type { Payment, PaymentOutcome, PaymentStatus } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import type { ErrorCode } from '../domain/errors.js';
import type { BillingClient, PayInput, WriteOptions } from './billing-client.js';
import type { VirtualTime } from './virtual-time.fixture.js';

export const faults = [
  'none',
  'dropBefore',
  'dropAfter',
  'lateArrival',
  'duplicate',
  'breaksBefore',
  'breaksAfter',
  'inFlight',
  'rateLimited',
  'wrongType',
  'hangsBefore',
  'hangsAfter',
  'slow',
] as const;
export type Fault = (typeof faults)[number];
export const decisions = ['succeeded', 'failed', 'processingThenSucceeded', 'processingThenFailed', 'requiresAction', 'refused'] as const;
export type Decision = (typeof decisions)[number];

const never = new Promise<never>(() => undefined);
const fail = (code: ErrorCode): never => {
  throw new BillingError(code);
};
export const total = { minor: 125_000, currency: 'USD' };
export const payInput: PayInput = { quoteId: 'q1', items: [{ invoiceId: 'inv-1' }], expectedTotal: total };

/**
 * A backend that keeps the contract's promises about keys, behind a network that keeps none. It does not guard the balance of the invoice: what is
 * proved with it, the client does by itself.
 */
export class FaultyBackend {
  readonly payments = new Map<string, Payment>();
  readonly spent = new Set<string>();
  /** Keys that a payment request was sent with. */
  readonly sent = new Set<string>();
  /** When the last fault, late arrival or change of a payment happened. */
  troubleAt: number;
  /** Payment requests that the backend carried out or may still carry out. */
  requests = 0;

  constructor(
    readonly time: VirtualTime,
    readonly faults: Fault[],
    readonly decisions: Decision[],
  ) {
    this.troubleAt = time.now;
  }

  get charged(): string[] {
    return [...this.payments].filter(([, { status }]) => status === 'succeeded' || status === 'processing').map(([key]) => key);
  }

  readonly group: Required<Pick<NonNullable<BillingClient['payments']>, 'quote' | 'pay' | 'byKey' | 'abandon' | 'confirm'>> = {
    quote: () => never,
    pay: (input, o) => {
      this.sent.add(o.idempotencyKey);
      this.requests++;
      return this.#over(() => this.#pay(input, o));
    },
    byKey: (key) => this.#over((): PaymentOutcome | null => this.payments.get(key) ?? null),
    abandon: (key) =>
      this.#over((): PaymentOutcome | null => {
        const payment = this.payments.get(key);
        if (!payment) this.spent.add(key);
        return payment ?? null;
      }),
    confirm: (id, { result }) => this.#over(() => this.#confirm(id, result)),
  };

  #pay(_: PayInput, { idempotencyKey: key }: WriteOptions): Payment {
    if (this.spent.has(key)) return fail('intent_abandoned');
    const before = this.payments.get(key);
    if (before) return before;
    const decision = this.decisions.shift() ?? 'succeeded';
    if (decision === 'refused') return fail('quote_changed');
    const status = decision.startsWith('processing') ? 'processing' : decision;
    const payment = this.#payment(key, status);
    this.payments.set(key, payment);
    if (status === 'processing') {
      this.time.later(7_000, () => this.#move(key, decision === 'processingThenFailed' ? 'failed' : 'succeeded'));
    }
    return payment;
  }

  #confirm(id: string, result: string | undefined): Payment {
    const [key, payment] = [...this.payments].find(([, each]) => each.id === id) ?? fail('not_found');
    if (payment.status !== 'requiresAction') return payment;
    return this.#move(key, result === 'approved' ? 'succeeded' : 'failed');
  }

  #move(key: string, status: PaymentStatus): Payment {
    this.troubleAt = this.time.now;
    const payment = this.#payment(key, status);
    this.payments.set(key, payment);
    return payment;
  }

  #payment(key: string, status: PaymentStatus): Payment {
    return {
      id: `pay-${key}`,
      reference: `R-${key}`,
      origin: 'guest',
      status,
      payDate: '2025-01-15',
      createdAt: '2025-01-15T00:00:00Z',
      currency: 'USD',
      gross: total,
      total,
      methodLabel: 'Visa',
      methodType: 'card',
      items: [],
      version: 1,
      ...(status === 'requiresAction' ? { nextAction: { kind: 'frame', url: 'https://frame.example/challenge' } as const } : {}),
    };
  }

  /** One request over the network; each takes the next fault of the list. */
  async #over<T>(act: () => T): Promise<T> {
    const fault = this.faults.shift() ?? 'none';
    if (fault !== 'none') this.troubleAt = this.time.now;
    switch (fault) {
      case 'none':
        return act();
      case 'dropBefore':
        return fail('network');
      case 'dropAfter':
        this.#ignoring(act);
        return fail('network');
      case 'lateArrival':
        this.time.later(45_000, () => {
          this.troubleAt = this.time.now;
          this.#ignoring(act);
        });
        return fail('timeout');
      case 'duplicate':
        this.#ignoring(act);
        return act();
      case 'breaksBefore':
        return fail('unavailable');
      case 'breaksAfter':
        this.#ignoring(act);
        return fail('bad_response');
      case 'inFlight':
        throw new BillingError('in_flight', { retryAfterSeconds: 2 });
      case 'rateLimited':
        throw new BillingError('rate_limited', { retryAfterSeconds: 5 });
      case 'wrongType':
        this.#ignoring(act);
        return {} as T;
      case 'hangsBefore':
        return never;
      case 'hangsAfter':
        this.#ignoring(act);
        return never;
      case 'slow':
        await this.time.wait(12_000);
        this.troubleAt = this.time.now;
        return act();
    }
  }

  #ignoring(act: () => unknown): void {
    try {
      act();
    } catch {
      // The answer was lost, whatever it was.
    }
  }
}
