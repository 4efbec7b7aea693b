import { setTimeout } from 'node:timers/promises';
import {
  HttpBillingClient,
  PaymentIntents,
  type IntentContext,
  type IntentOutcome,
  type PayInput,
  type PendingIntent,
} from '../../src/client/index.js';
import { requestHeader } from '../faults/fault-proxy.js';
import type { Told, ToldIntent } from './told.js';

/** Customers live this much faster than in earnest, with every wait of the client: a run would otherwise be mostly waiting. */
export const pace = 0.2;
/** How long the client waits for one answer. */
export const clientPatienceMs = 20_000 * pace;

const pause = (ms: number, signal?: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal });
export const rest = (ms: number): Promise<void> => pause(ms * pace);

export interface TabOptions {
  readonly baseUrl: string;
  /** Of the errand; requests are numbered below it. */
  readonly name: string;
  readonly token?: string;
  /** What the tab remembers over a reload. */
  readonly storage?: Map<string, string>;
  readonly onIntent: (intent: ToldIntent) => void;
}

/** A page of the customer's: the kit's own client and what `pay-invoice` pays with. Nothing of it knows that the line is bad. */
export class Tab {
  readonly client: HttpBillingClient;
  readonly intents: PaymentIntents;
  readonly storage: Map<string, string>;
  readonly #options: TabOptions;
  readonly #left = new AbortController();
  readonly #told = new Map<string, ToldIntent>();
  #requests = 0;
  #keys = 0;

  constructor(options: TabOptions) {
    const { token, baseUrl, name, storage = new Map<string, string>() } = options;
    this.#options = options;
    this.storage = storage;
    this.client = new HttpBillingClient({
      baseUrl,
      timeoutMs: clientPatienceMs,
      fetch: (request) => this.#fetch(request),
      wait: (ms, signal) => pause(ms * pace, signal),
      ...(token !== undefined && { getToken: () => token }),
    });
    this.intents = new PaymentIntents({
      client: this.client,
      wait: (ms, signal) => pause(ms * pace, signal),
      newKey: () => `${name}-${(this.#keys += 1)}-${crypto.randomUUID()}`,
      storage: {
        getItem: (entry) => storage.get(entry) ?? null,
        setItem: (entry, value) => void (this.isGone || storage.set(entry, value)),
        removeItem: (entry) => void (this.isGone || storage.delete(entry)),
      },
    });
  }

  get isGone(): boolean {
    return this.#left.signal.aborted;
  }

  /** The page is gone, and with it every request that is under way. */
  leave(): void {
    this.#left.abort();
  }

  /** The customer presses Pay. What they are told is written down, at once and in the end. */
  async pay(input: PayInput, context: IntentContext, errand: string): Promise<ToldIntent> {
    const begun = this.intents.begin(input, context, { onChecking: (intent) => this.#tell(intent.key, { kind: 'checking' }) });
    const key = this.intents.pending().at(-1)?.key;
    if (key === undefined) throw new Error('A payment that was begun is not pending');
    const token = input.source && 'token' in input.source ? input.source.token : undefined;
    const { invoiceIds, total } = context;
    const joined = this.#told.get(key);
    if (joined) {
      this.hear(joined, await begun);
      return joined;
    }
    const intent: ToldIntent = { ...{ key, errand, invoiceIds, total, at: Date.now(), told: [] }, ...(token !== undefined && { token }) };
    this.#told.set(key, intent);
    this.#options.onIntent(intent);
    this.hear(intent, await begun);
    return intent;
  }

  /** After a reload: the intent goes on under the same key. */
  takeUp(intent: ToldIntent): PendingIntent | undefined {
    this.#told.set(intent.key, intent);
    return this.intents.pending().find(({ key }) => key === intent.key);
  }

  hear(intent: ToldIntent, outcome: IntentOutcome): IntentOutcome {
    // Nobody looks at a page that is gone.
    if (this.isGone) return outcome;
    intent.outcome = outcome;
    this.#tell(intent.key, toldOf(outcome));
    return outcome;
  }

  #tell(key: string, told: Omit<Told, 'at'>): void {
    const intent = this.isGone ? undefined : this.#told.get(key);
    const last = intent?.told.at(-1);
    if (last?.kind === told.kind && last.status === told.status) return;
    intent?.told.push({ ...told, at: Date.now() });
  }

  #fetch(request: Request): Promise<Response> {
    const named = new Request(request, { signal: AbortSignal.any([request.signal, this.#left.signal]) });
    named.headers.set(requestHeader, `${this.#options.name}.${(this.#requests += 1)}`);
    return fetch(named);
  }
}

const toldOf = (outcome: IntentOutcome): Omit<Told, 'at'> => {
  switch (outcome.kind) {
    case 'paid':
    case 'accepted':
    case 'action': {
      const { id, status, reference, total } = outcome.payment;
      return { kind: outcome.kind, status, reference, total, ...(id !== undefined && { paymentId: id }) };
    }
    case 'notCharged': {
      if (outcome.why === 'refused') return { kind: 'notCharged', why: outcome.error.code };
      if (outcome.why === 'abandoned') return { kind: 'notCharged', why: 'abandoned' };
      const { id, status } = outcome.payment;
      return { kind: 'notCharged', why: 'declined', status, ...(id !== undefined && { paymentId: id }) };
    }
    case 'checking':
      return { kind: 'checking' };
  }
};
