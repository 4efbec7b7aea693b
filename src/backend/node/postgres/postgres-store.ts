import { sql, type Kysely } from 'kysely';
import { StoreUnavailable, type BillingStore, type BillingTransaction } from '../../store/billing-store.js';
import { isConflict, isLoss } from './faults.js';
import { openTransaction } from './open-transaction.js';
import { Turnstile } from './turnstile.js';
import { Work } from './work.js';

/** How often work is tried when others keep being faster. */
const maxTries = 20;
const [firstWaitMs, longestWaitMs] = [4, 250];

type Outcome<T> = { readonly result: T } | { readonly fault: unknown; readonly written: ReadonlySet<string> };

/**
 * A biller in PostgreSQL. Each transaction sees one state from its first question on (`repeatable read`); of two that write about the same invoice,
 * fund, key or count, the one that comes second is undone and its work done again. So work must not do anything that cannot be done twice.
 */
export class PostgresStore implements BillingStore {
  readonly #db: Kysely<unknown>;
  readonly #close: () => Promise<void>;
  readonly #turnstile = new Turnstile();

  constructor(db: Kysely<unknown>, close: () => Promise<void>) {
    this.#db = db;
    this.#close = close;
  }

  async transaction<T>(work: (tx: BillingTransaction) => Promise<T>): Promise<T> {
    let outcome = await this.#try(work);
    for (let tries = 1; 'fault' in outcome; tries += 1) {
      const { fault, written } = outcome;
      if (isLoss(fault)) throw new StoreUnavailable('The database cannot be reached', { cause: fault });
      if (!isConflict(fault)) throw fault;
      if (tries === maxTries) throw new StoreUnavailable('Others were faster each time', { cause: fault });
      outcome = await this.#turnstile.pass(written, async () => {
        await pause(tries);
        return this.#try(work);
      });
    }
    return outcome.result;
  }

  /** Rejects with `StoreUnavailable` while the database does not answer. */
  async ping(): Promise<void> {
    try {
      await sql`select 1`.execute(this.#db);
    } catch (fault) {
      throw new StoreUnavailable('The database cannot be reached', { cause: fault });
    }
  }

  close(): Promise<void> {
    return this.#close();
  }

  async #try<T>(act: (tx: BillingTransaction) => Promise<T>): Promise<Outcome<T>> {
    let written: ReadonlySet<string> = new Set();
    try {
      const result = await this.#db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (db) => {
          const work = new Work(db);
          written = work.written;
          const done = await act(openTransaction(db, work));
          await work.finish();
          return done;
        });
      return { result };
    } catch (fault) {
      return { fault, written };
    }
  }
}

/** A little longer each time, and never as long as the others. */
const pause = (tries: number): Promise<void> => {
  const most = Math.min(longestWaitMs, firstWaitMs * 2 ** tries);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most));
};
