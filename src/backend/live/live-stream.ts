import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import type { NoticedChange } from '../store/changes.js';
import type { ChangeFeed, News } from './change-feed.js';
import { beatText, changesText, endText, firstText, resyncText } from './event-text.js';
import { isSameStanding, mayHear, type LiveTopic, type Standing } from './standing.js';

export interface Listening {
  readonly standing: Standing;
  readonly topics: ReadonlySet<LiveTopic>;
  /** Position that the caller has from before, or how many milliseconds ago they began to look; news begins there. */
  readonly after: string | number | undefined;
  /** Who it is now and what they may; undefined when nobody is signed in any more. */
  readonly standingNow: () => Promise<Standing | undefined>;
}

const beatMs = 20_000;
/** Every so many beats somebody looks whether it is still the same person with the same rights; also when told, and when the session may have ended. */
const beatsToCheck = 3;
/** Whoever reads so little that this waits is let go, and comes again when they read on. */
const longestBacklog = 65_536;

/** The news of one listener as text, from `open` until somebody ends it. */
export class LiveStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #services: Services;
  readonly #feed: ChangeFeed;
  readonly #listening: Listening;
  readonly #onEnd: () => void;
  readonly #encoder = new TextEncoder();
  #output: ReadableStreamDefaultController<Uint8Array> | undefined;
  #standing: Standing;
  #position = '';
  #leave: (() => void) | undefined;
  #cancelBeat: (() => void) | undefined;
  #beats = 0;
  #last: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(services: Services, feed: ChangeFeed, listening: Listening, onEnd: () => void) {
    this.#services = services;
    this.#feed = feed;
    this.#listening = listening;
    this.#standing = listening.standing;
    this.#onEnd = onEnd;
    this.body = new ReadableStream<Uint8Array>(
      { start: (output) => void (this.#output = output), cancel: () => this.end() },
      new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
    );
  }

  /** Begins with what happened since the caller was last there. */
  async open(): Promise<void> {
    const opening = this.#begin();
    // What is told meanwhile waits: its position must not be known before what lies before it has been told.
    this.#last = opening.catch(() => undefined);
    await opening;
  }

  async #begin(): Promise<void> {
    const { after } = this.#listening;
    const { position, leave } = await this.#feed.join((news) => this.#take(news));
    this.#leave = leave;
    if (this.#isOver) return leave();
    this.#position = position;
    this.#write(firstText(typeof after === 'number' ? undefined : (after ?? position)));
    if (after !== undefined) await this.#catchUp(after, position);
    this.#beatLater();
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#leave?.();
    this.#cancelBeat?.();
    try {
      this.#output?.close();
    } catch {
      // The reader has ended it.
    }
    this.#onEnd();
  }

  async #catchUp(after: string | number, position: string): Promise<void> {
    const shelf = this.#services.store.changes;
    if (!shelf) throw new Problem('unsupported');
    const page = await shelf.since(after);
    // What the feed tells from its own position on may come a second time: that does no harm.
    const news: News = page === 'gone' ? { changes: 'missed', position } : page;
    this.#tell(news);
  }

  /** One thing after the other, for some have to wait. */
  #take(news: News): void {
    this.#last = this.#last.then(() => this.#deliver(news)).catch(() => this.end());
  }

  async #deliver(news: News): Promise<void> {
    const { changes } = news;
    const isTold = changes !== 'missed' && changes.some((change) => change.topic === 'access' && change.onlyFor === this.#standing.userId);
    const isLate = this.#services.clock.now() >= this.#standing.expiresAt;
    if ((isTold || isLate || changes === 'missed') && !(await this.#isStillAllowed())) return;
    this.#tell(news);
  }

  #tell({ changes, position }: News): void {
    this.#position = position;
    if (changes === 'missed') return this.#write(resyncText(position));
    const heard = changes.filter((change) => this.#hears(change));
    if (heard.length > 0) this.#write(changesText(heard, position));
  }

  #hears(change: NoticedChange): boolean {
    return (this.#listening.topics as ReadonlySet<string>).has(change.topic) && mayHear(this.#standing, change);
  }

  async #isStillAllowed(): Promise<boolean> {
    const now = await this.#listening.standingNow();
    if (now && isSameStanding(now, this.#standing)) {
      this.#standing = now;
      return true;
    }
    this.#write(endText(now ? 'rights' : 'session'));
    this.end();
    return false;
  }

  #beatLater(): void {
    if (this.#isOver) return;
    this.#cancelBeat = this.#services.timer.after(beatMs, () => {
      this.#last = this.#last.then(() => this.#beat()).catch(() => this.end());
    });
  }

  async #beat(): Promise<void> {
    this.#beats += 1;
    const isDue = this.#beats % beatsToCheck === 0 || this.#services.clock.now() >= this.#standing.expiresAt;
    if (isDue && !(await this.#isStillAllowed())) return;
    this.#write(beatText(this.#position));
    this.#beatLater();
  }

  #write(text: string): void {
    if (this.#isOver || !this.#output) return;
    this.#output.enqueue(this.#encoder.encode(text));
    if ((this.#output.desiredSize ?? 0) < -longestBacklog) this.end();
  }
}
