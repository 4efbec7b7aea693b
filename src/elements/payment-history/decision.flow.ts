import type { Id, LocalDate, Payment, PaymentAction } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';

/** What a customer decides about a payment that is not made yet. */
export type Draft =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'move'; readonly payDate: LocalDate; readonly methodId?: Id }
  | { readonly kind: 'approve' }
  | { readonly kind: 'reject'; readonly comment: string };

/** Why the dialog is still open. */
export type DecisionFault =
  /** No answer came back, and a second look found the payment as it was. */
  | { readonly kind: 'unchanged' }
  /** Nothing was sent: what is missing in the form. */
  | { readonly kind: 'form'; readonly code: 'nothing' | 'dateMissing' | 'commentMissing' | 'commentLong' }
  | { readonly kind: 'refused'; readonly error: BillingError };

interface Asked {
  /** As the customer saw it. */
  readonly payment: Payment;
  readonly draft: Draft;
}

export type DecisionState =
  | { readonly step: 'none' }
  /** `key` is kept for the same decision sent again; another draft is another decision. */
  | ({ readonly step: 'asking'; readonly key?: string; readonly fault?: DecisionFault } & Asked)
  | ({ readonly step: 'sending'; readonly key: string } & Asked)
  /** The answer was lost; the payment is being read. */
  | ({ readonly step: 'checking'; readonly key: string } & Asked)
  /** And could not be read either: nobody knows. */
  | ({ readonly step: 'unknown'; readonly key: string } & Asked)
  | ({ readonly step: 'conflict'; readonly now: Payment } & Asked);

export type DecisionEvent =
  | { readonly type: 'open'; readonly payment: Payment; readonly draft: Draft }
  | { readonly type: 'edit'; readonly draft: Draft }
  | { readonly type: 'fault'; readonly fault: DecisionFault }
  | { readonly type: 'send'; readonly key: string }
  | { readonly type: 'lost' }
  | { readonly type: 'reread'; readonly now: Payment }
  | { readonly type: 'rereadFailed' }
  | { readonly type: 'refused'; readonly error: BillingError }
  | { readonly type: 'applyMine'; readonly key: string }
  | { readonly type: 'done' }
  | { readonly type: 'close' };

export const undecided: DecisionState = { step: 'none' };

/** The action of the server that a draft needs. */
export const actionOf: Readonly<Record<Draft['kind'], PaymentAction>> = {
  cancel: 'cancel',
  move: 'reschedule',
  approve: 'approve',
  reject: 'reject',
};

export const sameDraft = (one: Draft, other: Draft): boolean => {
  if (one.kind === 'move' && other.kind === 'move') return one.payDate === other.payDate && one.methodId === other.methodId;
  if (one.kind === 'reject' && other.kind === 'reject') return one.comment === other.comment;
  return one.kind === other.kind;
};

/** Whether a payment, read after a lost answer, is what the draft made of it. A date may have moved on to a banking day (PAY-09). */
export const isDone = (draft: Draft, before: Payment, now: Payment): boolean => {
  switch (draft.kind) {
    case 'cancel':
      return now.status === 'cancelled';
    case 'approve':
      return now.approval?.status === 'approved';
    case 'reject':
      return now.status === 'rejected';
    case 'move':
      return (
        now.version !== before.version &&
        now.status === before.status &&
        (draft.payDate === before.payDate ? now.payDate === before.payDate : now.payDate >= draft.payDate) &&
        (draft.methodId === undefined || now.methodId === draft.methodId)
      );
  }
};

/** What of a decision is possible for the payment as it is now. */
export const isPossible = (draft: Draft, now: Payment): boolean => now.actions?.includes(actionOf[draft.kind]) ?? false;

type Asking = Extract<DecisionState, { step: 'asking' }>;
type UnderWay = Extract<DecisionState, { step: 'sending' | 'checking' | 'unknown' }>;
type Conflicted = Extract<DecisionState, { step: 'conflict' }>;

/** One decision at a time: another one opens only once nothing is under way. */
export function next(state: DecisionState, event: DecisionEvent): DecisionState {
  if (event.type === 'done') return undecided;
  switch (state.step) {
    case 'none':
      return opened(state, event);
    case 'asking':
      return asking(state, event);
    case 'sending':
    case 'checking':
    case 'unknown':
      return underWay(state, event);
    case 'conflict':
      return conflicted(state, event);
  }
}

const opened = (state: DecisionState, event: DecisionEvent): DecisionState =>
  event.type === 'open' ? { step: 'asking', payment: event.payment, draft: event.draft } : state;

function asking(state: Asking, event: DecisionEvent): DecisionState {
  const { payment, draft, key } = state;
  switch (event.type) {
    case 'edit':
      return sameDraft(draft, event.draft) ? state : { step: 'asking', payment, draft: event.draft };
    case 'fault':
      return { ...state, fault: event.fault };
    case 'send':
      return { step: 'sending', payment, draft, key: key ?? event.key };
    case 'close':
      return undecided;
    default:
      return opened(state, event);
  }
}

function underWay(state: UnderWay, event: DecisionEvent): DecisionState {
  switch (event.type) {
    case 'lost':
      return { ...state, step: 'checking' };
    case 'rereadFailed':
      return { ...state, step: 'unknown' };
    case 'reread':
      return reread(state, event.now);
    case 'refused':
      return state.step === 'sending' ? refused(state, event.error) : state;
    case 'close':
      // What was sent goes on; its end is told all the same.
      return state.step === 'unknown' ? undecided : state;
    default:
      return state;
  }
}

function conflicted(state: Conflicted, event: DecisionEvent): DecisionState {
  switch (event.type) {
    case 'applyMine':
      return { step: 'sending', payment: state.now, draft: state.draft, key: event.key };
    case 'close':
      return undecided;
    default:
      return opened(state, event);
  }
}

/** A refusal of the server spends the key: the same decision made again is a new one. */
const refused = ({ payment, draft }: Asked, error: BillingError): DecisionState => ({
  step: 'asking',
  payment,
  draft,
  fault: { kind: 'refused', error },
});

/** After a lost answer or a conflict: done is for the caller to tell, the rest is what the customer must know. */
function reread({ payment, draft, key }: UnderWay, now: Payment): DecisionState {
  if (now.version === payment.version) return { step: 'asking', payment, draft, key, fault: { kind: 'unchanged' } };
  return { step: 'conflict', payment, draft, now };
}
