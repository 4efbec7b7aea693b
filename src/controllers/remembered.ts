import { prefixOf, readRemembered, rememberedKey, storageOf, type RememberedOptions } from './remembered-value.js';

/** One for the page, whatever number of copies of the kit it has loaded. */
const page = globalThis as { [key: symbol]: EventTarget | undefined };
const changed = (page[Symbol.for('billing-elements.remembered')] ??= new EventTarget());

/** One remembered value of an element: ids and choices, never amounts or names. Cleared at sign-out. */
export class Remembered {
  readonly #options: RememberedOptions;
  readonly #key: string;
  readonly #kind: RememberedOptions['storage'];

  constructor(options: RememberedOptions) {
    this.#options = options;
    this.#key = rememberedKey(options);
    this.#kind = options.storage;
  }

  /** What was written last, by whatever version of the page: to be checked like every foreign value. Undefined where there is nothing. */
  read(): unknown {
    return readRemembered(this.#options);
  }

  write(value: unknown): void {
    try {
      storageOf(this.#kind)?.setItem(this.#key, JSON.stringify(value));
    } catch {
      // Full or denied: forgotten with the page.
    }
    changed.dispatchEvent(new Event(this.#key));
  }

  clear(): void {
    remove(this.#kind, this.#key);
  }

  /** Calls back when the value was written or cleared, in this tab or, for local storage, in another one. Returns what ends it. */
  watch(listener: () => void): () => void {
    const here = (): void => listener();
    const elsewhere = (event: StorageEvent): void => {
      if (event.key === this.#key || event.key === null) listener();
    };
    changed.addEventListener(this.#key, here);
    globalThis.addEventListener('storage', elsewhere);
    return () => {
      changed.removeEventListener(this.#key, here);
      globalThis.removeEventListener('storage', elsewhere);
    };
  }
}

/** Forgets everything that elements remember for a user, at sign-out. */
export function forgetUser(scope: string | undefined, user: string | undefined): void {
  const prefix = prefixOf(scope, user);
  for (const kind of ['local', 'session'] as const) {
    const names = Object.keys(storageOf(kind) ?? {});
    for (const name of names) if (name.startsWith(prefix)) remove(kind, name);
  }
}

function remove(kind: RememberedOptions['storage'], key: string): void {
  try {
    storageOf(kind)?.removeItem(key);
  } catch {
    // Nothing was written there.
  }
  changed.dispatchEvent(new Event(key));
}
