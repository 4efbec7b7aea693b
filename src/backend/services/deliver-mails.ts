import { hour, minute, type Services } from '../config.js';
import type { JobKind } from '../jobs/job-kind.js';
import { MailRefused, type MailMessage } from '../mail/mailer.js';
import type { PaymentFacts } from '../mail/mail-text.js';
import { noticeMail } from '../mail/notice-mail.js';
import { receiptMail } from '../mail/receipt-mail.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { MailRow, PaymentRow } from '../store/records.js';
import { mailKind } from './mail-job.js';
import { profileOf } from './terms.js';

/** Mails that one call begins; what is more goes with the next. */
const mailsAtOnce = 20;

/**
 * Sends a mail that was written down with what it tells of. It counts as sent when the mail server has taken it: a process that dies before loses
 * nothing, and sends twice only where it was that answer which got lost. Its id is the same then, so that mailboxes can know it again.
 */
export const mailJobs = (services: Services): JobKind => ({
  leaseMs: 2 * minute,
  outside: true,
  // A mail server may be away for half a day.
  tries: 20,
  pause: { firstMs: 10_000, longestMs: hour },
  run: async ({ subject }) => {
    const facts = await services.store.transaction((tx) => factsOf(tx, services, subject));
    if (facts) await send(services, facts);
    return 'done';
  },
});

/** Begins at once on what is due, where `runDue` would only later; waits for no mail server. */
export const deliverMails = async ({ store, clock, jobs }: Services): Promise<void> => {
  const at = { now: clock.now(), businessNow: clock.businessNow() };
  const due = await store.transaction((tx) =>
    tx.jobs.claim({ ...at, kinds: [mailKind], limit: mailsAtOnce, hold: (kind) => jobs.hold(kind) }),
  );
  for (const job of due) void jobs.begin(job);
};

const send = async (services: Services, facts: PaymentFacts): Promise<void> => {
  const { store, clock, mailer, onFault } = services;
  const { id } = facts.mail;
  try {
    await mailer.send(await messageOf(services, facts));
  } catch (fault) {
    if (!(fault instanceof MailRefused)) throw fault;
    onFault(fault, id);
    return store.transaction((tx) => close(tx, id, { refusedAt: clock.now() }));
  }
  await store.transaction((tx) => close(tx, id, { sentAt: clock.now() }));
};

/** What a mail was about stays; where it went does not. */
const close = async (tx: BillingTransaction, id: string, end: Pick<MailRow, 'sentAt' | 'refusedAt'>): Promise<void> => {
  const mail = await tx.mails.get(id);
  if (!mail) return;
  const { to: _address, ...rest } = mail;
  await tx.mails.put({ ...rest, ...end });
  const payment = await tx.payments.get(mail.paymentId);
  if (payment && isToldAll(payment)) await tx.payments.put(withoutAddress(payment));
};

/** A guest gave an address for one receipt. Only a debit can still come back, and then it is told of. */
const isToldAll = ({ tenant, payment }: PaymentRow): boolean =>
  tenant.startsWith('guest:') && (payment.methodType !== 'bankDebit' || payment.status !== 'succeeded');

const withoutAddress = ({ receipt: _receipt, ...row }: PaymentRow): PaymentRow => row;

const messageOf = (services: Services, facts: PaymentFacts): Promise<MailMessage> => {
  const { kind = 'receipt' } = facts.mail;
  return kind === 'receipt' ? receiptMail(services, facts) : noticeMail(services, facts, kind);
};

/** Undefined for a mail that was sent, or that nobody wants any more. */
const factsOf = async (tx: BillingTransaction, services: Services, id: string): Promise<PaymentFacts | undefined> => {
  const mail = await tx.mails.get(id);
  const payment = mail && (await tx.payments.get(mail.paymentId))?.payment;
  if (!payment || mail.to === undefined) return undefined;
  const invoice = await tx.invoices.get(payment.items[0]?.invoiceId ?? '');
  const contact = invoice?.billingContact ?? profileOf(services, invoice?.country ?? services.biller.homeCountry).support;
  return { mail: { ...mail, to: mail.to }, payment, contact };
};
