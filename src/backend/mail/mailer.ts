export interface MailMessage {
  /** The same on every try: a mail that arrives a second time is known by it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. Whoever sends markup too makes it from this (`mailMarkup`). */
  readonly text: string;
  readonly locale: string;
}

/** Port to whatever delivers mail. A rejection means "try again later", a `MailRefused` "this mail never". */
export interface Mailer {
  send(message: MailMessage): Promise<void>;
}

/** Nobody takes this mail, and another try would change nothing: there is no such mailbox, for instance. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

export interface SentMail extends MailMessage {
  readonly sentAt: number;
}

/** Keeps what was sent, newest first; for tests and stories. */
export class MemoryMailer implements Mailer {
  readonly outbox: SentMail[] = [];
  readonly #limit: number;
  readonly #now: () => number;

  constructor(options: { readonly limit?: number; readonly now?: () => number } = {}) {
    this.#limit = options.limit ?? 500;
    this.#now = options.now ?? (() => Date.now());
  }

  async send(message: MailMessage): Promise<void> {
    this.outbox.unshift({ ...message, sentAt: this.#now() });
    this.outbox.length = Math.min(this.outbox.length, this.#limit);
  }
}
