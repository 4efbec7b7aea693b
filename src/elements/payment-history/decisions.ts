import type { BillingClient, WriteOptions } from '../../client/billing-client.js';
import { randomKey } from '../../client/random-key.js';
import { isUnknownOutcome } from '../../client/retry.js';
import { CommandController } from '../../controllers/command-controller.js';
import type { PartHost } from '../../controllers/lazy-part.js';
import type { Payment } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import { DialogController } from '../../ui/dialog.js';
import { isDone, next, undecided, type DecisionEvent, type DecisionState, type Draft } from './decision.flow.js';
import { StoredMethods } from './stored-methods.js';

export interface DecisionHost extends PartHost {
  readonly billingClient: BillingClient | undefined;
  /** A call failed; the page is told. */
  failed(error: BillingError): void;
  /** The payment is as the customer decided. */
  decided(draft: Draft, payment: Payment): void;
  /** What is shown may be old. */
  refresh(): void;
  /** Moves the focus once the next state is drawn. */
  focusOn(selector: string): void;
}

type Payments = NonNullable<BillingClient['payments']>;
type Deciding = Extract<DecisionState, { step: 'sending' }>;

/** Longest comment of a rejection, as of every comment on a payment. */
export const longestComment = 500;

/**
 * Cancels, moves, approves and rejects payments. One key a decision, sent with the version that the customer saw; a lost answer is never
 * taken for a failure: the payment is read again, and what is true is said.
 */
export class Decisions {
  readonly dialog: DialogController;
  readonly methods: StoredMethods;
  readonly #host: DecisionHost;
  readonly #command: CommandController;
  #state: DecisionState = undecided;

  constructor(host: DecisionHost) {
    this.#host = host;
    this.#command = new CommandController(host);
    this.dialog = new DialogController(host, 'decision');
    this.methods = new StoredMethods(() => host.requestUpdate());
  }

  get state(): DecisionState {
    return this.#state;
  }

