import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PaymentFieldsSetup } from '../../client/billing-client.js';
import type { TokenizedMethod } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { BillingError } from '../../domain/errors.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { CardField, CardValidity, MountedFields, MountOptions, PaymentFields } from '../../payment-fields/adapter.js';
import { readTheme } from '../../payment-fields/read-theme.js';
import { cardLabels } from './card-labels.js';

export type CardFieldsStatus = 'closed' | 'loading' | 'ready' | 'failed';

/** What the fields need of their element at the moment they are mounted. */
export interface CardFieldsNeeds {
  readonly adapter: PaymentFields;
  readonly setup: () => Promise<PaymentFieldsSetup | undefined>;
  readonly speech: Speech;
  readonly brands?: readonly string[];
  readonly onSubmit: () => void;
}

/**
 * Keeps one set of payment fields mounted in the element's light DOM, shown through the slot `payment-fields`. They stay mounted while
 * the customer looks at the review, so that going back loses nothing; moving the element in the page makes them anew, since a frame
 * reloads when it moves.
 */
export class CardFields implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #needs: () => CardFieldsNeeds;
  #container: HTMLElement | undefined;
  #mounted: MountedFields | undefined;
  #status: CardFieldsStatus = 'closed';
  #error: BillingError | undefined;
  #locale = '';
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #onScheme = (): void => this.refresh();

  constructor(host: ReactiveControllerHost & HTMLElement, needs: () => CardFieldsNeeds) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
  }

  get status(): CardFieldsStatus {
    return this.#status;
  }

  get error(): BillingError | undefined {
    return this.#error;
  }

  /** Mounts the fields unless they are. */
  open(): void {
    if (this.#status !== 'closed') return;
    // Closed and loading are drawn alike: no other drawing is asked for in the middle of one.
    this.#status = 'loading';
    void this.#mount();
  }

  retry(): void {
    this.close();
    this.open();
    this.#host.requestUpdate();
  }

  /** Nothing to close is nothing to draw: called after every update, it must not ask for another one. */
  close(): void {
    if (this.#status === 'closed') return;
    this.#mounted?.destroy();
    this.#container?.remove();
    this.#mounted = undefined;
    this.#container = undefined;
    this.#status = 'closed';
    this.#error = undefined;
  }

  /** Words, direction or colours of the page changed. */
  refresh(): void {
    this.#mounted?.update(this.#presentation());
  }

  focus(field?: CardField): void {
    this.#mounted?.focus(field);
  }

  /** What is missing or wrong in the fields; they say it themselves too. Empty for fields that cannot be asked. */
  async faults(): Promise<CardValidity['faults']> {
    return this.#status === 'ready' ? ((await this.#mounted?.showFaults())?.faults ?? {}) : {};
  }

  clearSecurityCode(): void {
    this.#mounted?.clearSecurityCode();
  }

  /** @throws BillingError `validation` when the fields show what is wrong, `fields_unavailable` when there are none */
  async tokenize(): Promise<TokenizedMethod> {
    if (!this.#mounted || this.#status !== 'ready') throw new BillingError('fields_unavailable');
    return this.#mounted.tokenize();
  }

  hostConnected(): void {
    this.#scheme.addEventListener('change', this.#onScheme);
    if (this.#container && !this.#mounted) this.retry();
  }

  hostUpdated(): void {
    if (this.#mounted && this.#needs().speech.locale !== this.#locale) this.refresh();
  }

  hostDisconnected(): void {
    this.#scheme.removeEventListener('change', this.#onScheme);
    this.#mounted?.destroy();
    this.#mounted = undefined;
  }

  async #mount(): Promise<void> {
    const needs = this.#needs();
    const container = document.createElement('div');
    container.slot = 'payment-fields';
    this.#container = container;
    this.#host.append(container);
    try {
      const setup = await needs.setup();
      if (this.#container !== container) return;
      this.#mounted = needs.adapter.mount(container, {
        ...(setup && { setup }),
        ...this.#presentation(),
        ...(needs.brands && { brands: needs.brands }),
        onSubmit: needs.onSubmit,
      });
      await this.#mounted.ready;
      if (this.#container === container) this.#set('ready');
    } catch (error) {
      if (this.#container === container) this.#set('failed', asBillingError(error));
    }
  }

  #presentation(): Pick<MountOptions, 'locale' | 'title' | 'labels' | 'theme'> {
    const { speech } = this.#needs();
    this.#locale = speech.locale;
    return { locale: speech.locale, title: speech.t('card.frameTitle'), labels: cardLabels(speech), theme: readTheme(this.#host) };
  }

  #set(status: CardFieldsStatus, error?: BillingError): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#error = error;
    this.#host.requestUpdate();
  }
}
