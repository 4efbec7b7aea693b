/**
 * Port to whatever does work that takes longer than a request. What is to be done, and how far it is, stands in the store: a runner that forgets
 * everything when its process ends loses nothing but time, for `runDue` hands it the job again.
 */
export interface JobRunner {
  /** Begins soon. A job that it already has is not begun twice. */
  start(id: string, work: (signal: AbortSignal) => Promise<void>): void;
  /** Tells the work to end; without a word where it has none of that name. */
  stop(id: string): void;
  /** Resolves when this process is not at work on the job any more. */
  ended(id: string): Promise<void>;
  /** Resolves when it has no work at all. */
  idle(): Promise<void>;
}

interface Job {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
  readonly begin: () => void;
}

/** Works in this process, on a few jobs at a time and on the others in their order. */
export class InProcessJobs implements JobRunner {
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Job[] = [];
  readonly #atOnce: number;
  #running = 0;

  constructor(options: { readonly atOnce?: number } = {}) {
    this.#atOnce = options.atOnce ?? 2;
  }

  start(id: string, work: (signal: AbortSignal) => Promise<void>): void {
    if (this.#jobs.has(id)) return;
    const stop = new AbortController();
    let begin = (): void => undefined;
    const turn = new Promise<void>((resolve) => (begin = resolve));
    const ended = turn
      .then(() => (stop.signal.aborted ? undefined : work(stop.signal)))
      // What becomes of a job is the work's own business; a runner only runs.
      .catch(() => undefined)
      .finally(() => {
        this.#jobs.delete(id);
        this.#running -= 1;
        this.#next();
      });
    const job = { stop, ended, begin };
    this.#jobs.set(id, job);
    this.#waiting.push(job);
    this.#next();
  }

  stop(id: string): void {
    this.#jobs.get(id)?.stop.abort();
  }

  async ended(id: string): Promise<void> {
    await this.#jobs.get(id)?.ended;
  }

  async idle(): Promise<void> {
    while (this.#jobs.size > 0) await Promise.all([...this.#jobs.values()].map((job) => job.ended));
  }

  #next(): void {
    while (this.#running < this.#atOnce) {
      const job = this.#waiting.shift();
      if (!job) return;
      this.#running += 1;
      job.begin();
    }
  }
}
