import { sql, type Kysely } from 'kysely';
import { StoreUnavailable, type BillingStore, type BillingTransaction } from '../../store/billing-store.js';
import { NoticedWrites } from '../../store/noticed-writes.js';
import type { RateShelf } from '../../store/rates.js';
import { isConflict, isLoss } from './faults.js';
import type { Notices } from './notices.js';
import { notesOf, type Notes } from './notes.js';
import { openTransaction } from './open-transaction.js';
import { keepChanges, PostgresChanges } from './postgres-changes.js';
import { PostgresRates } from './rates.js';
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
  readonly rates: RateShelf;
  readonly notes: Notes;
  readonly changes: PostgresChanges;
  readonly #db: Kysely<unknown>;
  readonly #close: () => Promise<void>;
  readonly #turnstile = new Turnstile();
  /** To be used again: making them takes longer than a short question. */
  readonly #looking: Looking[] = [];

  /** `notices` are how other processes are told of changes; none where there is no other process. */
  constructor(db: Kysely<unknown>, close: () => Promise<void>, notices?: Notices) {
    this.#db = db;
    this.changes = new PostgresChanges(db, notices);
    this.#close = close;
    const [rates, notes] = [new PostgresRates(db), notesOf(db)];
    this.rates = { count: (bucket, window) => reached(() => rates.count(bucket, window)) };
    this.notes = {
      get: (name) => reached(() => notes.get(name)),
      put: (name, note) => reached(() => notes.put(name, note)),
      add: (name, note) => reached(() => notes.add(name, note)),
      startingWith: (beginning) => reached(() => notes.startingWith(beginning)),
    };
  }

  async transaction<T>(work: (tx: BillingTransaction) => Promise<T>): Promise<T> {
    let outcome = await this.#try(work);
    for (let tries = 1; 'fault' in outcome; tries += 1) {
      const { fault, written } = outcome;
      if (isLoss(fault)) throw away(fault);
      if (!isConflict(fault)) throw fault;
      if (tries === maxTries) throw new StoreUnavailable('Others were faster each time', { cause: fault });
      outcome = await this.#turnstile.pass(written, async () => {
        await pause(tries);
        return this.#try(work);
      });
    }
    return outcome.result;
  }

  /** Each question by itself, on whichever connection is free: no transaction is begun and ended around them. */
  async look<T>(work: (tx: BillingTransaction) => Promise<T>): Promise<T> {
    const looking = this.#looking.pop() ?? new Looking(this.#db);
    try {
      return await reached(() => work(looking.tx));
    } finally {
      // What was seen is forgotten; the next one looks for itself.
      looking.work.forget();
      this.#looking.push(looking);
    }
  }

  /** Rejects with `StoreUnavailable` while the database does not answer. */
  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#db).catch((fault: unknown) => {
      throw away(fault);
    });
  }

  async close(): Promise<void> {
    await this.changes.close();
    await this.#close();
  }

  async #try<T>(act: (tx: BillingTransaction) => Promise<T>): Promise<Outcome<T>> {
    let work: Work | undefined;
    try {
      const result = await this.#db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (db) => {
          work = new Work(db);
          const noticed = new NoticedWrites(openTransaction(db, work));
          const done = await act(noticed.tx);
          await work.finish();
          const changes = await noticed.changes((id) => work?.ownerOf(id));
          await keepChanges(db, changes);
          return { done, tells: changes.length > 0 };
        });
      if (result.tells) this.changes.tell();
      return { result: result.done };
    } catch (fault) {
      // Work may have made an answer of its own of what the database refused.
      return { fault: isLoss(fault) ? fault : (work?.refusal ?? fault), written: work?.written ?? new Set() };
    }
  }
}

class Looking {
  readonly work: Work;
  readonly tx: BillingTransaction;

  constructor(db: Kysely<unknown>) {
    this.work = new Work(db, { onlyReads: true });
    this.tx = openTransaction(db, this.work);
  }
}

const away = (fault: unknown): StoreUnavailable => new StoreUnavailable('The database cannot be reached', { cause: fault });

/** A statement that stands for itself. */
const reached = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (fault) {
    throw isLoss(fault) ? away(fault) : fault;
  }
};

/** A little longer each time, and never as long as the others. */
const pause = (tries: number): Promise<void> => {
  const most = Math.min(longestWaitMs, firstWaitMs * 2 ** tries);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * most));
};
