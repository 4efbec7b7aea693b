import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { requestsContext, type Requests } from '../context/billing-context.js';
import type { BillingRequests } from '../events/shared-events.js';
import { Provided } from './provided.js';

type RequestHost = ReactiveControllerHost & HTMLElement;
type RequestName = keyof BillingRequests;

/** What an element does with the requests that it takes. */
export type Takes = { readonly [Name in RequestName]?: (request: BillingRequests[Name]) => void };

/** The taking side: stands in the provider's registry while the element is in the page. */
export class Taking implements ReactiveController {
  readonly #host: RequestHost;
  readonly #takes: Takes;
  #withdraw: (() => void) | undefined;
  #registry: Requests | undefined;

  constructor(host: RequestHost, takes: Takes) {
    this.#host = host;
    this.#takes = takes;
    host.addController(this);
    new Provided(host, requestsContext, (registry) => this.#follow(registry));
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(registry: Requests | undefined): void {
    if (registry === this.#registry) return;
    this.#withdraw?.();
    this.#registry = registry;
    this.#withdraw = registry?.register({
      element: this.#host,
      takes: Object.keys(this.#takes),
      take: (request) => this.#take(request as BillingRequests[RequestName]),
    });
  }

  #take(request: BillingRequests[RequestName]): void {
    const take = this.#takes[request.type as RequestName] as ((request: Event) => void) | undefined;
    take?.(request);
  }
}
