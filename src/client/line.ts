import type { CallOptions, ChangeTopic } from './billing-client.js';
import type { Call, HttpOptions } from './http-transport.js';

/** What the operations that are loaded later have of their client. */
export interface Line {
  /** The checked answer, `undefined` where nothing is one; rejects with BillingError. */
  ask<T>(call: Call<T>, o?: CallOptions): Promise<T>;
  /** Tells other elements on the page that something changed. */
  emit(topic: ChangeTopic, id?: string): void;
  /** Last status seen under an idempotency key: asking again and again is news only when it changed. */
  readonly seen: Map<string, string>;
  /** How long is waited, and by which clock. */
  readonly pace?: Pick<HttpOptions, 'wait' | 'random' | 'stallMs'>;
}
