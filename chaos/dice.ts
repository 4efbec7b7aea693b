/** Chance that a seed and a name decide: the same question has the same answer in every run, whatever else was asked before. */
export interface Dice {
  /** From 0 to 1, without 1. */
  fraction(): number;
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** One of them, as often as its weight says. */
  pick<T extends string>(weights: Readonly<Record<T, number>>): T;
}

/** FNV-1a: a text as 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

export const diceOf = (seed: number, ...names: readonly (string | number)[]): Dice => {
  let state = hashOf(`${seed}/${names.join('/')}`);
  // mulberry32
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    fraction,
    below: (count) => Math.floor(fraction() * count),
    pick: <T extends string>(weights: Readonly<Record<T, number>>): T => {
      const entries = Object.entries<number>(weights) as [T, number][];
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) if ((left -= weight) < 0) return name;
      throw new Error('Nothing to choose from');
    },
  };
};
