import { randomUUID } from 'node:crypto';

const channel = 'billing_changes';
/** Many commits make one notice: each costs the whole server a moment in which no other is sent. */
const pauseMs = 50;
const [firstWaitMs, longestWaitMs] = [500, 10_000];

/** What of a connection of `pg` is needed. */
export interface ListeningClient {
  connect(): Promise<unknown>;
  query(question: string): Promise<unknown>;
  end(): Promise<void>;
  on(event: 'notification', heard: (notice: { readonly payload?: string | undefined }) => void): unknown;
  on(event: 'error' | 'end', ended: () => void): unknown;
}

/**
 * Tells other processes that there is something new, and hears it of them, by LISTEN and NOTIFY on a connection of its own. Sent after the commit, never in
 * the transaction. A notice may get lost, with a connection say, or with the process: whoever listens also looks from time to time.
 */
export class Notices {
  readonly #connect: () => ListeningClient;
  /** Its own notices are not news to a process. */
  readonly #sender = randomUUID();
  readonly #listeners = new Set<() => void>();
  #client: ListeningClient | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #sending: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(connect: () => ListeningClient) {
    this.#connect = connect;
  }

  /** The connection is there while somebody listens. */
  listen(news: () => void): () => void {
    this.#listeners.add(news);
    if (!this.#client && this.#again === undefined) this.#open();
    return () => {
      this.#listeners.delete(news);
      if (this.#listeners.size === 0) void this.#drop();
    };
  }

  /** Soon, and once for all that happens until then. */
  send(notify: (channel: string, sender: string) => Promise<unknown>): void {
    if (this.#isClosed) return;
    this.#sending ??= setTimeout(() => {
      this.#sending = undefined;
      notify(channel, this.#sender).catch(() => undefined);
    }, pauseMs).unref();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#sending);
    this.#listeners.clear();
    await this.#drop();
  }

  #open(): void {
    const client = this.#connect();
    this.#client = client;
    const lost = (): void => this.#lose(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      if (payload !== this.#sender) this.#tell();
    });
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => {
        this.#failures = 0;
        // What was sent while nobody listened.
        this.#tell();
      }, lost);
  }

  #lose(client: ListeningClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    if (this.#listeners.size === 0) return;
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** this.#failures);
    this.#failures += 1;
    this.#again = setTimeout(
      () => {
        this.#again = undefined;
        this.#open();
      },
      wait * (0.5 + Math.random() / 2),
    ).unref();
  }

  async #drop(): Promise<void> {
    clearTimeout(this.#again);
    this.#again = undefined;
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #tell(): void {
    for (const news of [...this.#listeners]) news();
  }
}
