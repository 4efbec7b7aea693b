import { surchargeFor } from '../../domain/country-profile.js';
import type { CardFunding, LocalDate, Money } from '../../domain/entities.js';
import { addMoney, compareMoney, isZero, sumMoney } from '../../domain/money.js';
import { quoteMs, type Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import { canonicalJson, newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { Quote, QuoteInput, QuoteMessage } from '../wire.js';
import { payableAmount, readInvoice, type InvoiceState } from './invoice-state.js';
import { reasonOf } from './invoice-view.js';
import { refusedPayDate } from './pay-dates.js';
import { payDateOf } from './pay-rules.js';
import { paymentView } from './payment-view.js';
import { visibleInvoice, type GuestPrincipal } from './principal.js';
import { quotedMethods } from './quoted-methods.js';

/** What a guest is asked to agree to, worked out from the ledger as it stands in this transaction. */
export const drawUpQuote = async (
  tx: BillingTransaction,
  services: Services,
  principal: GuestPrincipal,
  input: QuoteInput,
): Promise<Omit<Quote, 'id'>> => {
  refuseInput(services, input);
  const states: InvoiceState[] = [];
  for (const item of input.items) states.push(await readInvoice(tx, services, await visibleInvoice(tx, principal, item.invoiceId)));
  const first = states[0];
  if (!first) throw invalid('/items', 'required');
  for (const state of states) refuseState(services, state);
  const items = states.map((state, index) => ({
    invoiceId: state.row.id,
    invoiceNumber: state.row.number,
    amount: amountOf(state, input.items[index]?.amount, index),
  }));
  const { currency } = first.row.total;
  if (items.some((item) => item.amount.currency !== currency)) throw new Problem('currency_mismatch', { params: { currency } });
  const gross = sumMoney(
    items.map((item) => item.amount),
    currency,
  );
  return { payee: services.biller.payee.name, items, gross, ...priceOf(services, states, first, input, gross) };
};

const priceOf = (
  services: Services,
  states: readonly InvoiceState[],
  { profile, row }: InvoiceState,
  { methodType, funding }: QuoteInput,
  gross: Money,
): Pick<Quote, 'surcharge' | 'total' | 'payDate' | 'methods' | 'messages'> => {
  const surcharge = surchargeFor(profile, methodType ?? 'other', funding, gross);
  const methods = quotedMethods(services, { profile, amount: gross, funding, cardPayable: states.every((state) => state.row.cardPayable) });
  const payDate = payDateOf(services, methodType);
  const messages = messagesOf(methods, surcharge, funding, payDate, row.dueDate);
  return {
    ...(!isZero(surcharge) && { surcharge }),
    total: addMoney(gross, surcharge),
    payDate,
    methods,
    ...(messages.length > 0 && { messages }),
  };
};

const messagesOf = (
  methods: Quote['methods'],
  surcharge: Money,
  funding: CardFunding | undefined,
  payDate: LocalDate,
  dueDate: LocalDate,
): readonly QuoteMessage[] => {
  const limited = methods.find((method) => method.reason === 'cardLimit');
  return [
    ...(isZero(surcharge) ? [] : [{ code: 'pay.surcharge', params: { amount: surcharge, funding: funding ?? 'unknown' } }]),
    ...(limited?.limit ? [{ code: 'pay.cardLimit', params: { limit: limited.limit } }] : []),
    ...(methods.some((method) => method.reason === 'cardIneligible') ? [{ code: 'pay.cardIneligible', params: { n: 1 } }] : []),
    ...(payDate > dueDate ? [{ code: 'pay.todayOnly' }] : []),
  ];
};

const refuseInput = (services: Services, input: QuoteInput): void => {
  const { maxInvoices } = services.biller.policy.payment;
  if (input.items.length > maxInvoices)
    throw new Problem('validation', { errors: [{ pointer: '/items', code: 'pay.tooMany' }], params: { n: maxInvoices } });
  if (new Set(input.items.map((item) => item.invoiceId)).size < input.items.length) throw invalid('/items', 'pay.duplicate');
  const dateProblem = refusedPayDate(services, input.payDate);
  if (dateProblem) throw dateProblem;
  // PAY-16: nobody is asked to sign in halfway, so a code says at once that a guest cannot use it.
  const reward = input.rewards?.[0];
  if (reward) throw invalid('/rewards/0/code', reward.code.trim() === '' ? 'reward.invalid' : 'reward.notAllowed');
};

/** PAY-01: what cannot be paid is refused with its reason; what is paid brings the payment along. */
const refuseState = (services: Services, state: InvoiceState): void => {
  const reason = reasonOf(services, state);
  if (reason === undefined) return;
  if (reason === 'alreadyPaid' && state.lastPayment) throw new Problem('already_paid', { payment: paymentView(state.lastPayment) });
  throw new Problem('not_payable', { params: { reason } });
};

/** PAY-04: a guest pays the whole, whatever a signed-in customer may do. */
const amountOf = (state: InvoiceState, asked: Money | undefined, index: number): Money => {
  const available = payableAmount(state);
  if (asked === undefined) return available;
  if (asked.currency !== available.currency) throw new Problem('currency_mismatch', { params: { currency: available.currency } });
  if (compareMoney(asked, available) > 0) throw new Problem('amount_exceeds_balance');
  if (compareMoney(asked, available) !== 0) throw invalid(`/items/${index}/amount`, 'pay.amountRange');
  return asked;
};

/** Everything that the customer consents to; another digest means another consent (PAY-19). */
export const quoteDigest = ({ items, gross, surcharge, total, payDate }: Omit<Quote, 'id'>): string =>
  canonicalJson({ items: items.map(({ invoiceId, amount }) => ({ invoiceId, amount })), gross, surcharge, total, payDate });

export const saveQuote = async (
  tx: BillingTransaction,
  services: Services,
  principal: GuestPrincipal,
  quote: Omit<Quote, 'id'>,
): Promise<Quote> => {
  const id = newId('quo');
  await tx.quotes.put({ id, tenant: principal.tenant, digest: quoteDigest(quote), expiresAt: services.clock.now() + quoteMs });
  return { id, ...quote };
};

export const quoteForGuest = (services: Services, principal: GuestPrincipal, input: QuoteInput): Promise<Quote> =>
  services.store.transaction(async (tx) => saveQuote(tx, services, principal, await drawUpQuote(tx, services, principal, input)));
