import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';

/** What of PGlite is needed. */
export interface EmbeddedDatabase {
  readonly waitReady: Promise<void>;
  exec(statements: string): Promise<unknown>;
  query<R>(question: string, values: unknown[]): Promise<{ readonly rows: R[]; readonly affectedRows?: number }>;
}

export interface PgliteDialectOptions {
  readonly database: EmbeddedDatabase;
  /** As SQL has it, in quotes. */
  readonly schema?: string | undefined;
}

/** PostgreSQL inside this process, for Kysely. It has one connection, and whoever wants it waits for whoever has it. */
export class PgliteDialect implements Dialect {
  readonly #options: PgliteDialectOptions;

  constructor(options: PgliteDialectOptions) {
    this.#options = options;
  }

  createDriver = (): Driver => new PgliteDriver(this.#options);
  createQueryCompiler = (): PostgresQueryCompiler => new PostgresQueryCompiler();
  createAdapter = (): PostgresAdapter => new PostgresAdapter();
  createIntrospector: Dialect['createIntrospector'] = (db) => new PostgresIntrospector(db);
}

/** Who comes next, for databases that several stores share. */
const queues = new WeakMap<EmbeddedDatabase, Promise<void>>();

class PgliteDriver implements Driver {
  readonly #options: PgliteDialectOptions;

  constructor(options: PgliteDialectOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {
    await this.#options.database.waitReady;
  }

  async acquireConnection(): Promise<PgliteConnection> {
    const { database, schema } = this.#options;
    const before = queues.get(database);
    let leave = (): void => undefined;
    queues.set(database, new Promise((resolve) => (leave = resolve)));
    await before;
    const connection = new PgliteConnection(database, leave);
    try {
      if (schema !== undefined) await database.exec(`set search_path to ${schema}`);
    } catch (fault) {
      leave();
      throw fault;
    }
    return connection;
  }

  async beginTransaction(connection: PgliteConnection, { isolationLevel }: TransactionSettings): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(`start transaction${level}`));
  }

  async commitTransaction(connection: PgliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PgliteConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(connection: PgliteConnection): Promise<void> {
    connection.leave();
  }

  async destroy(): Promise<void> {
    await queues.get(this.#options.database);
  }
}

/** How long the database may be asked before everybody else of this process has a turn. */
const turnMs = 10;

class PgliteConnection implements DatabaseConnection {
  readonly #database: EmbeddedDatabase;
  readonly leave: () => void;
  #turnSince = 0;

  constructor(database: EmbeddedDatabase, leave: () => void) {
    this.#database = database;
    this.leave = leave;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    await this.#letOthers();
    const { rows, affectedRows } = await this.#database.query<R>(sql, [...parameters]);
    return { rows, ...(affectedRows !== undefined && { numAffectedRows: BigInt(affectedRows) }) };
  }

  /**
   * The database answers without ever waiting for anything outside: question after question, transaction after transaction, no request would be
   * read and no answer sent meanwhile.
   */
  async #letOthers(): Promise<void> {
    if (performance.now() - this.#turnSince < turnMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#turnSince = performance.now();
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read in pages, never as a stream');
  }
}
