import type { LocalDate, Money } from '../../domain/entities.js';
import { effectivePayDate, payDateFault, payDateRange, type PayDateRange } from '../../domain/pay-date-range.js';
import { addMoney, isZero, money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { RewardUse } from '../../domain/wallet.js';
import { quoteMs, type Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import { canonicalJson, newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MethodRow } from '../store/records.js';
import type { AccountQuote, QuoteInput } from '../wire.js';
import { partOf, putFunds, type PutFunds } from './account-funds.js';
import { readItems, type PayItem, type Reading } from './account-items.js';
import {
  kindsOf,
  questionOf,
  storedUsability,
  surchargeOn,
  usabilityOf,
  type ChargedInvoice,
  type MethodKind,
  type MethodQuestion,
} from './account-methods.js';
import { messagesOf } from './account-messages.js';
import { businessToday } from './business-day.js';
import { needsApproval, payDateRulesOf } from './pay-rules.js';
import type { UserPrincipal } from './principal.js';
import { methodsOf } from './stored-methods.js';

/** A quote and what a payment needs of its making. */
export interface DrawnQuote {
  readonly quote: Omit<AccountQuote, 'id'>;
  readonly items: readonly PayItem[];
  readonly rewards: readonly RewardUse[];
  readonly method?: MethodRow;
  readonly question: MethodQuestion;
}

/** What a signed-in customer is asked to agree to, from the ledger as it stands in this transaction. */
export const drawUpAccountQuote = async (
  tx: BillingTransaction,
  services: Services,
  principal: UserPrincipal,
  input: QuoteInput,
  reading: Reading = 'asked',
): Promise<DrawnQuote> => {
  const items = await readItems(tx, services, principal, input.items, reading);
  const funds = await putFunds(tx, services, principal, items, input, reading);
  const stored = await methodsOf(tx, principal);
  const method = input.methodId === undefined ? undefined : stored.find((row) => row.id === input.methodId);
  if (input.methodId !== undefined && !method) throw invalid('/methodId', 'method.unknown');
  const kind: MethodKind = { type: method?.type ?? input.methodType ?? 'other', funding: method ? method.funding : input.funding };
  const sums = sumsOf(items, funds);
  const free = isZero(sums.charged);
  const dates = datesOf(services, items, free ? undefined : kind.type, free ? undefined : input.payDate, reading);
  const question = questionOf(chargedOf(items, funds), dates.payDate, sums.charged.currency);
  const surcharge = free ? money(0, sums.charged.currency) : surchargeOn(services, question, kind);
  const total = addMoney(sums.charged, surcharge);
  const approvalRequired = needsApproval(services, total);
  const methods = kindsOf(question.charges).map((type) => ({
    type,
    ...usabilityOf(services, question, { type, funding: type === kind.type ? kind.funding : input.funding }),
  }));
  const cardIneligible = items.filter(({ state }) => !state.row.cardPayable).map(({ state }) => state.row.id);
  const messages = messagesOf({ items, methods, kind, surcharge, dates, cardIneligible, approvalRequired, free });
  const quote: Omit<AccountQuote, 'id'> = {
    payee: services.biller.payee.name,
    items: items.map((item) => quotedItem(item, funds)),
    gross: sums.gross,
    ...(!isZero(sums.rewards) && { rewards: sums.rewards }),
    ...(!isZero(surcharge) && { surcharge }),
    total,
    payDate: dates.payDate,
    methods,
    ...(messages.length > 0 && { messages }),
    credits: funds.credits,
    creditsTotal: sums.credits,
    storedMethods: stored.map((row) => ({ type: row.type, methodId: row.id, ...storedUsability(services, question, row) })),
    dates: { earliest: dates.range.earliest, latest: dates.range.latest },
    approvalRequired,
    cardIneligible,
    ...(kind.type === 'bankDebit' && { settlesWithinDays: services.provider.debitDays ?? 3 }),
  };
  return { quote, items, rewards: funds.rewards, question, ...(method && { method }) };
};

const sumsOf = (items: readonly PayItem[], { credits, rewards }: PutFunds) => {
  const currency = items[0]?.amount.currency ?? '';
  const of = (list: readonly { readonly amount: Money }[]): Money =>
    sumMoney(
      list.map(({ amount }) => amount),
      currency,
    );
  const sums = { gross: of(items), credits: of(credits), rewards: of(rewards) };
  return { ...sums, charged: subtractMoney(subtractMoney(sums.gross, sums.credits), sums.rewards) };
};

const quotedItem = ({ state, amount }: PayItem, { credits, rewards }: PutFunds): AccountQuote['items'][number] => {
  const credit = partOf(credits, state.row.id, amount.currency);
  const reward = partOf(rewards, state.row.id, amount.currency);
  return {
    invoiceId: state.row.id,
    invoiceNumber: state.row.number,
    amount,
    ...(!isZero(reward) && { reward }),
    ...(!isZero(credit) && { credit }),
  };
};

/** What the method is charged for each invoice: the item without credits and rewards. */
const chargedOf = (items: readonly PayItem[], { credits, rewards }: PutFunds): readonly ChargedInvoice[] =>
  items.map(({ state, amount }) => {
    const put = addMoney(partOf(credits, state.row.id, amount.currency), partOf(rewards, state.row.id, amount.currency));
    return { state, amount: subtractMoney(amount, put) };
  });

export interface QuotedDates {
  readonly range: PayDateRange;
  readonly payDate: LocalDate;
  /** The day that was wanted, before banking days moved it. */
  readonly wanted: LocalDate;
}

/** PAY-07 to PAY-09 */
const datesOf = (
  services: Services,
  items: readonly PayItem[],
  type: string | undefined,
  asked: LocalDate | undefined,
  reading: Reading,
): QuotedDates => {
  const rules = payDateRulesOf(services, type);
  const range = payDateRange(
    items.map(({ state }) => state.row),
    rules,
  );
  const today = businessToday(services);
  const fault = asked === undefined ? undefined : payDateFault(asked, range, today);
  if (fault !== undefined && reading === 'asked')
    throw new Problem('validation', { errors: [{ pointer: '/payDate', code: fault }], params: { date: range.latest } });
  const wanted = fault === undefined ? (asked ?? today) : fault === 'pay.datePast' ? today : range.latest;
  return { range, wanted, payDate: effectivePayDate(wanted, range, rules) };
};

/** Everything that the customer consents to; another digest means another consent (PAY-19). */
export const accountQuoteDigest = ({
  items,
  credits = [],
  gross,
  surcharge,
  total,
  payDate,
  approvalRequired,
}: Omit<AccountQuote, 'id'>): string =>
  canonicalJson({
    items: items.map(({ invoiceId, amount, reward, credit }) => ({ invoiceId, amount, reward, credit })),
    credits: credits.map(({ creditId, invoiceId, amount }) => `${creditId} ${invoiceId} ${amount.minor}`).sort(),
    gross,
    surcharge,
    total,
    payDate,
    approvalRequired,
  });

export const saveAccountQuote = async (
  tx: BillingTransaction,
  services: Services,
  principal: UserPrincipal,
  quote: Omit<AccountQuote, 'id'>,
): Promise<AccountQuote> => {
  const id = newId('quo');
  await tx.quotes.put({ id, tenant: principal.tenant, digest: accountQuoteDigest(quote), expiresAt: services.clock.now() + quoteMs });
  return { id, ...quote };
};

export const quoteForUser = (services: Services, principal: UserPrincipal, input: QuoteInput): Promise<AccountQuote> =>
  services.store.transaction(async (tx) =>
    saveAccountQuote(tx, services, principal, (await drawUpAccountQuote(tx, services, principal, input)).quote),
  );
