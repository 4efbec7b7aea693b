import type { Id, Instant, Known, Money } from './entities.js';
import type { InvoiceListItem } from './invoice-query.js';

/** One currency's figures; credits stand apart and are never netted silently. */
export interface DashboardTotals {
  readonly currency: string;
  readonly due: Money;
  readonly dueCount: number;
  readonly overdue: Money;
  readonly overdueCount: number;
  /** Due today or within seven days. */
  readonly dueSoon: Money;
  readonly dueSoonCount: number;
  /** Held for a later day, of invoices whose status says so. */
  readonly scheduled: Money;
  readonly scheduledCount: number;
  readonly credits: Money;
}

export const taskKinds = [
  'overdue',
  'cardExpiring',
  'cardExpired',
  'autopaySuspended',
  'disputeNeedsInfo',
  'singleAdmin',
  'verifyBank',
  'approvePayment',
  'promiseBroken',
  'printFee',
  'paymentReturned',
] as const;
export interface Task {
  readonly id: Id;
  readonly kind: Known<(typeof taskKinds)[number]>;
  readonly severity: Known<'info' | 'warning' | 'danger'>;
  /** What it is about: an invoice, a payment, a method. */
  readonly targetId?: Id;
  readonly params?: Readonly<Record<string, string | number | Money>>;
}

export interface Dashboard {
  readonly userName?: string;
  readonly companyName?: string;
  readonly accountCount: number;
  readonly totals: readonly DashboardTotals[];
  readonly tasks: readonly Task[];
  /** The five latest. */
  readonly latest: readonly InvoiceListItem[];
  readonly asOf: Instant;
}
