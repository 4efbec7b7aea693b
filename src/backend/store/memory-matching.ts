import type { InvoiceFilter, InvoiceListItem } from '../../domain/invoice-query.js';
import type { Id, InvoiceFlags, LocalDate } from '../../domain/entities.js';
import { isWithin } from '../../domain/invoice-filter.js';
import { minorOf, searchedTexts, searchKey, type InvoiceSearch } from '../../domain/invoice-search.js';
import { groupOn, payableInBooks, statusOn, type InvoiceFacts } from './invoice-facts.js';
import type { InvoiceCriteria, InvoiceMark } from './invoice-page.js';
import type { Listed } from './memory-shelf.js';

/** What is left to ask of a row of the right shelves. Nothing at all is the common case, and costs nothing. */
export const matcherOf = ({ where, search, marked, today }: InvoiceCriteria): ((listed: Listed) => boolean) => {
  const rest = remaining(where);
  const finds = search && finderOf(search);
  return (listed) =>
    (!marked || isMarked(listed.facts, marked)) &&
    (!rest || isWithin(factsItem(listed.facts, today), rest, today)) &&
    (!finds || finds(listed));
};

const isMarked = (facts: InvoiceFacts, mark: InvoiceMark): boolean => (mark === 'payable' ? payableInBooks(facts) > 0 : facts.row[mark]);

/** The filter without what the choice of shelves has answered. */
const remaining = (where: InvoiceFilter): InvoiceFilter | undefined => {
  const { accountIds: _accounts, ids: _ids, groups, ...rest } = where;
  const split = groups?.length && groups.includes('overdue') !== groups.includes('open');
  const kept = split ? { ...rest, groups } : rest;
  const asks = Object.values(kept).some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return asks ? kept : undefined;
};

const someFlags: InvoiceFlags = {
  payable: false,
  cardPayable: false,
  disputable: false,
  pdf: false,
  xml: false,
  promised: false,
  autopay: false,
  printFee: false,
  supportInvoice: false,
};
const autopayFlags: InvoiceFlags = { ...someFlags, autopay: true };

/** As much of a list's row as a filter looks at. */
const factsItem = (facts: InvoiceFacts, today: LocalDate): InvoiceListItem => {
  const { row, balance, credited, statuses, lastPayment } = facts;
  const { currency } = row.total;
  const item: { -readonly [Key in keyof InvoiceListItem]: InvoiceListItem[Key] } & { id: Id } = {
    id: row.id,
    group: groupOn(statuses, today),
    displayStatus: statusOn(statuses, today),
    accountId: row.accountId,
    kind: row.kind,
    currency,
    balance: { minor: balance, currency },
    credited: { minor: credited, currency },
    invoiceDate: row.invoiceDate,
    dueDate: row.dueDate,
    dueOnReceipt: row.dueOnReceipt,
    disputeState: facts.disputeState,
    flags: row.autopay ? autopayFlags : someFlags,
  };
  if (row.planId !== undefined) item.planId = row.planId;
  if (row.poNumber !== undefined) item.poNumber = row.poNumber;
  if (lastPayment) item.paidOn = lastPayment.payment.payDate;
  return item;
};

/** NUL stands between the texts and before the first, and in no search. */
const haystackOf = (listed: Listed): string => {
  const { row, account, lastPayment } = listed.facts;
  const texts = searchedTexts({
    number: row.number,
    accountNumber: account.number,
    accountName: account.nickname ?? account.name,
    ...(row.reference !== undefined && { reference: row.reference }),
    ...(row.poNumber !== undefined && { poNumber: row.poNumber }),
  });
  const reference = lastPayment?.payment.reference;
  return [...texts, reference].map((text) => (text === undefined ? '' : `\0${searchKey(text)}`)).join('');
};

/** LST-01, over texts that were folded once. */
const finderOf = ({ text, prefix, amounts }: InvoiceSearch): ((listed: Listed) => boolean) => {
  const needle = prefix ? `\0${text}` : text;
  const minors = new Map<string, readonly number[]>();
  const minorsIn = (currency: string): readonly number[] => {
    const known = minors.get(currency) ?? amounts.flatMap((amount) => minorOf(amount, currency) ?? []);
    minors.set(currency, known);
    return known;
  };
  return (listed) => {
    listed.haystack ??= haystackOf(listed);
    if (listed.haystack.includes(needle)) return true;
    const { row, balance } = listed.facts;
    const wanted = minorsIn(row.total.currency);
    return wanted.length > 0 && (wanted.includes(Math.abs(row.total.minor)) || wanted.includes(Math.abs(balance)));
  };
};
