import { notPayableReasons } from './entities.js';
import type { Invoice, InvoiceSummary, NotPayableReason } from './entities.js';
import { pendingCoversBalance } from './invoice-status.js';
import { isPayable } from './shown-status.js';

export { isPayable } from './shown-status.js';

/** What decides whether an invoice can be paid online. What is left out does not stand in the way. */
export interface PayabilityFacts extends Pick<Invoice, 'kind' | 'lifecycle' | 'balance' | 'paymentState' | 'pendingAmount'> {
  /** What has been paid so far; tells "already paid" from "nothing to pay". */
  readonly paid?: Invoice['paid'];
  /** The account number matches the biller's temporary pattern (ENR-04). */
  readonly temporaryAccount?: boolean;
  /** False: the account is not registered and the biller wants it to be. */
  readonly enrolled?: boolean;
  readonly inCollections?: boolean;
  readonly eftPlan?: boolean;
  /** False: the country profile has no online payment, or no method at all (PAY-13). */
  readonly onlinePayment?: boolean;
  /** False: the session lacks `payment.create`. */
  readonly mayPay?: boolean;
  /** False: the payer has no usable method and cannot add one here. */
  readonly hasMethod?: boolean;
}

type Rule = readonly [NotPayableReason, (facts: PayabilityFacts) => boolean];
// The account first, then what the document is, then what is owed, then who pays and how: the first reason that holds is the one worth
// explaining.
const rules: readonly Rule[] = [
  ['temporaryAccount', ({ temporaryAccount }) => temporaryAccount === true],
  ['notEnrolled', ({ enrolled }) => enrolled === false],
  ['void', ({ lifecycle }) => lifecycle === 'void'],
  ['creditNote', ({ kind }) => kind === 'creditNote'],
  ['closed', ({ lifecycle }) => lifecycle === 'writtenOff'],
  ['alreadyPaid', ({ balance, paid }) => balance.minor < 0 || (balance.minor === 0 && (paid?.minor ?? 0) > 0)],
  ['zeroBalance', ({ balance }) => balance.minor === 0],
  ['closed', ({ lifecycle }) => lifecycle === 'closed'],
  ['paymentPending', pendingCoversBalance],
  ['scheduled', ({ paymentState }) => paymentState === 'scheduled'],
  ['inCollections', ({ inCollections }) => inCollections === true],
  ['eftPlan', ({ eftPlan }) => eftPlan === true],
  ['countryOffline', ({ onlinePayment }) => onlinePayment === false],
  ['noPermission', ({ mayPay }) => mayPay === false],
  ['noMethod', ({ hasMethod }) => hasMethod === false],
];

/** Why the invoice cannot be paid online (PAY-01), `undefined` when it can. Exactly one reason, the first of a fixed order. */
export const notPayableReason = (facts: PayabilityFacts): NotPayableReason | undefined => rules.find(([, holds]) => holds(facts))?.[0];

/** A reason off the wire; `undefined` for one that this version does not know, which is then explained in general words. */
export const parseNotPayableReason = (value: unknown): NotPayableReason | undefined => notPayableReasons.find((reason) => reason === value);

/**
 * The reason to explain for a summary that is not payable: the backend's, else what its balance tells, else `undefined` for general
 * words.
 */
export const shownReason = (summary: Pick<InvoiceSummary, 'flags' | 'notPayableReason' | 'balance'>): NotPayableReason | undefined => {
  if (isPayable(summary)) return undefined;
  return parseNotPayableReason(summary.notPayableReason) ?? (summary.balance.minor <= 0 ? 'zeroBalance' : undefined);
};
