import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BillingClient } from '../client/billing-client.js';
import { clientContext } from '../context/billing-context.js';
import { BillingError } from '../domain/errors.js';
import { Provided } from './provided.js';

/** The properties by which an element is told its client. */
export interface ClientHost extends ReactiveControllerHost, HTMLElement {
  client?: BillingClient;
  baseUrl?: string;
}

/** A client under way for one base URL; `client` once it is there. */
interface Made {
  readonly baseUrl: string;
  readonly promise: Promise<BillingClient>;
  client?: BillingClient;
}

/**
 * Finds the client of an element: its own `client` property, else the nearest provider's, else one made for its `base-url`.
 * `connect` makes that last one; it is given by the element, so that the HTTP client is loaded only where it is used.
 */
export class ClientController implements ReactiveController {
  readonly #host: ClientHost;
  readonly #connect: (baseUrl: string) => Promise<BillingClient>;
  readonly #when: () => boolean;
  readonly #provided: Provided<typeof clientContext>;
  #made: Made | undefined;

  /** `when` says from when on the client is made ahead of need, after a drawing; whoever obtains it does not wait for that. */
  constructor(host: ClientHost, connect: (baseUrl: string) => Promise<BillingClient>, when: () => boolean = () => true) {
    this.#host = host;
    this.#connect = connect;
    this.#when = when;
    this.#provided = new Provided(host, clientContext);
    host.addController(this);
  }

  /** The client to use now, or undefined while there is none. */
  get client(): BillingClient | undefined {
    return this.#host.client ?? this.#provided.value?.client ?? this.#made?.client;
  }

  /**
   * The client as soon as there is one.
   * @throws BillingError `unavailable` if the HTTP client could not be loaded, `unsupported` if the element was given no client at all
   */
  async obtain(): Promise<BillingClient> {
    this.#prepare();
    if (this.client) return this.client;
    if (this.#provided.value) return this.#provided.value.obtain();
    if (!this.#made) throw new BillingError('unsupported');
    return this.#made.promise;
  }

  hostUpdated(): void {
    if (this.#when()) this.#prepare();
  }

  #prepare(): void {
    const { baseUrl, client } = this.#host;
    if (!baseUrl) this.#made = undefined;
    else if (!client && !this.#provided.value && this.#made?.baseUrl !== baseUrl) this.#made = this.#make(baseUrl);
  }

  #make(baseUrl: string): Made {
    const promise = this.#connect(baseUrl).then(
      (client) => {
        made.client = client;
        this.#host.requestUpdate();
        return client;
      },
      (cause: unknown) => {
        if (this.#made === made) this.#made = undefined;
        throw new BillingError('unavailable', { cause });
      },
    );
    promise.catch(() => undefined);
    const made: Made = { baseUrl, promise };
    return made;
  }
}
