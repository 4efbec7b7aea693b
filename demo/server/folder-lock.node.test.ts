import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { FolderInUse, lockFolder } from './folder-lock.js';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'folder-lock-'));
  folders.push(made);
  return made;
};
after(() => folders.forEach((made) => rmSync(made, { recursive: true })));

const leave = (where: string, holder: unknown): void => writeFileSync(join(where, 'in-use.json'), JSON.stringify(holder));

/** Another process that lives until it is told to end. */
const neighbour = async (): Promise<{ readonly pid: number; end(): Promise<void> }> => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise((resolve) => child.once('spawn', resolve));
  return {
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

describe('a folder that one process may use', () => {
  it('is refused to a second one in a sentence that says who has it and what to do', async () => {
    const where = folder();
    const other = await neighbour();
    leave(where, { pid: other.pid, host: hostname() });
    await assert.rejects(lockFolder(where), (fault) => {
      assert.ok(fault instanceof FolderInUse);
      assert.match(fault.message, new RegExp(`is in use by another process \\(${other.pid} on .*DATA_DIR.*DATABASE_URL`));
      return true;
    });
    await other.end();
    await (
      await lockFolder(where)
    )();
  });

  it('is free again for the next, and keeps nothing of the last', async () => {
    const where = folder();
    for (let times = 0; times < 3; times += 1) await (await lockFolder(where))();
    assert.deepEqual(readdirSync(where), []);
  });

  it('is taken over from a process that was killed, from one with our own number, and where the file is broken', async () => {
    const where = folder();
    const other = await neighbour();
    await other.end();
    for (const holder of [{ pid: other.pid, host: hostname() }, { pid: process.pid, host: hostname() }, 'half a fi']) {
      leave(where, holder);
      const free = await lockFolder(where);
      assert.deepEqual(readdirSync(where), ['in-use.json']);
      await free();
    }
  });

  it('is left to a process of another machine, of which nothing is known', async () => {
    const where = folder();
    leave(where, { pid: 1, host: 'elsewhere' });
    await assert.rejects(lockFolder(where), /1 on elsewhere.*delete/s);
  });
});
