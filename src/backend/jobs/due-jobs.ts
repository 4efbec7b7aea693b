import type { Clock } from '../clock.js';
import { newId } from '../random.js';
import type { BillingStore } from '../store/billing-store.js';
import type { JobHold, JobRow } from '../store/job-records.js';
import { JobFailing, type JobKind, type JobLease } from './job-kind.js';

export interface DueJobsParts {
  readonly store: BillingStore;
  readonly clock: Clock;
  /** Asked for when work begins, so that kinds may know the runner. */
  readonly kinds: () => Readonly<Record<string, JobKind>>;
  readonly onFault: (fault: Error, reference: string) => void;
  /** From 0 to 1, for pauses of different lengths. */
  readonly random?: () => number;
  /** Jobs at a time in this process that wait for somebody outside; default 16. */
  readonly atOnce?: number;
}

/** Rows that one question to the store brings. */
const claimAtOnce = 50;
const defaultPause = { firstMs: 1_000, longestMs: 300_000 };

/**
 * Does what is due, on any store and in any number of processes: takes rows by lease, runs them, puts them back when they fail and leaves those
 * that keep failing to an operator. A process that dies loses its leases and nothing else; another takes the rows up.
 */
export class DueJobs {
  readonly #parts: DueJobsParts;
  readonly #running = new Set<Promise<void>>();
  #outside = 0;
  #hasMore = false;
  #filling: Promise<void> = Promise.resolve();

  constructor(parts: DueJobsParts) {
    this.#parts = parts;
  }

  /** A lease to write with a row that this process begins itself, right after the commit (`begin`). */
  hold(kind: string): JobHold {
    return { holder: newId('job'), until: this.#parts.clock.now() + this.#kind(kind).leaseMs };
  }

  /** Runs a row that was written with `hold`; resolves when it has ended, well or badly. */
  begin(job: JobRow): Promise<void> {
    return this.#track(this.#run(job));
  }

  /** Resolves when what this process can do alone is done, and what waits for others is begun. */
  async runDue(): Promise<void> {
    for (let full = true; full;) {
      const jobs = await this.#claim(false, claimAtOnce);
      full = jobs.length === claimAtOnce;
      for (const job of jobs) await this.#track(this.#run(job));
    }
    await this.#fill();
  }

  /** Resolves when this process is at work on nothing. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Puts what was left to an operator to work again. */
  resume(): Promise<number> {
    const { store, clock } = this.#parts;
    return store.transaction(async (tx) => {
      const rows = await tx.jobs.left(1_000);
      for (const { left: _left, lease: _lease, ...row } of rows) await tx.jobs.put({ ...row, tries: 0, clock: 'real', dueAt: clock.now() });
      return rows.length;
    });
  }

  #kind(name: string): JobKind {
    const kind = this.#parts.kinds()[name];
    if (!kind) throw new Error(`No kind of job is called ${name}`);
    return kind;
  }

  /** Begins as many that wait for others as there is room for. */
  #fill(): Promise<void> {
    this.#filling = this.#filling
      .catch(() => undefined)
      .then(async () => {
        const room = (this.#parts.atOnce ?? 16) - this.#outside;
        const jobs = room > 0 ? await this.#claim(true, room) : [];
        this.#hasMore = jobs.length >= room;
        for (const job of jobs) this.#start(job);
      });
    return this.#filling;
  }

  #start(job: JobRow): void {
    this.#outside += 1;
    const done = this.#run(job).finally(() => {
      this.#outside -= 1;
      return this.#hasMore ? this.#fill().catch((fault: Error) => this.#parts.onFault(fault, job.id)) : undefined;
    });
    void this.#track(done);
  }

  #track(run: Promise<void>): Promise<void> {
    this.#running.add(run);
    return run.finally(() => this.#running.delete(run));
  }

  async #claim(outside: boolean, limit: number): Promise<readonly JobRow[]> {
    const { store, clock, kinds } = this.#parts;
    const wanted = Object.entries(kinds()).flatMap(([name, kind]) => ((kind.outside ?? false) === outside ? name : []));
    const at = { now: clock.now(), businessNow: clock.businessNow() };
    return store.transaction((tx) => tx.jobs.claim({ ...at, kinds: wanted, limit, hold: (kind) => this.hold(kind) }));
  }

  async #run(job: JobRow): Promise<void> {
    const { onFault } = this.#parts;
    try {
      const kind = this.#kind(job.kind);
      const end = await kind.run(job, this.#leaseOf(job, kind)).catch((fault: unknown) => ({ fault }));
      if (end === 'done') await this.#change(job, (row) => ({ ...row, isOver: true }));
      else if (end !== 'kept') await this.#putBack(job, kind, end.fault);
    } catch (fault) {
      // What could not be written down now ends with its lease.
      onFault(fault instanceof Error ? fault : new Error('A job cannot be put back', { cause: fault }), job.id);
    }
  }

  async #putBack(job: JobRow, kind: JobKind, fault: unknown): Promise<void> {
    const { clock, random = Math.random, onFault } = this.#parts;
    const { firstMs, longestMs } = kind.pause ?? defaultPause;
    const isTooMuch = job.tries >= kind.tries;
    const pause = Math.min(longestMs, firstMs * 2 ** Math.min(job.tries - 1, 30)) * (0.5 + random() / 2);
    const ours = await this.#change(job, ({ lease: _lease, ...row }) => ({
      ...row,
      clock: 'real',
      dueAt: clock.now() + Math.ceil(pause),
      ...(isTooMuch && kind.endless !== true && { left: true }),
    }));
    if (ours && isTooMuch && job.tries % kind.tries === 0) onFault(new JobFailing(job, fault), job.id);
  }

  /** Changes a row that is still held by this very try; any other is somebody else's, or has been replaced by what follows it. */
  #change(job: JobRow, change: (row: JobRow) => JobRow & { readonly isOver?: true }): Promise<boolean> {
    return this.#parts.store.transaction(async (tx) => {
      const row = await tx.jobs.get(job.id);
      if (row?.lease === undefined || row.lease.holder !== job.lease?.holder) return false;
      const { isOver, ...changed } = change(row);
      await (isOver ? tx.jobs.delete(job.id) : tx.jobs.put(changed));
      return true;
    });
  }

  #leaseOf(job: JobRow, { leaseMs }: JobKind): JobLease {
    return {
      renew: () =>
        this.#change(job, (row) => ({ ...row, lease: { holder: row.lease?.holder ?? '', until: this.#parts.clock.now() + leaseMs } })),
    };
  }
}
