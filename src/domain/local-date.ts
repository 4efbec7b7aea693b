import type { LocalDate } from './entities.js';

export const dayLength = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970; undefined for a text that is no day. */
export const toDayNumber = (date: LocalDate): number | undefined => {
  const match = shape.exec(date);
  if (!match) return undefined;
  // setUTCFullYear and not Date.UTC, which takes the years 0 to 99 for the 20th century.
  const day = new Date(0).setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / dayLength;
  // The 30th of February comes back as another day.
  return fromDayNumber(day) === date ? day : undefined;
};
const fromDayNumber = (day: number): LocalDate => new Date(day * dayLength).toISOString().slice(0, 10);

/** True for a day that exists, written YYYY-MM-DD. */
export const isLocalDate = (value: unknown): value is LocalDate => typeof value === 'string' && toDayNumber(value) !== undefined;
