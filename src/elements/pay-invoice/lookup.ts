import type { ReactiveControllerHost } from 'lit';
import type { BillingClient, GuestInvoice } from '../../client/billing-client.js';
import { CommandController } from '../../controllers/command-controller.js';
import type { GuestFactName, Policy } from '../../domain/entities.js';
import { asBillingError, BillingError } from '../../domain/errors.js';
import { isPayable, shownReason } from '../../domain/payability.js';
import { factFaults, lookupInput, type FactFault, type Facts } from './facts.js';
import type { BlockedReason, PayEvent } from './pay-invoice.flow.js';

/** What the look-up needs of its element. */
export interface LookupNeeds {
  obtain(): Promise<BillingClient>;
  policy(): Policy | undefined;
  locale(): string;
  /** Loads what comes after, while the backend looks. */
  prepare(): Promise<unknown>;
  send(event: PayEvent): void;
}

/** The first step: what was typed, what is wrong with it, and asking the backend. Nothing typed is ever lost by an answer. */
export class Lookup {
  readonly #needs: LookupNeeds;
  readonly #host: ReactiveControllerHost;
  readonly #command: CommandController;
  #abort: AbortController | undefined;
  facts: Facts = {};
  faults: ReadonlyMap<GuestFactName, FactFault> = new Map();

  constructor(host: ReactiveControllerHost, needs: LookupNeeds) {
    this.#host = host;
    this.#needs = needs;
    this.#command = new CommandController(host);
    host.addController(this);
  }

  get busy(): boolean {
    return this.#command.pending;
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Values of the element's attributes fill in what the customer has not typed. */
  prefill(facts: Facts): void {
    this.facts = { ...facts, ...this.facts };
  }

  type(name: GuestFactName, value: string): void {
    this.facts = { ...this.facts, [name]: value };
    // What comes after is fetched while the customer types.
    void this.#needs.prepare().catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** Resolves with false when the form itself is at fault and nothing was asked. */
  async submit(): Promise<boolean> {
    const policy = this.#needs.policy();
    this.faults = factFaults(this.facts, policy);
    this.#host.requestUpdate();
    if (this.faults.size > 0) return false;
    await this.#ask((client, options) => {
      if (!client.guest) throw new BillingError('unsupported');
      return client.guest.lookupInvoice(lookupInput(this.facts, policy), options);
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
        const client = await this.#needs.obtain();
        const [ticket] = await Promise.all([call(client, { signal, locale: this.#needs.locale() }), this.#needs.prepare()]);
        const reason = blockedReason(ticket);
        this.#needs.send({ type: 'found', ticket, ...(reason && { reason }) });
      } catch (thrown) {
        const error = asBillingError(thrown);
        if (error.code !== 'aborted') this.#needs.send({ type: 'refused', error });
      }
    });
  }
}

/** Why there is no way on for this invoice; PAY-13 also where the country takes no online payment though the invoice says nothing. */
function blockedReason({ invoice, terms }: GuestInvoice): BlockedReason | undefined {
  if (!isPayable(invoice)) return shownReason(invoice) ?? 'unknown';
  return terms?.profile.onlinePayment === false ? 'countryOffline' : undefined;
}
