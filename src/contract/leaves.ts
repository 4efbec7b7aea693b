import { custom, is } from 'valibot';
import type { GenericSchema } from 'valibot';

// The leaves of the generated validators, each one `custom` check: a browser loads one function of the library for all of them instead of a dozen.

/** A text of bounded length; anything else, such as an object that imitates a template, never passes. */
export const text = (least: number, most: number, pattern?: RegExp): GenericSchema<string> =>
  custom<string>(
    (value) => typeof value === 'string' && value.length >= least && value.length <= most && (!pattern || pattern.test(value)),
  );

/** A member of a closed enumeration. */
export const oneOf = <T extends string>(...members: readonly T[]): GenericSchema<T> =>
  custom<T>((value) => (members as readonly unknown[]).includes(value));

/** An integer that a double holds exactly. */
export const whole = (): GenericSchema<number> => custom<number>(Number.isSafeInteger);

/** Any finite number; JSON knows no other. */
export const finite = (): GenericSchema<number> => custom<number>(Number.isFinite);

export const flag = (): GenericSchema<boolean> => custom<boolean>((value) => typeof value === 'boolean');

/** An object whose every value passes. */
export const mapOf = <T>(value: GenericSchema<T>): GenericSchema<Record<string, T>> =>
  custom<Record<string, T>>(
    (input) =>
      typeof input === 'object' && input !== null && !Array.isArray(input) && Object.values(input).every((each) => is(value, each)),
  );

/** What passes any one of several. */
export const either = <T extends readonly unknown[]>(
  ...schemas: { readonly [K in keyof T]: GenericSchema<T[K]> }
): GenericSchema<T[number]> => custom<T[number]>((input) => schemas.some((schema) => is(schema, input)));

/** null itself, or what passes. */
export const orNull = <T>(value: GenericSchema<T>): GenericSchema<T | null> =>
  custom<T | null>((input) => input === null || is(value, input));
