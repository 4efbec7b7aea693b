import type { VatGroup } from './vat-breakdown.js';

/** What of a line says under which VAT it stands; amounts with the sign that the document shows. */
export interface TaxedLine {
  readonly net: number;
  readonly tax?: number;
  /** What it is filed under, in case taxes have the same names. */
  readonly names: readonly string[];
}

/** How often the search for a division without a remainder may try. */
const mostTries = 200_000;

/**
 * For each line the index of its VAT group. Invoices do not print it on the line, so it is found: by the tax of the line, by a name that
 * both have, or as the one division that gives every group its base. Where nothing fits, lines fill the groups in their order, and
 * the caller says the rest at document level.
 */
export const assignLines = (lines: readonly TaxedLine[], groups: readonly VatGroup[]): readonly number[] => {
  if (groups.length <= 1) return lines.map(() => 0);
  const taxesKnown = lines.some(({ tax }) => tax !== undefined);
  const choices = lines.map((line) => choicesOf(line, groups, taxesKnown));
  return exactly(lines, groups, choices) ?? inOrder(lines, groups, choices);
};

const choicesOf = ({ net, tax, names }: TaxedLine, groups: readonly VatGroup[], taxesKnown: boolean): readonly number[] => {
  const all = groups.map((_group, index) => index);
  const near = taxesKnown ? nearest(all, (index) => Math.abs((tax ?? 0) - (net * (groups[index]?.rate ?? 0)) / 100)) : all;
  const namesakes = near.filter((index) => names.includes(groups[index]?.name ?? ''));
  return namesakes.length > 0 ? namesakes : near;
};

const nearest = (indexes: readonly number[], distance: (index: number) => number): readonly number[] => {
  const least = Math.min(...indexes.map(distance));
  return indexes.filter((index) => distance(index) <= least + 0.5);
};

/**
 * A search in depth: the large lines first, and those without a choice before all, so that what is left to try is little. Each tries the
 * group that lacks most. Where all amounts go one way, no group may get more than it has.
 */
const exactly = (
  lines: readonly TaxedLine[],
  groups: readonly VatGroup[],
  choices: readonly (readonly number[])[],
): readonly number[] | undefined => {
  const search = new Search(lines, groups);
  const order = lines.map((_line, index) => index);
  const choicesLeft = (index: number): number => Math.sign((choices[index]?.length ?? 0) - 1);
  order.sort((a, b) => choicesLeft(a) - choicesLeft(b) || search.sizeOf(b) - search.sizeOf(a));
  // Depth by hand: an invoice may have thousands of lines.
  const open: number[][] = [];
  let tries = 0;
  for (let depth = 0; tries < mostTries + lines.length; tries += 1) {
    const at = order[depth];
    if (at === undefined && search.isDone) return search.found;
    if (at !== undefined) open[depth] ??= search.fitting(at, choices[at] ?? []);
    const choice = at === undefined ? undefined : open[depth]?.pop();
    if (at !== undefined && choice !== undefined) {
      search.give(at, choice);
      depth += 1;
      continue;
    }
    open.length = depth;
    depth -= 1;
    const before = order[depth];
    if (before === undefined) return undefined;
    search.take(before);
  }
  return undefined;
};

/** What each group still lacks, and which line it got so far. */
class Search {
  readonly found: number[];
  readonly #nets: readonly number[];
  readonly #left: number[];
  readonly #sign: number;

  constructor(lines: readonly TaxedLine[], groups: readonly VatGroup[]) {
    this.#nets = lines.map(({ net }) => net);
    this.#left = groups.map(({ base }) => base);
    this.found = lines.map(() => 0);
    const goes = (sign: number): boolean => [...this.#nets, ...this.#left].every((amount) => amount * sign >= 0);
    this.#sign = goes(1) ? 1 : goes(-1) ? -1 : 0;
  }

  get isDone(): boolean {
    return this.#left.every((rest) => rest === 0);
  }

  sizeOf(line: number): number {
    return Math.abs(this.#nets[line] ?? 0);
  }

  /** Groups that can take a line; the last of them is tried first. */
  fitting(line: number, choices: readonly number[]): number[] {
    const net = this.#nets[line] ?? 0;
    const lacking = (group: number): number => (this.#left[group] ?? 0) * (this.#sign || Math.sign(net));
    const able = this.#sign === 0 ? [...choices] : choices.filter((group) => lacking(group) >= Math.abs(net));
    return able.length > 1 ? able.sort((a, b) => lacking(a) - lacking(b)) : able;
  }

  give(line: number, group: number): void {
    this.found[line] = group;
    this.#left[group] = (this.#left[group] ?? 0) - (this.#nets[line] ?? 0);
  }

  take(line: number): void {
    const group = this.found[line] ?? 0;
    this.#left[group] = (this.#left[group] ?? 0) + (this.#nets[line] ?? 0);
  }
}

const inOrder = (lines: readonly TaxedLine[], groups: readonly VatGroup[], choices: readonly (readonly number[])[]): readonly number[] => {
  const left = groups.map(({ base }) => base);
  return lines.map(({ net }, line) => {
    const open = choices[line] ?? [];
    const chosen = open.find((index) => net * (left[index] ?? 0) > 0 && Math.abs(left[index] ?? 0) >= Math.abs(net)) ?? open[0] ?? 0;
    left[chosen] = (left[chosen] ?? 0) - net;
    return chosen;
  });
};
