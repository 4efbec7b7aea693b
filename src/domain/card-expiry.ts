import { addDays, daysBetween } from './business-date.js';
import type { LocalDate } from './entities.js';

export interface CardExpiry {
  /** 1 to 12 */
  readonly month: number;
  /** Four digits. */
  readonly year: number;
}

const expiringDays = 60;

/** The last day on which a card can be used: its month's last (WAL-01). Throws RangeError for a month that is none. */
export const lastDayOf = ({ month, year }: CardExpiry): LocalDate => {
  const next = month === 12 ? { month: 1, year: year + 1 } : { month: month + 1, year };
  return addDays(`${String(next.year).padStart(4, '0')}-${String(next.month).padStart(2, '0')}-01`, -1);
};

/** A card can be used on a day up to the last of its month; one whose month is not known is not in the way. */
export const isCardUsableOn = (expiry: CardExpiry | undefined, date: LocalDate): boolean =>
  expiry === undefined || date <= lastDayOf(expiry);

/** What the calendar makes of an active card: `expiring` on the last 60 days. */
export const expiryStatus = (expiry: CardExpiry | undefined, today: LocalDate): 'active' | 'expiring' | 'expired' => {
  if (expiry === undefined) return 'active';
  const left = daysBetween(today, lastDayOf(expiry));
  if (left < 0) return 'expired';
  return left <= expiringDays ? 'expiring' : 'active';
};
