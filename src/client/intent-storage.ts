import type { PendingIntent } from './payment-intent.js';

/** The part of `Storage` that is used. */
export type IntentStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A backend keeps keys for at least a day; an older intent can no longer be asked after. */
const longest = 24 * 60 * 60 * 1_000;

/** `sessionStorage`, or nothing where the browser denies it: the mere property may throw. */
export const browserStore = (): IntentStore | undefined => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
};

/**
 * Pending intents of one backend (and one signed-in customer), in the tab's storage, so that they survive a reload, and in memory, so that a storage
 * that is full, absent or throwing costs the reload only. What the storage holds is checked like any foreign value.
 */
export class IntentStorage {
  readonly #scope: string;
  readonly #name: string;
  readonly #store: IntentStore | undefined;
  /** Only what the storage would not take. */
  readonly #memory: Map<string, PendingIntent>;

  constructor(scope: string, name: string, store: IntentStore | undefined, memory: Map<string, PendingIntent>) {
    this.#scope = scope;
    this.#name = name;
    this.#store = store;
    this.#memory = memory;
  }

  /** Oldest first. */
  list(now: number): PendingIntent[] {
    const recent = [...this.#read(), ...this.#memory.values()].filter((intent) => now - intent.createdAt < longest);
    return recent.sort((a, b) => a.createdAt - b.createdAt);
  }

  put(intent: PendingIntent): void {
    this.#memory.delete(intent.key);
    if (!this.#write([...this.#others(intent.key), intent])) this.#memory.set(intent.key, intent);
  }

  remove(key: string): void {
    this.#memory.delete(key);
    this.#write(this.#others(key));
  }

  #others(key: string): PendingIntent[] {
    return this.#read().filter((intent) => intent.key !== key);
  }

  #read(): PendingIntent[] {
    try {
      const stored: unknown = JSON.parse(this.#store?.getItem(this.#name) ?? '[]');
      return Array.isArray(stored) ? stored.filter((value): value is PendingIntent => isIntent(value) && value.scope === this.#scope) : [];
    } catch {
      return [];
    }
  }

  #write(intents: readonly PendingIntent[]): boolean {
    try {
      if (intents.length > 0) this.#store?.setItem(this.#name, JSON.stringify(intents));
      else this.#store?.removeItem(this.#name);
      return this.#store !== undefined;
    } catch {
      return false;
    }
  }
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrAbsent = (value: unknown): boolean => value === undefined || isText(value);

/** Another script of the page can write to the storage: each member has its type or the entry does not count. */
const isIntent = (value: unknown): value is PendingIntent => {
  if (typeof value !== 'object' || value === null) return false;
  const intent = value as Partial<Record<keyof PendingIntent, unknown>>;
  const total = intent.total as Partial<Record<'minor' | 'currency', unknown>> | null | undefined;
  const contact = (intent.supportContact ?? {}) as Record<string, unknown>;
  return (
    [intent.key, intent.scope, intent.methodLabel, total?.currency].every(isText) &&
    [intent.paymentId, intent.reference, intent.guestToken, intent.country].every(isTextOrAbsent) &&
    isTexts(intent.invoiceIds) &&
    isTexts(intent.invoiceNumbers) &&
    Number.isSafeInteger(total?.minor) &&
    Number.isFinite(intent.createdAt) &&
    typeof contact === 'object' &&
    [contact.name, contact.phone, contact.email, contact.hours].every(isTextOrAbsent)
  );
};
