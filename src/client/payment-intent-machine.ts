import { BillingError } from '../domain/errors.js';
import type { PaymentOutcome } from '../domain/entities.js';
import { isUnknownOutcome } from './retry.js';

/** Send (the payment or its confirmation), then ask by key, then give the key up: the order of the retry table (security, rule 4). */
export type Step = 'send' | 'look' | 'abandon';

export interface Progress {
  readonly step: Step;
  /** Tries of this step that brought nothing. */
  readonly tries: number;
  /** A request may have been carried out, or may still be under way. */
  readonly doubt: boolean;
  /** What the server said when it refused, to be told once it is certain that nothing was charged. */
  readonly refusal?: BillingError;
}

export type Answer =
  | { readonly kind: 'payment'; readonly payment: PaymentOutcome }
  /** No payment under the key; from `abandon` it means that there never will be one. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error'; readonly error: BillingError };

export type Verdict =
  | { readonly kind: 'again'; readonly progress: Progress }
  | { readonly kind: 'payment'; readonly payment: PaymentOutcome }
  | { readonly kind: 'notCharged'; readonly error?: BillingError }
  | { readonly kind: 'checking' };

/** Tries of each step before the next one. */
export const tryLimits: Readonly<Record<Step, number>> = { send: 4, look: 3, abandon: 3 };

export const sending: Progress = { step: 'send', tries: 0, doubt: false };
/** After a reload the body of the payment is gone: all that is left is to ask. */
export const resuming: Progress = { step: 'look', tries: 0, doubt: true };
/** One look, then give up the key: every tick of the watch. */
export const watching: Progress = { step: 'look', tries: tryLimits.look - 1, doubt: true };

/**
 * What to do after an answer. Only three answers end an intent: a payment, a refusal of the first and only request, and `abandon` without a payment.
 * A refusal after a request of unknown fate proves nothing about that request, so it is looked into first. `byKey` = nothing never ends it.
 */
export const decide = (progress: Progress, answer: Answer, canAbandon: boolean): Verdict => {
  if (answer.kind === 'payment') return answer;
  // The key is spent: whatever is still under way will be refused.
  if (answer.kind === 'error' && answer.error.code === 'intent_abandoned') return { kind: 'notCharged', error: progress.refusal };
  switch (progress.step) {
    case 'send':
      return afterSending(progress, answer);
    case 'look': {
      const hopeless = answer.kind === 'error' && !isUnknownOutcome(answer.error);
      if (!hopeless && progress.tries + 1 < tryLimits.look) return again(progress);
      return canAbandon ? { kind: 'again', progress: { ...progress, step: 'abandon', tries: 0 } } : { kind: 'checking' };
    }
    case 'abandon':
      if (answer.kind === 'nothing') return { kind: 'notCharged', error: progress.refusal };
      return isUnknownOutcome(answer.error) && progress.tries + 1 < tryLimits.abandon ? again(progress) : { kind: 'checking' };
  }
};

const again = (progress: Progress): Verdict => ({ kind: 'again', progress: { ...progress, tries: progress.tries + 1 } });

const afterSending = (progress: Progress, answer: Exclude<Answer, { kind: 'payment' }>): Verdict => {
  const error = answer.kind === 'error' ? answer.error : new BillingError('bad_response');
  if (isUnknownOutcome(error)) {
    const doubtful = { ...progress, doubt: true };
    return progress.tries + 1 < tryLimits.send ? again(doubtful) : { kind: 'again', progress: { ...doubtful, step: 'look', tries: 0 } };
  }
  // A mismatch says that the server knows the key: with what outcome, it does not say.
  if (!progress.doubt && error.code !== 'idempotency_mismatch') return { kind: 'notCharged', error };
  return { kind: 'again', progress: { step: 'look', tries: tryLimits.look - 1, doubt: true, refusal: error } };
};
