import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { BillingClient, GuestInvoice } from '../../client/billing-client.js';
import { CommandController } from '../../controllers/command-controller.js';
import type { Policy } from '../../domain/entities.js';
import type { GuestFactName } from '../../domain/guest-facts.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import { isPayable, shownReason } from '../../domain/payability.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { errorSummary } from '../../ui/error-summary.js';
import { factFaults, faultText, lookupInput } from './fact-check.js';
import type { FactFault, Facts } from './facts.js';
import type { BlockedReason, PayEvent } from './pay-invoice.flow.js';

/** What the look-up needs of its element. */
export interface LookupNeeds {
  obtain(): Promise<BillingClient>;
  facts(): Facts;
  policy(): Policy | undefined;
  locale(): string;
  send(event: PayEvent): void;
}

/** The first step: what is wrong with the facts, and asking the backend. Nothing typed is ever lost by an answer. */
export class Lookup implements ReactiveController {
  readonly #needs: LookupNeeds;
  readonly #host: ReactiveControllerHost;
  readonly #command: CommandController;
  #abort: AbortController | undefined;
  #heldUntil = 0;
  #faults: ReadonlyMap<GuestFactName, FactFault> = new Map();

  constructor(host: ReactiveControllerHost, needs: LookupNeeds) {
    this.#host = host;
    this.#needs = needs;
    this.#command = new CommandController(host);
    host.addController(this);
  }

  get busy(): boolean {
    return this.#command.pending;
  }

  /** The backend asked to wait: asking earlier would only lengthen it. */
  get held(): boolean {
    return Date.now() < this.#heldUntil;
  }

  /** What is wrong with each fact, in words. */
  faultTexts(speech: Speech): ReadonlyMap<GuestFactName, string> {
    return new Map([...this.#faults].map(([name, fault]) => [name, faultText(name, fault, speech)]));
  }

  /** The same as links above the form; takes the focus after a refused submit. */
  summary(speech: Speech): TemplateResult | typeof nothing {
    const items = [...this.faultTexts(speech)].map(([fieldId, message]) => ({ fieldId, message }));
    return items.length > 0 ? errorSummary({ id: 'fault', title: speech.t('form.errorSummary'), items }) : nothing;
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Resolves with false when the form itself is at fault and nothing was asked. */
  async submit(): Promise<boolean> {
    const policy = this.#needs.policy();
    const facts = this.#needs.facts();
    this.#faults = factFaults(facts, policy);
    this.#host.requestUpdate();
    if (this.#faults.size > 0) return false;
    if (this.held) return true;
    await this.#ask((client, options) => {
      if (!client.guest) throw new BillingError('unsupported');
      return client.guest.lookupInvoice(lookupInput(facts, policy), options);
    });
    return true;
  }

  /** A pay link opens its invoice without the first step; an expired one leads to the form (PAY-28). */
  async openLink(token: string): Promise<void> {
    await this.#ask((client, options) => {
      if (!client.guest?.resolvePayLink) throw new BillingError('unsupported');
      return client.guest.resolvePayLink(token, options);
    });
  }

  async #ask(call: (client: BillingClient, options: { signal: AbortSignal; locale: string }) => Promise<GuestInvoice>): Promise<void> {
    await this.#command.run(async () => {
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      try {
        const ticket = await call(await this.#needs.obtain(), { signal, locale: this.#needs.locale() });
        const reason = blockedReason(ticket);
        this.#needs.send({ type: 'found', ticket, ...(reason && { reason }) });
      } catch (thrown) {
        this.#refused(asBillingError(thrown));
      }
    });
  }

  #refused(error: BillingError): void {
    if (error.code === 'aborted') return;
    const { retryAfterSeconds } = error.details;
    if (error.code === 'rate_limited' && retryAfterSeconds) {
      this.#heldUntil = Date.now() + retryAfterSeconds * 1000;
      setTimeout(() => this.#host.requestUpdate(), retryAfterSeconds * 1000);
    }
    this.#needs.send({ type: 'refused', error });
  }
}

/** Why there is no way on for this invoice; PAY-13 also where the country takes no online payment though the invoice says nothing. */
function blockedReason({ invoice, terms }: GuestInvoice): BlockedReason | undefined {
  if (!isPayable(invoice)) return shownReason(invoice) ?? 'unknown';
  return terms?.profile.onlinePayment === false ? 'countryOffline' : undefined;
}
