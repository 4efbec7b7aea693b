import { isEmail } from '../../domain/email.js';
import type { Id, Payment } from '../../domain/entities.js';
import { compareMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import type { TokenFacts } from '../provider/payment-provider.js';
import { canonicalJson, digest, newId, newReference } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import type { PayInput, Quote } from '../wire.js';
import { keyIdOf, ownsKey, payEndpoint, replayOf } from './idempotency.js';
import { maskedEmail, safeLabel } from './payment-view.js';
import { requirePrincipal, type Principal } from './principal.js';
import { drawUpQuote, quoteDigest, saveQuote } from './quotes.js';
import { settle } from './settle-payment.js';
import { transact } from './transact.js';

export interface PayRequest {
  readonly principal: Principal;
  readonly key: string;
  readonly input: PayInput;
  /** Language of the receipt. */
  readonly locale: string;
}
export interface PayAnswer {
  readonly payment: Payment;
  readonly replayed: boolean;
}

/**
 * Pays what was quoted. Idempotency record, balance check and reservation are one transaction; the provider is called after its commit and what
 * it says is recorded in a second one.
 */
export const createPayment = async (services: Services, request: PayRequest): Promise<PayAnswer> => {
  const bodyHash = await digest(canonicalJson(request.input));
  const { source } = request.input;
  const facts = source && (await services.provider.inspect(source.token));
  const decided = await transact(services, async (tx) => {
    const keyId = keyIdOf(request.principal.tenant, payEndpoint, request.key);
    const known = await tx.keys.get(keyId);
    if (known && ownsKey(services, request.principal, known)) return { row: await replayOf(tx, services, known, bodyHash), replayed: true };
    requirePrincipal(services, request.principal);
    return begin(tx, services, request, { keyId, bodyHash, facts });
  });
  if (decided.replayed) return { payment: decided.row.payment, replayed: true };
  return { payment: await settle(services, decided.row.id), replayed: false };
};

interface Attempt {
  readonly keyId: string;
  readonly bodyHash: string;
  readonly facts: TokenFacts | undefined;
}

const begin = async (
  tx: BillingTransaction,
  services: Services,
  request: PayRequest,
  attempt: Attempt,
): Promise<{ row: PaymentRow; replayed: boolean } | Problem> => {
  const { principal, input } = request;
  if (!input.source || !attempt.facts) throw invalid('/source/token', 'pay.unknownToken');
  if (input.receiptEmail !== undefined && !isEmail(input.receiptEmail)) throw invalid('/receiptEmail', 'email.format');
  const quote = await requote(tx, services, request, attempt.facts);
  const agreed = await tx.quotes.get(input.quoteId);
  const current = agreed?.tenant === principal.tenant && agreed.expiresAt > services.clock.now() && agreed.digest === quoteDigest(quote);
  if (!current || !sameTotal(input, quote)) return new Problem('quote_changed', { quote: await saveQuote(tx, services, principal, quote) });
  refuseMethod(quote, attempt.facts);
  const row = newPayment(services, request, quote, attempt.facts, input.source);
  await tx.payments.put(row);
  await tx.keys.put({
    id: attempt.keyId,
    state: 'used',
    bodyHash: attempt.bodyHash,
    paymentId: row.id,
    ...(principal.kind === 'guest' && { tokenId: principal.tokenId }),
    createdAt: services.clock.now(),
  });
  for (const item of quote.items) {
    await tx.reservations.put({ id: newId('res'), invoiceId: item.invoiceId, paymentId: row.id, amount: item.amount, state: 'open' });
  }
  return { row, replayed: false };
};

/** PAY-19: the quote as it would be drawn up now, with what the provider knows of the method rather than what the page says. */
const requote = (
  tx: BillingTransaction,
  services: Services,
  { principal, input }: PayRequest,
  facts: TokenFacts,
): Promise<Omit<Quote, 'id'>> => {
  const whole = services.biller.policy.payment.partial === 'forbid';
  return drawUpQuote(tx, services, principal, {
    items: whole ? input.items.map(({ invoiceId }) => ({ invoiceId })) : input.items,
    methodType: facts.type,
    funding: facts.funding,
    ...(input.payDate !== undefined && { payDate: input.payDate }),
    ...(input.rewards !== undefined && { rewards: input.rewards }),
  });
};

const sameTotal = ({ expectedTotal, items }: PayInput, { total, items: quoted }: Omit<Quote, 'id'>): boolean =>
  expectedTotal.currency === total.currency &&
  compareMoney(expectedTotal, total) === 0 &&
  items.every(({ amount }, index) => amount === undefined || amount.minor === quoted[index]?.amount.minor);

const refuseMethod = (quote: Omit<Quote, 'id'>, facts: TokenFacts): void => {
  const method = quote.methods.find((candidate) => candidate.type === facts.type);
  if (method?.usable) return;
  const reason = method?.reason ?? 'country';
  if (reason === 'cardLimit')
    throw new Problem('limit_exceeded', { params: { limit: method?.limit?.minor ?? 0, currency: quote.total.currency } });
  throw new Problem('not_payable', { params: { reason } });
};

const newPayment = (
  services: Services,
  { principal, input, locale }: PayRequest,
  quote: Omit<Quote, 'id'>,
  facts: TokenFacts,
  source: NonNullable<PayInput['source']>,
): PaymentRow => {
  const id: Id = newId('pay');
  const now = services.clock.now();
  const payLinkId = principal.kind === 'guest' ? principal.payLinkId : undefined;
  const payment: Payment = {
    id,
    reference: newReference(),
    origin: originOf(principal),
    status: 'processing',
    payDate: quote.payDate,
    createdAt: new Date(services.clock.businessNow()).toISOString(),
    currency: quote.total.currency,
    gross: quote.gross,
    ...(quote.surcharge && { surcharge: quote.surcharge }),
    total: quote.total,
    methodLabel: safeLabel(source.label),
    methodType: facts.type,
    items: quote.items.map(({ invoiceId, invoiceNumber, amount }) => ({
      invoiceId,
      ...(invoiceNumber !== undefined && { invoiceNumber }),
      amount,
    })),
    ...(input.receiptEmail !== undefined && { receiptEmail: maskedEmail(input.receiptEmail) }),
    version: 1,
  };
  return {
    id,
    tenant: principal.tenant,
    payment,
    providerKey: id,
    token: source.token,
    answered: false,
    answerBy: now + services.config.providerWaitMs,
    ...(payLinkId !== undefined && { payLinkId }),
    ...(principal.kind === 'guest' && { tokenId: principal.tokenId }),
    ...(input.receiptEmail !== undefined && { receipt: { email: input.receiptEmail, locale } }),
    createdAt: now,
  };
};

const originOf = (principal: Principal): Payment['origin'] => {
  if (principal.kind === 'user') return 'portal';
  return principal.payLinkId === undefined ? 'guest' : 'payLink';
};
