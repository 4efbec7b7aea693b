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

/** What comes next for payments that were there before; where that is said a little early, it is looked at again when it is due. */
const ofPayments = `insert into jobs (id, body, kind, clock, due_at, held_until, left_over)
  select 'payment ' || id, json_build_object('id', 'payment ' || id, 'kind', kind, 'subject', id, 'clock', clock, 'dueAt', due_at, 'tries', 0),
    kind, clock, due_at, 0, false
  from (select id,
      case when status = 'processing' and body ->> 'answered' = 'false' then 'askProvider' else 'movePayment' end as kind,
      case when status = 'requiresAction' or (status = 'processing' and body ->> 'answered' = 'false') then 'real' else 'business' end as clock,
      case status
        when 'scheduled' then (body ->> 'runAt')::bigint
        when 'pendingApproval' then (extract(epoch from (pay_date::date + 1)::timestamp) * 1000)::bigint
        when 'requiresAction' then coalesce((body ->> 'actionUntil')::bigint, 0)
        else (case when body ->> 'answered' = 'false' then body ->> 'answerBy' else body ->> 'settlesAt' end)::bigint
      end as due_at
    from payments where status in ('scheduled', 'pendingApproval', 'requiresAction', 'processing')) waiting
  where due_at is not null`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of [...statements, ofPayments]) await sql.raw(statement).execute(db);
};
