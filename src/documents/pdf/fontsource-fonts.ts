import type { PdfFonts } from './pdf-fonts.js';
import type { Weight } from './said.js';

export interface FontsourceOptions {
  /**
   * Reads a file of an npm package, e.g. `@fontsource/noto-sans/unicode.json`; rejects where the package is not there. In Node a path in
   * `node_modules`, in a page a `fetch` of wherever the host serves the files.
   */
  readonly open: (file: string) => Promise<Uint8Array>;
  /** Packages in the order in which they are asked; the ones after the first are optional peers. */
  readonly packages?: readonly string[];
}

interface Subset {
  readonly name: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const weights: Readonly<Record<Weight, number>> = { regular: 400, bold: 600 };

const rangeOf = (text: string): readonly [number, number] => {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
};

/** What `unicode.json` of a package says: which file has which characters. None where a host answers with something else, e.g. its own page. */
const subsetsOf = (json: Uint8Array): readonly Subset[] => {
  try {
    return Object.entries(JSON.parse(new TextDecoder().decode(json)) as Record<string, string>).map(([name, ranges]) => ({
      name: name.replace(/^\[(\d+)\]$/, '$1'),
      ranges: ranges.split(',').map(rangeOf),
    }));
  } catch {
    return [];
  }
};
const isWoff = (bytes: Uint8Array | undefined): bytes is Uint8Array =>
  bytes !== undefined && String.fromCharCode(...bytes.subarray(0, 4)) === 'wOFF';

const has = ({ ranges }: Subset, code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
/** Latin first: other subsets repeat some of its signs. */
const latinFirst = (one: Subset, other: Subset): number => Number(other.name === 'latin') - Number(one.name === 'latin');

/**
 * Fonts out of the packages of Fontsource, which cut each font into files by ranges of Unicode: only the files are read that a document
 * needs, each once. A package that is not installed is passed over; what it would have shown is shown as a replacement.
 */
export const fontsourceFonts = ({
  open,
  packages = ['@fontsource/noto-sans', '@fontsource/noto-sans-kr'],
}: FontsourceOptions): PdfFonts => {
  const read = new Map<string, Promise<Uint8Array | undefined>>();
  const fileOf = (file: string): Promise<Uint8Array | undefined> => {
    const known = read.get(file);
    if (known) return known;
    const reading = open(file).catch(() => undefined);
    read.set(file, reading);
    return reading;
  };
  const parsed = new Map<string, readonly Subset[]>();
  const subsets = async (name: string): Promise<readonly Subset[]> => {
    const json = parsed.has(name) ? undefined : await fileOf(`${name}/unicode.json`);
    if (json) parsed.set(name, [...subsetsOf(json)].sort(latinFirst));
    return parsed.get(name) ?? [];
  };
  return async ({ characters, weight }) => {
    let missing = [...characters].map((character) => character.codePointAt(0) ?? 0);
    const files: string[] = [];
    for (const name of packages) {
      if (missing.length === 0) break;
      for (const subset of await subsets(name)) {
        const rest = missing.filter((code) => !has(subset, code));
        if (rest.length < missing.length) {
          files.push(`${name}/files/${name.split('/').at(-1) ?? name}-${subset.name}-${weights[weight]}-normal.woff`);
        }
        missing = rest;
      }
    }
    const found = await Promise.all(files.map(fileOf));
    return found.filter(isWoff);
  };
};
