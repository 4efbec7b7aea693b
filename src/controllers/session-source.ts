import type { BillingClient } from '../client/billing-client.js';
import type { Session } from '../domain/entities.js';
import { asBillingError } from '../domain/as-billing-error.js';
import type { BillingError } from '../domain/errors.js';

const sources = new WeakMap<BillingClient, SessionSource>();

/** Who is signed in at one client: asked once for everybody who wants to know, and again when the client says that it changed. */
export class SessionSource {
  readonly #client: BillingClient;
  readonly #listeners = new Set<() => void>();
  #session: Session | null | undefined;
  #failure: BillingError | undefined;
  #heardAt = 0;
  #reading: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;

  static of(client: BillingClient): SessionSource {
    const known = sources.get(client);
    if (known) return known;
    const made = new SessionSource(client);
    sources.set(client, made);
    return made;
  }

  private constructor(client: BillingClient) {
    this.#client = client;
  }

  /** Undefined while it is not known, null where nobody is signed in. */
  get session(): Session | null | undefined {
    return this.#session;
  }

  /** Why it is not known. */
  get failure(): BillingError | undefined {
    return this.#failure;
  }

  /** Milliseconds until the session that was answered ends; by the device's clock alone where the answer does not say when it was given. */
  get left(): number {
    const { expiresAt = '', asOf } = this.#session ?? {};
    const behind = asOf === undefined ? 0 : this.#heardAt - Date.parse(asOf);
    return Date.parse(expiresAt) + behind - Date.now();
  }

  /** Calls back on every change, and asks if nobody has yet. Returns what ends it. */
  watch(listener: () => void): () => void {
    const own = (): void => listener();
    this.#listeners.add(own);
    this.#unsubscribe ??= this.#client.subscribe?.(({ topic }) => topic === 'session' && this.read());
    if (this.#session === undefined && !this.#reading) this.read();
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size > 0) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    };
  }

  /** Asks again; what was known stands until the answer is there. */
  read(): void {
    const { session } = this.#client;
    if (!session) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    void this.#answer(session, reading);
  }

  /** The backend refused a call because nobody is signed in. True where that is news. */
  ended(): boolean {
    if (this.#session === null) return false;
    this.#reading?.abort();
    this.#reading = undefined;
    this.#tell(null);
    return true;
  }

  async #answer(session: NonNullable<BillingClient['session']>, reading: AbortController): Promise<void> {
    try {
      const answer = await session.current({ signal: reading.signal });
      if (this.#reading !== reading) return;
      this.#heardAt = Date.now();
      this.#tell(answer);
    } catch (error) {
      if (this.#reading !== reading) return;
      const failure = asBillingError(error);
      if (failure.code === 'unauthenticated') this.#tell(null);
      else this.#tell(this.#session, failure);
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
    }
  }

  #tell(session: Session | null | undefined, failure?: BillingError): void {
    this.#session = session;
    this.#failure = failure;
    for (const listener of [...this.#listeners]) listener();
  }
}
