import { sql, type RawBuilder } from 'kysely';
import { storableValue, type Columns, type ColumnValue } from './table-shape.js';

/** Rows of one statement: the whole of it is one parameter. */
export const rowsAtOnce = 1_000;

interface UpsertOptions {
  /** Columns that get their default anew. */
  readonly renewed?: readonly string[];
  /** Rows that were there: should somebody have removed one meanwhile, that is a conflict, for an insert would bring it back. */
  readonly known?: readonly string[];
}

/** Inserts rows, or replaces those that are there, in one statement. What arrives as `json` is text, so that no reader on the way unfolds it. */
export const upsert = (
  name: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, ColumnValue>>[],
  { renewed = [], known = [] }: UpsertOptions = {},
): RawBuilder<unknown> => {
  const names = Object.keys(columns);
  const list = sql.join(names.map((column) => sql.ref(column)));
  const values = sql.join(names.map((column) => (columns[column] === 'json' ? sql`${sql.ref(column)}::json` : sql.ref(column))));
  const types = sql.join(
    names.map((column) => sql`${sql.ref(column)} ${sql.raw(columns[column] === 'json' ? 'text' : (columns[column] ?? 'text'))}`),
  );
  const changes = sql.join(
    [...names, ...renewed].filter((column) => column !== 'id').map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  );
  const [hold, once] =
    known.length === 0
      ? [sql``, sql``]
      : [
          sql`with known as (select id from ${sql.table(name)} where id = any(${known}) order by id for update)`,
          sql`where (select count(*) from known) >= 0`,
        ];
  return sql`${hold} insert into ${sql.table(name)} (${list})
    select ${values} from json_to_recordset(${JSON.stringify(rows.map(cleaned))}::json) as r(${types}) ${once}
    on conflict (id) do update set ${changes}`;
};

const cleaned = (row: Readonly<Record<string, ColumnValue>>): Record<string, ColumnValue> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, storableValue(value)]));
