import { groupCharges, type ChargeGroup } from '../../domain/charge-groups.js';
import type { DocumentDetail, DocumentSource } from '../../domain/documents.js';
import type { InvoiceLine, Money } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { bold } from './said.js';
import type { TableColumn, TableContent, TableRow } from './table-content.js';

interface ChargesOptions {
  readonly speech: Speech;
  readonly detail: DocumentDetail;
}

/** Which columns have something to say. */
interface Shown {
  readonly quantity: boolean;
  readonly tax: boolean;
  readonly adjustments: boolean;
}

const shownOf = (lines: readonly InvoiceLine[]): Shown => ({
  quantity: lines.some(({ quantity }) => quantity !== undefined),
  tax: lines.some(({ tax }) => tax !== undefined && tax.minor !== 0),
  adjustments: lines.some(({ adjustments }) => adjustments !== undefined && adjustments.minor !== 0),
});

/** The name of a group, with its account where the invoice has several and it is known. */
const groupName = ({ category, accountId }: ChargeGroup, { invoice, accounts = [] }: DocumentSource, speech: Speech): string => {
  const own = { id: invoice.accountId, number: invoice.accountNumber, name: undefined };
  const account = accountId === undefined ? undefined : [...accounts, own].find(({ id }) => id === accountId);
  return [category || speech.t('detail.otherCategory'), account?.number, account?.name].filter(Boolean).join(' · ');
};

const sums = (tax: string, adjustments: string, net: string, shown: Shown): readonly string[] => [
  ...(shown.tax ? [tax] : []),
  ...(shown.adjustments ? [adjustments] : []),
  net,
];

const sumColumns = (shown: Shown, speech: Speech): readonly TableColumn[] =>
  sums(speech.t('detail.column.tax'), speech.t('detail.column.adjustments'), speech.t('detail.column.amount'), shown).map((head) => ({
    head,
    end: true,
  }));

const lineRow = (line: InvoiceLine, shown: Shown, speech: Speech): TableRow => {
  const money = (amount: Money | undefined): string => (amount === undefined ? '' : speech.money(amount));
  const notes = [
    ...(line.reference ? [speech.t('detail.lineReference', { number: line.reference })] : []),
    ...(line.trackingNumber ? [speech.t('detail.tracking', { number: line.trackingNumber })] : []),
  ];
  return {
    cells: [
      line.description,
      line.date === undefined ? '' : speech.date(line.date),
      ...(shown.quantity ? [[line.quantity, line.unit].filter(Boolean).join(' ')] : []),
      ...sums(money(line.tax), money(line.adjustments), money(line.net), shown),
    ],
    ...(notes.length > 0 && { notes: [notes.join(' · ')] }),
  };
};

const everyLine = (groups: readonly ChargeGroup[], source: DocumentSource, shown: Shown, speech: Speech): TableContent => {
  const blank = shown.quantity ? ['', ''] : [''];
  return {
    heading: bold(speech.t('detail.charges')),
    columns: [
      { head: speech.t('detail.column.charge'), grows: true },
      { head: speech.t('detail.column.date') },
      ...(shown.quantity ? [{ head: speech.t('detail.column.quantity'), end: true }] : []),
      ...sumColumns(shown, speech),
    ],
    rows: groups.flatMap((group): TableRow[] => [
      { role: 'group', cells: [bold(groupName(group, source, speech))] },
      ...group.lines.map((line) => lineRow(line, shown, speech)),
      {
        role: 'subtotal',
        cells: [
          speech.t('document.subtotal'),
          ...blank,
          ...sums(speech.money(group.tax), speech.money(group.adjustments), speech.money(group.net), shown),
        ],
      },
    ]),
  };
};

const everyGroup = (groups: readonly ChargeGroup[], source: DocumentSource, shown: Shown, speech: Speech): TableContent => ({
  heading: bold(speech.t('detail.charges')),
  columns: [
    { head: speech.t('detail.column.charge'), grows: true },
    { head: speech.t('document.charges'), end: true },
    ...sumColumns(shown, speech),
  ],
  rows: groups.map((group) => ({
    cells: [
      groupName(group, source, speech),
      speech.number(group.lines.length),
      ...sums(speech.money(group.tax), speech.money(group.adjustments), speech.money(group.net), shown),
    ],
  })),
});

/** The charges: one row a group, or every line under its group with a subtotal. A print fee is a line like the others. */
export const chargesTable = (source: DocumentSource, { speech, detail }: ChargesOptions): TableContent | undefined => {
  const { lines, currency } = source.invoice;
  if (lines.length === 0) return undefined;
  const groups = groupCharges(lines, currency);
  const shown = shownOf(lines);
  return detail === 'summary'
    ? everyGroup(groups, source, { ...shown, quantity: false }, speech)
    : everyLine(groups, source, shown, speech);
};
