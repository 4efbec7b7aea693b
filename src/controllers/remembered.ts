export interface RememberedOptions {
  /** The client's scope; default "default". */
  readonly scope: string | undefined;
  /** Who is signed in, by id; what one user leaves behind no other user reads. */
  readonly user: string | undefined;
  readonly element: string;
  readonly name: string;
  /** `local` (default) outlives the tab and is shared by all tabs, `session` belongs to one tab. */
  readonly storage?: 'local' | 'session';
}

/** One for the page, whatever number of copies of the kit it has loaded. */
const page = globalThis as { [key: symbol]: EventTarget | undefined };
const changed = (page[Symbol.for('billing-elements.remembered')] ??= new EventTarget());
const prefixOf = (scope = 'default', user = ''): string => `billing:${encodeURIComponent(scope)}:${encodeURIComponent(user)}:`;

/** A browser may deny storage altogether: then nothing is remembered, and everything works. */
function storageOf(kind: 'local' | 'session'): Storage | undefined {
  try {
    return kind === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** One remembered value of an element: ids and choices, never amounts or names. Cleared at sign-out. */
export class Remembered {
  readonly #key: string;
  readonly #kind: 'local' | 'session';

  constructor({ scope, user, element, name, storage = 'local' }: RememberedOptions) {
    this.#key = `${prefixOf(scope, user)}${element}:${name}`;
    this.#kind = storage;
  }

  /** What was written last, by whatever version of the page: to be checked like every foreign value. Undefined where there is nothing. */
  read(): unknown {
    try {
      const text = storageOf(this.#kind)?.getItem(this.#key);
      return text ? (JSON.parse(text) as unknown) : undefined;
    } catch {
      return undefined;
    }
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

function remove(kind: 'local' | 'session', key: string): void {
  try {
    storageOf(kind)?.removeItem(key);
  } catch {
    // Nothing was written there.
  }
  changed.dispatchEvent(new Event(key));
}
