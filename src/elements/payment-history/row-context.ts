import type { Id, Instant, Payment } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { Draft } from './decision.flow.js';
import type { HistoryTab } from './list-query.js';

/** What a row needs to know beside its payment. */
export interface RowContext {
  readonly speech: Speech;
  readonly tab: HistoryTab;
  /** No connection: nothing can be written. `describedBy` is the banner that says so. */
  readonly offline: { readonly describedBy: string } | undefined;
  /** Whether somebody takes these requests. */
  readonly canOpenInvoice: boolean;
  readonly canPay: boolean;
  /** Whether the session may change scheduled payments at all. */
  readonly mayManage: boolean;
  readonly userId: Id | undefined;
  /** When the list was read, by the backend's clock. */
  readonly asOf: Instant;
  /** Payments whose invoices are all shown. */
  readonly unfolded: ReadonlySet<Id>;
  readonly onDecide: (payment: Payment, kind: Draft['kind']) => void;
  readonly onReceipt: (payment: Payment) => void;
  readonly onPayAgain: (payment: Payment) => void;
  readonly onOpenInvoice: (id: Id) => void;
  readonly onUnfold: (id: Id) => void;
}

/** A scheduled payment past its cut-off; a colleague without the permission is not told of what could not be done anyway. */
export const isTooLate = ({ status, actions, cancellableUntil }: Payment, { mayManage, asOf }: RowContext): boolean =>
  status === 'scheduled' &&
  mayManage &&
  !actions?.includes('cancel') &&
  cancellableUntil !== undefined &&
  Date.parse(cancellableUntil) <= Date.parse(asOf);
