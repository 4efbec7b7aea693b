import type { LitElement } from 'lit';
import type { BillingClient, RemittanceAdvice } from '../../client/billing-client.js';
import { randomKey } from '../../client/random-key.js';
import { isUnknownOutcome } from '../../client/retry.js';
import { CommandController } from '../../controllers/command-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import type { FocusController } from '../../controllers/focus-controller.js';
import type { Id, Payment, Remittance } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import { checkAdvice, refusedFields, type AdviceDraft, type AdviceProblems, type AdviceRules } from './advice.js';
import { RemittanceAdvisedEvent } from './remittance-instructions.events.js';

export interface AdvisingHost extends LitElement {
  readonly focusing: FocusController;
}

/** The form of one group of invoices, from the first look to what became of it. */
export interface AdviceForm {
  readonly draft: AdviceDraft;
  readonly problems?: AdviceProblems;
  /** The backend refused it, or it is not known whether it took it (`unclear`). */
  readonly error?: BillingError;
  readonly unclear?: boolean;
}

const kinds: ReadonlySet<string> = new Set(['wire', 'ach', 'cheque', 'virtualAccount', 'qr']);
/** A way that this version does not know is a transfer. */
export const adviceKind = ({ kind }: Remittance): RemittanceAdvice['kind'] =>
  kinds.has(kind) ? (kind as RemittanceAdvice['kind']) : 'wire';

/**
 * Telling of transfers and cheques. One key for each advice, kept while the customer sends the same again and given up for another or after
 * a final answer: what is told twice is recorded once.
 */
export class Advising {
  readonly #host: AdvisingHost;
  readonly #forms = new Map<string, AdviceForm>();
  readonly #done = new Map<string, Payment>();
  readonly #keys = new Map<string, { readonly key: string; readonly body: string }>();
  readonly #command: CommandController;
  #sending: string | undefined;

  constructor(host: AdvisingHost) {
    this.#host = host;
    this.#command = new CommandController(host);
  }

  form(group: string): AdviceForm | undefined {
    return this.#forms.get(group);
  }

  /** The payment that waits for the money that was told of here. */
  done(group: string): Payment | undefined {
    return this.#done.get(group);
  }

  isSending(group: string): boolean {
    return this.#command.pending && this.#sending === group;
  }

  /** Opens the form with everything that is due, to be changed. */
  open(group: string, { kind, sentOn }: Pick<AdviceDraft, 'kind' | 'sentOn'>): void {
    this.#done.delete(group);
    this.#forms.set(group, { draft: { kind, sentOn, amounts: new Map(), bankReference: '' } });
    this.#host.focusing.after(`#advice-${CSS.escape(group)}`);
  }

  change(group: string, change: Partial<AdviceDraft>): void {
    const form = this.#forms.get(group);
    if (!form) return;
    this.#forms.set(group, { ...form, draft: { ...form.draft, ...change } });
    this.#host.requestUpdate();
  }

  /** Puts the form away; what was sent and not answered keeps its key. */
  cancel(group: string): void {
    this.#forms.delete(group);
    this.#host.focusing.after(`#tell-${CSS.escape(group)}`);
  }

  /** The amount for one invoice, as typed. */
  type(group: string, id: Id, amount: string): void {
    const typed = this.#forms.get(group)?.draft.amounts;
    this.change(group, { amounts: new Map([...(typed ?? []), [id, amount]]) });
  }

  /** Sends it, or says what is wrong with it; what was typed stays until it was taken. */
  async send(group: string, client: BillingClient, rules: AdviceRules): Promise<void> {
    const form = this.#forms.get(group);
    if (!form || this.#command.pending) return;
    const checked = checkAdvice(form.draft, rules);
    if (!checked.ok) return this.#show(group, { draft: form.draft, problems: checked.problems });
    this.#sending = group;
    await this.#command.run(() => this.#tell(group, client, checked.advice));
  }

  async #tell(group: string, client: BillingClient, advice: RemittanceAdvice): Promise<void> {
    const { draft } = this.#forms.get(group) as AdviceForm;
    try {
      if (!client.payments?.advise) throw new BillingError('unsupported');
      const payment = await client.payments.advise(advice, { idempotencyKey: this.#keyOf(group, advice) });
      this.#keys.delete(group);
      this.#forms.delete(group);
      this.#done.set(group, payment);
      this.#host.focusing.after(`#advised-${CSS.escape(group)}`);
      const invoiceIds = advice.items.map(({ invoiceId }) => invoiceId);
      this.#host.dispatchEvent(new RemittanceAdvisedEvent({ reference: payment.reference, invoiceIds, total: payment.total }));
    } catch (thrown) {
      const error = asBillingError(thrown);
      const unclear = isUnknownOutcome(thrown);
      if (!unclear) this.#keys.delete(group);
      tellFault(this.#host, error);
      const problems = refusedFields(error, advice);
      this.#show(group, problems ? { draft, problems } : { draft, error, unclear });
    }
  }

  #show(group: string, form: AdviceForm): void {
    this.#forms.set(group, form);
    this.#host.focusing.after(`#advice-fault-${CSS.escape(group)}`);
  }

  #keyOf(group: string, advice: RemittanceAdvice): string {
    const body = JSON.stringify(advice);
    const kept = this.#keys.get(group);
    if (kept?.body === body) return kept.key;
    const key = randomKey();
    this.#keys.set(group, { key, body });
    return key;
  }
}
