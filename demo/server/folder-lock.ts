import { link, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';

/** Another process uses the folder. The message says what to do. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Of this process. */
const held = new Set<string>();

/**
 * Makes a folder this process's own: an embedded database that two processes write is broken. What a process left that was killed is taken over.
 * @returns gives the folder free again
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true });
  const [lock, own] = [join(resolve(folder), 'in-use.json'), join(folder, `in-use.${process.pid}.json`)];
  const me: Holder = { pid: process.pid, host: hostname() };
  await writeFile(own, JSON.stringify(me));
  try {
    for (let tries = 0; tries < 5; tries += 1) {
      if (await linked(own, lock)) {
        held.add(lock);
        return async () => {
          held.delete(lock);
          await unlink(lock).catch(() => undefined);
        };
      }
      const holder = await holderOf(lock);
      if (holder && (held.has(lock) || lives(holder))) throw new FolderInUse(inUse(folder, lock, holder));
      await putAside(lock, holder);
    }
    throw new FolderInUse(`${folder} cannot be taken: others take it at the same moment.`);
  } finally {
    await rm(own, { force: true });
  }
};

const inUse = (folder: string, lock: string, { pid, host }: Holder): string =>
  `${folder} is in use by another process (${pid} on ${host}), and a PostgreSQL inside a process cannot be shared. Stop that one, choose another ` +
  `folder with DATA_DIR, or a server with DATABASE_URL. If there is no such process any more, delete ${lock}.`;

/** One step that only one process can win. */
const linked = (own: string, lock: string): Promise<boolean> =>
  link(own, lock).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EEXIST') return false;
      throw fault;
    },
  );

const holderOf = async (lock: string): Promise<Holder | undefined> => {
  const text = await readFile(lock, 'utf8').catch(() => '');
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? { pid: holder.pid, host: holder.host } : undefined;
  } catch {
    return undefined;
  }
};

/** Of another machine nothing is known, so it is believed. This process's own number, where it does not hold the folder, was that of one before it. */
const lives = ({ pid, host }: Holder): boolean => {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
};

/** What a dead process left; if it was somebody else's after all, who was faster, it is put back. */
const putAside = async (lock: string, dead: Holder | undefined): Promise<void> => {
  const aside = `${lock}.${process.pid}`;
  await rename(lock, aside).catch(() => undefined);
  const moved = await holderOf(aside);
  if (moved && (moved.pid !== dead?.pid || moved.host !== dead.host)) await linked(aside, lock);
  await rm(aside, { force: true });
};
