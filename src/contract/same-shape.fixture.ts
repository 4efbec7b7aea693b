type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
/** Optional properties are assignable even where one side lacks them: the names are compared too. */
type Names<T> = T extends object ? keyof T : never;
type Same<Wire, Own> = [Names<Wire>, Names<Own>] extends [Names<Own>, Names<Wire>] ? SameValues<Wire, Own> : 'names differ';
type SameValues<Wire, Own> = [Frozen<Wire>] extends [Own]
  ? [Own] extends [Frozen<Wire>]
    ? true
    : 'the own type allows more'
  : 'the wire allows more';
/** Compiles only when both directions hold. */
export const same = <Wire, Own>(proof: Same<Wire, Own>): void => void proof;

type Part<Small, Whole> = [Names<Small>] extends [Names<Whole>]
  ? [Frozen<Small>] extends [Frozen<Whole>]
    ? true
    : 'a value differs'
  : 'a name is new';
/** Compiles only when the first is one form of the second, without names of its own. */
export const part = <Small, Whole>(proof: Part<Small, Whole>): void => void proof;
