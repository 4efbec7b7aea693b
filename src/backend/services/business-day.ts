import { today } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import type { Clock } from '../clock.js';
import type { Services } from '../config.js';
import type { BillerSettings } from '../store/records.js';

const aMinute = 60_000;
let lastAsked: { readonly zone: string; readonly minute: number; readonly date: LocalDate } | undefined;

/** The biller's today, by the business clock. Worked out once a minute: every invoice of a list asks. */
export const businessToday = ({ biller, clock }: Pick<Services, 'biller' | 'clock'>): LocalDate => {
  const zone = biller.policy.billerTimeZone;
  const minute = Math.floor(clock.businessNow() / aMinute);
  if (lastAsked?.zone !== zone || lastAsked.minute !== minute) lastAsked = { zone, minute, date: today(zone, minute * aMinute) };
  return lastAsked.date;
};

/** The biller's calendar day at an instant of real time, and how long it still lasts. */
export const localDay = ({ biller }: Pick<Services, 'biller'>, at: number): { readonly date: LocalDate; readonly secondsLeft: number } => {
  const zone = biller.policy.billerTimeZone;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const passed = of('hour') * 3600 + of('minute') * 60 + of('second');
  return { date: today(zone, at), secondsLeft: Math.max(1, 86_400 - passed) };
};

const dayMs = 86_400_000;

/** The instant at which it is so many whole hours on a day at the biller's. */
export const instantOf = (services: Pick<Services, 'biller'>, date: LocalDate, hour: number): number => {
  const wanted = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const wallOf = (at: number): number => {
    const local = localDay(services, at);
    return Date.parse(`${local.date}T00:00:00Z`) + dayMs - local.secondsLeft * 1000;
  };
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = wanted - (wallOf(wanted) - wanted);
  return guess - (wallOf(guess) - wanted);
};

/** A biller's today, for whoever has no backend at hand yet, such as a seed. */
export const todayOf = (biller: BillerSettings, clock: Clock): LocalDate => businessToday({ biller, clock });
