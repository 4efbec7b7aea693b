import type { Services } from '../config.js';
import { recurring } from './job-kinds.js';

/**
 * Everything that time alone brings about: payments whose day has come, approvals that nobody gave, debits that settle or that banks took back,
 * challenges that expire, provider answers that never came back, mails that are still unsent, downloads, and old tokens. Safe to call at any time
 * and from any number of processes; what it costs depends on what is due.
 */
export class DueWork {
  readonly #services: Services;
  #isSetUp = false;

  constructor(services: Services) {
    this.#services = services;
  }

  async run(): Promise<void> {
    await this.#setUp();
    await this.#services.jobs.runDue();
  }

  /** The rows of work that comes again and again, once in the life of a store. */
  async #setUp(): Promise<void> {
    if (this.#isSetUp) return;
    const { store, clock } = this.#services;
    await store.transaction(async (tx) => {
      for (const kind of recurring)
        if (!(await tx.jobs.get(kind))) await tx.jobs.put({ id: kind, kind, subject: kind, clock: 'real', dueAt: clock.now(), tries: 0 });
    });
    this.#isSetUp = true;
  }
}
