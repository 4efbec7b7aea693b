import type { Quote } from '../../../client/billing-client.js';
import type { IntentOutcome, PendingIntent } from '../../../client/payment-intent.js';
import type { NextAction, Payment, PaymentOutcome, TokenizedMethod } from '../../../domain/entities.js';
import type { BillingError } from '../../../domain/errors.js';
import type { Fault } from '../pay-invoice.flow.js';

/** What the customer agrees to, and a new card's token where one was typed. */
export interface Agreement {
  readonly quote: Quote;
  readonly method?: TokenizedMethod;
}

/**
 * The steps of a signed-in customer. `method` and `review` only with a quote; `sending` only after consent; `action` and `checking` only
 * with a payment that was sent, also one sent before a reload; `done` is final. What the customer decided stands in the draft, not here.
 */
export type AccountState =
  | { readonly step: 'invoices'; readonly fault?: Fault }
  | { readonly step: 'method'; readonly quote: Quote; readonly fault?: Fault }
  | ({ readonly step: 'review'; readonly previous?: Quote; readonly fault?: Fault } & Agreement)
  | ({ readonly step: 'sending' } & Agreement)
  | {
      readonly step: 'action';
      readonly intent: PendingIntent;
      readonly payment: Payment;
      readonly action: NextAction;
      readonly quote?: Quote;
    }
  | { readonly step: 'checking'; readonly intent: PendingIntent; readonly quote?: Quote }
  | { readonly step: 'done'; readonly payment: PaymentOutcome; readonly accepted: boolean };

export type AccountEvent =
  | { readonly type: 'continue'; readonly quote: Quote }
  | { readonly type: 'quoted'; readonly quote: Quote }
  | { readonly type: 'reviewed'; readonly quote: Quote; readonly method?: TokenizedMethod }
  | { readonly type: 'refused'; readonly error: BillingError }
  | { readonly type: 'sent' }
  | { readonly type: 'resumed'; readonly intent: PendingIntent }
  | { readonly type: 'outcome'; readonly outcome: IntentOutcome }
  /** By the same customer, after the session had ended. */
  | { readonly type: 'signedIn' }
  | { readonly type: 'back' }
  | { readonly type: 'restart' };

export const begin: AccountState = { step: 'invoices' };

/** PAY-17: credits and rewards cover everything, so there is no method to choose. */
export const isCovered = ({ total }: Quote): boolean => total.minor === 0;

/** Codes that are about the invoices and not about how they are paid: they are told where the invoices are. */
const aboutInvoices: ReadonlySet<string> = new Set([
  'already_paid',
  'not_payable',
  'amount_exceeds_balance',
  'currency_mismatch',
  'not_found',
  'validation',
  'forbidden',
]);

/** Pure: what is on the screen after an event. An event that cannot happen in a step leaves it as it is. */
export function nextAccount(state: AccountState, event: AccountEvent): AccountState {
  switch (event.type) {
    case 'restart':
      return begin;
    case 'continue':
      if (state.step !== 'invoices') return state;
      return isCovered(event.quote) ? { step: 'review', quote: event.quote } : { step: 'method', quote: event.quote };
    case 'quoted':
      return state.step === 'method' ? { ...state, quote: event.quote } : state;
    case 'reviewed':
      return state.step === 'method' ? { step: 'review', quote: event.quote, ...(event.method && { method: event.method }) } : state;
    case 'refused':
      return refused(state, event.error);
    case 'sent':
      return state.step === 'review' ? { ...untold(state), step: 'sending' } : state;
    case 'resumed':
      return { step: 'checking', intent: event.intent };
    case 'outcome':
      return settled(state, event.outcome);
    case 'signedIn':
      return signedIn(state);
    case 'back':
      return back(state);
  }
}

function back(state: AccountState): AccountState {
  if (state.step === 'method') return begin;
  if (state.step !== 'review') return state;
  return isCovered(state.quote) ? begin : { step: 'method', quote: state.quote };
}

const quoteOf = (state: AccountState): Quote | undefined => ('quote' in state ? state.quote : undefined);
const withQuote = (state: AccountState): { quote?: Quote } => {
  const quote = quoteOf(state);
  return quote ? { quote } : {};
};

/** The refusal of somebody whose session had ended, if that is what a step tells. */
export const lapseIn = (state: AccountState): Fault | undefined => {
  const fault = 'fault' in state ? state.fault : undefined;
  return fault?.kind === 'refused' && fault.error.code === 'unauthenticated' ? fault : undefined;
};

type Review = Extract<AccountState, { step: 'review' }>;
const untold = ({ fault: _told, ...review }: Review): Review => review;

function signedIn(state: AccountState): AccountState {
  if (!lapseIn(state)) return state;
  switch (state.step) {
    case 'method':
      return { step: 'method', quote: state.quote };
    case 'review':
      return untold(state);
    default:
      return begin;
  }
}

/** Back to where it can be put right; the draft is kept either way. */
function told(state: AccountState, fault: Fault): AccountState {
  const quote = quoteOf(state);
  const here = fault.kind === 'refused' && aboutInvoices.has(fault.error.code);
  return !quote || here || isCovered(quote) ? { step: 'invoices', fault } : { step: 'method', quote, fault };
}

function refused(state: AccountState, error: BillingError, sent = false): AccountState {
  const quote = error.details.quote as Quote | undefined;
  if (error.code === 'quote_changed' && quote && (state.step === 'sending' || state.step === 'review')) {
    return { ...state, step: 'review', quote, previous: state.quote };
  }
  const fault: Fault = { kind: 'refused', error, ...(sent && { sent }) };
  // It is nothing that another method would help against: after signing in the customer goes on from here.
  if (error.code === 'unauthenticated' && state.step === 'sending') return { ...state, step: 'review', fault };
  return told(state, fault);
}

function settled(state: AccountState, outcome: IntentOutcome): AccountState {
  switch (outcome.kind) {
    case 'paid':
    case 'accepted':
      return { step: 'done', payment: outcome.payment, accepted: outcome.kind === 'accepted' };
    case 'checking':
      return { step: 'checking', intent: outcome.intent, ...withQuote(state) };
    case 'action':
      return { step: 'action', intent: outcome.intent, payment: outcome.payment, action: outcome.action, ...withQuote(state) };
    case 'notCharged':
      if (outcome.why === 'refused') return refused(state, outcome.error, true);
      return told(
        state,
        outcome.why === 'declined' ? { kind: 'declined', code: outcome.payment.failure?.code ?? 'generic' } : { kind: 'notCharged' },
      );
  }
}
