import type { LitElement } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import { forgetUser } from '../../controllers/remembered.js';
import { extendSession, isSessionNews, sessionChannel, signOut, type SessionNews } from '../../controllers/session-commands.js';
import { SessionSource } from '../../controllers/session-source.js';
import type { Session } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import { SessionWarningEvent } from './billing-provider.events.js';
import { SessionDialog } from './session-dialog.js';

const defaultWarnSeconds = 60;
/** Browsers count the milliseconds of a timeout in 32 bits. */
const longestTimeout = 2 ** 31 - 1;

/**
 * Watches over the session of a signed-in customer: asks before it ends, hears what other tabs do with it, and says when it is over. How
 * long it lasts is counted from its answer, and what looks over is asked of the backend before it is called so: a device's clock may be wrong.
 */
export class SessionGuard {
  readonly #host: LitElement;
  readonly #ended: () => void;
  #client: BillingClient | undefined;
  #session: Session | null | undefined;
  #dialog: SessionDialog | undefined;
  #channel: BroadcastChannel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ended tells everything inside that nobody is signed in any more */
  constructor(host: LitElement, ended: () => void) {
    this.#host = host;
    this.#ended = ended;
  }

  /** After every change of the client or of its session. */
  follow(client: BillingClient | undefined, session: Session | null | undefined): void {
    if (client !== this.#client) this.#listen(client);
    if (client === this.#client && session === this.#session) return;
    const before = this.#session?.subject?.userId;
    this.#client = client;
    this.#session = session;
    const user = session?.subject?.userId;
    // Over the channel that is listened to, which does not hear itself.
    if (user && user !== before) this.#channel?.postMessage({ type: 'began', user } satisfies SessionNews);
    this.#dialog?.close();
    this.#arm();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#channel?.close();
    this.#dialog?.remove();
    this.#channel = this.#dialog = this.#client = this.#session = undefined;
  }

  /** Of the session that is followed. */
  get #left(): number {
    return this.#client ? SessionSource.of(this.#client).left : NaN;
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const session = this.#session;
    if (session?.kind !== 'user') return;
    const left = this.#left;
    // A session that the backend has just called alive and that is over by this device's clock: the clock is wrong.
    if (!(left > 0)) return;
    const warnMs = (session.warnSeconds ?? defaultWarnSeconds) * 1_000;
    if (left > warnMs) this.#wait(left - warnMs, () => this.#warn(session, warnMs));
    else this.#warn(session, left);
  }

  #wait(milliseconds: number, done: () => void): void {
    const now = Math.min(milliseconds, longestTimeout);
    this.#timer = setTimeout(() => (milliseconds > now ? this.#arm() : done()), now);
  }

  #warn(session: Session, milliseconds: number): void {
    const own = this.#host.dispatchEvent(new SessionWarningEvent(session.expiresAt));
    const seconds = Math.ceil(milliseconds / 1_000);
    if (own) this.#ask().open(seconds);
    this.#count(seconds);
  }

  /** Second by second, and further after the device slept. */
  #count(seconds: number): void {
    this.#timer = setTimeout(() => {
      const left = Math.min(seconds - 1, Math.ceil(this.#left / 1_000));
      if (left <= 0) return void this.#confirmEnd();
      if (this.#dialog?.asking) this.#dialog.tick(left);
      this.#count(left);
    }, 1_000);
  }

  async #confirmEnd(): Promise<void> {
    this.#dialog?.close();
    const client = this.#client;
    try {
      const session = await client?.session?.current();
      if (client !== this.#client) return;
      if (session) return SessionSource.of(client as BillingClient).read();
    } catch {
      // Without an answer the clock is all there is.
    }
    this.#ended();
  }

  #ask(): SessionDialog {
    this.#dialog ??= new SessionDialog(this.#host, {
      stay: () => this.#try((client) => extendSession(client)),
      leave: () =>
        this.#try(async (client) => {
          await signOut(client, this.#session);
          this.#ended();
        }),
    });
    return this.#dialog;
  }

  async #try(work: (client: BillingClient) => Promise<unknown>): Promise<boolean> {
    try {
      if (this.#client) await work(this.#client);
      return true;
    } catch (error) {
      if (asBillingError(error).code !== 'unauthenticated') return false;
      this.#ended();
      return true;
    }
  }

  #listen(client: BillingClient | undefined): void {
    this.#channel?.close();
    this.#channel = client && sessionChannel(client.scope);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (client && isSessionNews(data)) this.#hear(client, data);
    });
  }

  #hear(client: BillingClient, { type, user }: SessionNews): void {
    const own = this.#session?.subject?.userId;
    switch (type) {
      case 'ended':
        if (user !== own) return;
        // What this tab alone remembers is forgotten here.
        forgetUser(client.scope, user);
        return this.#ended();
      case 'extended':
        if (user === own) SessionSource.of(client).read();
        return;
      case 'began':
        if (user !== own) SessionSource.of(client).read();
    }
  }
}
