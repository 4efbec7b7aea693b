import type { Invoice, Money } from '../../domain/entities.js';
import { subtractMoney } from '../../domain/money.js';
import { allocationWord } from '../../i18n/catalog/allocation-word.js';
import { paymentStatusId } from '../../i18n/catalog/payment-status-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { WordId } from '../../i18n/catalog/word-id.js';
import { formatPercent } from '../../i18n/format/format.js';
import { amountText } from './money-text.js';
import { bold, type Said } from './said.js';
import type { TableContent } from './table-content.js';

export interface Sum {
  readonly label: Said;
  readonly amount: Said;
}

/** As the locale writes it; a rate that is no plain number is shown as it came. */
const percent = (rate: string, speech: Speech): string => (/^\d{1,3}(\.\d{1,3})?$/.test(rate) ? formatPercent(rate, speech.locale) : rate);

/** Taxes as the invoice lists them. */
export const taxesTable = ({ taxes }: Invoice, speech: Speech): TableContent | undefined =>
  taxes.length === 0
    ? undefined
    : {
        heading: bold(speech.t('detail.taxes')),
        columns: [
          { head: speech.t('detail.column.tax'), grows: true },
          { head: speech.t('detail.column.rate'), end: true },
          { head: speech.t('detail.column.base'), end: true },
          { head: speech.t('detail.column.amount'), end: true },
        ],
        rows: taxes.map(({ category, rate, base, amount, exemptionReason }) => ({
          cells: [category, percent(rate, speech), speech.money(base), speech.money(amount)],
          ...(exemptionReason && { notes: [exemptionReason] }),
        })),
      };

const whatWhenHow = (first: string, speech: Speech): TableContent['columns'] => [
  { head: first, grows: true },
  { head: speech.t('detail.column.date') },
  { head: speech.t('detail.column.amount'), end: true },
];

/** Credits, rewards and adjustments that were used on the invoice. */
export const settlementsTable = ({ allocations }: Invoice, speech: Speech): TableContent | undefined => {
  const settled = allocations.filter(({ source }) => source !== 'payment');
  if (settled.length === 0) return undefined;
  return {
    heading: bold(speech.t('detail.settlements')),
    columns: whatWhenHow(speech.t('detail.summary'), speech),
    rows: settled.map((one) => ({
      cells: [speech.t(allocationWord(one)), speech.date(one.at.slice(0, 10)), speech.money(one.amount)],
    })),
  };
};

/** Payments and returns; a backend that lists none still names the last one. */
export const paymentsTable = (invoice: Invoice, speech: Speech): TableContent | undefined => {
  const listed = invoice.payments ?? (invoice.lastPayment ? [invoice.lastPayment] : []);
  if (listed.length === 0) return undefined;
  return {
    heading: bold(speech.t('detail.payments')),
    columns: whatWhenHow(speech.t('detail.summary'), speech),
    rows: listed.map(({ reference, payDate, amount, status }) => ({
      cells: [
        `${speech.t('detail.payment', { reference })} · ${speech.t(paymentStatusId(status))}`,
        speech.date(payDate),
        speech.money(amount),
      ],
    })),
  };
};

/** From the charges to the balance, every figure the backend's own. */
export const sumsOf = (invoice: Invoice, owed: Money, speech: Speech): readonly Sum[] => {
  const { tax, total, paid, credited, rewarded, adjusted } = invoice;
  const given = (word: WordId, money: Money): readonly Sum[] =>
    money.minor === 0 ? [] : [{ label: speech.t(word), amount: speech.money(money) }];
  return [
    ...(tax.minor === 0 ? [] : given('document.net', subtractMoney(total, tax))),
    ...given('detail.tax', tax),
    { label: bold(speech.t('detail.total')), amount: bold(speech.money(total)) },
    ...given('detail.paid', paid),
    ...given('detail.credited', credited),
    ...given('detail.rewarded', rewarded),
    ...given('detail.adjusted', adjusted),
    { label: bold(speech.t('invoice.balance')), amount: bold(amountText(owed, speech, true)) },
  ];
};
