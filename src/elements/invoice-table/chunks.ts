/** Loads a part of the code once for the page; after a failure again. */
export const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
};

/**
 * What a table of rows of an array fetches with its first rows, or right after them. Asked for again, it is there at once, where a second
 * `import()` of the same file would take its turn behind a drawing.
 */
export const chunks = {
  local: once(() => import('./local-list.js')),
  around: once(() => import('./around.js')),
};

/** Whether all of them, and what their files name in turn, are in memory. */
export const memory = { isWarm: false };

/**
 * A page that has the script but no table yet, because a customer has to come to it: while there is nothing else to do, what its first table
 * needs is fetched. Where a table stands in the page already, nothing may get in its way.
 */
export function warmWhenIdle(): void {
  if (!('requestIdleCallback' in globalThis)) return;
  requestIdleCallback(() => {
    if (!document.querySelector('invoice-table')) void chunks.around().then(({ warmUp }) => warmUp());
  });
}
