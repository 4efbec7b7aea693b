import { sql, type Kysely } from 'kysely';

/** Every connection took thirty-two places in the order of writes at once, so that what one wrote later could stand before what another wrote earlier. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter sequence writes cache 1`.execute(db);
};
