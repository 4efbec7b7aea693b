import { openPostgres, type PostgresStore } from './index.js';

/** Opens a store as a further process over one database does: with connections of its own, which end with the test. */
export const storeOpener =
  (connectionString: string, schema: string): (() => Promise<PostgresStore>) =>
  () =>
    openPostgres({ connectionString, schema, poolSize: 6, connectWithinMs: 20_000, endsWhenIdle: true });
