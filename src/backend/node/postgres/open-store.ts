import { mkdir } from 'node:fs/promises';
import { CompiledQuery, Kysely, PostgresDialect, type Dialect } from 'kysely';
import { migrate } from './migrate.js';
import { Notices } from './notices.js';
import { PgliteDialect } from './pglite-dialect.js';
import { PostgresStore } from './postgres-store.js';

export interface StoreOptions {
  /** Schema in which the tables lie; default the connection's own. It is made where it is missing. */
  readonly schema?: string;
}

export interface PostgresOptions extends StoreOptions {
  /** `postgres://user:password@host:5432/database` */
  readonly connectionString: string;
  /** Connections of this process; default 10. All processes together must stay below what the server takes. */
  readonly poolSize?: number;
  /** How long a request waits for a connection before it is answered with 503; default 5 seconds. */
  readonly connectWithinMs?: number;
  /** Whether the process may end while connections wait for work: for scripts and tests; default false. */
  readonly endsWhenIdle?: boolean;
  /** Told about idle connections that break; requests notice by themselves. */
  readonly onFault?: (fault: Error) => void;
}

export interface EmbeddedOptions extends StoreOptions {
  /** Where the data is kept; in memory where no folder is given. One process at a time may use it. */
  readonly folder?: string;
}

/** A store in PostgreSQL 15 or newer, brought to the newest tables. Needs the optional peers `kysely` and `pg`. */
export const openPostgres = async (options: PostgresOptions): Promise<PostgresStore> => {
  const { connectionString, schema, poolSize, connectWithinMs, endsWhenIdle, onFault } = options;
  const { default: pg } = await import('pg');
  const types = new pg.TypeOverrides();
  // Amounts and times are whole numbers below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString,
    max: poolSize ?? 10,
    connectionTimeoutMillis: connectWithinMs ?? 5_000,
    keepAlive: true,
    allowExitOnIdle: endsWhenIdle ?? false,
    types,
  });
  // A connection that breaks must not end the process: whoever uses it hears of it by its question.
  const told = onFault ?? (() => undefined);
  pool.on('error', told);
  pool.on('connect', (client) => client.on('error', told));
  const path = schema === undefined ? undefined : CompiledQuery.raw(`set search_path to ${quoted(schema)}`);
  const dialect = new PostgresDialect({
    pool,
    ...(path && { onCreateConnection: async (connection) => void (await connection.executeQuery(path)) }),
  });
  const notices = new Notices(
    () => new pg.Client({ connectionString, connectionTimeoutMillis: connectWithinMs ?? 5_000, keepAlive: true }),
  );
  return opened(dialect, schema, { notices });
};

/** The same inside this process, without a server. Needs the optional peers `kysely` and `@electric-sql/pglite`. */
export const openEmbedded = async ({ folder, schema }: EmbeddedOptions = {}): Promise<PostgresStore> => {
  const { PGlite } = await import('@electric-sql/pglite');
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const database = await PGlite.create({ ...(folder !== undefined && { dataDir: folder }) });
  return opened(new PgliteDialect({ database, schema: schema && quoted(schema) }), schema, { andThen: () => database.close() });
};

const quoted = (schema: string): string => `"${schema.replaceAll('"', '""')}"`;

interface Besides {
  readonly notices?: Notices;
  /** After the last connection has been given back. */
  readonly andThen?: () => Promise<void>;
}

const opened = async (dialect: Dialect, schema: string | undefined, { notices, andThen }: Besides): Promise<PostgresStore> => {
  const db = new Kysely<unknown>({ dialect });
  const close = async (): Promise<void> => {
    await db.destroy();
    await andThen?.();
  };
  try {
    await migrate(db, schema);
  } catch (fault) {
    await close();
    throw fault;
  }
  return new PostgresStore(db, close, notices);
};
