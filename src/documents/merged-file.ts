import type { DocumentSource } from '../domain/documents.js';
import type { FileWriter } from './document-writers.js';
import type { WritingRun } from './writing-run.js';

/**
 * All invoices in one file. Where that fails, each is tried alone, and the file is made of those that can be written: which of them broke it
 * cannot be seen from outside (DWN-05).
 */
export const mergedFile = async (run: WritingRun, first: DocumentSource, merge: NonNullable<FileWriter['merged']>): Promise<Uint8Array> => {
  const feed = new Feed(run, first);
  try {
    const bytes = await run.untilAborted(merge(feed.all()));
    feed.finish();
    return bytes;
  } catch (thrown) {
    if (feed.broken || (thrown as { code?: unknown } | undefined)?.code === 'aborted') throw thrown;
    const sound = await feed.sound(merge);
    run.end();
    return run.untilAborted(merge(sound));
  }
};

/** Remembers what was handed over, for a second try. */
class Feed {
  /** Whether reading the invoices failed, which no second try mends. */
  broken = false;
  readonly #run: WritingRun;
  readonly #taken: DocumentSource[] = [];
  #counted = 0;
  #next: DocumentSource | undefined;

  constructor(run: WritingRun, first: DocumentSource) {
    this.#run = run;
    this.#next = first;
  }

  async *all(): AsyncGenerator<DocumentSource> {
    while (this.#next) {
      const source = this.#next;
      this.#taken.push(source);
      yield source;
      // who asks for the next one is done with the last
      this.finish();
      await this.#advance();
    }
  }

  finish(): void {
    for (; this.#counted < this.#taken.length; this.#counted += 1) this.#run.wrote();
  }

  async sound(merge: NonNullable<FileWriter['merged']>): Promise<readonly DocumentSource[]> {
    if (this.#next && this.#taken.at(-1) === this.#next) await this.#advance();
    for (; this.#next; await this.#advance()) this.#taken.push(this.#next);
    this.#run.startAgain();
    const sound: DocumentSource[] = [];
    for (const source of this.#taken) {
      if (await this.#run.attempt(source, (one) => merge([one]))) sound.push(source);
    }
    return sound;
  }

  async #advance(): Promise<void> {
    try {
      this.#next = await this.#run.next();
    } catch (thrown) {
      this.broken = true;
      throw thrown;
    }
  }
}
