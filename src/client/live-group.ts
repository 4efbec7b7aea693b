import type { Id } from '../domain/entities.js';
import type { CallOptions } from './billing-client.js';

/** What this client itself may have changed. */
export type ChangeTopic = 'invoices' | 'payments' | 'paymentMethods' | 'credits' | 'views' | 'session';
export interface ChangeEvent {
  readonly topic: ChangeTopic;
  readonly id?: Id;
}

/** Something that anybody may have written; a topic that nobody here knows is passed over. */
export interface LiveChange {
  readonly topic?: ChangeTopic | (string & {});
  readonly id?: Id;
  /** Something was missed: whatever is shown may be old. */
  readonly resync?: true;
}
export interface LiveOptions extends CallOptions {
  /** Begin so many seconds ago, at most 600: for whoever has read before. */
  readonly recentSeconds?: number;
}

export interface LiveGroup {
  /**
   * Calls back for what is written by anybody, until the signal aborts; then it resolves. Goes on by itself where the line breaks. Rejects where no live
   * updates are to be had: then whoever shows something asks for it from time to time.
   * @param topics all where undefined
   */
  subscribe(topics: readonly string[] | undefined, listener: (change: LiveChange) => void, o?: LiveOptions): Promise<void>;
}
