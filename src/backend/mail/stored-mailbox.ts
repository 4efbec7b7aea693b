import type { Clock } from '../clock.js';
import type { BillingStore } from '../store/billing-store.js';
import type { Mailer, MailMessage, SentMail } from './mailer.js';

/** Keeps mails in the store in place of sending them, for a week: what a demo shows, or a host that has no mail server yet. */
export class StoredMailbox implements Mailer {
  readonly #store: BillingStore;
  readonly #clock: Clock;

  constructor(store: BillingStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  send(message: MailMessage): Promise<void> {
    return this.#store.transaction(async (tx) => {
      if (await tx.mailbox.get(message.id)) return;
      await tx.mailbox.put({ ...message, sentAt: this.#clock.now() });
    });
  }

  /** The newest first. */
  newest(limit: number): Promise<readonly SentMail[]> {
    return this.#store.transaction((tx) => tx.mailbox.newest(limit));
  }
}
