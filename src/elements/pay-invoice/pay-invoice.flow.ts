import type { GuestInvoice, Quote } from '../../client/billing-client.js';
import type { IntentOutcome, PendingIntent } from '../../client/payment-intent.js';
import type { NextAction, NotPayableReason, Payment, PaymentOutcome, TokenizedMethod } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import { parseNotPayableReason } from '../../domain/payability.js';

/** How the customer wants to pay: by card here, or by transfer with the instructions we show. */
export type Route = 'card' | 'transfer';

/** What the customer reads above the step they are on; nothing they typed is lost by any of them. */
export type Fault =
  /** The look-up, the pay link, a quote or the payment itself was refused or could not be asked; `sent` after consent, when the customer must read that nothing was charged. */
  | { readonly kind: 'refused'; readonly error: BillingError; readonly sent?: true }
  /** The bank said no (PAY-22). */
  | { readonly kind: 'declined'; readonly code: string }
  /** A payment of unknown outcome turned out not to exist, and can no longer come into being. */
  | { readonly kind: 'notCharged' };

/** What is sent with Pay and what the customer agreed to. */
export interface Consent {
  readonly ticket: GuestInvoice;
  readonly quote: Quote;
  readonly method: TokenizedMethod | undefined;
}

/** Why an invoice cannot be paid here; `unknown` for a reason of a newer backend, told in general words. */
export type BlockedReason = NotPayableReason | 'unknown';

/**
 * The steps of paying as a guest. `find` follows anything that needs the facts again; `blocked` only a look-up or a refusal that says why;
 * `review` only a quote; `sending` only consent; `action` and `checking` only a payment that was sent, also one sent before a reload,
 * of which no ticket is left; `done` is final.
 */
export type PayState =
  | { readonly step: 'find'; readonly fault?: Fault }
  | { readonly step: 'blocked'; readonly ticket: GuestInvoice; readonly reason: BlockedReason; readonly payment?: PaymentOutcome }
  | { readonly step: 'method'; readonly ticket: GuestInvoice; readonly route: Route; readonly quote?: Quote; readonly fault?: Fault }
  | ({ readonly step: 'review'; readonly previous?: Quote } & Consent)
  | ({ readonly step: 'sending' } & Consent)
  | {
      readonly step: 'action';
      readonly intent: PendingIntent;
      readonly payment: Payment;
      readonly action: NextAction;
      readonly ticket?: GuestInvoice;
    }
  | { readonly step: 'checking'; readonly intent: PendingIntent; readonly ticket?: GuestInvoice }
  | { readonly step: 'done'; readonly payment: PaymentOutcome; readonly accepted: boolean; readonly ticket?: GuestInvoice };

export type PayEvent =
  | { readonly type: 'found'; readonly ticket: GuestInvoice; readonly reason?: BlockedReason }
  | { readonly type: 'refused'; readonly error: BillingError }
  | { readonly type: 'route'; readonly route: Route }
  | { readonly type: 'quoted'; readonly quote: Quote }
  | { readonly type: 'reviewed'; readonly quote: Quote; readonly method?: TokenizedMethod }
  | { readonly type: 'back' }
  | { readonly type: 'sent' }
  | { readonly type: 'resumed'; readonly intent: PendingIntent }
  | { readonly type: 'outcome'; readonly outcome: IntentOutcome }
  | { readonly type: 'restart' };

export const start: PayState = { step: 'find' };

/** Codes after which the guest's token is of no use: the invoice has to be looked up again. */
const lapsed: ReadonlySet<string> = new Set(['guest_expired', 'unauthenticated', 'forbidden', 'not_found', 'pay_link_expired']);

const ticketOf = (state: PayState): GuestInvoice | undefined => (state.step === 'find' ? undefined : state.ticket);
const withTicket = (state: PayState): { ticket?: GuestInvoice } => {
  const ticket = ticketOf(state);
  return ticket ? { ticket } : {};
};

