import pg from 'pg';
import { seedNordwind, type BillingStore, type NordwindSeed } from '../../index.js';
import { useStores } from '../../../testing/stores.js';
import { embeddedStores } from './embedded-stores.fixture.js';
import { openPostgres } from './open-store.js';

let serial = 0;
const newName = (): string => `test_${process.pid}_${(serial += 1)}`;

/** A database for each store, copied from one that is ready: the server does that in one go. */
const onServer = (address: string) => {
  const ready = new Map<string, Promise<{ readonly name: string; readonly seed: NordwindSeed | undefined }>>();
  const ask = async (question: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(question);
    await client.end();
  };
  const open = (name: string) => {
    const url = new URL(address);
    url.pathname = `/${name}`;
    return openPostgres({ connectionString: url.href, endsWhenIdle: true });
  };
  const prepare = async (day: string | undefined) => {
    const name = newName();
    await ask(`create database ${name}`);
    const store = await open(name);
    const seed = day === undefined ? undefined : await seedNordwind(store, day);
    await store.close();
    return { name, seed };
  };
  const copy = async (day: string | undefined) => {
    const known = ready.get(day ?? '') ?? prepare(day);
    ready.set(day ?? '', known);
    const [{ name: template, seed }, name] = [await known, newName()];
    await ask(`create database ${name} template ${template}`);
    return { store: await open(name), seed };
  };
  return {
    make: async (): Promise<BillingStore> => (await copy(undefined)).store,
    seeded: async (day: string) => {
      const { store, seed } = await copy(day);
      if (!seed) throw new Error('The database to copy has no seed');
      return { store, seed };
    },
  };
};

/** Where this process was told to test over: a server's address, or the folder of an embedded database to copy. */
const { TEST_DATABASE_URL: url, TEST_DATABASE_FOLDER: folder, TEST_STORE_SHARE: share = '0.1' } = process.env;
if (url !== undefined) useStores({ ...onServer(url), share: Number(share) });
else if (folder !== undefined) useStores({ ...embeddedStores(folder), share: Number(share) });
else throw new Error('Neither TEST_DATABASE_URL nor TEST_DATABASE_FOLDER is given');
