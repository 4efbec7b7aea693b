import { allocate as share, dinero, toSnapshot } from 'dinero.js/bigint';
import { minorDigits } from './currencies.js';
import type { Money } from './entities.js';
import { money } from './money.js';

/**
 * Splits an amount by weights so that the parts always add up to it: what cannot be divided goes one minor unit at a time to the parts
 * with the largest weights. Weights are whole and not negative (minor units of invoices, say); a weight of 0 gets 0. Works in big
 * integers, since an amount times a weight soon leaves the safe range. Throws RangeError for other weights, and when there is no weight
 * at all.
 *
 * A file of its own, so that the pay form does not load dinero.js.
 */
export const allocate = (amount: Money, weights: readonly number[]): Money[] => {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError('Weights are whole numbers of 0 and more');
  if (!weights.some((weight) => weight > 0)) throw new RangeError('No part has a weight');
  const currency = { code: amount.currency, base: 10n, exponent: BigInt(minorDigits(amount.currency)) };
  const parts = share(dinero({ amount: BigInt(amount.minor), currency }), weights.map(BigInt));
  return parts.map((part) => money(Number(toSnapshot(part).amount), amount.currency));
};
