export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  /** Plain text; the reference backend sends no HTML. */
  readonly text: string;
  readonly locale: string;
}

/** Port to whatever delivers mail. A rejection means "try again later". */
export interface Mailer {
  send(message: MailMessage): Promise<void>;
}

export interface SentMail extends MailMessage {
  readonly id: string;
  readonly sentAt: number;
}

/** Keeps what was sent, newest first; the demo shows it. */
export class MemoryMailer implements Mailer {
  readonly outbox: SentMail[] = [];
  readonly #limit: number;
  readonly #now: () => number;
  #count = 0;

  constructor(options: { readonly limit?: number; readonly now?: () => number } = {}) {
    this.#limit = options.limit ?? 500;
    this.#now = options.now ?? (() => Date.now());
  }

  async send(message: MailMessage): Promise<void> {
    this.#count += 1;
    this.outbox.unshift({ ...message, id: String(this.#count), sentAt: this.#now() });
    this.outbox.length = Math.min(this.outbox.length, this.#limit);
  }
}
