import { acceptedMethods, cardLimit, exceedsCardLimit, surchargeFor } from '../../domain/country-profile.js';
import { isCardUsableOn } from '../../domain/card-expiry.js';
import type { CardFunding, CountryProfile, LocalDate, Money, PaymentMethodType } from '../../domain/entities.js';
import { addMoney, money, sumMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import type { MethodRow } from '../store/records.js';
import type { AccountQuotedMethod } from '../wire.js';
import type { InvoiceState } from './invoice-state.js';

/** What is charged for the invoices of one country: several countries share a payment when they share a currency. */
export interface CountryCharge {
  readonly profile: CountryProfile;
  readonly amount: Money;
}
export interface MethodQuestion {
  readonly charges: readonly CountryCharge[];
  readonly currency: string;
  /** False: some invoice takes no card (PAY-11). */
  readonly cardPayable: boolean;
  readonly payDate: LocalDate;
}
/** An invoice with what a method is charged for it. */
export interface ChargedInvoice {
  readonly state: Pick<InvoiceState, 'row' | 'profile'>;
  readonly amount: Money;
}

export const questionOf = (invoices: readonly ChargedInvoice[], payDate: LocalDate, currency: string): MethodQuestion => {
  const charges = new Map<string, CountryCharge>();
  for (const { state, amount } of invoices) {
    const { profile } = state;
    const before = charges.get(profile.country)?.amount ?? money(0, currency);
    charges.set(profile.country, { profile, amount: addMoney(before, amount) });
  }
  return { charges: [...charges.values()], currency, cardPayable: invoices.every(({ state }) => state.row.cardPayable), payDate };
};

export interface MethodKind {
  readonly type: PaymentMethodType;
  readonly funding: CardFunding | undefined;
}
export type Usability = Pick<AccountQuotedMethod, 'usable' | 'reason' | 'limit'>;

/** The methods of a country for somebody who is signed in: the profile's, and those that only they can have. */
export const wholeProfile = ({ biller }: Services, profile: CountryProfile): CountryProfile => ({
  ...profile,
  methods: [...profile.methods, ...(biller.accountMethods?.[profile.country] ?? [])],
});

/** PAY-14, on what the method is charged; countries with different rates each on their own part. */
export const surchargeOn = (services: Services, { charges, currency }: MethodQuestion, { type, funding }: MethodKind): Money =>
  sumMoney(
    charges.map(({ profile, amount }) => surchargeFor(wholeProfile(services, profile), type, funding, amount)),
    currency,
  );

/** Whether a kind of method can pay all of it, and if not why (PAY-10 to PAY-12). The limit is tested on the total with surcharge. */
export const usabilityOf = (services: Services, question: MethodQuestion, kind: MethodKind): Usability => {
  const { charges, currency, cardPayable } = question;
  const refusals = charges.map(({ profile, amount }) => refusalIn(wholeProfile(services, profile), kind.type, amount));
  const without = refusals.find((refusal) => refusal?.reason === 'country' || refusal?.reason === 'currency');
  if (without) return without;
  if (kind.type === 'card' && !cardPayable) return { usable: false, reason: 'cardIneligible' };
  const charged = sumMoney(
    charges.map(({ amount }) => amount),
    currency,
  );
  const total = addMoney(charged, surchargeOn(services, question, kind));
  const limit = cardLimit(services.biller.policy, currency);
  if (limit && kind.type === 'card' && exceedsCardLimit(services.biller.policy, kind.funding, total))
    return { usable: false, reason: 'cardLimit', limit };
  return refusals.find((refusal) => refusal !== undefined) ?? { usable: true };
};

const refusalIn = (profile: CountryProfile, type: PaymentMethodType, amount: Money): Usability | undefined => {
  if (!profile.onlinePayment || !profile.methods.some((method) => method.type === type)) return { usable: false, reason: 'country' };
  const inCurrency = acceptedMethods(profile, amount.currency).filter((method) => method.type === type);
  if (inCurrency.length === 0) return { usable: false, reason: 'currency' };
  if (acceptedMethods(profile, amount.currency, amount).some((method) => method.type === type)) return undefined;
  const max = inCurrency.find((method) => method.max)?.max;
  return { usable: false, reason: 'cardLimit', ...(max && { limit: max }) };
};

/** A stored method: first what is wrong with itself, then what is wrong with it here (PAY-12). */
export const storedUsability = (services: Services, question: MethodQuestion, row: MethodRow): Usability => {
  const reason = ownFault(row, question);
  return reason === undefined ? usabilityOf(services, question, { type: row.type, funding: row.funding }) : { usable: false, reason };
};

const ownFault = (row: MethodRow, { payDate, currency }: MethodQuestion): string | undefined => {
  if (row.state === 'disabled' || row.state === 'removed') return 'disabled';
  if (row.state !== 'active' || (row.mandate && row.mandate.status !== 'active')) return 'unverified';
  if (!isCardUsableOn(row.expiry, payDate)) return 'expired';
  return row.currencies && !row.currencies.includes(currency) ? 'currency' : undefined;
};

/** Every kind of method that the countries of these invoices name, once. */
export const kindsOf = (charges: readonly CountryCharge[]): readonly PaymentMethodType[] => [
  ...new Set(charges.flatMap(({ profile }) => profile.methods.map((method) => method.type))),
];
