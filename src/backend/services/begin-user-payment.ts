import { isEmail } from '../../domain/email.js';
import type { CardFunding, Payment, PaymentMethodType } from '../../domain/entities.js';
import { compareMoney, isZero } from '../../domain/money.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import { newId, newReference } from '../random.js';
import { rewardKey, type BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import type { PayInput } from '../wire.js';
import { storedUsability, usabilityOf, type Usability } from './account-methods.js';
import { accountQuoteDigest, drawUpAccountQuote, saveAccountQuote, type DrawnQuote } from './account-quotes.js';
import { tokenSource, useKey, type Attempt, type PayRequest } from './pay-request.js';
import { runAtOf } from './pay-rules.js';
import { maskedEmail, safeLabel } from './payment-view.js';
import type { UserPrincipal } from './principal.js';
import { receive } from './record-result.js';
import { methodLabel } from './stored-methods.js';

type UserRequest = PayRequest<UserPrincipal>;

/**
 * Makes the payment of somebody who is signed in. What it holds of invoices, credits and rewards, its key and its row are one transaction: from
 * here on nobody else can take any of it. Where credits and rewards cover everything it is also booked here (PAY-17).
 */
export const beginForUser = async (
  tx: BillingTransaction,
  services: Services,
  request: UserRequest,
  attempt: Attempt,
): Promise<PaymentRow | Problem> => {
  const { principal, input } = request;
  if (input.receiptEmail !== undefined && !isEmail(input.receiptEmail)) throw invalid('/receiptEmail', 'email.format');
  if (tokenSource(input) && !attempt.facts) throw invalid('/source/token', 'pay.unknownToken');
  const drawn = await drawUpAccountQuote(tx, services, principal, quotedInput(input, attempt), 'agreed');
  if (!(await isAgreed(tx, services, request, drawn)))
    return new Problem('quote_changed', { quote: await saveAccountQuote(tx, services, principal, drawn.quote) });
  const free = isZero(drawn.quote.total);
  if (!free) refuseMethod(services, input, attempt, drawn);
  const row = newRow(services, request, attempt, drawn);
  await tx.payments.put(row);
  await useKey(tx, services, principal, attempt, row.id);
  await hold(tx, row);
  if (!free) return row;
  await receive(tx, services, row);
  return (await tx.payments.get(row.id)) ?? row;
};

/** PAY-19: the quote is drawn up again, with what the provider or the wallet knows of the method rather than what the page says. */
const quotedInput = ({ items, credits, rewards, payDate, source }: PayInput, { facts }: Attempt) => ({
  items,
  ...(credits !== undefined && { credits }),
  ...(rewards !== undefined && { rewards }),
  ...(payDate !== undefined && { payDate }),
  ...(source && 'methodId' in source ? { methodId: source.methodId } : facts && { methodType: facts.type, funding: facts.funding }),
});

const isAgreed = async (
  tx: BillingTransaction,
  { clock }: Services,
  { principal, input: { quoteId, expectedTotal, items } }: UserRequest,
  { quote }: DrawnQuote,
): Promise<boolean> => {
  const agreed = await tx.quotes.get(quoteId);
  if (agreed?.tenant !== principal.tenant || agreed.expiresAt <= clock.now() || agreed.digest !== accountQuoteDigest(quote)) return false;
  if (expectedTotal.currency !== quote.total.currency || compareMoney(expectedTotal, quote.total) !== 0) return false;
  return items.every(({ invoiceId, amount }) => {
    const quoted = quote.items.find((item) => item.invoiceId === invoiceId);
    return quoted !== undefined && (amount === undefined || amount.minor === quoted.amount.minor);
  });
};

const refuseMethod = (services: Services, input: PayInput, { facts }: Attempt, { question, method, quote }: DrawnQuote): void => {
  if (!input.source) throw invalid('/source', 'required');
  const use: Usability = method
    ? storedUsability(services, question, method)
    : usabilityOf(services, question, { type: facts?.type ?? 'other', funding: facts?.funding });
  if (use.usable) return;
  const reason = use.reason ?? 'country';
  if (reason === 'cardLimit')
    throw new Problem('limit_exceeded', { params: { limit: use.limit?.minor ?? 0, currency: quote.total.currency } });
  throw new Problem('not_payable', { params: { reason }, errors: [{ pointer: '/source', code: `method.${reason}` }] });
};

interface Source {
  readonly label: string;
  readonly type: PaymentMethodType;
  readonly funding?: CardFunding;
  readonly token?: string;
}

const sourceOf = ({ input }: UserRequest, { facts }: Attempt, { method, quote, rewards }: DrawnQuote): Source => {
  // Where nothing is charged the credits stand in for the method: their numbers are words of no language.
  if (isZero(quote.total))
    return {
      type: 'other',
      label: [...(quote.credits ?? []).map((use) => use.creditNumber ?? ''), ...rewards.map((use) => use.code)].join(', ').slice(0, 60),
    };
  if (method) return { type: method.type, label: methodLabel(method) || safeLabel(method.nickname), token: method.token };
  const source = tokenSource(input);
  return { type: facts?.type ?? 'other', label: safeLabel(source?.label), ...(source && { token: source.token }) };
};

const newRow = (services: Services, request: UserRequest, attempt: Attempt, drawn: DrawnQuote): PaymentRow => {
  const { principal, input, locale } = request;
  const { quote, items, method } = drawn;
  const { user } = principal;
  const id = newId('pay');
  const now = services.clock.now();
  const source = sourceOf(request, attempt, drawn);
  const runAt = runAtOf(services, quote.payDate, source.type);
  const status = statusOf(services, drawn, runAt);
  const email = input.receiptEmail ?? user.email;
  const payment: Payment = {
    id,
    reference: newReference(),
    origin: 'portal',
    status,
    payDate: quote.payDate,
    createdAt: new Date(services.clock.businessNow()).toISOString(),
    currency: quote.total.currency,
    gross: quote.gross,
    ...(quote.surcharge && { surcharge: quote.surcharge }),
    total: quote.total,
    ...(method && !isZero(quote.total) && { methodId: method.id }),
    methodLabel: source.label,
    methodType: source.type,
    items: items.map(({ state, amount, shortPay }) => ({
      invoiceId: state.row.id,
      invoiceNumber: state.row.number,
      amount,
      ...(shortPay && { shortPay }),
    })),
    ...(quote.credits && quote.credits.length > 0 && { credits: quote.credits }),
    ...(drawn.rewards.length > 0 && { rewards: drawn.rewards }),
    createdBy: { userId: user.id, name: user.displayName },
    ...(status === 'pendingApproval' && { approval: { status: 'pending' } }),
    ...(status === 'scheduled' && { cancellableUntil: new Date(runAt).toISOString() }),
    receiptEmail: maskedEmail(email),
    version: 1,
  };
  // A stored method is looked up again when the payment runs; a token that nobody stored is all there is.
  const keepsToken = source.token !== undefined && (status === 'processing' || !method);
  return {
    id,
    tenant: principal.tenant,
    payment,
    providerKey: id,
    ...(keepsToken && { token: source.token }),
    answered: false,
    answerBy: now + services.config.providerWaitMs,
    receipt: { email, locale },
    companyId: user.companyId,
    accountIds: [...new Set(items.map(({ state }) => state.row.accountId))],
    userId: user.id,
    ...(status === 'scheduled' && { runAt }),
    createdAt: now,
  };
};

const statusOf = ({ clock }: Services, { quote }: DrawnQuote, runAt: number): 'pendingApproval' | 'scheduled' | 'processing' => {
  if (quote.approvalRequired === true) return 'pendingApproval';
  return !isZero(quote.total) && runAt > clock.businessNow() ? 'scheduled' : 'processing';
};

/** What is held until the payment is decided: of invoices, so that nobody pays them twice, and of credits and rewards. */
const hold = async (tx: BillingTransaction, { id: paymentId, payment }: PaymentRow): Promise<void> => {
  for (const { invoiceId, amount } of payment.items)
    await tx.reservations.put({ id: newId('res'), invoiceId, paymentId, amount, state: 'open' });
  for (const { creditId, invoiceId, amount } of payment.credits ?? [])
    await tx.fundUses.put({ id: newId('use'), fund: 'credit', fundId: creditId, invoiceId, paymentId, amount, state: 'open' });
  for (const { code, invoiceId, amount } of payment.rewards ?? [])
    await tx.fundUses.put({ id: newId('use'), fund: 'reward', fundId: rewardKey(code), invoiceId, paymentId, amount, state: 'open' });
};
