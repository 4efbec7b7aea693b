import type { Payment } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import { askBackend } from './ask-backend.js';
import type { BillingClient, CallOptions, PayInput } from './billing-client.js';
import { browserStore, IntentStorage } from './intent-storage.js';
import type { IntentStore } from './intent-storage.js';
import { isFinal, isSameIntent, outcomeFrom } from './payment-intent.js';
import type { IntentContext, IntentOutcome, PendingIntent } from './payment-intent.js';
import { decide, resuming, sending, watching } from './payment-intent-machine.js';
import type { Progress, Verdict } from './payment-intent-machine.js';
import { randomKey } from './random-key.js';
import { delayBefore, watchPace, writePace } from './retry.js';
import { doubt, heard, memoryOf } from './running-intents.js';
import type { ClientMemory, Run } from './running-intents.js';
import { intentStorageName } from './stored-intent.js';
import { browserLocks, withTabLock } from './tab-lock.js';
import type { Locks } from './tab-lock.js';
import { wait } from './wait.js';
import type { Wait } from './wait.js';

export type { IntentContext, IntentOutcome, PendingIntent } from './payment-intent.js';

export interface PaymentIntentsDependencies {
  readonly client: Pick<BillingClient, 'payments' | 'scope'>;
  /** The signed-in customer, so that the next one in this tab does not meet their intents. Absent for guests. */
  readonly subject?: string;
  /** Default: the tab's sessionStorage, where the browser gives it. */
  readonly storage?: IntentStore;
  /** Default: the browser's locks, where it has them. */
  readonly locks?: Locks;
  readonly now?: () => number;
  readonly random?: () => number;
  readonly wait?: Wait;
  readonly newKey?: () => string;
}
export interface IntentOptions {
  /** Ends the waiting of this caller alone, who gets `checking`; the payment goes on and its intent stays pending until somebody hears the outcome. */
  readonly signal?: AbortSignal;
  readonly locale?: string;
  /** Called once, as soon as the answer is late or doubtful. */
  readonly onChecking?: (intent: PendingIntent) => void;
}
export interface WatchOptions {
  readonly signal: AbortSignal;
  readonly locale?: string;
  readonly onOutcome: (outcome: IntentOutcome) => void;
}
type Work = (run: Run) => Promise<IntentOutcome>;
type Send = (o: CallOptions) => Promise<unknown>;

/**
 * Payments as intents: one key for each decision of the customer, kept over timeouts, reloads and removals of the element, and dropped only when a
 * final outcome was heard. Nothing here rejects: an outcome that is not known is `checking`.
 */
export class PaymentIntents {
  readonly #client: PaymentIntentsDependencies['client'];
  readonly #scope: string;
  readonly #memory: ClientMemory;
  readonly #storage: IntentStorage;
  readonly #locks: Locks | undefined;
  readonly #with: Required<Pick<PaymentIntentsDependencies, 'now' | 'random' | 'wait' | 'newKey'>>;

  constructor({ client, subject = '', storage, locks, ...given }: PaymentIntentsDependencies) {
    this.#client = client;
    this.#scope = client.scope ?? 'default';
    this.#memory = memoryOf(client, subject);
    this.#storage = new IntentStorage(
      this.#scope,
      intentStorageName(this.#scope, subject),
      storage ?? browserStore(),
      this.#memory.intents,
    );
    this.#locks = locks ?? browserLocks();
    this.#with = { now: Date.now, random: Math.random, wait, newKey: randomKey, ...given };
  }

  /** Intents whose outcome nobody has heard yet, oldest first: of this backend and customer, not older than a day. */
  pending(): PendingIntent[] {
    return this.#storage.list(this.#with.now());
  }

  /**
   * Pays, once: a second call for the same invoices joins the first. An intent that is still pending on one of the invoices is settled before; if
   * it was the same decision (invoices, amount, method), or was charged, its outcome is the answer.
   */
  begin(input: PayInput, context: IntentContext, o: IntentOptions = {}): Promise<IntentOutcome> {
    const { newKey, now } = this.#with;
    const intent: PendingIntent = { ...context, key: newKey(), scope: this.#scope, createdAt: now() };
    if (!o.signal?.aborted && !this.#memory.runs.has(topicOf(intent))) this.#storage.put(intent);
    return this.#join(intent, o, async (run) => {
      for (const earlier of this.#overlapping(intent)) {
        run.intent = earlier;
        const outcome = await this.#settle(run, resuming, o);
        if (outcome.kind !== 'notCharged' || isSameIntent(earlier, context)) {
          // Nothing was sent under the new key.
          this.forget(intent);
          return outcome;
        }
        this.forget(earlier);
      }
      run.intent = intent;
      return this.#settle(run, sending, o, async (call) => this.#client.payments?.pay(input, { ...call, idempotencyKey: intent.key }));
    });
  }

  /** Finds out what became of an intent: asks by key and, where there is nothing, gives the key up. Without `abandon` it stays `checking`. */
  resume(intent: PendingIntent, o: IntentOptions = {}): Promise<IntentOutcome> {
    return this.#join(intent, o, (run) => this.#settle(run, resuming, o));
  }

