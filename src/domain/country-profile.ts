import type { AcceptedMethod, CardFunding, CountryProfile, Money, PaymentMethodType, Policy } from './entities.js';
import { money, zero } from './money.js';

const within = ({ min, max }: AcceptedMethod, amount: Money): boolean =>
  // A bound in another currency says nothing about this amount.
  !(min?.currency === amount.currency && amount.minor < min.minor) && !(max?.currency === amount.currency && amount.minor > max.minor);

/**
 * The methods of a country for an amount, in the profile's order; both bounds are inclusive. `amount` absent: before an invoice is known.
 * None where the country has no online payment: then remittance instructions take the form's place (R-042, PAY-13).
 */
export const acceptedMethods = (profile: CountryProfile, currency: string, amount?: Money): readonly AcceptedMethod[] => {
  if (!profile.onlinePayment || (profile.currencies.length > 0 && !profile.currencies.includes(currency))) return [];
  return profile.methods.filter((method) => (method.currencies?.includes(currency) ?? true) && (!amount || within(method, amount)));
};

/** Credit cards and cards of unknown funding carry the limit and the surcharge; debit and prepaid cards carry neither (PAY-10). */
export const countsAsCredit = (type: PaymentMethodType, funding: CardFunding | undefined): boolean =>
  type === 'card' && (funding === undefined || funding === 'credit' || funding === 'unknown');

/**
 * Percent of an amount, rounded half up to a whole minor unit, in big integers because 1.5 % has no exact float. Rates are at most 6
 * decimals.
 */
const percentOf = (rate: string | undefined, base: Money): Money => {
  const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(rate ?? '');
  if (!match || base.minor <= 0) return zero(base.currency);
  const [, whole = '', fraction = ''] = match;
  const scale = 100n * 10n ** BigInt(fraction.length);
  return money(Number((2n * BigInt(base.minor) * BigInt(whole + fraction) + scale) / (2n * scale)), base.currency);
};

/**
 * The surcharge on what a method is charged (PAY-14), zero where there is none. Only credit cards and cards of unknown funding have one;
 * of several entries of a type the first for the currency counts. A rate that is no plain percentage is no surcharge: money is never
 * taken on a misreading.
 */
export const surchargeFor = (profile: CountryProfile, type: PaymentMethodType, funding: CardFunding | undefined, base: Money): Money => {
  if (!countsAsCredit(type, funding)) return zero(base.currency);
  return percentOf(acceptedMethods(profile, base.currency).find((method) => method.type === type)?.surcharge, base);
};

/** The most that a card payment may come to in a currency; `undefined` = no limit. */
export const cardLimit = (policy: Pick<Policy, 'payment'>, currency: string): Money | undefined =>
  policy.payment.cardLimits.find((limit) => limit.currency === currency);

/** Whether a total, surcharge included, is too much for a card. Exactly the limit is allowed (PAY-10). */
export const exceedsCardLimit = (policy: Pick<Policy, 'payment'>, funding: CardFunding | undefined, total: Money): boolean => {
  const limit = cardLimit(policy, total.currency);
  return limit !== undefined && countsAsCredit('card', funding) && total.minor > limit.minor;
};
