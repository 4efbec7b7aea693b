import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BillingClient } from '../client/billing-client.js';
import { sessionContext, type ProvidedSession } from '../context/billing-context.js';
import type { Permission, Session } from '../domain/entities.js';
import type { BillingError } from '../domain/errors.js';
import { AuthRequiredEvent } from '../events/fault-events.js';
import type { ClientController } from './client-controller.js';
import { Provided } from './provided.js';
import { SessionSource } from './session-source.js';

type SessionHost = ReactiveControllerHost & HTMLElement;

const controllers = new WeakMap<HTMLElement, SessionController>();

/** The session controller of an element, where it has one. */
export const sessionOf = (host: HTMLElement): SessionController | undefined => controllers.get(host);

/**
 * Who is signed in, and what they may do: the provider's answer where it gives this element its client, else one asked for here. Draws the
 * host again whenever it changes.
 */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly clients: ClientController;
  readonly #context: Provided<typeof sessionContext>;
  #followed: BillingClient | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: SessionHost, client: ClientController) {
    this.#host = host;
    this.clients = client;
    this.#context = new Provided(host, sessionContext);
    controllers.set(host, this);
    host.addController(this);
  }

  /** Undefined while it is not known yet, null where nobody is signed in. */
  get session(): Session | null | undefined {
    return this.#answer?.session;
  }

  /** Whether there is an answer. A client without a session group has none to give: everything is known, and allowed. */
  get known(): boolean {
    return this.#open || this.session !== undefined;
  }

  /** Why there is no answer; `retry` asks again. */
  get failure(): BillingError | undefined {
    return this.#answer?.failure;
  }

  /** False while it is not known. */
  may(permission: Permission): boolean {
    return this.#open || (this.session?.permissions.includes(permission) ?? false);
  }

  /** A call of this element was refused because nobody is signed in: the host of the page is told once. */
  ended(): void {
    const provided = this.provided;
    if (provided) return provided.ended();
    if (this.#source?.ended() ?? true) this.#host.dispatchEvent(new AuthRequiredEvent());
  }

  retry(): void {
    const provided = this.provided;
    if (provided) provided.ask(true);
    else this.#source?.read();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const provided = this.provided;
    provided?.ask();
    const followed = provided ? undefined : this.clients.client;
    if (followed === this.#followed) return;
    this.#unwatch?.();
    this.#followed = followed;
    this.#unwatch = followed && SessionSource.of(followed).watch(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = this.#followed = undefined;
  }

  get #open(): boolean {
    const { client } = this.clients;
    return client !== undefined && !client.session;
  }

  /** An element with a client of its own asks that one. */
  get provided(): ProvidedSession | undefined {
    const { value } = this.#context;
    return value && value.client === this.clients.client ? value : undefined;
  }

  get #source(): SessionSource | undefined {
    const { client } = this.clients;
    return client && SessionSource.of(client);
  }

  get #answer(): Pick<ProvidedSession, 'session' | 'failure'> | undefined {
    return this.provided ?? this.#source;
  }
}