  /** Goes on after 3-D Secure or a redirect; `result` is what the challenge or the return address gave. */
  async confirm(intent: PendingIntent, payment: Payment, result: string | undefined, o: IntentOptions = {}): Promise<IntentOutcome> {
    // A look that is under way knows nothing of the result: it is waited for, not joined.
    await this.#memory.runs.get(topicOf(intent))?.outcome;
    // The version makes each challenge of a payment a key of its own, and a repetition of one challenge the same.
    const idempotencyKey = `${intent.key}.${payment.version}`.slice(-255);
    const send: Send = async (call) => {
      const { payments } = this.#client;
      if (!payments?.confirm) throw new BillingError('unsupported');
      return payments.confirm(payment.id, result === undefined ? {} : { result }, { ...call, idempotencyKey });
    };
    return this.#join(intent, o, (run) => this.#settle(run, { ...sending, doubt: true }, o, send));
  }

  /** Asks again while the outcome is `checking`, after 2 seconds and then ever less often up to every 30; calls once, with the first other outcome. */
  watch(intent: PendingIntent, o: WatchOptions): void {
    void this.#watch(intent, o);
  }

  /** Drops an intent. The class does it itself whenever a final outcome was heard. */
  forget(intent: PendingIntent): void {
    this.#storage.remove(intent.key);
  }

  #overlapping({ key, invoiceIds }: PendingIntent): PendingIntent[] {
    return this.pending().filter((other) => other.key !== key && other.invoiceIds.some((id) => invoiceIds.includes(id)));
  }

  async #watch(first: PendingIntent, { signal, locale, onOutcome }: WatchOptions): Promise<void> {
    let intent = first;
    for (let turn = 0; ; turn++) {
      const rest = this.#with.wait(delayBefore(turn, watchPace, this.#with.random), signal);
      await rest.catch(() => undefined);
      const outcome = await this.#join(intent, { signal, locale }, (run) => this.#settle(run, watching, { locale }));
      if (signal.aborted) return;
      if (outcome.kind !== 'checking') return onOutcome(outcome);
      intent = outcome.intent;
    }
  }

  /** Starts the work, or joins what is already under way for these invoices, and hears the outcome unless the caller leaves before. */
  async #join(intent: PendingIntent, { signal, onChecking }: IntentOptions, work: Work): Promise<IntentOutcome> {
    if (signal?.aborted) return { kind: 'checking', intent };
    const run = this.#memory.runs.get(topicOf(intent)) ?? this.#start(intent, work);
    if (onChecking) {
      run.listeners.add(onChecking);
      if (run.doubted) onChecking(run.intent);
    }
    const outcome = await heard(run.outcome, signal);
    if (onChecking) run.listeners.delete(onChecking);
    if (outcome && isFinal(outcome)) this.forget(run.intent);
    return outcome ?? { kind: 'checking', intent: run.intent };
  }

  #start(intent: PendingIntent, work: Work): Run {
    const { runs } = this.#memory;
    const topic = topicOf(intent);
    const run: Run = { intent, doubted: false, listeners: new Set(), outcome: Promise.resolve({ kind: 'checking', intent }) };
    runs.set(topic, run);
    const locked = withTabLock(this.#locks, `billing-elements.pay|${this.#scope}|${topic}`, this.#with.wait, () => work(run));
    run.outcome = locked.finally(() => runs.delete(topic));
    return run;
  }

  async #settle(run: Run, start: Progress, { locale }: IntentOptions, send?: Send): Promise<IntentOutcome> {
    const { payments } = this.#client;
    const { key, guestToken } = run.intent;
    const options: CallOptions = { ...(locale === undefined ? {} : { locale }), ...(guestToken === undefined ? {} : { guestToken }) };
    for (let progress = start; ;) {
      const { step } = progress;
      const answer = await askBackend({ step, key, payments, send, options }, this.#with.wait, () => doubt(run));
      const verdict = decide(progress, answer, payments?.abandon !== undefined);
      if (verdict.kind !== 'again') return this.#conclude(run, verdict);
      doubt(run);
      progress = verdict.progress;
      const retryAfter = answer.kind === 'error' ? answer.error.details.retryAfterSeconds : undefined;
      if (progress.step === step) await this.#with.wait(delayBefore(progress.tries - 1, writePace, this.#with.random, retryAfter));
    }
  }

  #conclude(run: Run, verdict: Exclude<Verdict, { kind: 'again' }>): IntentOutcome {
    switch (verdict.kind) {
      case 'payment': {
        const { id = run.intent.paymentId, reference } = verdict.payment;
        run.intent = { ...run.intent, reference, ...(id === undefined ? {} : { paymentId: id }) };
        // Only what is still there: a sign-out in the meantime has cleared it for good.
        if (this.pending().some(({ key }) => key === run.intent.key)) this.#storage.put(run.intent);
        return outcomeFrom(run.intent, verdict.payment);
      }
      case 'notCharged':
        return verdict.error ? { kind: 'notCharged', why: 'refused', error: verdict.error } : { kind: 'notCharged', why: 'abandoned' };
      case 'checking':
        return { kind: 'checking', intent: run.intent };
    }
  }
}

const topicOf = ({ invoiceIds }: Pick<PendingIntent, 'invoiceIds'>): string => [...invoiceIds].sort().join('|');
