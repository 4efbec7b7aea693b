import { sql, type Kysely } from 'kysely';

const statements = [
  `create table jobs (
    id text collate "C" primary key,
    seq bigint not null default nextval('writes'),
    body json not null,
    kind text collate "C" not null,
    clock text collate "C" not null,
    due_at bigint not null,
    held_until bigint not null,
    left_over boolean not null
  )`,
  'create index on jobs (clock, due_at, id) where not left_over',
  'create index on jobs (seq) where left_over',
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};
