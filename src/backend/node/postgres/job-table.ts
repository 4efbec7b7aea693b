import { sql } from 'kysely';
import type { BillingTransaction } from '../../store/billing-store.js';
import { held, type JobClaim, type JobRow } from '../../store/job-records.js';
import { storable, type TableShape } from './table-shape.js';
import type { Work } from './work.js';
import type { Database, WrittenRows } from './written-rows.js';

export const jobs: TableShape<JobRow> = {
  name: 'jobs',
  columns: { kind: 'text', clock: 'text', due_at: 'bigint', held_until: 'bigint', left_over: 'boolean' },
  valuesOf: ({ kind, clock, dueAt, lease, left }) => ({
    kind,
    clock,
    due_at: dueAt,
    held_until: lease?.until ?? 0,
    left_over: left === true,
  }),
};

/** Rows that somebody else is claiming are passed by, so that processes do not wait for one another. */
const claim = async (rows: WrittenRows<JobRow>, { kinds, now, businessNow, limit, hold }: JobClaim): Promise<readonly JobRow[]> => {
  const found: JobRow[] = [];
  for (const [clock, until] of [
    ['real', now],
    ['business', businessNow],
  ] as const) {
    if (found.length === limit) break;
    const due = await rows.find(sql`where clock = ${clock} and due_at <= ${until} and not left_over and held_until <= ${now}
      and kind = any(${kinds.map(storable)}) order by due_at, id limit ${limit - found.length} for update skip locked`);
    found.push(...due.map((row) => held(row, hold(row.kind))));
  }
  for (const row of found) rows.put(row);
  return found;
};

export const openJobs = (db: Database, work: Work): Omit<BillingTransaction['jobs'], 'get' | 'put' | 'delete'> => {
  const { jobs: rows } = work.tables;
  return {
    claim: (claimed) => work.alone(() => claim(rows, claimed)),
    counts: ({ now, businessNow }) =>
      work.alone(async () => {
        await rows.flush();
        const isDue = sql`due_at <= case clock when 'real' then ${now}::bigint else ${businessNow}::bigint end`;
        const { rows: counts } = await sql<{ due: string; left_over: string }>`select
          count(*) filter (where not left_over and held_until <= ${now} and ${isDue}) as due,
          count(*) filter (where left_over) as left_over from jobs
          where left_over or due_at <= ${Math.max(now, businessNow)}`.execute(db);
        return { due: Number(counts[0]?.due ?? 0), left: Number(counts[0]?.left_over ?? 0) };
      }),
    left: (limit) => work.alone(() => rows.find(sql`where left_over order by seq limit ${limit}`)),
  };
};
