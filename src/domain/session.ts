import type { Id, Instant, Known } from './scalars.js';

/** Architecture: a session carries permissions, never a role name. */
export type Permission = Known<
  | 'invoice.view'
  | 'invoice.export'
  | 'payment.create'
  | 'payment.manage'
  | 'payment.approve'
  | 'credit.apply'
  | 'credit.refund'
  | 'wallet.own'
  | 'wallet.company'
  | 'autopay.view'
  | 'autopay.edit'
  | 'dispute.view'
  | 'dispute.edit'
  | 'promise.edit'
  | 'account.enrol'
  | 'account.cancel'
  | 'account.edit'
  | 'inbound.edit'
  | 'user.view'
  | 'user.edit'
  | 'user.admin'
  | 'company.edit'
  | 'contact.edit'
  | 'preferences.own'
  | 'audit.view'
  | 'order.view'
  | 'support.use'
>;
export interface Session {
  readonly kind: 'user' | 'guest';
  readonly permissions: readonly Permission[];
  readonly expiresAt: Instant;
  /** When this was answered, by the clock of `expiresAt`: with it, a device's clock may be wrong. Absent: the device's is trusted. */
  readonly asOf?: Instant;
  readonly subject?: { readonly userId: Id; readonly email: string; readonly displayName?: string; readonly companyName?: string };
  readonly locale?: string;
  /** How long before the end the customer is asked to stay; default 60. */
  readonly warnSeconds?: number;
  /** Guest only: bearer token for one invoice, 128 bit, 15 minutes. Absent where the client needs none. */
  readonly token?: string;
  readonly guestInvoiceId?: Id;
}
