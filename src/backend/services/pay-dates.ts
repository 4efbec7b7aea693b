import { addBusinessDays, isBankingDay, isLocalDate } from '../../domain/business-date.js';
import type { LocalDate, PaymentMethodType } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { invalid, type Problem } from '../problem.js';
import { businessToday, localDay } from './business-day.js';

/** `payment.cutoffHour`: from then on a debit counts for the next banking day (PAY-09). */
const secondsAfterCutoff = 7 * 3600;

/** The day on which a payment made now counts. */
export const payDateOf = (services: Services, type: PaymentMethodType | undefined): LocalDate => {
  const today = businessToday(services);
  if (type !== 'bankDebit') return today;
  const late = localDay(services, services.clock.businessNow()).secondsLeft <= secondsAfterCutoff;
  return late && isBankingDay(today) ? addBusinessDays(today, 1) : addBusinessDays(today, 0);
};

/** PAY-07, PAY-08: a guest pays now, so the only date that may be asked for is today's. */
export const refusedPayDate = (services: Services, asked: LocalDate | undefined): Problem | undefined => {
  if (asked === undefined) return undefined;
  const today = businessToday(services);
  if (!isLocalDate(asked)) return invalid('/payDate', 'pay.dateInvalid');
  if (asked < today) return invalid('/payDate', 'pay.datePast');
  return asked > today ? invalid('/payDate', 'pay.todayOnly') : undefined;
};
