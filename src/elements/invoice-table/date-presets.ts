import { addDays } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import type { DateRange } from '../../domain/invoice-query.js';

export const presets = ['any', 'last30', 'last45', 'last90', 'thisMonth', 'thisYear', 'last12Months', 'custom'] as const;
export type Preset = (typeof presets)[number];

/**
 * The days of a preset, counted back from today. "Last 30 days" is today and the 30 days before it: an age of 0 to 30, both ends allowed. A
 * month is the whole month, also its days to come: invoices are dated and due then.
 */
export const rangeOf = (preset: Preset, today: LocalDate): DateRange | undefined => {
  const [year = '', month = ''] = today.split('-');
  switch (preset) {
    case 'any':
    case 'custom':
      return undefined;
    case 'last30':
      return { from: addDays(today, -30), to: today };
    case 'last45':
      return { from: addDays(today, -45), to: today };
    case 'last90':
      return { from: addDays(today, -90), to: today };
    case 'thisMonth':
      return { from: `${year}-${month}-01`, to: lastDay(Number(year), Number(month)) };
    case 'thisYear':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'last12Months':
      return { from: yearBefore(today), to: today };
  }
};

/** The preset that a range is today, else one of the customer's own. */
export const presetOf = (range: DateRange | undefined, today: LocalDate): Preset => {
  if (!range?.from && !range?.to) return 'any';
  const same = (preset: Preset): boolean => {
    const other = rangeOf(preset, today);
    return other?.from === range.from && other?.to === range.to;
  };
  return presets.find(same) ?? 'custom';
};

const lastDay = (year: number, month: number): LocalDate => {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
};

/** The day after the same day of the year before; after the 28th of February where that year has no 29th. */
const yearBefore = (today: LocalDate): LocalDate => {
  const [year, month, day] = today.split('-');
  return addDays(`${Number(year) - 1}-${month}-${day === '29' && month === '02' ? '28' : day}`, 1);
};
