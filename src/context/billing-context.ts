import { createContext } from '@lit/context';
import type { BillingClient } from '../client/billing-client.js';
import type { Session } from '../domain/entities.js';
import type { BillingError } from '../domain/errors.js';

/** What a provider gives to everything inside it: the client once it has one, and a way to wait for it. */
export interface ProvidedClient {
  readonly client?: BillingClient;
  /** Rejects with `unsupported` where the provider was given no client. */
  obtain(): Promise<BillingClient>;
}

export const clientContext = createContext<ProvidedClient | undefined>(Symbol.for('billing-elements.client'));

/** An element that takes requests of its siblings, e.g. `pay-request`. */
export interface RequestTaker {
  readonly element: HTMLElement;
  /** Names of the events it takes. */
  readonly takes: readonly string[];
  /** Whether it takes this one of them now, by name or in particular; absent: it does. */
  wants?(request: string | Event): boolean;
  /** It carries requests to another page, and only those that nobody here takes. */
  readonly carries?: boolean;
  take(request: Event): void;
}

/** Who takes which request; of several takers the first in document order does. */
export interface Requests {
  /** Returns what withdraws the taker. */
  register(taker: RequestTaker): () => void;
  /** Whether somebody other than `asker` takes this request, or requests of this name. */
  isTaken(request: string | Event, asker: HTMLElement): boolean;
  /** Hands a request to its taker; false where there is none. */
  hand(request: Event, asker: HTMLElement): boolean;
  /** Calls back whenever a taker came or went. */
  watch(listener: () => void): () => void;
}

export const requestsContext = createContext<Requests | undefined>(Symbol.for('billing-elements.requests'));

/** Who is signed in, read once for everything inside a provider. */
export interface ProvidedSession {
  /** Whose session it is: an element with a client of its own asks that one. */
  readonly client: BillingClient | undefined;
  /** Undefined while it is not known yet, null where nobody is signed in. */
  readonly session: Session | null | undefined;
  /** Why it is not known. */
  readonly failure?: BillingError | undefined;
  /** Somebody wants to know: asked once for all; `again` after a failure. */
  ask(again?: boolean): void;
  /** Somebody was told that nobody is signed in any more: the provider says so once. */
  ended(): void;
  /** Ends it in every tab, and forgets what is remembered for its user. */
  signOut?(): Promise<void>;
}

export const sessionContext = createContext<ProvidedSession | undefined>(Symbol.for('billing-elements.session'));
