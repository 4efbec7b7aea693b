import type { Payment } from '../../domain/entities.js';
import { isZero, sumMoney } from '../../domain/money.js';
import { catalog } from '../../i18n/catalog/catalog.js';
import { receiptArea } from '../../i18n/catalog/area-receipt.js';
import { receiptMailArea } from '../../i18n/catalog/area-receipt-mail.js';
import { formatDate, formatMoneyWithCode } from '../../i18n/format/format.js';
import type { Services } from '../config.js';
import { oneLine, paragraphs, rowsAsText, supportText, type PaymentFacts, type TextRow } from './mail-text.js';
import type { MailMessage } from './mailer.js';

/** The receipt in the customer's language, as plain text: nothing of it can be markup, whatever a name holds. */
export const receiptMail = async (services: Services, { mail, payment, contact }: PaymentFacts): Promise<MailMessage> => {
  const words = await catalog(mail.locale, [receiptArea, receiptMailArea]);
  const money = (amount: Payment['total']): string => formatMoneyWithCode(amount, words.locale);
  const rows: readonly TextRow[] = [
    ['receipt.reference', payment.reference],
    ['receipt.payee', services.biller.payee.name],
    ['receipt.date', formatDate(payment.payDate, words.locale, 'long')],
    ['receipt.method', payment.methodLabel],
    ...payment.items.flatMap((item): TextRow[] => [
      ['receipt.invoiceNumber', item.invoiceNumber ?? item.invoiceId],
      ['receipt.amount', money(item.amount)],
    ]),
    ...putRows(payment, money),
    ...(payment.surcharge ? [['receipt.surcharge', money(payment.surcharge)] as const] : []),
    ['receipt.total', money(payment.total)],
  ];
  const text = [
    words.t('receipt.greeting'),
    words.t('receipt.received'),
    rowsAsText(words, rows),
    words.t('receipt.keep'),
    supportText(words, contact),
    words.t('receipt.automatic'),
  ];
  return {
    id: mail.id,
    to: mail.to,
    subject: oneLine(words.t('receipt.subject', { reference: payment.reference })),
    text: paragraphs(text),
    locale: words.locale,
  };
};

/** What was put to the invoices besides money. */
const putRows = ({ credits = [], rewards = [], currency }: Payment, money: (amount: Payment['total']) => string): readonly TextRow[] => {
  const row = (id: TextRow[0], uses: readonly { readonly amount: Payment['total'] }[]): readonly TextRow[] => {
    const sum = sumMoney(
      uses.map((use) => use.amount),
      currency,
    );
    return isZero(sum) ? [] : [[id, money(sum)]];
  };
  return [...row('receipt.credits', credits), ...row('receipt.rewards', rewards)];
};
