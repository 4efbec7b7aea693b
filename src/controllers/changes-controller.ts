import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BillingClient, ChangeTopic } from '../client/billing-client.js';
import type { ClientController } from './client-controller.js';

/** Calls back when something changed which this element shows: paying in one element refreshes another, and what others do comes as live updates. */
export class ChangesController implements ReactiveController {
  readonly #clients: ClientController;
  readonly #topics: readonly ChangeTopic[];
  readonly #onChange: (topic: ChangeTopic) => void;
  #followed: BillingClient | undefined;
  #end: AbortController | undefined;

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
    this.#end?.abort();
    this.#followed = client;
    if (!client) return;
    const { signal } = (this.#end = new AbortController());
    const unsubscribe = client.subscribe?.(({ topic }) => {
      if (this.#topics.includes(topic)) this.#onChange(topic);
    });
    signal.addEventListener('abort', () => unsubscribe?.());
    // What others do comes without being asked for, after everything else; without that code nothing is wrong.
    import('./live-updates.js').then(
      ({ followLive }) => followLive(client, { topics: this.#topics, refresh: this.#onChange }, signal),
      () => undefined,
    );
  }

  hostDisconnected(): void {
    this.#end?.abort();
    this.#end = this.#followed = undefined;
  }
}
