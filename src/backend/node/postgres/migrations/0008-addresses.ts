import { sql, type Kysely } from 'kysely';

/** As `addressKey` writes it: whatever the locale, only the letters of ASCII have cases. */
const address = `lower((body -> 'receipt' ->> 'email') collate "C")`;

const statements = [`create index on payments (${address}) where ${address} is not null`, 'create index on mails (payment_id)'];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};
