import { isLocalDate } from '../../domain/business-date.js';
import type { Id, Money, Payment } from '../../domain/entities.js';
import { sumMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import { canonicalJson, digest, newId, newReference } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceRow, PaymentRow } from '../store/records.js';
import type { AccountPayment, RemittanceAdvice } from '../wire.js';
import { businessToday } from './business-day.js';
import { keyIdOf, replayOf } from './idempotency.js';
import { readInvoice } from './invoice-state.js';
import { maskedEmail, paymentFor, safeReference } from './payment-view.js';
import { visibleInvoice, type UserPrincipal } from './principal.js';

export interface AdviceRequest {
  readonly principal: UserPrincipal;
  readonly key: string;
  readonly input: RemittanceAdvice;
  readonly locale: string;
}

/**
 * Takes note of money that is on its way by bank or post (PAY-26). It settles nothing and holds nothing: what comes, and how much, only the bank
 * will tell.
 */
export const adviseRemittance = async (
  services: Services,
  request: AdviceRequest,
): Promise<{ readonly payment: AccountPayment; readonly replayed: boolean }> => {
  const { principal, key, input } = request;
  const bodyHash = await digest(canonicalJson(input));
  return services.store.transaction(async (tx) => {
    const keyId = keyIdOf(principal.tenant, 'POST /remittance-advices', key);
    const known = await tx.keys.get(keyId);
    if (known) return { payment: paymentFor(services, principal, await replayOf(tx, services, known, bodyHash)), replayed: true };
    const row = await newAdvice(tx, services, request);
    await tx.payments.put(row);
    await tx.keys.put({ id: keyId, state: 'used', bodyHash, paymentId: row.id, createdAt: services.clock.now() });
    return { payment: paymentFor(services, principal, row), replayed: false };
  });
};

const newAdvice = async (tx: BillingTransaction, services: Services, { principal, input, locale }: AdviceRequest): Promise<PaymentRow> => {
  if (!isLocalDate(input.sentOn)) throw invalid('/sentOn', 'format');
  if (input.sentOn > businessToday(services)) throw invalid('/sentOn', 'advice.dateFuture');
  const invoices = await advisedInvoices(tx, services, principal, input);
  const currency = input.items[0]?.amount.currency ?? '';
  const total = sumMoney(
    input.items.map((item) => item.amount),
    currency,
  );
  const id = newId('pay');
  const { user } = principal;
  const payment: Payment = {
    id,
    reference: newReference(),
    origin: 'offline',
    status: 'awaitingFunds',
    payDate: input.sentOn,
    createdAt: new Date(services.clock.businessNow()).toISOString(),
    currency,
    gross: total,
    total,
    methodLabel: labelOf(input),
    methodType: 'other',
    items: input.items.map(({ invoiceId, amount }) => ({ invoiceId, invoiceNumber: numberOf(invoices, invoiceId), amount })),
    createdBy: { userId: user.id, name: user.displayName },
    receiptEmail: maskedEmail(user.email),
    version: 1,
  };
  const now = services.clock.now();
  return {
    id,
    tenant: principal.tenant,
    payment,
    providerKey: id,
    answered: true,
    answerBy: now,
    receipt: { email: user.email, locale },
    companyId: user.companyId,
    accountIds: [...new Set(invoices.map((invoice) => invoice.accountId))],
    userId: user.id,
    createdAt: now,
  };
};

const numberOf = (invoices: readonly InvoiceRow[], id: Id): string => invoices.find((invoice) => invoice.id === id)?.number ?? '';

/** Invoices of which something is due, whether or not they can be paid online, and amounts in their one currency. */
const advisedInvoices = async (
  tx: BillingTransaction,
  services: Services,
  principal: UserPrincipal,
  { items }: RemittanceAdvice,
): Promise<readonly InvoiceRow[]> => {
  if (new Set(items.map((item) => item.invoiceId)).size < items.length) throw invalid('/items', 'pay.duplicate');
  const invoices: InvoiceRow[] = [];
  for (const [index, { invoiceId, amount }] of items.entries()) {
    const row = await visibleInvoice(tx, principal, invoiceId);
    refuseAmount(index, amount, row.total.currency, items[0]?.amount.currency);
    const { balance } = await readInvoice(tx, services, row);
    if (balance.minor <= 0)
      throw new Problem('not_payable', {
        params: { reason: 'zeroBalance', invoiceId },
        errors: [{ pointer: `/items/${index}/invoiceId`, code: 'notPayable.zeroBalance' }],
      });
    invoices.push(row);
  }
  return invoices;
};

const refuseAmount = (index: number, amount: Money, currency: string, first: string | undefined): void => {
  if (amount.currency !== currency || amount.currency !== first) throw new Problem('currency_mismatch', { params: { currency } });
  if (amount.minor <= 0) throw invalid(`/items/${index}/amount`, 'pay.amountRange');
};

const kinds: Readonly<Record<RemittanceAdvice['kind'], string>> = {
  wire: 'Wire',
  ach: 'ACH',
  cheque: 'Cheque',
  virtualAccount: 'Virtual account',
  qr: 'QR',
};

const labelOf = ({ kind, bankReference }: RemittanceAdvice): string => {
  const reference = safeReference(bankReference);
  if (reference === undefined) throw invalid('/bankReference', 'advice.cardNumber');
  return [kinds[kind], reference].filter((part) => part !== '').join(' · ');
};
