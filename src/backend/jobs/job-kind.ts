import type { JobRow } from '../store/job-records.js';

/** A sort of work, by the name that rows give it. It must be safe to do twice: whoever died in the middle is followed by another. */
export interface JobKind {
  /** How long a try may take before somebody else may begin; longer work asks for more (`JobLease.renew`). */
  readonly leaseMs: number;
  /** Its work waits for somebody outside, a provider or a mail server: `runDue` begins it and goes on. */
  readonly outside?: boolean;
  /** After so many tries the operator is told. */
  readonly tries: number;
  /** Tried again all the same, where nothing else could ever settle it; all others wait for the operator. */
  readonly endless?: boolean;
  /** Between tries: twice as long each time; default one second to five minutes. */
  readonly pause?: { readonly firstMs: number; readonly longestMs: number };
  /**
   * @returns `done`: the row goes; `kept`: a transaction of the work itself has written what follows, or has deleted the row
   * @throws anything to be put back and tried again
   */
  run(job: JobRow, lease: JobLease): Promise<'done' | 'kept'>;
}

export interface JobLease {
  /** Keeps the row for another `leaseMs`; false where somebody else has it now, or nobody wants it any more. */
  renew(): Promise<boolean>;
}

/** A job that has failed too often. */
export class JobFailing extends Error {
  override readonly name = 'JobFailing';

  constructor({ kind, tries }: JobRow, cause: unknown) {
    super(`A job of the kind ${kind} has failed ${tries} times`, { cause });
  }
}
