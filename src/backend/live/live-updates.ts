import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import { ChangeFeed } from './change-feed.js';
import { LiveStream, type Listening } from './live-stream.js';

/** A browser has six lines to an origin over HTTP/1.1, for all its tabs: some must be left for everything else. */
const streamsAtOnce = 4;

/** All streams of this process. */
export class LiveUpdates {
  readonly #services: Services;
  readonly #feed: ChangeFeed;
  readonly #streams = new Set<LiveStream>();
  readonly #counts = new Map<string, number>();
  #isClosed = false;

  constructor(services: Services, feed: ChangeFeed) {
    this.#services = services;
    this.#feed = feed;
  }

  /** @param key the session: so many streams at a time for each */
  async open(key: string, listening: Listening): Promise<ReadableStream<Uint8Array>> {
    const count = this.#counts.get(key) ?? 0;
    if (this.#isClosed) throw new Problem('unavailable', { retryAfterSeconds: 2 });
    if (count >= streamsAtOnce) throw new Problem('rate_limited', { retryAfterSeconds: 60 });
    this.#counts.set(key, count + 1);
    const stream = new LiveStream(this.#services, this.#feed, listening, () => this.#forget(key, stream));
    this.#streams.add(stream);
    try {
      await stream.open();
    } catch (fault) {
      stream.end();
      throw fault;
    }
    return stream.body;
  }

  /** Ends all streams: clients come again, to another process or to the next one. */
  close(): void {
    this.#isClosed = true;
    for (const stream of [...this.#streams]) stream.end();
  }

  #forget(key: string, stream: LiveStream): void {
    this.#streams.delete(stream);
    const left = (this.#counts.get(key) ?? 1) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }
}

/** Undefined over a store that does not tell what is written. */
export const liveUpdatesOf = (services: Services): LiveUpdates | undefined => {
  const { store, timer, onFault } = services;
  if (!store.changes) return undefined;
  return new LiveUpdates(services, new ChangeFeed({ shelf: store.changes, timer, onFault: (fault) => onFault(fault, 'live') }));
};
