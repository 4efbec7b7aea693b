import type { BillingClient, ChangeTopic, LiveChange } from '../client/billing-client.js';
import { asBillingError } from '../domain/as-billing-error.js';
import { Calm } from './calm.js';

/** What somebody shows, and how they read it again. */
export interface Follower {
  readonly topics: readonly ChangeTopic[];
  readonly refresh: (topic: ChangeTopic) => void;
}

/** First what the page shows is read; the stream begins afterwards, and begins with what happened meanwhile. */
const beginAfterMs = 2_000;
/** Changes come in groups. */
const gatherMs = 300;
/** However much happens, nobody reads more often. */
const restMs = 3_000;
/** A tab that nobody sees keeps its line for a while, for who comes back soon. */
const hiddenMs = 60_000;
const askEveryMs = 60_000;
/** Whoever asks from time to time also tries, now and then, whether there is a stream again. */
const askTimes = 5;
const longestRecent = 600;

const pages = new WeakMap<BillingClient, LiveUpdates>();

/** Tells the follower when what it shows may be old, until the signal aborts. All elements of a page with one client share a stream. */
export const followLive = (client: BillingClient, follower: Follower, signal: AbortSignal): void => {
  if (client.guestOnly || signal.aborted) return;
  let live = pages.get(client);
  if (!live) pages.set(client, (live = new LiveUpdates(client)));
  live.add(follower, signal);
};

class LiveUpdates {
  readonly #client: BillingClient;
  readonly #followers = new Set<Follower>();
  readonly #calm = new Calm();
  readonly #waiting = new Set<string>();
  #stop: AbortController | undefined;
  #stream: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  /** Until when everything is known that happened. */
  #knownUntil = 0;
  #toldAt = 0;
  #asked = 0;

  constructor(client: BillingClient) {
    this.#client = client;
  }

  add(follower: Follower, signal: AbortSignal): void {
    this.#followers.add(follower);
    signal.addEventListener('abort', () => {
      this.#followers.delete(follower);
      if (this.#followers.size === 0) this.#end();
    });
    if (!this.#stop) this.#begin();
  }

  #begin(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#knownUntil = Date.now();
    this.#calm.watch(signal);
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
    window.addEventListener('online', () => this.#goOn(), { signal });
    const stopListening = this.#client.subscribe?.(({ topic }) => topic === 'session' && this.#goOn());
    signal.addEventListener('abort', () => stopListening?.());
    this.#later(beginAfterMs, () => void this.#follow());
  }

  #end(): void {
    this.#pause();
    clearTimeout(this.#hiding);
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#waiting.clear();
    this.#stop?.abort();
    this.#stop = undefined;
  }

  #look(): void {
    clearTimeout(this.#hiding);
    if (document.hidden) this.#hiding = setTimeout(() => this.#pause(), hiddenMs);
    else if (!this.#stream) this.#goOn();
  }

  #pause(): void {
    if (this.#stream) this.#knownUntil = Date.now();
    this.#stream?.abort();
    this.#stream = undefined;
    clearTimeout(this.#timer);
  }

  /** A new beginning, with what happened since the last end. */
  #goOn(): void {
    this.#pause();
    if (!document.hidden) this.#later(gatherMs, () => void this.#follow());
  }

  async #follow(): Promise<void> {
    const { live } = this.#client;
    if (!live) return this.#ask();
    const stream = new AbortController();
    this.#stream = stream;
    const recentSeconds = Math.ceil((Date.now() - this.#knownUntil) / 1_000) + 5;
    if (recentSeconds > longestRecent) this.#hear({ resync: true });
    try {
      const options = { signal: stream.signal, recentSeconds: Math.min(longestRecent, recentSeconds) };
      await live.subscribe(undefined, (change) => this.#hear(change), options);
    } catch (error) {
      if (this.#stream !== stream) return;
      this.#stream = undefined;
      // Nobody is signed in: there is nothing to show until somebody is, and that is told.
      if (asBillingError(error).code !== 'unauthenticated') this.#ask();
    }
  }

  /** No stream: from time to time everybody reads again. */
  #ask(): void {
    this.#later(askEveryMs, () => {
      if (!document.hidden && navigator.onLine) {
        this.#hear({ resync: true });
        this.#knownUntil = Date.now();
        this.#asked += 1;
      }
      if (this.#client.live && this.#asked % askTimes === 0) void this.#follow();
      else this.#ask();
    });
  }

  #hear({ topic, resync }: LiveChange): void {
    this.#waiting.add(resync ? '*' : (topic ?? ''));
    this.#gathering ??= setTimeout(() => this.#tell(), Math.max(gatherMs, this.#toldAt + restMs - Date.now()));
  }

  /** When nobody points, types or drags: rows do not move under a hand. */
  #tell(): void {
    const wait = this.#calm.waitMs;
    if (wait > 0) {
      this.#gathering = setTimeout(() => this.#tell(), wait);
      return;
    }
    this.#gathering = undefined;
    this.#toldAt = Date.now();
    const topics = new Set(this.#waiting);
    this.#waiting.clear();
    for (const { topics: shown, refresh } of [...this.#followers]) {
      const topic = shown.find((one) => topics.has('*') || topics.has(one));
      if (topic) refresh(topic);
    }
  }

  #later(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }
}
