import type { Money, PaymentItem } from '../../domain/entities.js';
import { addMoney, isZero, money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { CreditUse, RewardUse } from '../../domain/wallet.js';
import type { Services } from '../config.js';
import { rewardKey, type BillingTransaction } from '../store/billing-store.js';
import type { FundUse, PaymentRow } from '../store/records.js';
import { questionOf, surchargeOn, type ChargedInvoice } from './account-methods.js';
import { readInvoice } from './invoice-state.js';

/**
 * A dated payment against what is still due on its day: other money may have come, by bank for instance. Nobody is charged for more than that:
 * items shrink, the part in money first, and those that are settled go. Undefined when nothing is left to pay.
 */
export const shrinkToBalance = async (tx: BillingTransaction, services: Services, row: PaymentRow): Promise<PaymentRow | undefined> => {
  const kept: PaymentItem[] = [];
  for (const item of row.payment.items) {
    const due = await dueFor(tx, row, item);
    if (due > 0) kept.push({ ...item, amount: money(due, item.amount.currency) });
  }
  if (kept.length === 0) return undefined;
  const same =
    kept.length === row.payment.items.length && kept.every((item, index) => item.amount.minor === row.payment.items[index]?.amount.minor);
  return same ? row : rewrite(tx, services, row, kept);
};

/** Held by a payment that a bank has in hand: that money is as good as gone. */
const inHand: ReadonlySet<string> = new Set(['processing', 'requiresAction']);

const dueFor = async (tx: BillingTransaction, { id }: PaymentRow, { invoiceId, amount }: PaymentItem): Promise<number> => {
  const balance = (await tx.ledger.ofInvoice(invoiceId)).reduce((sum, entry) => sum + entry.amount.minor, 0);
  let taken = 0;
  for (const reservation of await tx.reservations.ofInvoice(invoiceId)) {
    if (reservation.state !== 'open' || reservation.paymentId === id) continue;
    const other = await tx.payments.get(reservation.paymentId);
    if (other && inHand.has(other.payment.status)) taken += reservation.amount.minor;
  }
  return Math.min(amount.minor, balance - taken);
};

const rewrite = async (tx: BillingTransaction, services: Services, row: PaymentRow, items: readonly PaymentItem[]): Promise<PaymentRow> => {
  const { payment } = row;
  const { currency } = payment;
  for (const reservation of await tx.reservations.ofPayment(row.id)) {
    const item = items.find(({ invoiceId }) => invoiceId === reservation.invoiceId);
    await tx.reservations.put(item ? { ...reservation, amount: item.amount } : { ...reservation, state: 'released' });
  }
  const uses = await fitUses(tx, row, items);
  const { credits, rewards } = putBy(payment, uses);
  const put = sumMoney(
    [...credits, ...rewards].map((use) => use.amount),
    currency,
  );
  const gross = sumMoney(
    items.map((item) => item.amount),
    currency,
  );
  const charged = subtractMoney(gross, put);
  const surcharge = isZero(charged) ? charged : await surchargeAgain(tx, services, row, items, uses);
  const { surcharge: _surcharge, credits: _credits, rewards: _rewards, ...rest } = payment;
  const fitted: PaymentRow = {
    ...row,
    payment: {
      ...rest,
      items,
      gross,
      ...(!isZero(surcharge) && { surcharge }),
      total: addMoney(charged, surcharge),
      ...(credits.length > 0 && { credits }),
      ...(rewards.length > 0 && { rewards }),
    },
  };
  await tx.payments.put(fitted);
  return fitted;
};

/** Credits and rewards beyond what is due of their invoice go back to where they came from. */
const fitUses = async (tx: BillingTransaction, { id }: PaymentRow, items: readonly PaymentItem[]): Promise<readonly FundUse[]> => {
  const room = new Map(items.map(({ invoiceId, amount }) => [invoiceId, amount.minor]));
  const kept: FundUse[] = [];
  for (const use of await tx.fundUses.ofPayment(id)) {
    if (use.state !== 'open') continue;
    const part = Math.min(use.amount.minor, room.get(use.invoiceId) ?? 0);
    room.set(use.invoiceId, (room.get(use.invoiceId) ?? 0) - part);
    const fitted: FundUse = part > 0 ? { ...use, amount: money(part, use.amount.currency) } : { ...use, state: 'released' };
    await tx.fundUses.put(fitted);
    if (part > 0) kept.push(fitted);
  }
  return kept;
};

const putBy = (
  { credits = [], rewards = [] }: PaymentRow['payment'],
  uses: readonly FundUse[],
): { readonly credits: readonly CreditUse[]; readonly rewards: readonly RewardUse[] } => {
  const left = (fund: FundUse['fund'], fundId: string, invoiceId: string): Money | undefined =>
    uses.find((use) => use.fund === fund && use.fundId === fundId && use.invoiceId === invoiceId)?.amount;
  return {
    credits: credits.flatMap((use) => {
      const amount = left('credit', use.creditId, use.invoiceId);
      return amount ? [{ ...use, amount }] : [];
    }),
    rewards: rewards.flatMap((use) => {
      const amount = left('reward', rewardKey(use.code), use.invoiceId);
      return amount ? [{ ...use, amount }] : [];
    }),
  };
};

const surchargeAgain = async (
  tx: BillingTransaction,
  services: Services,
  { payment }: PaymentRow,
  items: readonly PaymentItem[],
  uses: readonly FundUse[],
): Promise<Money> => {
  if (!payment.surcharge) return money(0, payment.currency);
  const charged = await chargedInvoices(tx, services, items, uses);
  const method = payment.methodId === undefined ? undefined : await tx.methods.get(payment.methodId);
  const again = surchargeOn(services, questionOf(charged, payment.payDate, payment.currency), {
    type: payment.methodType ?? 'other',
    funding: method?.funding,
  });
  // Never more than was agreed to.
  return again.minor < payment.surcharge.minor ? again : payment.surcharge;
};

/** The invoices of a payment with what a method is charged for each: the item without credits and rewards. */
export const chargedInvoices = async (
  tx: BillingTransaction,
  services: Services,
  items: readonly PaymentItem[],
  uses: readonly Pick<FundUse, 'invoiceId' | 'amount'>[],
): Promise<readonly ChargedInvoice[]> => {
  const charged: ChargedInvoice[] = [];
  for (const { invoiceId, amount } of items) {
    const row = await tx.invoices.get(invoiceId);
    if (!row) continue;
    const put = uses.filter((use) => use.invoiceId === invoiceId).reduce((sum, use) => sum + use.amount.minor, 0);
    charged.push({ state: await readInvoice(tx, services, row), amount: money(amount.minor - put, amount.currency) });
  }
  return charged;
};
