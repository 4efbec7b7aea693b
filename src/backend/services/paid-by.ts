import type { DocumentSource } from '../../domain/documents.js';
import type { Invoice } from '../../domain/entities.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MethodRow } from '../store/records.js';
import { accountIdsOf, type UserPrincipal } from './principal.js';

/**
 * The method on file that settled an invoice, for those who may see it among what they pay with (WAL-09): their own, and the company's.
 * Of the company's only those who manage it are told whose name it has and by which mandate it is debited. Nobody is told while there is
 * something left to pay, because documents say how that is paid, and guests never are.
 */
export const paidByOf = async (
  tx: BillingTransaction,
  { balance, payments = [] }: Invoice,
  principal: UserPrincipal | undefined,
): Promise<DocumentSource['paidBy']> => {
  const settling = balance.minor > 0 ? undefined : payments.find(({ status }) => status === 'succeeded');
  if (!settling || !principal?.permissions.includes('payment.create')) return undefined;
  const methodId = (await tx.payments.get(settling.id))?.payment.methodId;
  const method = methodId === undefined ? undefined : await tx.methods.get(methodId);
  if (!method || !(await isSeen(tx, method, principal))) return undefined;
  const { type, brand, last4, holder, mandate, userId } = method;
  const wholly = userId !== undefined || principal.permissions.includes('wallet.company');
  return {
    type,
    ...(brand !== undefined && { brand }),
    ...(last4 !== undefined && { last4 }),
    ...(wholly && holder !== undefined && { holder }),
    ...(wholly && mandate && { mandate }),
  };
};

const isSeen = async (tx: BillingTransaction, { companyId, userId, accountId }: MethodRow, principal: UserPrincipal): Promise<boolean> => {
  if (companyId !== principal.user.companyId || (userId !== undefined && userId !== principal.user.id)) return false;
  return accountId === undefined || (await accountIdsOf(tx, principal)).includes(accountId);
};
