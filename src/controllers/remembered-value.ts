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

/** What the names of everything that one user's elements remember begin with. */
export const prefixOf = (scope = 'default', user = ''): string => `billing:${encodeURIComponent(scope)}:${encodeURIComponent(user)}:`;

export const rememberedKey = ({ scope, user, element, name }: RememberedOptions): string => `${prefixOf(scope, user)}${element}:${name}`;

/** A browser may deny storage altogether: then nothing is remembered, and everything works. */
export function storageOf(kind: RememberedOptions['storage']): Storage | undefined {
  try {
    return kind === 'session' ? globalThis.sessionStorage : globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** What was written last, by whatever version of the page: to be checked like every foreign value. Undefined where there is nothing. */
export function readRemembered(options: RememberedOptions): unknown {
  try {
    const text = storageOf(options.storage)?.getItem(rememberedKey(options));
    return text ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
