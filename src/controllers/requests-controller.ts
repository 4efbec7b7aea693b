import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { requestsContext, type Requests } from '../context/billing-context.js';
import type { BillingRequests } from '../events/shared-events.js';
import { Provided } from './provided.js';

type RequestHost = ReactiveControllerHost & HTMLElement;
type RequestName = keyof BillingRequests;

/** The words of the attribute `allow`. */
const allowWords: Readonly<Record<RequestName, string>> = {
  'invoice-open': 'open',
  'pay-request': 'pay',
  'download-request': 'download',
  'dispute-request': 'dispute',
  'filter-request': 'filter',
  'task-open': 'task',
};

/** The asking side of requests between elements: whether somebody takes one (else its button is not shown, R-018), and handing it over. */
export class Asking implements ReactiveController {
  readonly #host: RequestHost;
  readonly #allow: () => string | undefined;
  readonly #context: Provided<typeof requestsContext>;
  #watched: Requests | undefined;
  #unwatch: (() => void) | undefined;

  /** @param allow the requests that the host of a lone element takes, e.g. "pay download" */
  constructor(host: RequestHost, allow: () => string | undefined) {
    this.#host = host;
    this.#allow = allow;
    this.#context = new Provided(host, requestsContext);
    host.addController(this);
  }

  /** Whether another element inside the provider takes it, or `allow` says that the host does. By its name, or one request in particular. */
  can(request: RequestName | BillingRequests[RequestName]): boolean {
    const name = typeof request === 'string' ? request : (request.type as RequestName);
    const allowed = this.#allow()?.split(/\s+/).includes(allowWords[name]);
    return allowed || (this.#context.value?.isTaken(request, this.#host) ?? false);
  }

  /** Dispatches the request on the host and, if nobody prevented it, hands it to its taker. False where nobody is known to have taken it. */
  ask(request: Event): boolean {
    if (!this.#host.dispatchEvent(request)) return true;
    return this.#context.value?.hand(request, this.#host) ?? false;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { value } = this.#context;
    if (value === this.#watched) return;
    this.#unwatch?.();
    this.#watched = value;
    this.#unwatch = value?.watch(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = this.#watched = undefined;
  }
}
