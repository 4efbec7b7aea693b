import { StoredMailbox, type BillingStore, type Clock, type Mailer } from '../../src/backend/index.js';
import { smtpMailer } from '../../src/backend/node/index.js';
import type { Configuration } from './configuration.js';

export interface Mails {
  readonly mailer: Mailer;
  /** Where mails are kept that are not sent. */
  readonly mailbox: StoredMailbox;
  /** Lets mails that are under way finish. */
  close(): Promise<void>;
}

/** Mails go to the mail server of the configuration, or into the store where there is none. */
export const openMails = async ({ mails }: Configuration, store: BillingStore, clock: Clock): Promise<Mails> => {
  const mailbox = new StoredMailbox(store, clock);
  if (!mails) return { mailer: mailbox, mailbox, close: async () => undefined };
  const mailer = await smtpMailer(mails.server.href, { from: mails.from });
  return { mailer, mailbox, close: () => mailer.close() };
};
