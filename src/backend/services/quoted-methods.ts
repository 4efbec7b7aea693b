import { acceptedMethods, cardLimit, exceedsCardLimit, surchargeFor } from '../../domain/country-profile.js';
import type { AcceptedMethod, CardFunding, CountryProfile, Money } from '../../domain/entities.js';
import { addMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import type { QuotedMethod } from '../wire.js';

export interface MethodQuestion {
  readonly profile: CountryProfile;
  readonly amount: Money;
  readonly funding: CardFunding | undefined;
  readonly cardPayable: boolean;
}

/** Every method of the country once, with the reason where it cannot be used for this amount (PAY-10 to PAY-13). */
export const quotedMethods = (services: Services, question: MethodQuestion): readonly QuotedMethod[] => {
  const types = [...new Set(question.profile.methods.map((method) => method.type))];
  return types.map((type) => ({ type, ...usability(services, question, type) }));
};

type Usability = Omit<QuotedMethod, 'type'>;

const usability = ({ biller }: Services, { profile, amount, funding, cardPayable }: MethodQuestion, type: string): Usability => {
  if (!profile.onlinePayment) return { usable: false, reason: 'country' };
  const inCurrency = acceptedMethods(profile, amount.currency).filter((method) => method.type === type);
  if (inCurrency.length === 0) return { usable: false, reason: 'currency' };
  if (type === 'card' && !cardPayable) return { usable: false, reason: 'cardIneligible' };
  const charged = addMoney(amount, surchargeFor(profile, type, funding, amount));
  if (type === 'card' && exceedsCardLimit(biller.policy, funding, charged)) {
    const limit = cardLimit(biller.policy, amount.currency);
    return { usable: false, reason: 'cardLimit', ...(limit && { limit }) };
  }
  const inBounds = acceptedMethods(profile, amount.currency, amount).some((method) => method.type === type);
  return inBounds ? { usable: true } : { usable: false, reason: 'cardLimit', ...upperBound(inCurrency) };
};

const upperBound = (methods: readonly AcceptedMethod[]): { limit?: Money } => {
  const max = methods.find((method) => method.max)?.max;
  return max ? { limit: max } : {};
};
