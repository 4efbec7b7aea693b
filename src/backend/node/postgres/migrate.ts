import { Migrator, type Kysely } from 'kysely';
import { migrations } from './migrations/index.js';

/**
 * Brings the tables up to what this version needs. Of processes that start at once one does it, under the database's own lock, and the others
 * wait; a step that fails leaves nothing behind. There is no way back, and a database that is further than this version is refused.
 */
export const migrate = async (db: Kysely<unknown>, schema: string | undefined): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: 'billing_migrations',
    migrationLockTableName: 'billing_migration_lock',
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The tables cannot be brought up to date', { cause: error });
};
