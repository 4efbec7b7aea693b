import type { LocalDate } from '../../domain/entities.js';
import { expiryStatus } from '../../domain/card-expiry.js';
import type { MethodStatus, PaymentMethod } from '../../domain/wallet.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MethodRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import { accountIdsOf, type UserPrincipal } from './principal.js';

export const methodStatus = ({ state, expiry }: MethodRow, today: LocalDate): MethodStatus =>
  state === 'active' ? expiryStatus(expiry, today) : state;

/** What this user may pay with: the own methods, and the company's (WAL-09), but for accounts out of scope. The default comes first. */
export const methodsOf = async (tx: BillingTransaction, principal: UserPrincipal): Promise<MethodRow[]> => {
  const accounts = await accountIdsOf(tx, principal);
  const rows = (await tx.methods.ofCompany(principal.user.companyId)).filter(
    (row) =>
      row.state !== 'removed' &&
      (row.userId === undefined || row.userId === principal.user.id) &&
      (row.accountId === undefined || accounts.includes(row.accountId)),
  );
  return rows.sort((one, other) => Number(other.isDefault) - Number(one.isDefault) || rank(one) - rank(other) || order(one.id, other.id));
};

const rank = ({ owner }: MethodRow): number => (owner === 'user' ? 0 : 1);
const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The contract's form of a method. Of the company's a payer sees the label alone (WAL-09); the token never leaves the server. */
export const methodView = (row: MethodRow, today: LocalDate, scheduled: number, wholly: boolean): PaymentMethod => {
  const { companyId: _company, userId: _user, state: _state, token: _token, holder, mandate, country, ...facts } = row;
  return {
    ...facts,
    ...(wholly && holder !== undefined && { holder }),
    ...(wholly && mandate && { mandate }),
    ...(wholly && country !== undefined && { country }),
    status: methodStatus(row, today),
    usedBy: { autopayRules: 0, scheduled },
  };
};

export const listMethods = (services: Services, principal: UserPrincipal): Promise<{ readonly items: readonly PaymentMethod[] }> =>
  services.store.transaction(async (tx) => {
    const today = businessToday(services);
    const waiting = await tx.payments.waiting();
    const items = (await methodsOf(tx, principal)).map((row) => {
      const scheduled = waiting.filter(({ payment }) => payment.methodId === row.id).length;
      return methodView(row, today, scheduled, row.userId !== undefined || principal.permissions.includes('wallet.company'));
    });
    return { items };
  });

const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** "Visa •••• 4242": a name that is not a word of any language, and the last four digits. */
export const methodLabel = ({ brand, bankName, nickname, last4 }: MethodRow): string => {
  const name = bankName ?? (brand === undefined ? undefined : (brands[brand] ?? brand)) ?? nickname;
  return [name, last4 === undefined ? undefined : `•••• ${last4.slice(-4)}`].filter((part) => part !== undefined).join(' ');
};
