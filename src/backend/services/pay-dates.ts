import { isLocalDate } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { invalid, type Problem } from '../problem.js';
import { businessToday } from './business-day.js';

/** PAY-07, PAY-08: a guest pays now, so the only date that may be asked for is today's. */
export const refusedPayDate = (services: Services, asked: LocalDate | undefined): Problem | undefined => {
  if (asked === undefined) return undefined;
  const today = businessToday(services);
  if (!isLocalDate(asked)) return invalid('/payDate', 'pay.dateInvalid');
  if (asked < today) return invalid('/payDate', 'pay.datePast');
  return asked > today ? invalid('/payDate', 'pay.todayOnly') : undefined;
};
