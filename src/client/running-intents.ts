import type { IntentOutcome, PendingIntent } from './payment-intent.js';

/** One conversation with the backend about one set of invoices; a second click, or a second element, joins it instead of starting another. */
export interface Run {
  /** What is being asked after; changes when an earlier intent is settled first. */
  intent: PendingIntent;
  doubted: boolean;
  readonly listeners: Set<(intent: PendingIntent) => void>;
  outcome: Promise<IntentOutcome>;
}

/** Shared by everything that pays over one client, so that it outlives an element that is removed and put back. */
export interface ClientMemory {
  readonly intents: Map<string, PendingIntent>;
  readonly runs: Map<string, Run>;
}

const memories = /*#__PURE__*/ new WeakMap<object, Map<string, ClientMemory>>();

export const memoryOf = (client: object, subject: string): ClientMemory => {
  const bySubject = memories.get(client) ?? new Map<string, ClientMemory>();
  memories.set(client, bySubject);
  const memory = bySubject.get(subject) ?? { intents: new Map(), runs: new Map() };
  bySubject.set(subject, memory);
  return memory;
};

/** From now on the customer reads "We are checking your payment" (PAY-21); told once. */
export const doubt = (run: Run): void => {
  if (run.doubted) return;
  run.doubted = true;
  for (const listener of run.listeners) listener(run.intent);
};

/** The outcome, or `undefined` as soon as the caller no longer wants it. */
export const heard = <T>(outcome: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> => {
  if (!signal) return outcome;
  return new Promise((resolve, reject) => {
    const leave = (): void => resolve(undefined);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
};
