import type { Id } from '../../domain/entities.js';

/** What customers can follow. `access` is for the backend alone: who may see what has changed. */
export type NoticedTopic = 'invoices' | 'payments' | 'paymentMethods' | 'credits' | 'disputes' | 'downloads' | 'access';

/** That something was written, and who may hear of it. It carries nothing of what was written: whoever hears of it reads it again. */
export interface Change {
  readonly topic: NoticedTopic;
  readonly companyId?: Id | undefined;
  /** All of these a user must be allowed to see; absent: nothing but the company counts. */
  readonly accountIds?: readonly Id[] | undefined;
  /** Whoever did it hears of it whatever the accounts. */
  readonly madeBy?: Id | undefined;
  /** Nobody but this user. */
  readonly onlyFor?: Id | undefined;
  /** Of what was written; absent where it was much at once. */
  readonly id?: Id | undefined;
}

export interface NoticedChange extends Change {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ChangePage {
  readonly changes: readonly NoticedChange[];
  /** From where to go on. */
  readonly position: string;
}

/**
 * What was written lately, in the order in which it became visible. Whoever goes on from a position that this shelf gave misses nothing and gets
 * nothing twice, whatever transactions were under way when it was given.
 */
export interface ChangeShelf {
  /**
   * @param from a position as `ChangePage.position` said; a number: what became known so many milliseconds ago and since; undefined: nothing but the
   * position of now
   * @returns `gone` where the changes from there on are not kept (any more), or are too many to tell
   */
  since(from: string | number | undefined): Promise<ChangePage | 'gone'>;
  /** Calls back when there may be something new; often at once, sometimes in vain, and now and then not at all. Returns the end of it. */
  watch?(news: () => void): () => void;
}

/** How long changes are kept for somebody who was away, and how many are told at once. */
export const changesKeptMs = 6 * 3_600_000;
export const changesAtOnce = 2_000;
