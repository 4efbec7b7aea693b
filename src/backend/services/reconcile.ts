import type { Id } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { ProviderEvent, ProviderNews, ProviderResult } from '../provider/payment-provider.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PaymentRow } from '../store/records.js';
import { deliverMails } from './deliver-mails.js';
import { LateMoney, takeLateMoney } from './late-money.js';
import { tellReturned } from './payment-mails.js';
import { stepped } from './payment-step.js';
import { accept, askCustomer, decline, receive } from './record-result.js';
import { takeBack } from './returns.js';

/** A provider tells of a charge that was never asked for here. */
export class UnknownCharge extends Error {
  override readonly name = 'UnknownCharge';
}

/** What the call that we made was answered. */
export const recordAnswer = (services: Services, paymentId: Id, result: ProviderResult): Promise<boolean> =>
  record(services, paymentId, async (tx, row) => {
    if (result.kind === 'challenge') {
      if (row.payment.status === 'processing' && !row.answered) await askCustomer(tx, services, row, result.action);
      return undefined;
    }
    return learn(tx, services, row, result);
  });

/**
 * What a provider says by itself, in any order and as often as it likes: what is known already changes nothing, and what came later is not undone by
 * what happened before it.
 */
export const recordEvent = async (services: Services, event: ProviderEvent): Promise<void> => {
  if (!(await isRecorded(services, event))) services.onFault(new UnknownCharge('No payment was made under the key'), event.key);
};

/** The same, without a word to the operator where nothing was charged under the key. */
export const isRecorded = (services: Services, { key, news }: ProviderEvent): Promise<boolean> =>
  record(services, key, async (tx, row) => {
    if (news.kind !== 'challenge') return learn(tx, services, row, news);
    // A challenge that the customer has answered is not put to them again.
    const isNew = row.payment.status === 'processing' && !row.answered && row.actionResult === undefined;
    if (isNew) await askCustomer(tx, services, row, news.action);
    return undefined;
  });

/** All of a message, in its order. */
export const recordEvents = async (services: Services, events: readonly ProviderEvent[]): Promise<void> => {
  for (const event of events) await recordEvent(services, event);
  await deliverMails(services);
};

type Learn = (tx: BillingTransaction, row: PaymentRow) => Promise<Error | undefined>;

/** @returns whether there is a payment */
const record = async (services: Services, key: string, learnOf: Learn): Promise<boolean> => {
  const { isKnown, notice } = await services.store.transaction(async (tx) => {
    const row = await tx.payments.get(key);
    return { isKnown: row !== undefined, notice: row && (await learnOf(tx, row)) };
  });
  if (notice) services.onFault(notice, key);
  return isKnown;
};

/**
 * One rule for answers, events and returns. A return is the last word; money that came counts against every refusal; a refusal counts only while
 * nothing else is known. So it does not matter in which order they are heard.
 */
const learn = async (
  tx: BillingTransaction,
  services: Services,
  row: PaymentRow,
  news: Exclude<ProviderNews, { readonly kind: 'challenge' }>,
): Promise<Error | undefined> => {
  const known = awaited(row);
  switch (news.kind) {
    case 'returned':
      await takeBack(tx, services, row, news.code);
      return undefined;
    case 'approved':
      if (known) await receive(tx, services, known);
      else if (isLetGo(row)) return takeLateMoney(tx, services, row);
      else if (neverHandedOver.has(row.payment.status)) return new LateMoney('Money came for a payment that was never handed over');
      return undefined;
    case 'declined':
      if (!known) return undefined;
      // A debit that was accepted and then refused: nothing was ever paid, and nobody was there to see it.
      if (known.answered) await tellReturned(tx, known);
      await decline(tx, services, known, news.code);
      return undefined;
    case 'accepted':
      if (known && !known.answered) await accept(tx, known, news.settlesWithinDays);
      return undefined;
  }
};

/** The payment as one that waits for its provider; a customer who did not come back from a challenge may have finished it there. */
const awaited = (row: PaymentRow): PaymentRow | undefined => {
  if (row.payment.status === 'processing') return row;
  return row.payment.status === 'requiresAction' ? { ...stepped(row, 'customerDone'), answered: false } : undefined;
};

const letGoStatuses: ReadonlySet<string> = new Set(['failed', 'expired', 'cancelled']);
const neverHandedOver: ReadonlySet<string> = new Set(['scheduled', 'pendingApproval', 'rejected', 'awaitingFunds']);

const isLetGo = ({ payment, takenBack }: PaymentRow): boolean => takenBack !== true && letGoStatuses.has(payment.status);
