import type { VatGroup } from './vat-breakdown.js';

/** What of a line says under which VAT it stands; amounts with the sign that the document shows. */
export interface TaxedLine {
  readonly net: number;
  readonly tax?: number;
  /** What it is filed under, in case taxes have the same names. */
  readonly names: readonly string[];
}

/** How often the search for a division without a remainder may try. */
const mostTries = 20_000;

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

const exactly = (
  lines: readonly TaxedLine[],
  groups: readonly VatGroup[],
  choices: readonly (readonly number[])[],
): readonly number[] | undefined => {
  const left = groups.map(({ base }) => base);
  const found = lines.map(() => 0);
  // The large ones first, and those without a choice before all: what is left to try is then little.
  const order = lines.map((_line, index) => index);
  const sizeOf = (index: number): number => Math.abs(lines[index]?.net ?? 0);
  const choicesLeft = (index: number): number => choices[index]?.length ?? 0;
  order.sort((a, b) => Math.sign(choicesLeft(a) - 1) - Math.sign(choicesLeft(b) - 1) || sizeOf(b) - sizeOf(a));
  let tries = 0;
  // Depth by hand: an invoice may have thousands of lines.
  const tried = order.map(() => 0);
  let depth = 0;
  while (depth >= 0 && tries < mostTries + order.length) {
    const at = order[depth];
    if (at === undefined) {
      if (left.every((rest) => rest === 0)) return found;
      depth -= 1;
      undo(depth);
      continue;
    }
    const choice = choices[at]?.[tried[depth] ?? 0];
    if (choice === undefined) {
      tried[depth] = 0;
      depth -= 1;
      undo(depth);
      continue;
    }
    tries += 1;
    tried[depth] = (tried[depth] ?? 0) + 1;
    found[at] = choice;
    left[choice] = (left[choice] ?? 0) - (lines[at]?.net ?? 0);
    depth += 1;
  }
  return undefined;

  function undo(level: number): void {
    const at = order[level];
    const choice = at === undefined ? undefined : found[at];
    if (at !== undefined && choice !== undefined) left[choice] = (left[choice] ?? 0) + (lines[at]?.net ?? 0);
  }
};

const inOrder = (lines: readonly TaxedLine[], groups: readonly VatGroup[], choices: readonly (readonly number[])[]): readonly number[] => {
  const left = groups.map(({ base }) => base);
  return lines.map(({ net }, line) => {
    const open = choices[line] ?? [];
    const chosen = open.find((index) => net * (left[index] ?? 0) > 0 && Math.abs(left[index] ?? 0) >= Math.abs(net)) ?? open[0] ?? 0;
    left[chosen] = (left[chosen] ?? 0) - net;
    return chosen;
  });
};
