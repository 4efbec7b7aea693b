import { shortPayReasons } from './entities.js';
import type { Money, Policy, ShortPay } from './entities.js';

export interface AskedAmount {
  readonly asked: Money;
  /** What can still be paid of the invoice, in the same currency. */
  readonly payable: Money;
  readonly shortPay?: ShortPay;
}

const commentLimit = 500;

/** A reason of the list; `other` says nothing without a comment. */
export const isShortPayReason = ({ reasonCode, comment = '' }: ShortPay): boolean =>
  (shortPayReasons as readonly string[]).includes(reasonCode) &&
  comment.length <= commentLimit &&
  (reasonCode !== 'other' || comment.trim() !== '');

/**
 * What is wrong with an amount (PAY-04 to PAY-06), `undefined` when nothing is. Paying the whole is always allowed; less of it only where
 * the policy says so, and with a reason where it asks for one. A policy of a newer version counts as the strictest.
 */
export const amountFault = (
  { asked, payable, shortPay }: AskedAmount,
  partial: Policy['payment']['partial'],
): 'pay.amountRange' | 'pay.shortReason' | undefined => {
  if (asked.currency !== payable.currency) throw new RangeError(`Amounts in ${asked.currency} and ${payable.currency} do not mix`);
  if (asked.minor <= 0 || asked.minor > payable.minor) return 'pay.amountRange';
  if (asked.minor === payable.minor || partial === 'allow') return undefined;
  if (partial !== 'allowWithReason') return 'pay.amountRange';
  return shortPay && isShortPayReason(shortPay) ? undefined : 'pay.shortReason';
};