/** Pure: what is on the screen after an event. An event that cannot happen in a step leaves it as it is. */
export function next(state: PayState, event: PayEvent): PayState {
  switch (event.type) {
    case 'restart':
      return start;
    case 'found':
      return event.reason
        ? { step: 'blocked', ticket: event.ticket, reason: event.reason }
        : { step: 'method', ticket: event.ticket, route: 'card' };
    case 'resumed':
      return { step: 'checking', intent: event.intent };
    case 'refused':
      return refused(state, event.error);
    case 'outcome':
      return settled(state, event.outcome);
    case 'route':
      return state.step === 'method'
        ? { step: 'method', ticket: state.ticket, route: event.route, ...(state.quote && { quote: state.quote }) }
        : state;
    case 'quoted':
      return state.step === 'method' ? { ...state, quote: event.quote } : state;
    case 'reviewed':
      return reviewed(state, event.quote, event.method);
    case 'sent':
      return state.step === 'review' ? { step: 'sending', ticket: state.ticket, quote: state.quote, method: state.method } : state;
    case 'back':
      return back(state);
  }
}

function reviewed(state: PayState, quote: Quote, method: TokenizedMethod | undefined): PayState {
  if (state.step !== 'method') return state;
  return { step: 'review', ticket: state.ticket, quote, method };
}

function back(state: PayState): PayState {
  if (state.step === 'review') return { step: 'method', ticket: state.ticket, route: 'card', quote: state.quote };
  return state.step === 'method' || state.step === 'blocked' ? start : state;
}

function refused(state: PayState, error: BillingError, sent = false): PayState {
  const fault: Fault = { kind: 'refused', error, ...(sent && { sent }) };
  const ticket = ticketOf(state);
  if (!ticket || lapsed.has(error.code)) return { step: 'find', fault };
  const reason = reasonOf(error);
  if (reason) return { step: 'blocked', ticket, reason, ...(error.code === 'already_paid' && paymentOf(error)) };
  const quote = error.details.quote as Quote | undefined;
  if (error.code === 'quote_changed' && quote && (state.step === 'sending' || state.step === 'review')) {
    return { step: 'review', ticket, quote, method: state.method, previous: state.quote };
  }
  return { step: 'method', ticket, route: 'card', fault };
}

/** Refusals that mean: this invoice cannot be paid here now, whatever the method. */
function reasonOf(error: BillingError): BlockedReason | undefined {
  if (error.code === 'already_paid') return 'alreadyPaid';
  return error.code === 'not_payable' ? (parseNotPayableReason(error.details.params?.['reason']) ?? 'unknown') : undefined;
}

const paymentOf = (error: BillingError): { payment?: PaymentOutcome } =>
  error.details.payment ? { payment: error.details.payment as PaymentOutcome } : {};

function settled(state: PayState, outcome: IntentOutcome): PayState {
  switch (outcome.kind) {
    case 'paid':
    case 'accepted':
      return { step: 'done', payment: outcome.payment, accepted: outcome.kind === 'accepted', ...withTicket(state) };
    case 'checking':
      return { step: 'checking', intent: outcome.intent, ...withTicket(state) };
    case 'action':
      return { step: 'action', intent: outcome.intent, payment: outcome.payment, action: outcome.action, ...withTicket(state) };
    case 'notCharged':
      return notCharged(state, outcome);
  }
}

function notCharged(state: PayState, outcome: Extract<IntentOutcome, { kind: 'notCharged' }>): PayState {
  if (outcome.why === 'refused') return refused(state, outcome.error, true);
  const fault: Fault =
    outcome.why === 'declined' ? { kind: 'declined', code: outcome.payment.failure?.code ?? 'generic' } : { kind: 'notCharged' };
  const ticket = ticketOf(state);
  return ticket ? { step: 'method', ticket, route: 'card', fault } : { step: 'find', fault };
}
