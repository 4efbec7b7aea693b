import type { ChangeEvent, ChangeTopic } from './billing-client.js';

/** Tells other elements on the page that what they show may be old. */
export class ChangeEvents {
  readonly #listeners = new Set<(change: ChangeEvent) => void>();

  readonly subscribe = (listener: (change: ChangeEvent) => void): (() => void) => {
    // A listener of its own for each call: subscribing one function twice is two subscriptions.
    const own = (change: ChangeEvent): void => listener(change);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  };

  emit(topic: ChangeTopic, id?: string): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(id === undefined ? { topic } : { topic, id });
      } catch (error) {
        // A payment that went through must not look failed because a listener threw.
        setTimeout(() => {
          throw error;
        });
      }
    }
  }
}
