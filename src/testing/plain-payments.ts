import type { BillingClient, PaymentFilter, PaymentSort, Query } from '../client/billing-client.js';
import type { Payment, PaymentAction, Permission } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import { scheduledPayment } from './payment-samples.js';

export interface PlainPaymentsOptions {
  readonly payments?: readonly Payment[];
  readonly permissions?: readonly Permission[];
  /** Absent: the client tells no capabilities. */
  readonly sort?: readonly PaymentSort[];
  readonly pageSize?: number;
}
type Payments = Required<Pick<NonNullable<BillingClient['payments']>, 'list' | 'get' | 'cancel' | 'reschedule' | 'approve' | 'reject'>>;

export interface PlainPayments extends BillingClient {
  readonly payments: Payments & NonNullable<BillingClient['payments']>;
  /** Every list that was asked for. */
  readonly asked: Query<PaymentSort, PaymentFilter>[];
  /** What it holds, to be changed behind the element's back. */
  readonly held: Map<string, Payment>;
  /** Tells the elements on the page that payments changed. */
  announce(): void;
}

const defaultPermissions: readonly Permission[] = ['invoice.view', 'payment.create', 'payment.manage', 'payment.approve'];
const tabOf = ({ status }: Payment): string =>
  status === 'scheduled' ? 'scheduled' : status === 'pendingApproval' ? 'approvals' : 'history';

/** A biller's own client as a plain object: no HTTP, no backend, and whatever a newer backend might say. */
export function plainPayments(options: PlainPaymentsOptions = {}): PlainPayments {
  const held = new Map((options.payments ?? [scheduledPayment]).map((payment) => [payment.id, payment]));
  const asked: Query<PaymentSort, PaymentFilter>[] = [];
  const listeners = new Set<() => void>();
  const change = (id: string, ifMatch: string | undefined, changes: Partial<Payment>): Payment => {
    const before = held.get(id);
    if (!before) throw new BillingError('not_found');
    if (ifMatch !== `"${before.version}"`) throw new BillingError('conflict');
    const actions: readonly PaymentAction[] = changes.status && changes.status !== 'scheduled' ? [] : (before.actions ?? []);
    const after: Payment = { ...before, ...changes, actions, version: before.version + 1 };
    held.set(id, after);
    return after;
  };
  const payments: Payments = {
    list: async (query) => {
      asked.push(query);
      const size = options.pageSize ?? query.limit ?? 25;
      const start = Number(query.cursor ?? 0);
      const all = [...held.values()].filter((payment) => matches(payment, query));
      return {
        items: all.slice(start, start + size),
        ...(start + size < all.length && { next: String(start + size) }),
        ...(start > 0 && { prev: String(Math.max(0, start - size)) }),
        applied: {
          sort: (query.sort ?? []).filter(({ field }) => options.sort?.includes(field) ?? true),
          search: true,
          ignoredFilters: [],
        },
        asOf: '2026-03-12T14:00:00Z',
      };
    },
    get: async (id) => {
      const payment = held.get(id);
      if (!payment) throw new BillingError('not_found');
      return payment;
    },
    cancel: async (id, { ifMatch }) => change(id, ifMatch, { status: 'cancelled' }),
    reschedule: async (id, input, { ifMatch }) => change(id, ifMatch, input),
    approve: async (id, { ifMatch }) => change(id, ifMatch, { status: 'scheduled', approval: { status: 'approved', by: 'Max Manager' } }),
    reject: async (id, { comment }, { ifMatch }) =>
      change(id, ifMatch, { status: 'rejected', approval: { status: 'rejected', by: 'Max Manager', comment } }),
  };
  const never = (): never => {
    throw new BillingError('unsupported');
  };
  return {
    held,
    asked,
    announce: () => listeners.forEach((listener) => listener()),
    payments: { ...payments, quote: never, pay: never, byKey: never },
    session: {
      current: async () => ({
        kind: 'user',
        permissions: options.permissions ?? defaultPermissions,
        expiresAt: '2026-03-12T20:00:00Z',
        subject: { userId: 'user-2', email: 'max@example.com', displayName: 'Max Manager' },
      }),
    },
    ...(options.sort && {
      capabilities: async () => ({ contract: '1', backend: { name: 'plain' }, groups: { payments: { sort: options.sort ?? [] } } }),
    }),
    subscribe: (listener) => {
      const own = (): void => listener({ topic: 'payments' });
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

function matches(payment: Payment, { where = {}, search }: Query<PaymentSort, PaymentFilter>): boolean {
  const { tab, status, methodType, paid } = where;
  return (
    tabOf(payment) === tab &&
    (!status || status.includes(payment.status)) &&
    (!methodType || methodType === payment.methodType) &&
    (!paid?.from || payment.payDate >= paid.from) &&
    (!paid?.to || payment.payDate <= paid.to) &&
    (!search || payment.reference.includes(search))
  );
}
