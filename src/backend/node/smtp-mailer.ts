import { MailRefused, type Mailer } from '../mail/mailer.js';
import { mailMarkup } from '../mail/mail-markup.js';

export interface SmtpOptions {
  /** Whom mails are from, as `billing@shop.example` or `Shop billing <billing@shop.example>`. */
  readonly from: string;
  /** Where answers go; default to whom mails are from. */
  readonly replyTo?: string;
  /** Connections that are kept open at a time; default 2. */
  readonly poolSize?: number;
  /** How long one mail may take from beginning to end; default 60 seconds. */
  readonly sendWithinMs?: number;
  /** False for a relay in the own network that has no TLS; never together with a password. Default: true, but for this machine itself. */
  readonly requireTls?: boolean;
}

export interface SmtpMailer extends Mailer {
  /** Lets mails that are under way finish, and closes the connections. */
  close(): Promise<void>;
}

const connectWithinMs = 10_000;
const silenceMs = 30_000;

/**
 * Sends mails over SMTP. Needs the optional peer `nodemailer`.
 * @param url - `smtps://user:password@mail.example:465` (TLS from the first byte) or `smtp://user:password@mail.example:587` (STARTTLS)
 */
export const smtpMailer = async (url: string, options: SmtpOptions): Promise<SmtpMailer> => {
  const server = serverOf(url, options.requireTls);
  const from = senderOf(options.from);
  const { createTransport } = await import('nodemailer');
  const sendWithinMs = options.sendWithinMs ?? 60_000;
  const transport = createTransport({
    ...server,
    pool: true,
    maxConnections: options.poolSize ?? 2,
    // Tries are counted and spaced where mails are kept, and only there.
    maxRequeues: 0,
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    dnsTimeout: connectWithinMs,
    socketTimeout: Math.min(silenceMs, sendWithinMs),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const underWay = new Set<Promise<unknown>>();
  return {
    send: async (message) => {
      const { id, to, subject, text, locale } = message;
      const sending = transport.sendMail({
        from,
        to: { name: '', address: recipientOf(to) },
        ...(options.replyTo !== undefined && { replyTo: senderOf(options.replyTo) }),
        subject: oneLine(subject),
        text,
        html: mailMarkup(message),
        messageId: `<${id.replaceAll(/[^\w.-]/g, '-')}@${from.address.split('@')[1] ?? 'localhost'}>`,
        // A machine wrote it, and machines that answer for people who are away should not.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': oneLine(locale) },
        signal: AbortSignal.timeout(sendWithinMs),
      });
      const ended = sending.catch(() => undefined).finally(() => underWay.delete(ended));
      underWay.add(ended);
      await sending.catch((fault: unknown) => {
        throw isRefusal(fault) ? new MailRefused('The mail server does not take this mail', { cause: fault }) : fault;
      });
    },
    close: async () => {
      await Promise.all(underWay);
      transport.close({ force: true });
    },
  };
};

interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** The parts of an SMTP address. What is wrong with it is said without quoting it: it may hold a password. */
const serverOf = (address: string, requireTls: boolean | undefined): Server => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Error('This is no address of a mail server. Write it like smtps://user:password@mail.example:465.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const requireTLS = !secure && (requireTls ?? !isLoopback(host));
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  if (user !== '' && !secure && !requireTLS && !isLoopback(host))
    throw new Error('A password is not sent without TLS. Take smtps://, or leave requireTls as it is.');
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  return { host, port, secure, requireTLS, ...(user !== '' && { auth: { user, pass } }) };
};

/** Nothing of a text may begin a line of its own in a header. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** One address, and nothing that a mail server could read as more than that. */
const plainAddress = /^[^\p{Cc}\s@<>()[\]\\,;:"]+@[^\p{Cc}\s@<>()[\]\\,;:"]+$/u;

const recipientOf = (address: string): string => {
  if (!plainAddress.test(address)) throw new MailRefused('The address of this mail is none');
  return address;
};

const senderOf = (written: string): { readonly name: string; readonly address: string } => {
  const [, name = '', address = written] = /^(.*?)\s*<([^<>]*)>$/.exec(written.trim()) ?? [];
  if (!plainAddress.test(address))
    throw new Error('The address that mails are from is none. Write it like Shop billing <billing@shop.example>.');
  return { name: oneLine(name), address };
};

/** The server understood and said no, to the recipient or to the text. That it does not let us in or mistrusts the sender is no fault of the mail. */
const isRefusal = (fault: unknown): boolean => {
  const said = Object(fault) as { readonly responseCode?: number; readonly command?: string; readonly code?: string };
  const { responseCode = 0, command = '', code } = said;
  if (code === 'EENVELOPE' && command === 'API') return true;
  return responseCode >= 500 && responseCode < 600 && ['RCPT TO', 'DATA'].includes(command);
};
