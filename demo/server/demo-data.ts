import { join } from 'node:path';
import { MemoryStore, type BillingStore } from '../../src/backend/index.js';

export interface DemoData {
  readonly store: BillingStore;
  /** In a few words, without a password. */
  readonly where: string;
  close(): Promise<void>;
}

export const memoryData = (): DemoData => ({ store: new MemoryStore(), where: 'in memory, gone at the end', close: async () => undefined });

/** Reads DATABASE_URL and DATA_DIR: a PostgreSQL server, or one inside this process that keeps a folder; memory where neither is given. */
export const openData = async (env: Readonly<Record<string, string | undefined>>): Promise<DemoData> => {
  const { DATABASE_URL: address, DATA_DIR: folder } = env;
  if (address) return onServer(address);
  if (folder) return inFolder(folder);
  return memoryData();
};

const onServer = async (address: string): Promise<DemoData> => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new Error('DATABASE_URL is no address of a PostgreSQL server. Write it like postgres://user:password@host:5432/database.');
  const { openPostgres } = await import('../../src/backend/node/postgres/index.js');
  const store = await openPostgres({ connectionString: address, onFault: ({ message }) => console.error(`PostgreSQL: ${message}`) });
  return { store, where: `PostgreSQL at ${url.host}${url.pathname}`, close: () => store.close() };
};

const inFolder = async (folder: string): Promise<DemoData> => {
  const { openEmbedded } = await import('../../src/backend/node/postgres/index.js');
  const store = await openEmbedded({ folder: join(folder, 'database') });
  return { store, where: `${folder}, in a PostgreSQL inside this process`, close: () => store.close() };
};
