import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BillingClient, ChangeTopic } from '../client/billing-client.js';
import type { ClientController } from './client-controller.js';

/** Calls back when the client says that something changed which this element shows: paying in one element refreshes another. */
export class ChangesController implements ReactiveController {
  readonly #clients: ClientController;
  readonly #topics: readonly ChangeTopic[];
  readonly #onChange: (topic: ChangeTopic) => void;
  #followed: BillingClient | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    client: ClientController,
    topics: readonly ChangeTopic[],
    onChange: (topic: ChangeTopic) => void,
  ) {
    this.#clients = client;
    this.#topics = topics;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostUpdate(): void {
    const { client } = this.#clients;
    if (client === this.#followed) return;
    this.#unsubscribe?.();
    this.#followed = client;
    this.#unsubscribe = client?.subscribe?.(({ topic }) => {
      if (this.#topics.includes(topic)) this.#onChange(topic);
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#followed = undefined;
  }
}
