import { catalog } from '../../i18n/catalog/catalog.js';
import { receiptArea } from '../../i18n/catalog/area-receipt.js';
import { receiptMailArea } from '../../i18n/catalog/area-receipt-mail.js';
import { formatDate, formatMoneyWithCode } from '../../i18n/format/format.js';
import type { Services } from '../config.js';
import { oneLine, paragraphs, rowsAsText, supportText, type PaymentFacts, type TextRow } from './mail-text.js';
import type { MailMessage } from './mailer.js';

const words = {
  failed: { subject: 'mail.failed.subject', text: 'mail.failed.text', next: 'mail.failed.next' },
  returned: { subject: 'mail.returned.subject', text: 'mail.returned.text', next: 'mail.returned.next' },
} as const;

/** Tells that a payment which ran by itself did not go through, or that the bank took one back (PAY-24). */
export const noticeMail = async (
  services: Services,
  { mail, payment, contact }: PaymentFacts,
  kind: 'failed' | 'returned',
): Promise<MailMessage> => {
  const speech = await catalog(mail.locale, [receiptArea, receiptMailArea]);
  const { subject, text, next } = words[kind];
  const rows: readonly TextRow[] = [
    ['receipt.reference', payment.reference],
    ['receipt.payee', services.biller.payee.name],
    ['receipt.date', formatDate(payment.payDate, speech.locale, 'long')],
    ['receipt.method', payment.methodLabel],
    ...payment.items.map((item): TextRow => ['receipt.invoiceNumber', item.invoiceNumber ?? item.invoiceId]),
    ['mail.total', formatMoneyWithCode(payment.total, speech.locale)],
  ];
  return {
    id: mail.id,
    to: mail.to,
    subject: oneLine(speech.t(subject, { reference: payment.reference })),
    text: paragraphs([
      speech.t('receipt.greeting'),
      speech.t(text),
      rowsAsText(speech, rows),
      speech.t(next),
      supportText(speech, contact),
      speech.t('receipt.automatic'),
    ]),
    locale: speech.locale,
  };
};
