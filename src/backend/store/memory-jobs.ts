import type { BillingTransaction } from './billing-store.js';
import { held, type JobClaim, type JobRow } from './job-records.js';
import { MemoryIndex, MemoryTable, rowsOf, type Journal } from './memory-table.js';

type Moment = Pick<JobClaim, 'now' | 'businessNow'>;

/** Jobs in the order in which they fall due, each clock by itself. */
class DueOrder {
  readonly #rows = { business: [] as JobRow[], real: [] as JobRow[] };

  add(row: JobRow): void {
    if (row.left === true) return;
    const rows = this.#rows[row.clock];
    rows.splice(placeOf(rows, row), 0, row);
  }

  remove(row: JobRow): void {
    const rows = this.#rows[row.clock];
    const place = placeOf(rows, row);
    if (rows[place]?.id === row.id) rows.splice(place, 1);
  }

  /** What is due and free, the oldest of each clock first. */
  *free({ now, businessNow }: Moment): Generator<JobRow> {
    for (const [clock, until] of [
      ['real', now],
      ['business', businessNow],
    ] as const) {
      for (const row of this.#rows[clock]) {
        if (row.dueAt > until) break;
        if ((row.lease?.until ?? 0) <= now) yield row;
      }
    }
  }
}

const placeOf = (rows: readonly JobRow[], { dueAt, id }: JobRow): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && (row.dueAt < dueAt || (row.dueAt === dueAt && row.id < id))) low = middle + 1;
    else high = middle;
  }
  return low;
};

export class JobTables {
  readonly #due = new DueOrder();
  readonly #left = new MemoryIndex<JobRow>((row) => (row.left === true ? ['all'] : []));
  readonly #jobs = new MemoryTable<JobRow>(this.#due, this.#left);

  open(journal: Journal): Pick<BillingTransaction, 'jobs'> {
    return {
      jobs: {
        ...rowsOf(this.#jobs, journal),
        claim: async (claim) => this.#claim(claim, journal),
        counts: async (at) => ({ due: [...this.#due.free(at)].length, left: this.#left.peek('all').length }),
        left: async (limit) => this.#left.peek('all').slice(0, limit),
      },
    };
  }

  #claim(claim: JobClaim, journal: Journal): readonly JobRow[] {
    const found: JobRow[] = [];
    for (const row of this.#due.free(claim)) {
      if (found.length === claim.limit) break;
      if (claim.kinds.includes(row.kind)) found.push(held(row, claim.hold(row.kind)));
    }
    for (const row of found) this.#jobs.put(row, journal);
    return found;
  }
}
