import { sql, type Kysely } from 'kysely';

const record = `id text collate "C" primary key,
    seq bigint not null default nextval('writes'),
    body json not null`;

const jobsOf = (name: string, kind: string, table: string, condition: string, dueAt: string): string =>
  `insert into jobs (id, body, kind, clock, due_at, held_until, left_over)
    select '${name} ' || id,
      json_build_object('id', '${name} ' || id, 'kind', '${kind}', 'subject', id, 'clock', 'real', 'dueAt', ${dueAt}, 'tries', 0),
      '${kind}', 'real', ${dueAt}, 0, false
    from ${table} where ${condition}`;

const statements = [
  `create table mailbox (${record}, sent_at bigint not null)`,
  'create index on mailbox (sent_at)',
  `create table file_parts (${record}, expires_at bigint not null)`,
  'create index on file_parts (expires_at)',
  // What was to be done without a job: mails, downloads, and files that are to go.
  jobsOf('mail', 'mail', 'mails', 'sent_at is null', '0'),
  jobsOf('download', 'download', 'downloads', `status in ('queued', 'preparing')`, '0'),
  jobsOf('expiry', 'expireDownload', 'downloads', `status = 'ready'`, `(body ->> 'expiresAt')::bigint`),
  'drop index mails_seq_idx',
  'drop index downloads_status_idx',
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};
