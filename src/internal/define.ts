import { version as ownVersion } from './version.js';

/** Options of `define`. `version` is the version to name in a warning; only tests give another than the kit's own. */
export interface DefineOptions {
  readonly version?: string;
}

/** A class of the kit; a subclass registered under a prefix carries that prefix. */
export interface ElementClass extends CustomElementConstructor {
  readonly prefix?: string;
}

interface Definition {
  readonly version: string;
  readonly source: ElementClass;
}

const definitionsKey = Symbol.for('billing-elements.definitions');
const prefixPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Who defined what, shared by all copies of the kit in the page: the registry itself knows no version. */
function definitions(): Map<string, Definition> {
  const shared = globalThis as { [definitionsKey]?: Map<string, Definition> };
  return (shared[definitionsKey] ??= new Map<string, Definition>());
}

const warnedVersions = new Set<string>();

function warnTaken(tag: string, version: string, taken: Definition | undefined): void {
  if (!taken) {
    console.warn(`billing-elements ${version}: <${tag}> is already defined by other code and stays as it is. Use define({ prefix }).`);
    return;
  }
  const versions = `${version} after ${taken.version}`;
  if (warnedVersions.has(versions)) return;
  warnedVersions.add(versions);
  console.warn(`billing-elements: a second copy (${version}) was loaded; <${tag}> stays that of the first (${taken.version}).`);
}

/**
 * Registers an element unless its tag is taken. Never throws for a taken tag: a page with two copies of the kit keeps working with the
 * first one and is warned once, with both versions. Does nothing where there is no registry (Node).
 */
export function define(tag: string, element: ElementClass, options: DefineOptions = {}): void {
  register(tag, element, element, options.version ?? ownVersion);
}

/**
 * Registers an element under `prefix-tag`, as a subclass with a static `prefix`, since a constructor can be registered only once.
 * @throws RangeError if the prefix could not begin a custom element's name.
 */
export function defineWithPrefix(prefix: string, tag: string, element: ElementClass, options: DefineOptions = {}): void {
  if (!prefixPattern.test(prefix)) throw new RangeError(`A prefix is lower-case words with hyphens between, not "${prefix}"`);
  const prefixed = class extends element {
    static override readonly prefix: string = prefix;
  };
  register(`${prefix}-${tag}`, prefixed, element, options.version ?? ownVersion);
}

function register(tag: string, element: ElementClass, source: ElementClass, version: string): void {
  if (typeof customElements === 'undefined') return;
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
    definitions().set(tag, { version, source });
    return;
  }
  const taken = definitions().get(tag);
  if (taken?.source !== source) warnTaken(tag, version, taken);
}
