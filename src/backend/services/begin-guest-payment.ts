import { isEmail } from '../../domain/email.js';
import type { Id, Payment } from '../../domain/entities.js';
import { compareMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import type { TokenFacts } from '../provider/payment-provider.js';
import { newId, newReference } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import type { PayInput, Quote, TokenSource } from '../wire.js';
import { tokenSource, useKey, type Attempt, type PayRequest } from './pay-request.js';
import { maskedEmail, safeLabel } from './payment-view.js';
import type { GuestPrincipal } from './principal.js';
import { drawUpQuote, quoteDigest, saveQuote } from './quotes.js';

/** Pays the one invoice of a guest: now, whole, and by a method that is not kept. */
export const beginForGuest = async (
  tx: BillingTransaction,
  services: Services,
  request: PayRequest<GuestPrincipal>,
  attempt: Attempt,
): Promise<PaymentRow | Problem> => {
  const { principal, input } = request;
  const source = tokenSource(input);
  if (!source || !attempt.facts) throw invalid('/source/token', 'pay.unknownToken');
  if (input.receiptEmail !== undefined && !isEmail(input.receiptEmail)) throw invalid('/receiptEmail', 'email.format');
  const quote = await requote(tx, services, request, attempt.facts);
  const agreed = await tx.quotes.get(input.quoteId);
  const current = agreed?.tenant === principal.tenant && agreed.expiresAt > services.clock.now() && agreed.digest === quoteDigest(quote);
  if (!current || !sameTotal(input, quote)) return new Problem('quote_changed', { quote: await saveQuote(tx, services, principal, quote) });
  refuseMethod(quote, attempt.facts);
  const row = { ...newPayment(services, request, quote, attempt.facts, source), ...(await ownerOf(tx, principal)) };
  await tx.payments.put(row);
  await useKey(tx, services, principal, attempt, row.id);
  for (const item of quote.items) {
    await tx.reservations.put({ id: newId('res'), invoiceId: item.invoiceId, paymentId: row.id, amount: item.amount, state: 'open' });
  }
  return row;
};

/** Whose history it belongs to. */
const ownerOf = async (tx: BillingTransaction, { invoiceId }: GuestPrincipal): Promise<Pick<PaymentRow, 'companyId' | 'accountIds'>> => {
  const invoice = await tx.invoices.get(invoiceId);
  const account = invoice && (await tx.accounts.get(invoice.accountId));
  return account ? { companyId: account.companyId, accountIds: [account.id] } : {};
};

/** PAY-19: the quote as it would be drawn up now, with what the provider knows of the method rather than what the page says. */
const requote = (
  tx: BillingTransaction,
  services: Services,
  { principal, input }: PayRequest<GuestPrincipal>,
  facts: TokenFacts,
): Promise<Omit<Quote, 'id'>> =>
  drawUpQuote(tx, services, principal, {
    items: input.items.map(({ invoiceId }) => ({ invoiceId })),
    methodType: facts.type,
    funding: facts.funding,
    ...(input.payDate !== undefined && { payDate: input.payDate }),
    ...(input.rewards !== undefined && { rewards: input.rewards }),
  });

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
  { principal, input, locale }: PayRequest<GuestPrincipal>,
  quote: Omit<Quote, 'id'>,
  facts: TokenFacts,
  source: TokenSource,
): PaymentRow => {
  const id: Id = newId('pay');
  const now = services.clock.now();
  const { payLinkId } = principal;
  const payment: Payment = {
    id,
    reference: newReference(),
    origin: payLinkId === undefined ? 'guest' : 'payLink',
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
    tokenId: principal.tokenId,
    ...(input.receiptEmail !== undefined && { receipt: { email: input.receiptEmail, locale } }),
    createdAt: now,
  };
};
