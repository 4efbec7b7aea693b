import type { Payment, SupportContact } from '../../domain/entities.js';
import { catalog } from '../../i18n/catalog/catalog.js';
import { receiptArea } from '../../i18n/catalog/area-receipt.js';
import { receiptMailArea } from '../../i18n/catalog/area-receipt-mail.js';
import type { WordId } from '../../i18n/catalog/word-id.js';
import { formatDate, formatMoneyWithCode } from '../../i18n/format/format.js';
import type { Services } from '../config.js';
import type { MailRow } from '../store/records.js';
import type { MailMessage } from './mailer.js';

type Row = readonly [WordId, string];

export interface ReceiptFacts {
  readonly mail: MailRow;
  readonly payment: Payment;
  /** Whom to ask: the contact of the invoice, else of its country. */
  readonly contact: SupportContact;
}

/** The receipt in the customer's language, as plain text: nothing of it can be markup, whatever a name holds. */
export const receiptMail = async (services: Services, { mail, payment, contact }: ReceiptFacts): Promise<MailMessage> => {
  const words = await catalog(mail.locale, [receiptArea, receiptMailArea]);
  const money = (amount: Payment['total']): string => formatMoneyWithCode(amount, words.locale);
  const rows: readonly Row[] = [
    ['receipt.reference', payment.reference],
    ['receipt.payee', services.biller.payee.name],
    ['receipt.date', formatDate(payment.payDate, words.locale, 'long')],
    ['receipt.method', payment.methodLabel],
    ...payment.items.flatMap((item): Row[] => [
      ['receipt.invoiceNumber', item.invoiceNumber ?? item.invoiceId],
      ['receipt.amount', money(item.amount)],
    ]),
    ...(payment.surcharge ? [['receipt.surcharge', money(payment.surcharge)] as const] : []),
    ['receipt.total', money(payment.total)],
  ];
  // French sets a no-break space before a colon.
  const colon = words.locale.startsWith('fr') ? '\u00a0: ' : ': ';
  const lines = rows.map(([id, value]) => `${words.t(id)}${colon}${oneLine(value)}`);
  const text = [
    words.t('receipt.greeting'),
    words.t('receipt.received'),
    lines.join('\n'),
    words.t('receipt.keep'),
    [words.t('receipt.support'), ...reachable(contact)].join('\n'),
    words.t('receipt.automatic'),
  ];
  return {
    to: mail.to,
    subject: oneLine(words.t('receipt.subject', { reference: payment.reference })),
    text: `${text.join('\n\n')}\n`,
    locale: words.locale,
  };
};

/** A line break in a value must not start a line, or a header, of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const reachable = ({ name, phone, email, hours }: SupportContact): string[] => {
  const parts = [name, phone, email, hours].filter((part) => part !== undefined).map(oneLine);
  return parts.length > 0 ? [parts.join(' · ')] : [];
};
