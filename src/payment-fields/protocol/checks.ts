/** Small checks that the message checks of both sides are made of. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown, longest: number): value is string => typeof value === 'string' && value.length <= longest;

/** A whole number within bounds. */
export const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

export const isOneOf = <T extends string>(value: unknown, list: readonly T[]): value is T => (list as readonly unknown[]).includes(value);
