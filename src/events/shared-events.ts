import type { Task } from '../domain/dashboard.js';
import type { Id } from '../domain/entities.js';
import type { InvoiceQuery } from '../domain/invoice-query.js';
import { BillingEvent } from '../internal/billing-event.js';
import { AuthRequiredEvent, BillingErrorEvent } from './fault-events.js';

export { AuthRequiredEvent, BillingErrorEvent };

/** The customer pressed a support contact; `preventDefault()` keeps the browser from dialling or mailing. */
export class SupportRequestEvent extends BillingEvent<{ readonly context: { readonly invoiceNumber?: string; readonly code?: string } }> {
  constructor(context: { readonly invoiceNumber?: string; readonly code?: string }) {
    super('support-request', { context }, { cancelable: true });
  }
}

/** The customer wants to see one invoice, or with `print` to have it on paper: whoever shows it opens the print dialog too. */
export class InvoiceOpenEvent extends BillingEvent<{ readonly id: Id; readonly print?: boolean }> {
  constructor(id: Id, options: { readonly print?: boolean } = {}) {
    super('invoice-open', { id, ...options }, { cancelable: true });
  }
}

/** The customer wants to pay these invoices. */
export class PayRequestEvent extends BillingEvent<{ readonly invoiceIds: readonly Id[] }> {
  constructor(invoiceIds: readonly Id[]) {
    super('pay-request', { invoiceIds }, { cancelable: true });
  }
}

/** Ids, and perhaps the token of a selection that the backend holds, without those of `exceptIds`. */
export interface WantedDocuments {
  readonly invoiceIds?: readonly Id[];
  readonly selectionToken?: string;
  readonly exceptIds?: readonly Id[];
}

/** The customer wants the documents of these invoices. */
export class DownloadRequestEvent extends BillingEvent<WantedDocuments> {
  constructor(detail: WantedDocuments) {
    super('download-request', detail, { cancelable: true });
  }
}

/** The customer wants to dispute an invoice, or some of its lines. */
export class DisputeRequestEvent extends BillingEvent<{ readonly invoiceId: Id; readonly lineIds?: readonly Id[] }> {
  constructor(detail: { readonly invoiceId: Id; readonly lineIds?: readonly Id[] }) {
    super('dispute-request', detail, { cancelable: true });
  }
}

/** The customer wants to see the invoices behind a figure. */
export class FilterRequestEvent extends BillingEvent<{ readonly query: InvoiceQuery }> {
  constructor(query: InvoiceQuery) {
    super('filter-request', { query }, { cancelable: true });
  }
}

/** The customer wants to get on with a task. */
export class TaskOpenEvent extends BillingEvent<{ readonly task: Task }> {
  constructor(task: Task) {
    super('task-open', { task }, { cancelable: true });
  }
}

/** Requests that an element or the host may take, by the name of their event. */
export interface BillingRequests {
  'invoice-open': InvoiceOpenEvent;
  'pay-request': PayRequestEvent;
  'download-request': DownloadRequestEvent;
  'dispute-request': DisputeRequestEvent;
  'filter-request': FilterRequestEvent;
  'task-open': TaskOpenEvent;
}

declare global {
  interface HTMLElementEventMap extends BillingRequests {
    'support-request': SupportRequestEvent;
    'billing-error': BillingErrorEvent;
    'billing-auth-required': AuthRequiredEvent;
  }
}
