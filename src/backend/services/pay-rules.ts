import { earliestPayDate, type PayDateRules } from '../../domain/pay-date-range.js';
import { addBusinessDays, addDays, isBankingDay } from '../../domain/business-date.js';
import type { LocalDate, Money, PaymentMethodType } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { PayRules } from '../store/records.js';
import { businessToday, instantOf, localDay } from './business-day.js';

const defaults: PayRules = {
  latestDate: 'dueDate',
  cutoffHour: 17,
  leadDays: { bankDebit: 1 },
  approvalLimits: [],
  holidays: [],
  returnWindowDays: 60,
};

/** The biller's rules about money, with the defaults of docs/specification/policy.md where it has none of its own. */
export const payRulesOf = ({ biller }: Pick<Services, 'biller'>): PayRules => ({ ...defaults, ...biller.payRules });

/** What decides the dates of a payment by a type of method; absent: not chosen yet. */
export const payDateRulesOf = (services: Services, type: PaymentMethodType | undefined): PayDateRules => {
  const { latestDate, cutoffHour, holidays } = payRulesOf(services);
  const { secondsLeft } = localDay(services, services.clock.businessNow());
  return {
    today: businessToday(services),
    latestDate,
    onBankingDays: type === 'bankDebit',
    afterCutoff: secondsLeft <= (24 - cutoffHour) * 3600,
    holidays,
  };
};

/** The day on which a payment made now counts. */
export const payDateOf = (services: Services, type: PaymentMethodType | undefined): LocalDate =>
  earliestPayDate(payDateRulesOf(services, type));

/**
 * When a dated payment is handed to the provider, and so until when it can be changed (PAY-25): at the start of its day, or, where the method
 * needs days ahead, at the cut-off hour of the banking day that is that many days before.
 */
export const runAtOf = (services: Pick<Services, 'biller'>, payDate: LocalDate, type: PaymentMethodType | undefined): number => {
  const { leadDays, cutoffHour, holidays } = payRulesOf(services);
  const lead = leadDays[type ?? ''] ?? 0;
  if (lead === 0) return instantOf(services, payDate, 0);
  let day = payDate;
  for (let left = lead; left > 0; left -= isBankingDay(day, holidays) ? 1 : 0) day = addDays(day, -1);
  return instantOf(services, day, cutoffHour);
};

/** The day after `days` banking days. */
export const bankingDaysAfter = (services: Services, date: LocalDate, days: number): LocalDate =>
  addBusinessDays(date, days, payRulesOf(services).holidays);

/** PAY-18: whether another person must approve a total. Exactly the limit needs nobody. */
export const needsApproval = (services: Services, total: Money): boolean =>
  payRulesOf(services).approvalLimits.some((limit) => limit.currency === total.currency && total.minor > limit.minor);
