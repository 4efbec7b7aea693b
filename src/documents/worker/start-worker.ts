import { BillingError } from '../../domain/errors.js';
import type { FromWorker } from './messages.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): unknown };
}

/** Of the page's own origin, and the kit's: bundlers put a hash into the name, and in development it may be the source. */
export const isOwnWorker = (address: string): boolean => {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && /\/document-worker[^/]*\.[jt]s$/.test(pathname);
};

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

// `new Worker()` takes no text under Trusted Types. The policy lets nothing through but the kit's own worker.
const trusted = (address: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy('billing-elements', {
    createScriptURL(text) {
      if (!isOwnWorker(text)) throw new TypeError('Not the worker of the kit');
      return text;
    },
  });
  return policy.createScriptURL(address) as string;
};

/** Beside this file in the package, and beside the elements among the CDN files. Bundlers copy the file for these words; ours builds it apart. */
const besideThis = (): string => new URL(/* @vite-ignore */ './document-worker.js', import.meta.url).href;

/**
 * A worker that runs, or undefined where the page cannot have one: the file lies on another origin (browsers start none from there, also
 * not a module of a CDN), it is not there, or the policy of the page forbids it.
 * @param address where the host serves `document-worker.js` on the origin of the page; absent = beside this file
 */
export const startWorker = async (address: string | URL | undefined, signal?: AbortSignal): Promise<Worker | undefined> => {
  const url = new URL(address ?? besideThis(), location.href).href;
  if (typeof Worker === 'undefined' || !isOwnWorker(url)) return undefined;
  let worker: Worker;
  try {
    worker = new Worker(trusted(url), { type: 'module' });
  } catch {
    return undefined;
  }
  return new Promise((resolve, reject) => {
    const settle = (started: boolean): void => {
      signal?.removeEventListener('abort', stop);
      worker.removeEventListener('error', refuse);
      if (!started) worker.terminate();
    };
    const stop = (): void => {
      settle(false);
      reject(new BillingError('aborted'));
    };
    const refuse = (event: Event): void => {
      event.preventDefault();
      settle(false);
      resolve(undefined);
    };
    worker.addEventListener('error', refuse);
    worker.addEventListener(
      'message',
      ({ data }) => {
        if ((data as FromWorker).kind !== 'started') return;
        settle(true);
        resolve(worker);
      },
      { once: true },
    );
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
  });
};
