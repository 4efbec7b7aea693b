const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const zeroCode = 48;
const hyphen = 45;

/**
 * A number that grows with the day of a date `YYYY-MM-DD`, NaN for what is no day of the calendar: `isLocalDate` for a hundred thousand at
 * once. Days do not follow each other without gaps in it.
 */
export function dayNumber(date: unknown): number {
  if (typeof date !== 'string' || date.length !== 10 || date.charCodeAt(4) !== hyphen || date.charCodeAt(7) !== hyphen) return NaN;
  const year = digits(date, 0) * 100 + digits(date, 2);
  const month = digits(date, 5);
  const day = digits(date, 8);
  if (!(year >= 0 && day >= 1 && day <= (daysIn[month - 1] ?? 0))) return NaN;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day === 29 && month === 2 && !isLeap) return NaN;
  return (year * 12 + month - 1) * 31 + day - 1;
}

/** Two digits as a number, NaN where one is none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zeroCode;
  const ones = text.charCodeAt(at + 1) - zeroCode;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
