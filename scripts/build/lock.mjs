// One build at a time: a second one would empty the folder that the first is writing.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const lockFile = 'node_modules/.cache/billing-elements/build.lock';

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function holder() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return 0;
  }
}

function take() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Waits until no other build runs, then runs `work` and lets the next one in. A lock whose process is gone does not count. */
export async function oneAtATime(work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!take()) {
    const pid = holder();
    if (pid > 0 && !isRunning(pid)) rmSync(lockFile, { force: true });
    else await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
