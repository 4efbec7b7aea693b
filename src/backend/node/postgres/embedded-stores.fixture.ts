import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { seedNordwind, type BillingStore, type NordwindSeed } from '../../index.js';
import { migrate } from './migrate.js';
import { PgliteDialect } from './pglite-dialect.js';
import { PostgresStore } from './postgres-store.js';

/** The day on which nearly every test of the demo's biller starts. */
const usualDay = '2026-03-12';

interface Column {
  readonly name: string;
}

/** Stores in one embedded database, each in a schema of its own: making a schema is far quicker than starting a database. */
class EmbeddedStores {
  readonly #database: PGlite;
  readonly #ready = new Map<string, Promise<{ readonly schema: string; readonly seed: NordwindSeed }>>();
  #serial = 0;

  constructor(database: PGlite) {
    this.#database = database;
  }

  async make(schema = `test_${(this.#serial += 1)}`): Promise<BillingStore> {
    const db = new Kysely<unknown>({ dialect: new PgliteDialect({ database: this.#database, schema }) });
    await migrate(db, schema);
    return new PostgresStore(db, async () => undefined);
  }

  async seeded(day: string): Promise<{ readonly store: BillingStore; readonly seed: NordwindSeed }> {
    const [{ schema: template, seed }, schema] = [await this.template(day), `copy_${(this.#serial += 1)}`];
    const store = await this.make(schema);
    await this.#copy(template, schema);
    return { store, seed };
  }

  /** What copies are made of. */
  template(day: string) {
    const known = this.#ready.get(day) ?? this.#seed(day);
    this.#ready.set(day, known);
    return known;
  }

  /** What was seeded before the folder was copied is still there. */
  async #seed(day: string) {
    const schema = `seed_${day.replaceAll('-', '_')}`;
    await this.#database.exec('create table if not exists public.seeds (schema text primary key, seed json not null)');
    const { rows } = await this.#database.query<{ seed: NordwindSeed }>('select seed from public.seeds where schema = $1', [schema]);
    if (rows[0]) return { schema, seed: rows[0].seed };
    const seed = await seedNordwind(await this.make(schema), day);
    await this.#database.query('insert into public.seeds values ($1, $2)', [schema, JSON.stringify(seed)]);
    return { schema, seed };
  }

  /** Row by row as it is. The indexes of searching go: they take ten times as long as all else, and questions find the same without them. */
  async #copy(from: string, to: string): Promise<void> {
    const tables = await this.#names(
      `select tablename as name from pg_tables where schemaname = '${to}' and tablename not like 'billing\\_%'`,
    );
    const indexes = await this.#names(
      `select indexname as name from pg_indexes where schemaname = '${to}' and indexdef like '%parts_of_text%'`,
    );
    const sequences = await this.#names(`select sequencename as name from pg_sequences where schemaname = '${to}'`);
    await this.#database.transaction(async (tx) => {
      await tx.exec('set local session_replication_role = replica');
      for (const name of indexes) await tx.exec(`drop index ${to}.${name}`);
      for (const name of tables) await tx.exec(`insert into ${to}.${name} overriding system value select * from ${from}.${name}`);
      for (const name of sequences) await tx.exec(`select setval('${to}.${name}', (select last_value from ${from}.${name}) + 1000)`);
    });
  }

  async #names(question: string): Promise<readonly string[]> {
    const { rows } = await this.#database.query<Column>(question);
    return rows.map(({ name }) => name);
  }
}

/** A folder with a database in it that is ready for tests, to be copied by each of their processes. */
export const prepareFolder = async (folder: string): Promise<void> => {
  const database = await PGlite.create({ dataDir: folder });
  await new EmbeddedStores(database).template(usualDay);
  await database.close();
};

/** Stores of this process in a copy of such a folder. */
export const embeddedStores = (template: string) => {
  const start = async (): Promise<EmbeddedStores> => {
    const folder = await mkdtemp(join(tmpdir(), 'billing-pglite-'));
    await cp(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
    process.once('beforeExit', () => void rm(folder, { recursive: true, force: true }));
    return new EmbeddedStores(await PGlite.create({ dataDir: folder }));
  };
  let started: Promise<EmbeddedStores> | undefined;
  const stores = (): Promise<EmbeddedStores> => (started ??= start());
  return {
    make: async (): Promise<BillingStore> => (await stores()).make(),
    seeded: async (day: string) => (await stores()).seeded(day),
  };
};