  open(payment: Payment, kind: Draft['kind']): void {
    this.send({ type: 'open', payment, draft: firstDraft(payment, kind) });
    if (kind === 'move') void this.methods.read(this.#host.billingClient, this.#host.speech.locale);
  }

  send(event: DecisionEvent): void {
    const before = this.#state;
    this.#state = next(before, event);
    if (this.#state === before) return;
    // Closed while something was under way, it comes back with what became of it.
    if (this.#state.step === 'none') this.dialog.close();
    else this.dialog.open();
    const place = newsIn(before, this.#state);
    if (place) this.#host.focusOn(place);
    this.#host.requestUpdate();
  }

  /** The button of the dialog. */
  async confirm(): Promise<void> {
    if (this.#state.step !== 'asking') return;
    const fault = formFault(this.#state);
    if (fault) return this.send({ type: 'fault', fault: { kind: 'form', code: fault } });
    this.send({ type: 'send', key: randomKey() });
    await this.#write();
  }

  /** After a conflict: the same decision about the payment as it is now. */
  async applyMine(): Promise<void> {
    this.send({ type: 'applyMine', key: randomKey() });
    await this.#write();
  }

  /** What became of a decision whose answer was lost. */
  async check(): Promise<void> {
    await this.#command.run(() => this.#lookAgain());
  }

  async #write(): Promise<void> {
    await this.#command.run(async () => {
      if (this.#state.step !== 'sending') return;
      const { draft } = this.#state;
      try {
        this.#done(draft, await this.#call(this.#state));
      } catch (thrown) {
        const error = asBillingError(thrown);
        this.#host.failed(error);
        if (isUnknownOutcome(thrown) || error.code === 'conflict') await this.#lookAgain(error);
        else this.#refused(error);
      }
    });
  }

  async #call({ payment, draft, key }: Deciding): Promise<Payment> {
    const payments = this.#payments;
    const o: WriteOptions = { idempotencyKey: key, ifMatch: `"${payment.version}"`, locale: this.#host.speech.locale };
    const { id } = payment;
    switch (draft.kind) {
      case 'cancel':
        return payments.cancel?.(id, o) ?? unsupported();
      case 'move':
        return payments.reschedule?.(id, changesOf(payment, draft), o) ?? unsupported();
      case 'approve':
        return payments.approve?.(id, o) ?? unsupported();
      case 'reject':
        return payments.reject?.(id, { comment: draft.comment.trim() }, o) ?? unsupported();
    }
  }

  /** Reads the payment and says what is true of it. `refusal` is a conflict that the server told, or what the answer was lost to. */
  async #lookAgain(refusal?: BillingError): Promise<void> {
    this.send({ type: 'lost' });
    if (this.#state.step !== 'checking') return;
    const { payment, draft } = this.#state;
    try {
      const now = await (this.#payments.get?.(payment.id, { locale: this.#host.speech.locale }) ?? unsupported());
      if (refusal?.code !== 'conflict' && isDone(draft, payment, now)) return this.#done(draft, now);
      this.send({ type: 'reread', now });
      this.#host.refresh();
    } catch (thrown) {
      this.#host.failed(asBillingError(thrown));
      this.send({ type: 'rereadFailed' });
    }
  }

  #done(draft: Draft, payment: Payment): void {
    this.send({ type: 'done' });
    this.#host.decided(draft, payment);
  }

  #refused(error: BillingError): void {
    this.send({ type: 'refused', error });
    // Too late, or not allowed any more: the row behind the dialog says the same once it is read again.
    if (error.code !== 'validation') this.#host.refresh();
  }

  get #payments(): Payments {
    return this.#host.billingClient?.payments ?? unsupported();
  }
}

const unsupported = (): never => {
  throw new BillingError('unsupported');
};

function firstDraft({ payDate }: Payment, kind: Draft['kind']): Draft {
  switch (kind) {
    case 'move':
      return { kind, payDate };
    case 'reject':
      return { kind, comment: '' };
    case 'cancel':
    case 'approve':
      return { kind };
  }
}

/** Where the dialog has something new to say: the field at fault, else what stands above the form. */
function newsIn(before: DecisionState, now: DecisionState): string | undefined {
  if (now.step === 'conflict' || now.step === 'unknown') return now.step === before.step ? undefined : '#decision-fault';
  if (now.step !== 'asking' || !now.fault || (before.step === 'asking' && before.fault === now.fault)) return undefined;
  const { fault } = now;
  if (fault.kind === 'form') return { nothing: '#decision-fault', dateMissing: '#move-date' }[fault.code as string] ?? '#reject-comment';
  const fields = fault.kind === 'refused' ? fault.error.details.fields : undefined;
  if (!fields?.length) return '#decision-fault';
  return fields.some(({ pointer }) => pointer.endsWith('methodId')) ? '[name=move-method]:checked' : '#move-date, #reject-comment';
}

type MoveDraft = Extract<Draft, { kind: 'move' }>;

/** Only what differs is sent. */
function changesOf(payment: Payment, { payDate, methodId }: MoveDraft): { readonly payDate?: string; readonly methodId?: string } {
  return {
    ...(payDate !== payment.payDate && { payDate }),
    ...(methodId !== undefined && methodId !== payment.methodId && { methodId }),
  };
}

function formFault({
  payment,
  draft,
}: Extract<DecisionState, { step: 'asking' }>): 'nothing' | 'dateMissing' | 'commentMissing' | 'commentLong' | undefined {
  if (draft.kind === 'reject') {
    const { length } = draft.comment.trim();
    return length === 0 ? 'commentMissing' : length > longestComment ? 'commentLong' : undefined;
  }
  if (draft.kind !== 'move') return undefined;
  if (draft.payDate === '') return 'dateMissing';
  return Object.keys(changesOf(payment, draft)).length === 0 ? 'nothing' : undefined;
}
