import type { Instant, LocalDate } from './entities.js';
import { dayLength, toDayNumber } from './local-date.js';

export { isLocalDate } from './local-date.js';

/**
 * Business dates are calendar days in the biller's time zone, so all arithmetic here is on days and no clock, no zone and no summer time
 * can shift it. Functions that calculate throw RangeError for a text that is no date: check what comes from outside with `isLocalDate`.
 */
const dayNumber = (date: LocalDate): number => {
  const day = toDayNumber(date);
  if (day === undefined) throw new RangeError(`Not a calendar date: ${date}`);
  return day;
};

/** The day `days` later, or earlier for a negative number. Throws RangeError outside the years 0000 to 9999. */
export const addDays = (date: LocalDate, days: number): LocalDate => {
  const moved = new Date((dayNumber(date) + days) * dayLength);
  if (!(moved.getTime() >= -62_167_219_200_000 && moved.getTime() < 253_402_300_800_000) || !Number.isInteger(days)) {
    throw new RangeError(`No calendar date: ${date} and ${days} days`);
  }
  return moved.toISOString().slice(0, 10);
};

/** Whole days from the first date to the second: 1 from Monday to Tuesday, negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** How old a date is today: 0 for today, negative for the future. "Within the last 45 days" is 0 <= age <= 45. */
export const age = (date: LocalDate, today: LocalDate): number => daysBetween(date, today);

/**
 * The calendar day of an instant (ISO 8601, or milliseconds) in a time zone; an unknown zone counts as UTC. Throws RangeError for an
 * instant that is none.
 */
export const today = (timeZone: string, instant: Instant | number): LocalDate => {
  const at = new Date(instant);
  const options = { calendar: 'iso8601', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const formatter = (zone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat('en', { ...options, timeZone: zone });
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = formatter(timeZone).formatToParts(at);
  } catch {
    parts = formatter('UTC').formatToParts(at);
  }
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
};

/** True on Monday to Friday, unless the day is in `holidays`. */
export const isBankingDay = (date: LocalDate, holidays: readonly LocalDate[] = []): boolean => {
  const weekday = new Date(dayNumber(date) * dayLength).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date);
};

/** The `count`th banking day after the date; with 0 the date itself, moved to the next banking day if it is none (PAY-09). */
export const addBusinessDays = (date: LocalDate, count: number, holidays: readonly LocalDate[] = []): LocalDate => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of banking days: ${count}`);
  let day = date;
  let left = count;
  if (left === 0) while (!isBankingDay(day, holidays)) day = addDays(day, 1);
  while (left > 0) {
    day = addDays(day, 1);
    if (isBankingDay(day, holidays)) left -= 1;
  }
  return day;
};
