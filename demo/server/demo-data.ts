import { readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryStore, nordwind, systemClock, todayOf, type BillingStore } from '../../src/backend/index.js';
import type { Notes } from '../../src/backend/node/postgres/index.js';
import { placeInWords, type DataPlace } from './configuration.js';
import { lockFolder } from './folder-lock.js';
import { MemoryNotes } from './memory-notes.js';

export interface DemoData {
  readonly store: BillingStore;
  /** What has to be kept where the data is, or the two would not match. */
  readonly notes: Notes;
  /** In a few words, without a password. */
  readonly where: string;
  close(): Promise<void>;
}

type Say = (sentence: string) => void;

export const memoryData = (): DemoData => ({
  store: new MemoryStore(),
  notes: new MemoryNotes(),
  where: placeInWords({ kind: 'memory' }),
  close: async () => undefined,
});

/** Opens what keeps the data; `say` is told what takes a while. */
export const openData = async (place: DataPlace, isDemo: boolean, say: Say): Promise<DemoData> => {
  switch (place.kind) {
    case 'memory':
      return memoryData();
    case 'folder':
      return inFolder(place.folder, isDemo, say);
    case 'server':
      return onServer(place.url, place.poolSize);
  }
};

const onServer = async (url: URL, poolSize: number): Promise<DemoData> => {
  const { openPostgres } = await import('../../src/backend/node/postgres/index.js');
  const store = await openPostgres({
    connectionString: url.href,
    poolSize,
    onFault: ({ message }) => console.error(`PostgreSQL: ${message}`),
  });
  return { store, notes: store.notes, where: placeInWords({ kind: 'server', url, poolSize }), close: () => store.close() };
};

const inFolder = async (folder: string, isDemo: boolean, say: Say): Promise<DemoData> => {
  const free = await lockFolder(folder);
  try {
    const { openEmbedded } = await import('../../src/backend/node/postgres/index.js');
    const [database, seededFor] = [join(folder, 'database'), join(folder, 'demo-of-day.txt')];
    if (isDemo) await forgetOtherDays(database, seededFor, say);
    const isNew = !existsSync(database);
    if (isNew) say(`Making a PostgreSQL in ${folder} with the demo’s data: this once it takes some seconds.`);
    if (isNew && isDemo) await writeFile(seededFor, unfinished);
    const store = await openEmbedded({ folder: database });
    if (isNew && isDemo) await writeFile(seededFor, today());
    const close = async (): Promise<void> => {
      await store.close();
      await free();
    };
    return { store, notes: store.notes, where: placeInWords({ kind: 'folder', folder }), close };
  } catch (fault) {
    await free();
    throw fault;
  }
};

const today = (): string => todayOf(nordwind, systemClock);
/** Stands for the day until a database is made: one that was killed before is made again. */
const unfinished = 'unfinished';

/** The demo's dates count from the day of its seed. What was seeded on another day goes; what was never the demo's stays. */
const forgetOtherDays = async (database: string, seededFor: string, say: Say): Promise<void> => {
  const day = await readFile(seededFor, 'utf8').catch(() => undefined);
  if (day === undefined || day === today()) return;
  if (day !== unfinished) say(`The demo’s data is of ${day}: it is replaced by today’s.`);
  await rm(database, { recursive: true, force: true });
  await rm(seededFor, { force: true });
};
