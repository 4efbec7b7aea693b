import { sql, type Kysely } from 'kysely';
import { changesAtOnce, changesKeptMs, type Change, type ChangePage, type ChangeShelf, type NoticedChange } from '../../store/changes.js';
import type { Notices } from './notices.js';
import { storable } from './table-shape.js';
import type { Database } from './written-rows.js';

/** Rows are kept a little longer than positions hold: deleting takes its time. */
const positionMs = changesKeptMs - 3_600_000;
const longestPosition = 8_000;

interface Position {
  readonly takenAt: number;
  readonly database: string;
  /** The first transaction that had not begun. */
  readonly next: string;
  /** Those that had begun and not ended. */
  readonly open: readonly string[];
}
interface Found {
  readonly now: number;
  readonly database: string;
  readonly snapshot: string;
  readonly changes: readonly { readonly at: number; readonly change: Change }[];
}

/**
 * The changes in PostgreSQL. A position is a snapshot: the transactions that could be seen. What is new since then was written by those that were open, or
 * had not begun, and that is what is read, however long a transaction took and whichever ended first.
 */
export class PostgresChanges implements ChangeShelf {
  readonly #db: Kysely<unknown>;
  readonly #notices: Notices | undefined;
  readonly #listeners = new Set<() => void>();

  /** Without `notices` only what this process writes is told at once. */
  constructor(db: Kysely<unknown>, notices?: Notices) {
    this.#db = db;
    this.#notices = notices;
  }

  async since(asked: string | number | undefined): Promise<ChangePage | 'gone'> {
    const from = typeof asked === 'string' ? readPosition(asked) : undefined;
    if (typeof asked === 'string' && from === undefined) return 'gone';
    const { rows } = await sql<Found>`select pg_current_snapshot()::text as snapshot, ${milliseconds(sql`now()`)} as now,
      (select oid::text from pg_database where datname = current_database()) as database,
      ${rowsOf(from ? newSince(from) : sql`at > now() - ${asked ?? 0} * interval '1 millisecond'`)} as changes`.execute(this.#db);
    const [found] = rows;
    if (!found || (from && !follows(found, from))) return 'gone';
    if (found.changes.length > changesAtOnce) return 'gone';
    const changes = found.changes.map(({ at, change }): NoticedChange => ({ ...change, at: Math.round(at) }));
    return { changes, position: `${Math.round(found.now)}.${found.database}.${found.snapshot}` };
  }

  watch(news: () => void): () => void {
    const own = (): void => news();
    this.#listeners.add(own);
    const stop = this.#notices?.listen(own);
    return () => {
      this.#listeners.delete(own);
      stop?.();
    };
  }

  /** After the commit of a transaction that told something. */
  tell(): void {
    for (const news of [...this.#listeners]) news();
    this.#notices?.send((channel, sender) => sql`select pg_notify(${channel}, ${sender})`.execute(this.#db));
  }

  async close(): Promise<void> {
    await this.#notices?.close();
  }
}

/** Written in the transaction itself. */
export const keepChanges = async (db: Database, changes: readonly Change[]): Promise<void> => {
  if (changes.length === 0) return;
  const bodies = storable(JSON.stringify(changes));
  await sql`insert into changes (body) select value from json_array_elements(${bodies}::json)`.execute(db);
};

export const dropOldChanges = async (db: Database): Promise<void> => {
  await sql`delete from changes where at < now() - ${changesKeptMs / 1000} * interval '1 second'`.execute(db);
};

const milliseconds = (time: ReturnType<typeof sql>) => sql`(extract(epoch from ${time}) * 1000)::float8`;

const newSince = ({ next, open }: Position) => sql`tx >= ${next}::text::xid8 or tx = any(${open}::text[]::xid8[])`;

const rowsOf = (condition: ReturnType<typeof sql>) => sql`coalesce((
  select json_agg(json_build_object('change', body, 'at', ${milliseconds(sql`at`)}) order by tx, place)
  from (select * from changes where ${condition} limit ${changesAtOnce + 1}) found
), '[]')`;

/** Of this database, not older than what is kept, and not of a time that a restored copy does not know. */
const follows = ({ now, database, snapshot }: Found, from: Position): boolean =>
  database === from.database && now - from.takenAt < positionMs && BigInt(snapshot.split(':')[1] ?? 0) >= BigInt(from.next);

const readPosition = (text: string): Position | undefined => {
  if (text.length > longestPosition) return undefined;
  const match = /^(\d{1,15})\.(\d{1,10})\.\d{1,19}:(\d{1,19}):((?:\d{1,19}(?:,\d{1,19})*)?)$/.exec(text);
  if (!match) return undefined;
  const [, takenAt, database = '', next = '', open = ''] = match;
  return { takenAt: Number(takenAt), database, next, open: open === '' ? [] : open.split(',') };
};
