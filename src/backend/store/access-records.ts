import type { Id } from '../../domain/entities.js';
import type { SavedView } from '../../domain/invoice-query.js';

export interface GuestTokenRow {
  /** SHA-256 of the token; the token itself is never kept. */
  readonly id: string;
  readonly invoiceId: Id;
  readonly payLinkId?: Id;
  readonly expiresAt: number;
}

export interface PayLinkRow {
  /** SHA-256 of the token. */
  readonly id: string;
  readonly invoiceId: Id;
  readonly expiresAt: number;
  readonly usedAt?: number;
}

/** Named sets of permissions, see `services/roles.ts`. */
export type RolesModel = 'four' | 'six';
export type RoleId = 'administrator' | 'manager' | 'viewPayDispute' | 'viewPay' | 'viewDispute' | 'viewOnly';

export interface UserRow {
  readonly id: Id;
  readonly companyId: Id;
  readonly email: string;
  readonly displayName: string;
  readonly locale: string;
  readonly roleId: RoleId;
  /** One role counts for everything in here: the whole company, or certain accounts and plans with their member accounts. */
  readonly scope: 'all' | { readonly accountIds: readonly Id[]; readonly planIds: readonly Id[] };
}

export interface SessionRow {
  /** SHA-256 of the cookie's value. */
  readonly id: string;
  readonly userId: Id;
  readonly expiresAt: number;
}

/** One failed try, counted by bucket (`account:…`, `address:…`). */
export interface AttemptRow {
  readonly id: Id;
  readonly bucket: string;
  readonly at: number;
}

export interface MailRow {
  readonly id: Id;
  /** Gone once the mail was delivered. */
  readonly to?: string;
  readonly locale: string;
  readonly paymentId: Id;
  /** What it tells; a receipt where it does not say. */
  readonly kind?: 'receipt' | 'failed' | 'returned';
  readonly sentAt?: number;
  /** Nobody took it, and nobody will. */
  readonly refusedAt?: number;
}

/** A view of the table that a user has named. */
export interface SavedViewRow {
  readonly id: Id;
  readonly userId: Id;
  readonly view: SavedView;
}

/** All results of a query as they were when it was selected. */
export interface SelectionRow {
  /** SHA-256 of the token. */
  readonly id: string;
  readonly userId: Id;
  readonly invoiceIds: readonly Id[];
  readonly expiresAt: number;
}
