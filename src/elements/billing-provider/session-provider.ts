import { ContextProvider } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import { sessionContext, type ProvidedSession } from '../../context/billing-context.js';
import type { ClientController } from '../../controllers/client-controller.js';
import { SessionSource } from '../../controllers/session-source.js';
import type { Session } from '../../domain/entities.js';
import { AuthRequiredEvent } from '../../events/shared-events.js';
import type { SessionGuard } from './session-guard.js';

/**
 * Gives everything inside one answer to "who is signed in". Nothing is asked before somebody inside wants to know: a page for guests makes
 * no call more.
 */
export class SessionProvider implements ReactiveController {
  readonly #host: LitElement;
  readonly #clients: ClientController;
  readonly #provided: ContextProvider<typeof sessionContext, LitElement>;
  #wanted = false;
  #wasUser = false;
  #guard: Promise<SessionGuard | undefined> | undefined;
  #followed: BillingClient | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: LitElement, clients: ClientController) {
    this.#host = host;
    this.#clients = clients;
    this.#provided = new ContextProvider(host, { context: sessionContext, initialValue: this.#answer() });
    host.addController(this);
  }

  get session(): Session | null | undefined {
    return this.#source?.session;
  }

  /** Nobody is signed in any more: everything inside is told, and the host of the page once. */
  ended(): void {
    if (this.#source?.ended() ?? true) this.#tellHost();
  }

  async signOut(): Promise<void> {
    const { signOut } = await import('../../controllers/session-commands.js');
    await signOut(await this.#clients.obtain(), this.session);
    this.ended();
  }

  hostUpdate(): void {
    const { client } = this.#clients;
    if (this.#wanted && client !== this.#followed) {
      this.#unwatch?.();
      this.#followed = client;
      this.#unwatch = client && SessionSource.of(client).watch(() => this.#host.requestUpdate());
    }
    // However it ended, by another hand too.
    if (this.session === null && this.#wasUser) this.#tellHost();
    if (this.session?.kind === 'user') this.#wasUser = true;
    const { value } = this.#provided;
    const { session, failure } = this.#source ?? {};
    if (value?.client !== client || value?.session !== session || value?.failure !== failure) this.#provided.setValue(this.#answer());
  }

  hostUpdated(): void {
    if (this.#guard || this.session?.kind === 'user') void this.#follow();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = this.#followed = undefined;
    void this.#guard?.then((guard) => !this.#host.isConnected && guard?.stop());
  }

  /** What watches over a session is loaded once there is one. */
  async #follow(): Promise<void> {
    this.#guard ??= import('./session-guard.js').then(
      ({ SessionGuard }) => new SessionGuard(this.#host, () => this.ended()),
      () => (this.#guard = undefined),
    );
    const guard = await this.#guard;
    if (this.#host.isConnected) guard?.follow(this.#clients.client, this.session);
  }

  get #source(): SessionSource | undefined {
    const { client } = this.#clients;
    return client && SessionSource.of(client);
  }

  #answer(): ProvidedSession {
    return {
      client: this.#clients.client,
      session: this.session,
      failure: this.#source?.failure,
      ended: () => this.ended(),
      ask: (again) => this.#ask(again),
      signOut: () => this.signOut(),
    };
  }

  #tellHost(): void {
    this.#wasUser = false;
    this.#host.dispatchEvent(new AuthRequiredEvent());
  }

  #ask(again = false): void {
    if (again) this.#source?.read();
    if (this.#wanted) return;
    this.#wanted = true;
    this.#host.requestUpdate();
  }
}
