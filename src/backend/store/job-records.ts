import type { Id } from '../../domain/entities.js';

/** Something that time brings about: what, about which row, and when. Written in the transaction that makes it necessary. */
export interface JobRow {
  /** One row for what must not be begun twice: a second `put` replaces the first. */
  readonly id: string;
  readonly kind: string;
  /** The row that it is about. */
  readonly subject: Id;
  readonly dueAt: number;
  /** Which clock says that it is due. */
  readonly clock: 'business' | 'real';
  /** Who is at work on it, until when; real time. After that anybody may take it. */
  readonly lease?: JobHold;
  /** How often it has been begun. */
  readonly tries: number;
  /** Failed too often: nobody takes it until an operator puts it back. */
  readonly left?: true;
}

export interface JobHold {
  /** Another name for every time that somebody takes it. */
  readonly holder: string;
  readonly until: number;
}

/** Who asks for work. */
export interface JobClaim {
  readonly kinds: readonly string[];
  readonly now: number;
  readonly businessNow: number;
  readonly limit: number;
  /** What the rows are held by from now on, kind by kind. */
  hold(kind: string): JobHold;
}

export interface JobCounts {
  /** Due, and with nobody at work on them. */
  readonly due: number;
  readonly left: number;
}

/** What is to be done: found by what is due, at a cost that depends on what is due and not on what waits. */
export interface JobShelf {
  /** The rows that have been due longest and that nobody holds, now held and counted as begun once more. No two claims get one row. */
  claim(claim: JobClaim): Promise<readonly JobRow[]>;
  counts(at: Pick<JobClaim, 'now' | 'businessNow'>): Promise<JobCounts>;
  /** What was left to an operator, some of it where there is much. */
  left(limit: number): Promise<readonly JobRow[]>;
}

/** A row that somebody has taken. */
export const held = (row: JobRow, lease: JobHold): JobRow => ({ ...row, lease, tries: row.tries + 1 });
