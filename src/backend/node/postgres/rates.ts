import { sql, type Kysely } from 'kysely';
import { windowStart, type RateShelf, type RateWindow } from '../../store/rates.js';
import { storable } from './table-shape.js';

/** Of so many counts of this process, one drops what is over. */
const sweepEvery = 500;

/**
 * Counts of all processes over one database: a row each, raised by a statement that stands for itself. It holds its row for a moment, and no
 * transaction of a request ever meets it.
 */
export class PostgresRates implements RateShelf {
  readonly #db: Kysely<unknown>;
  #counted = 0;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  async count(bucket: string, window: RateWindow): Promise<number> {
    const start = windowStart(window);
    const { rows } = await sql<{ hits: number }>`insert into rates as r (bucket, window_start, hits, ends_at)
      values (${storable(bucket)}, ${start}, 1, ${start + window.windowMs})
      on conflict (bucket, window_start) do update set hits = r.hits + 1 returning hits`.execute(this.#db);
    this.#counted += 1;
    if (this.#counted % sweepEvery === 1) await sql`delete from rates where ends_at <= ${window.at}`.execute(this.#db);
    return rows[0]?.hits ?? 1;
  }
}
