import type { Id } from '../domain/entities.js';
import { Remembered } from './remembered.js';

/** The invoices that a customer has chosen to pay: they survive navigation, and all tabs show the same. */
export class Cart {
  readonly #kept: Remembered;

  constructor(scope: string | undefined, user: string | undefined) {
    this.#kept = new Remembered({ scope, user, element: 'cart', name: 'invoices' });
  }

  get ids(): readonly Id[] {
    const kept = this.#kept.read();
    return Array.isArray(kept) ? kept.filter((id): id is Id => typeof id === 'string') : [];
  }

  set(ids: readonly Id[]): void {
    if (ids.length > 0) this.#kept.write(ids);
    else this.#kept.clear();
  }

  /** Calls back on every change, in whatever tab. Returns what ends it. */
  watch(listener: () => void): () => void {
    return this.#kept.watch(listener);
  }
}
