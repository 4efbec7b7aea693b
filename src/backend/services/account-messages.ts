import type { LocalDate, Money } from '../../domain/entities.js';
import { dueDateOf } from '../../domain/invoice-status.js';
import { isZero } from '../../domain/money.js';
import type { AccountQuote, QuoteMessage } from '../wire.js';

import type { PayItem } from './account-items.js';
import type { MethodKind } from './account-methods.js';
import type { QuotedDates } from './account-quotes.js';

export interface MessageFacts {
  readonly items: readonly PayItem[];
  readonly methods: AccountQuote['methods'];
  readonly kind: MethodKind;
  readonly surcharge: Money;
  readonly dates: QuotedDates;
  readonly cardIneligible: readonly string[];
  readonly approvalRequired: boolean;
  /** Credits and rewards pay for everything (PAY-17). */
  readonly free: boolean;
}

/** What the customer must know before consenting, by rule number: PAY-08 to PAY-11, PAY-14, PAY-18. */
export const messagesOf = (facts: MessageFacts): readonly QuoteMessage[] => [
  ...(facts.free ? [] : methodMessages(facts)),
  ...dateMessages(facts),
  ...(facts.approvalRequired ? [{ code: 'pay.needsApproval' }] : []),
];

const methodMessages = ({ methods, kind, surcharge, cardIneligible }: MessageFacts): readonly QuoteMessage[] => {
  const limited = methods.find((method) => method.reason === 'cardLimit');
  return [
    ...(isZero(surcharge) ? [] : [{ code: 'pay.surcharge', params: { amount: surcharge, funding: kind.funding ?? 'unknown' } }]),
    ...(limited?.limit ? [{ code: 'pay.cardLimit', params: { limit: limited.limit } }] : []),
    ...(cardIneligible.length > 0 ? [{ code: 'pay.cardIneligible', params: { n: cardIneligible.length } }] : []),
  ];
};

const dateMessages = ({ items, dates: { range, payDate, wanted } }: MessageFacts): readonly QuoteMessage[] => {
  if (range.todayOnly) return [{ code: 'pay.todayOnly' }];
  const due = earliestDue(items);
  return [
    ...(payDate === wanted ? [] : [{ code: 'pay.dateMoved', params: { date: payDate } }]),
    ...(due !== undefined && payDate > due ? [{ code: 'pay.mayBeLate', params: { date: due } }] : []),
  ];
};

const earliestDue = (items: readonly PayItem[]): LocalDate | undefined =>
  items
    .flatMap(({ state }) => dueDateOf(state.row) ?? [])
    .sort()
    .at(0);
