// An element whose bytes are counted closely gets copies of its own of what it shares with other elements, and few files: a module that two
// elements reach would else become a file of its own, with a header, a request and a compression of its own. What holds state of the page, or
// is compared by identity, stays in the shared file (vite.config.ts), one for all. The other elements share what most of them draw with, in
// one file too. See docs/decisions/0024.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

export interface Family {
  /** The define file of the element. */
  readonly entry: string;
  /** What stands in its file though only later ones need it: each of several ways of which a customer goes one. */
  readonly always?: readonly string[];
  /** What a customer of it loads by import(), in this order: a module stands in the first file on the way that needs it. */
  readonly way: readonly string[];
}
export interface Families {
  readonly plugin: Plugin;
  /** Whether a file holds a step of a family's way or its words, by the name of its chunk. */
  readonly isStep: (name: string) => boolean;
  /** For `codeSplitting.groups`: the file in which a module of a family stands. */
  readonly group: { readonly name: (id: string) => string | null };
}

const mark = '?family=';
/** Names the file that has a copy of a small module for itself. */
const ownMark = '?own=';
const generatedWords = /\/i18n\/generated\/([\w-]+)\/([\w-]+)\.ts$/;
/** What so many other elements need for their first screen stands in one file for them all. */
const most = 2;
const pathOf = (id: string): string => id.replace(/\?(family|own)=.*/, '');

/** Which modules are treated otherwise than the others. */
export interface Exceptions {
  /** One for all. */
  readonly shared: RegExp;
  /** Packages that are copied like own modules. */
  readonly copied: RegExp;
  /** So small that every file that imports them has a copy: in the file of all elements they would weigh on those that need none. */
  readonly small: RegExp;
}

export function families(entries: Readonly<Record<string, Family>>, { shared, copied, small }: Exceptions): Families {
  const imported = new Map<string, readonly string[]>();
  const others = new Set<string>();
  const familyOf = (id: string): string | undefined =>
    id.split(mark)[1] ?? Object.keys(entries).find((name) => entries[name]?.entry === id);
  const isCopied = (id: string): boolean => !shared.test(id) && !id.startsWith('\0') && (!id.includes('node_modules') || copied.test(id));
  /** Files of words. */
  const named = new Set<string>();
  let chunks: Map<string, string> | undefined;

  function closureOf(root: string): Set<string> {
    const found = new Set([root]);
    for (const id of found) for (const next of imported.get(id) ?? []) found.add(next);
    return found;
  }

  function assign(name: string, root: string, assigned: Map<string, string>): void {
    for (const id of closureOf(root)) if (familyOf(id) !== undefined && !assigned.has(id)) assigned.set(id, name);
  }

  /** Words of a language for all areas that one file names stand in one file too: they are asked for together. */
  function wordsOf(id: string, assigned: Map<string, string>): string | undefined {
    const [, locale, area] = generatedWords.exec(pathOf(id)) ?? [];
    const family = familyOf(id);
    if (!family) return undefined;
    const areaFile = [...assigned].find(([one]) => one.endsWith(`/i18n/catalog/area-${area}.ts${mark}${family}`));
    const name = areaFile && `${areaFile[1]}-${locale}`;
    if (name) named.add(name);
    return name;
  }

  function assignKit(assigned: Map<string, string>): void {
    const counts = new Map<string, number>();
    for (const entry of others) for (const id of closureOf(entry)) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) if (count >= most && !shared.test(id)) assigned.set(id, 'kit');
  }

  function chunksOf(): Map<string, string> {
    const assigned = new Map<string, string>();
    for (const [family, { entry, always = [], way }] of Object.entries(entries)) {
      assign(family, entry, assigned);
      for (const path of always) assign(family, `${path}${mark}${family}`, assigned);
      for (const step of way) assign(stepName(family, step), `${step}${mark}${family}`, assigned);
    }
    assignKit(assigned);
    return assigned;
  }

  const stepName = (family: string, step: string): string => `${family}-${basename(step, '.ts')}`;
  const steps = new Set(Object.entries(entries).flatMap(([family, { way }]) => way.map((step) => stepName(family, step))));

  return {
    isStep: (name) => steps.has(name) || named.has(name),
    group: {
      name: (id) => {
        chunks ??= chunksOf();
        return chunks.get(id) ?? wordsOf(id, chunks) ?? null;
      },
    },
    plugin: {
      name: 'families',
      enforce: 'pre',
      async resolveId(source, importer, options) {
        if (!importer) return null;
        const family = familyOf(importer);
        const found = await this.resolve(source, pathOf(importer), { ...options, skipSelf: true });
        if (!family) return found && small.test(found.id) ? { ...found, id: `${found.id}${ownMark}${basename(importer)}` } : found;
        if (!found || found.external || !isCopied(found.id)) return found;
        return { ...found, id: `${found.id}${mark}${family}` };
      },
      async load(id) {
        if (!id.includes(mark) && !id.includes(ownMark)) return null;
        const path = pathOf(id);
        return { code: await readFile(path, 'utf8'), moduleType: path.endsWith('.ts') ? 'ts' : 'js' };
      },
      moduleParsed({ id, importedIds, isEntry }) {
        imported.set(id, importedIds);
        if (isEntry && familyOf(id) === undefined) others.add(id);
      },
    },
  };
}
