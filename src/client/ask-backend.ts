import { asBillingError } from '../domain/as-billing-error.js';
import { BillingError } from '../domain/errors.js';
import type { BillingClient, CallOptions } from './billing-client.js';
import { isPayment } from './payment-intent.js';
import type { Answer, Step } from './payment-intent-machine.js';
import type { Wait } from './wait.js';

export interface Question {
  readonly step: Step;
  readonly key: string;
  readonly payments: BillingClient['payments'];
  /** The request itself, while its body is still known. */
  readonly send?: (o: CallOptions) => Promise<unknown>;
  readonly options: CallOptions;
}

/** After this many milliseconds without an answer the customer is told that the payment is being checked. */
const slow = 8_000;
/** And after these more the request counts as lost, whatever the client does about it. */
const lost = 17_000;

/** Asks once. Never rejects: whatever is thrown, and whatever is no payment, becomes an answer of unknown outcome. */
export const askBackend = async (question: Question, wait: Wait, onSlow: () => void): Promise<Answer> => {
  const stop = new AbortController();
  const limit = async (): Promise<never> => {
    await wait(slow, stop.signal);
    onSlow();
    await wait(lost, stop.signal);
    throw new BillingError('timeout');
  };
  try {
    const value = await Promise.race([put(question), limit()]);
    if (isPayment(value)) return { kind: 'payment', payment: value };
    // Exactly null: an answer that merely lacks a payment must never pass for "not charged".
    if (value === null && question.step !== 'send') return { kind: 'nothing' };
    return { kind: 'error', error: new BillingError('bad_response') };
  } catch (thrown) {
    return { kind: 'error', error: asBillingError(thrown) };
  } finally {
    stop.abort();
  }
};

const put = async ({ step, key, payments, send, options }: Question): Promise<unknown> => {
  switch (step) {
    case 'send':
      if (!payments) throw new BillingError('unsupported');
      return send?.(options);
    case 'look':
      return payments?.byKey(key, options);
    case 'abandon':
      return payments?.abandon?.(key, options);
  }
};
