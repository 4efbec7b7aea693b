import type { LocalDate } from '../../domain/entities.js';
import { parseDisplayStatus } from '../../domain/invoice-status.js';
import type { Account, DateRange, InvoiceFilter } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { kindText } from './cell-texts.js';
import { presetOf } from './date-presets.js';

export interface ChipWords {
  readonly speech: Speech;
  readonly today: LocalDate;
  readonly accounts: readonly Pick<Account, 'id' | 'number'>[];
}

/** The name of a filter; one that asks for yes or no says in its name which. */
export function filterLabel(name: keyof InvoiceFilter, where: InvoiceFilter, speech: Speech): string {
  switch (name) {
    case 'disputed':
      return speech.t(where.disputed ? 'filter.disputed' : 'filter.notDisputed');
    case 'withCredit':
      return speech.t(where.withCredit ? 'filter.withCredit' : 'filter.noCredit');
    case 'autopay':
      return speech.t(where.autopay ? 'filter.autopay' : 'filter.noAutopay');
    case 'accountIds':
      return speech.t('filter.account');
    case 'planIds':
      return speech.t('filter.plan');
    case 'kinds':
      return speech.t('filter.kind');
    case 'ids':
      return speech.t('column.number');
    case 'groups':
    case 'status':
      return speech.t('filter.status');
    case 'currency':
    case 'amount':
    case 'invoiced':
    case 'due':
    case 'paid':
    case 'poNumber':
      return speech.t(`filter.${name}`);
  }
}

type ValueOf = (where: InvoiceFilter, words: ChipWords) => string | undefined;
const nothingMore: ValueOf = () => undefined;
const dates =
  (name: 'invoiced' | 'due' | 'paid'): ValueOf =>
  (where, words) =>
    rangeText(where[name] ?? {}, words);

const values: Readonly<Record<keyof InvoiceFilter, ValueOf>> = {
  status: ({ status = [] }, { speech }) => speech.list(status.map((one) => speech.t(`status.${parseDisplayStatus(one)}`))),
  accountIds: ({ accountIds = [] }, { speech, accounts }) =>
    speech.list(accountIds.map((id) => accounts.find((account) => account.id === id)?.number ?? id)),
  planIds: ({ planIds = [] }, { speech }) => speech.list(planIds),
  kinds: ({ kinds = [] }, { speech }) => speech.list(kinds.map((kind) => kindText(kind, speech))),
  ids: ({ ids = [] }, { speech }) => speech.number(ids.length),
  amount: ({ amount }, { speech }) => {
    const money = (minor: number | undefined): string | undefined =>
      minor === undefined || !amount ? undefined : speech.money({ minor, currency: amount.currency });
    return between(money(amount?.min), money(amount?.max), speech);
  },
  invoiced: dates('invoiced'),
  due: dates('due'),
  paid: dates('paid'),
  currency: ({ currency }) => currency,
  poNumber: ({ poNumber }) => poNumber,
  groups: nothingMore,
  disputed: nothingMore,
  withCredit: nothingMore,
  autopay: nothingMore,
};

/** What a filter is set to, in words; nothing where its name says it all. */
export const filterValue = (name: keyof InvoiceFilter, where: InvoiceFilter, words: ChipWords): string | undefined =>
  values[name](where, words);

function rangeText(range: DateRange, { speech, today }: ChipWords): string {
  const preset = presetOf(range, today);
  if (preset !== 'custom' && preset !== 'any') return speech.t(`range.${preset}`);
  return between(range.from && speech.date(range.from), range.to && speech.date(range.to), speech);
}

const between = (from: string | undefined, to: string | undefined, speech: Speech): string => {
  if (from && to) return speech.t('filter.between', { from, to });
  return from ? speech.t('filter.from', { value: from }) : speech.t('filter.to', { value: to ?? '' });
};
