import { sql, type Kysely } from 'kysely';
import { storable } from './table-shape.js';

/** What a host keeps beside the books: small values by name, outside of transactions. */
export interface Notes {
  get(name: string): Promise<unknown>;
  put(name: string, note: unknown): Promise<void>;
  /** Keeps it unless there is a note of that name, for all processes. @returns the one that is kept */
  add(name: string, note: unknown): Promise<unknown>;
  /** All whose names begin so, by name. */
  startingWith(beginning: string): Promise<readonly unknown[]>;
}

export const notesOf = (db: Kysely<unknown>): Notes => {
  const get = async (name: string): Promise<unknown> => {
    const { rows } = await sql<{ note: unknown }>`select note from notes where name = ${storable(name)}`.execute(db);
    return rows[0]?.note;
  };
  const write = (name: string, note: unknown, change: ReturnType<typeof sql>) =>
    sql`insert into notes (name, note, noted_at) values (${storable(name)}, ${JSON.stringify(note)}::json, now())
      on conflict (name) do ${change}`.execute(db);
  return {
    get,
    put: async (name, note) => void (await write(name, note, sql`update set note = excluded.note, noted_at = excluded.noted_at`)),
    add: async (name, note) => {
      await write(name, note, sql`nothing`);
      return get(name);
    },
    startingWith: async (beginning) => {
      const { rows } = await sql<{ note: unknown }>`select note from notes where name ^@ ${storable(beginning)} order by name`.execute(db);
      return rows.map(({ note }) => note);
    },
  };
};
