import { parseAmount } from '../../domain/amount-input.js';
import type { LocalDate } from '../../domain/entities.js';
import type { AmountRange, DateRange, InvoiceFilter } from '../../domain/invoice-query.js';
import { toPlainDecimal } from '../../domain/money.js';
import { presetOf, rangeOf, type Preset } from './date-presets.js';

export const datedFilters = ['invoiced', 'due', 'paid'] as const;
export type DatedFilter = (typeof datedFilters)[number];
export const yesNoFilters = ['disputed', 'withCredit', 'autopay'] as const;
export type YesNoFilter = (typeof yesNoFilters)[number];

/** Filters as they stand in the form, before they are applied. */
export interface FilterDraft {
  readonly status: readonly string[];
  readonly accountIds: readonly string[];
  readonly kinds: readonly string[];
  readonly currency: string;
  readonly min: string;
  readonly max: string;
  readonly poNumber: string;
  readonly yesNo: Readonly<Record<YesNoFilter, '' | 'yes' | 'no'>>;
  readonly dates: Readonly<Record<DatedFilter, { readonly preset: Preset; readonly range: DateRange }>>;
}

export type DraftFault = 'amountCurrency' | 'amountInvalid' | 'amountOrder' | DatedFilter;

const typed = (minor: number | undefined, currency: string): string => (minor === undefined ? '' : toPlainDecimal({ minor, currency }));
const answer = (value: boolean | undefined): '' | 'yes' | 'no' => (value === undefined ? '' : value ? 'yes' : 'no');

export const draftOf = (where: InvoiceFilter, today: LocalDate): FilterDraft => {
  const { amount } = where;
  const dated = (range: DateRange = {}) => ({ preset: presetOf(range, today), range });
  return {
    status: where.status ?? [],
    accountIds: where.accountIds ?? [],
    kinds: where.kinds ?? [],
    currency: where.currency ?? amount?.currency ?? '',
    min: amount ? typed(amount.min, amount.currency) : '',
    max: amount ? typed(amount.max, amount.currency) : '',
    poNumber: where.poNumber ?? '',
    yesNo: { disputed: answer(where.disputed), withCredit: answer(where.withCredit), autopay: answer(where.autopay) },
    dates: { invoiced: dated(where.invoiced), due: dated(where.due), paid: dated(where.paid) },
  };
};

/** The filter that a form means; what it does not ask about (groups, plans) stays. Or what is wrong with it, by field. */
export const filterOf = (
  draft: FilterDraft,
  where: InvoiceFilter,
  { today, locale }: { readonly today: LocalDate; readonly locale: string },
): InvoiceFilter | readonly DraftFault[] => {
  const faults: DraftFault[] = [];
  const amount = amountOf(draft, faults, locale);
  const dates = datesOf(draft, faults, today);
  if (faults.length > 0) return faults;
  const yesNo = yesNoFilters.filter((name) => draft.yesNo[name] !== '').map((name) => [name, draft.yesNo[name] === 'yes'] as const);
  const { groups, planIds, ids } = where;
  const { status, accountIds, kinds } = draft;
  const poNumber = draft.poNumber.trim();
  const currency = amount ? '' : draft.currency;
  return said({ ids, groups, planIds, status, accountIds, kinds, amount, currency, ...dates, poNumber, ...Object.fromEntries(yesNo) });
};

/** Without what says nothing: no value, an empty text, a list of none. */
const said = (all: Readonly<Record<string, unknown>>): InvoiceFilter =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
  );

function datesOf({ dates }: FilterDraft, faults: DraftFault[], today: LocalDate): Partial<Record<DatedFilter, DateRange>> {
  const ranges: Partial<Record<DatedFilter, DateRange>> = {};
  for (const name of datedFilters) {
    const { preset, range: own } = dates[name];
    const range = preset === 'custom' ? own : rangeOf(preset, today);
    // LST-02
    if (range?.from && range.to && range.from > range.to) faults.push(name);
    if (range?.from || range?.to) ranges[name] = range;
  }
  return ranges;
}

/** A range of amounts is in one currency, whose decimals it has. */
function amountOf({ min, max, currency }: FilterDraft, faults: DraftFault[], locale: string): AmountRange | undefined {
  if (!min.trim() && !max.trim()) return undefined;
  if (!currency) {
    faults.push('amountCurrency');
    return undefined;
  }
  const [low, high] = [min, max].map((text) => minorOf(text, currency, locale));
  if (low === null || high === null) faults.push('amountInvalid');
  else if (low !== undefined && high !== undefined && low > high) faults.push('amountOrder');
  else return { currency, ...(low !== undefined && { min: low }), ...(high !== undefined && { max: high }) };
  return undefined;
}

/** Null for a text that is no amount. A separator that could be either is read as the locale would print it, else refused. */
function minorOf(text: string, currency: string, locale: string): number | undefined | null {
  if (!text.trim()) return undefined;
  const read = parseAmount(text, currency, locale);
  return read.ok ? read.money.minor : null;
}
