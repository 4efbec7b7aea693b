import type { Wait } from './wait.js';

export type Locks = Pick<LockManager, 'request'>;

/** Absent outside secure contexts; throws for opaque origins. */
export const browserLocks = (): Locks | undefined => (globalThis as { navigator?: { locks?: Locks } }).navigator?.locks;

/** Longest wait for another tab, in milliseconds. */
const patience = 20_000;

/**
 * Runs the work while no other tab runs work of the same name, so that the second tab finds the invoice paid instead of racing for it. Comfort only:
 * without locks, or after 20 seconds, the work runs all the same, for the server alone prevents a second charge.
 */
export const withTabLock = async <T>(locks: Locks | undefined, name: string, wait: Wait, work: () => Promise<T>): Promise<T> => {
  if (!locks) return work();
  const enough = new AbortController();
  const granted = new AbortController();
  let running: Promise<T> | undefined;
  const run = (): Promise<T> => {
    granted.abort();
    return (running ??= work());
  };
  wait(patience, granted.signal).then(
    () => enough.abort(),
    () => undefined,
  );
  try {
    return await locks.request(name, { signal: enough.signal }, run);
  } catch (error) {
    if (running) throw error;
    return run();
  }
};
