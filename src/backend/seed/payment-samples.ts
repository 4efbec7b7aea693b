import { addDays } from '../../domain/business-date.js';
import type { Id, Instant, LocalDate, Money, Payment } from '../../domain/entities.js';
import { money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { BillingTransaction } from '../store/billing-store.js';
import { rewardKey } from '../store/billing-store.js';
import type { FundUse, LedgerEntry, PaymentRow, UserRow } from '../store/records.js';
import { harbour } from './harbour-people.js';

export const noonOf = (date: LocalDate): number => Date.parse(`${date}T16:00:00Z`);
const instant = (date: LocalDate): Instant => new Date(noonOf(date)).toISOString();

export interface SampleItem {
  readonly number: string;
  readonly account: string;
  readonly amount: Money;
}
/** A payment that was made before anybody looked. */
export interface PaymentSample {
  readonly name: string;
  readonly reference: string;
  readonly status: Payment['status'];
  readonly items: readonly SampleItem[];
  readonly madeOn: LocalDate;
  readonly payDate: LocalDate;
  readonly by?: UserRow;
  readonly methodLabel: string;
  readonly methodType?: string;
  readonly payment?: Partial<Payment>;
  readonly row?: Partial<PaymentRow>;
}

/** Writes a payment with what it holds and what it has posted, so that the books balance from the first moment. */
export const putPayment = async (tx: BillingTransaction, sample: PaymentSample): Promise<void> => {
  const row = rowOf(sample);
  await tx.payments.put(row);
  for (const item of sample.items) await hold(tx, row, item);
  for (const use of usesOf(row)) await tx.fundUses.put(use);
  for (const entry of entriesOf(sample, row)) await tx.ledger.add(entry);
};

const rowOf = (sample: PaymentSample): PaymentRow => {
  const { name, reference, status, items, madeOn, payDate, by, methodLabel, methodType = 'card' } = sample;
  const currency = items[0]?.amount.currency ?? 'USD';
  const gross = sumMoney(
    items.map((item) => item.amount),
    currency,
  );
  const put = [...(sample.payment?.credits ?? []), ...(sample.payment?.rewards ?? [])].map((use) => use.amount);
  const id = `pay_finch_${name}`;
  return {
    id,
    tenant: `company:${harbour.id}`,
    companyId: harbour.id,
    accountIds: [...new Set(items.map((item) => `acc_${item.account}`))],
    ...(by && { userId: by.id }),
    payment: {
      id,
      reference,
      origin: 'portal',
      status,
      payDate,
      createdAt: instant(madeOn),
      currency,
      gross,
      total: subtractMoney(gross, sumMoney(put, currency)),
      methodLabel,
      methodType,
      items: items.map(({ number, amount }) => ({ invoiceId: `inv_${number}`, invoiceNumber: number, amount })),
      ...(by && { createdBy: { userId: by.id, name: by.displayName } }),
      version: 1,
      ...sample.payment,
    },
    providerKey: id,
    answered: true,
    answerBy: noonOf(madeOn),
    createdAt: noonOf(madeOn),
    ...sample.row,
  };
};

const holding: ReadonlySet<string> = new Set(['scheduled', 'pendingApproval', 'processing']);
const posted: ReadonlySet<string> = new Set(['succeeded', 'returned', 'refunded']);

const hold = async (tx: BillingTransaction, { id: paymentId, payment }: PaymentRow, { number, amount }: SampleItem): Promise<void> => {
  if (!holding.has(payment.status)) return;
  await tx.reservations.put({ id: `res_${paymentId}_${number}`, invoiceId: `inv_${number}`, paymentId, amount, state: 'open' });
};

const usesOf = ({ id: paymentId, payment }: PaymentRow): readonly FundUse[] => {
  const state = holding.has(payment.status) ? 'open' : 'posted';
  const use = (fund: FundUse['fund'], fundId: Id, invoiceId: Id, amount: Money): FundUse => ({
    id: `use_${paymentId}_${fundId}`,
    fund,
    fundId,
    invoiceId,
    paymentId,
    amount,
    state,
  });
  return [
    ...(payment.credits ?? []).map(({ creditId, invoiceId, amount }) => use('credit', creditId, invoiceId, amount)),
    ...(payment.rewards ?? []).map(({ code, invoiceId, amount }) => use('reward', rewardKey(code), invoiceId, amount)),
  ];
};

const entriesOf = ({ items, payDate }: PaymentSample, row: PaymentRow): readonly LedgerEntry[] => {
  const { payment, id } = row;
  if (!posted.has(payment.status)) return [];
  const entry = (invoiceId: Id, kind: LedgerEntry['kind'], minor: number, sourceId: Id, date: LocalDate): LedgerEntry => ({
    id: `led_${id}_${invoiceId}_${kind}_${sourceId}`,
    invoiceId,
    kind,
    amount: money(minor, payment.currency),
    sourceId,
    ...(sourceId !== id && { paymentId: id }),
    at: noonOf(date),
  });
  const uses = usesOf(row);
  return items.flatMap(({ number, amount }) => {
    const invoiceId = `inv_${number}`;
    const own = uses.filter((use) => use.invoiceId === invoiceId);
    const paid = amount.minor - own.reduce((sum, use) => sum + use.amount.minor, 0);
    const back = payment.status !== 'succeeded';
    return [
      entry(invoiceId, 'payment', -paid, id, payDate),
      ...own.map((use) => entry(invoiceId, use.fund, -use.amount.minor, use.fundId, payDate)),
      ...(back ? [entry(invoiceId, 'return', paid, id, addDays(payDate, 2))] : []),
    ];
  });
};
