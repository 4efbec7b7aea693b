import type { Timer } from '../clock.js';
import type { ChangeShelf, NoticedChange } from '../store/changes.js';

/** What followers are told: changes, or that some were missed. Either way from where to go on. */
export interface News {
  readonly changes: readonly NoticedChange[] | 'missed';
  readonly position: string;
}
type Follower = (news: News) => void;

export interface FeedParts {
  readonly shelf: ChangeShelf;
  readonly timer: Timer;
  readonly onFault: (fault: Error) => void;
}

/** A store may forget to call back; looking from time to time finds what it forgot. */
const lookEveryMs = 4_000;
/** Between two looks at a shelf on which something new lies all the time. */
const pauseMs = 50;

/** The one reader of the shelf in this process, for all who follow: what is written by whichever process reaches them from here. */
export class ChangeFeed {
  readonly #parts: FeedParts;
  readonly #followers = new Set<Follower>();
  #position: Promise<string> | undefined;
  #stop: (() => void) | undefined;
  #isReading = false;
  #isWanted = false;

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  /** From the position that this resolves with, nothing is missed until `leave`. */
  async join(follower: Follower): Promise<{ readonly position: string; readonly leave: () => void }> {
    this.#followers.add(follower);
    const leave = (): void => {
      this.#followers.delete(follower);
      if (this.#followers.size === 0) this.#end();
    };
    try {
      return { position: await (this.#position ?? this.#begin()), leave };
    } catch (fault) {
      leave();
      throw fault;
    }
  }

  #begin(): Promise<string> {
    const { shelf } = this.#parts;
    const begun = positionOfNow(shelf);
    this.#position = begun;
    const unwatch = shelf.watch?.(() => this.#look());
    let cancel = (): void => undefined;
    const lookAgain = (): void => {
      cancel = this.#parts.timer.after(lookEveryMs, () => {
        this.#look();
        lookAgain();
      });
    };
    lookAgain();
    this.#stop = () => {
      unwatch?.();
      cancel();
    };
    // Whoever joins next asks anew.
    begun.catch(() => this.#position === begun && this.#end());
    return begun;
  }

  #end(): void {
    this.#stop?.();
    this.#stop = this.#position = undefined;
  }

  #look(): void {
    this.#isWanted = true;
    if (this.#isReading || this.#position === undefined) return;
    this.#isReading = true;
    this.#isWanted = false;
    void this.#read(this.#position).finally(() => {
      this.#isReading = false;
      if (this.#isWanted) this.#parts.timer.after(pauseMs, () => this.#look());
    });
  }

  async #read(from: Promise<string>): Promise<void> {
    const { shelf, onFault } = this.#parts;
    try {
      const page = await shelf.since(await from);
      const { changes, position }: News = page === 'gone' ? { changes: 'missed', position: await positionOfNow(shelf) } : page;
      // Everybody left meanwhile, and perhaps others came.
      if (this.#position !== from) return;
      this.#position = Promise.resolve(position);
      for (const follower of [...this.#followers]) follower({ changes, position });
    } catch (fault) {
      // The next look reads from where this one began.
      onFault(fault instanceof Error ? fault : new Error('Changes cannot be read', { cause: fault }));
    }
  }
}

const positionOfNow = async (shelf: ChangeShelf): Promise<string> => {
  const page = await shelf.since(undefined);
  if (page === 'gone') throw new Error('A shelf of changes has to say where it is');
  return page.position;
};
