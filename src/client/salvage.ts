import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';

/**
 * A row of a list as far as it is the contract's: each field that is not is left out. `undefined` where what is left is still no row, since a field
 * that every row has, such as the id, was missing or broken.
 */
export const salvage = <T>(row: GenericSchema<T>, value: unknown): T | undefined => {
  const whole = safeParse(row, value);
  if (whole.success) return whole.output;
  const broken = new Set(whole.issues.map((issue) => issue.path?.[0]?.key));
  const rest = Object.fromEntries(Object.entries(value ?? {}).filter(([field]) => !broken.has(field)));
  const again = safeParse(row, rest);
  return again.success ? again.output : undefined;
};

/** An object with lists, whose broken rows do not spoil it: `lists` names the check of each list's rows. `undefined` where the rest is broken. */
export const withRows =
  <T extends object>(
    shape: GenericSchema<T>,
    lists: { readonly [K in keyof T]?: T[K] extends readonly (infer Row)[] ? GenericSchema<Row> : never },
  ) =>
  (value: unknown): T | undefined => {
    const given = Object(value) as Record<string, unknown>;
    const found = Object.entries(lists).map(([name, row]) => [name, rowsOf(row as GenericSchema<unknown>, given[name])] as const);
    // Their rows stand in only after the check: no row is checked twice.
    const empty = found.map(([name, rows]) => [name, rows && []]);
    const whole = safeParse(shape, { ...given, ...Object.fromEntries(empty) });
    return whole.success ? { ...whole.output, ...Object.fromEntries(found) } : undefined;
  };

const rowsOf = (row: GenericSchema<unknown>, rows: unknown): unknown[] | undefined =>
  Array.isArray(rows) ? rows.map((each: unknown) => salvage(row, each)).filter((each) => each !== undefined) : undefined;

/** A page of a list: rows as above; a sort that the contract does not know is not told, so that no arrow points at it. */
export const pageOf = <P extends { readonly items: readonly unknown[]; readonly applied: { readonly sort: readonly unknown[] } }>(
  shape: GenericSchema<P>,
  row: GenericSchema<P['items'][number]>,
  sort: GenericSchema<P['applied']['sort'][number]>,
): ((value: unknown) => P | undefined) => {
  const check = withRows<{ readonly items: readonly unknown[] }>(shape, { items: row });
  return (value) => {
    const { applied, ...page } = Object(value) as { readonly applied?: { readonly sort?: unknown } };
    return check({ ...page, applied: { ...applied, sort: rowsOf(sort, applied?.sort) } }) as P | undefined;
  };
};
