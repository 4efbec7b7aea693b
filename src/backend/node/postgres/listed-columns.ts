import { displayStatuses, type Id, type LocalDate } from '../../../domain/entities.js';
import { searchedTexts } from '../../../domain/invoice-search.js';
import { groupOn, payableInBooks, type InvoiceFacts, type ListedFacts } from '../../store/invoice-facts.js';
import { sortedLength } from '../../store/invoice-order.js';
import { searchableText } from './searched-text.js';
import type { AccountRow, PaymentRow } from '../../store/records.js';
import type { Columns, ColumnValue } from './table-shape.js';

export const listedColumns: Columns = {
  id: 'text',
  company_id: 'text',
  account_id: 'text',
  plan_id: 'text',
  settled: 'boolean',
  number_sort: 'text',
  account_sort: 'text',
  account_number: 'text',
  plan_sort: 'text',
  invoice_date: 'text',
  due_date: 'text',
  early_status: 'text',
  late_status: 'text',
  early_rank: 'integer',
  late_rank: 'integer',
  early_group: 'text',
  late_group: 'text',
  kind: 'text',
  currency: 'text',
  total: 'bigint',
  balance: 'bigint',
  credited: 'bigint',
  held: 'bigint',
  payable: 'bigint',
  po_number: 'text',
  po_sort: 'text',
  reference_sort: 'text',
  paid_on: 'text',
  disputed: 'boolean',
  autopay: 'boolean',
  returned: 'boolean',
  print_fee: 'boolean',
  country: 'text',
  haystack: 'text',
  last_payment_id: 'text',
  facts: 'json',
};

export const listedAccount = ({ address: _a, currencies: _c, legal: _l, version: _v, ...shown }: AccountRow): ListedFacts['account'] =>
  shown;

const listedPayment = ({ id, payment }: PaymentRow, invoiceId: Id): NonNullable<ListedFacts['lastPayment']> => {
  const { reference, payDate, status, total, items } = payment;
  return {
    id,
    payment: { id: payment.id, reference, payDate, status, total, items: items.filter((item) => item.invoiceId === invoiceId) },
  };
};

/** What a page shows stands in its row: nothing else has to be read for it. */
const listedFacts = ({ row, account, lastPayment, ...kept }: InvoiceFacts): ListedFacts => {
  const { lines: _lines, taxes: _taxes, billTo: _billTo, documents: _documents, controlId: _controlId, ...shown } = row;
  return { ...kept, row: shown, account: listedAccount(account), lastPayment: lastPayment && listedPayment(lastPayment, row.id) };
};

const cut = (text: string | undefined): string | undefined => text?.slice(0, sortedLength);
const [anyEarlyDay, anyLateDay]: readonly [LocalDate, LocalDate] = ['0000-01-01', '9999-12-31'];

/** A row of the lists. */
export const listedValues = (facts: InvoiceFacts): { readonly id: Id } & Readonly<Record<string, ColumnValue>> => {
  const { row, account, lastPayment, statuses, balance, credited } = facts;
  const earlyGroup = groupOn(statuses, anyEarlyDay);
  return {
    id: row.id,
    company_id: account.companyId,
    account_id: row.accountId,
    plan_id: row.planId,
    // No day moves an invoice from here to there; only a write does.
    settled: earlyGroup === 'closed',
    number_sort: cut(row.number),
    account_sort: cut((account.nickname ?? account.name).toLowerCase()),
    account_number: account.number,
    plan_sort: cut(facts.planNumber),
    invoice_date: row.invoiceDate,
    due_date: statuses.due,
    early_status: statuses.early,
    late_status: statuses.late,
    early_rank: displayStatuses.indexOf(statuses.early),
    late_rank: displayStatuses.indexOf(statuses.late),
    early_group: earlyGroup,
    late_group: groupOn(statuses, anyLateDay),
    kind: row.kind,
    currency: row.total.currency,
    total: row.total.minor,
    balance,
    credited,
    held: facts.held,
    payable: payableInBooks(facts),
    po_number: row.poNumber,
    po_sort: cut(row.poNumber),
    reference_sort: cut(row.reference),
    paid_on: lastPayment?.payment.payDate,
    disputed: facts.disputeState === 'open',
    autopay: row.autopay,
    returned: row.returned,
    print_fee: row.printFee,
    country: row.country,
    haystack: haystackOf(facts),
    last_payment_id: lastPayment?.id,
    facts: JSON.stringify(listedFacts(facts)),
  };
};

/** All that an invoice is searched by, in one text. */
const haystackOf = ({ row, account, lastPayment, balance }: InvoiceFacts): string => {
  const texts = searchedTexts({
    number: row.number,
    accountNumber: account.number,
    accountName: account.nickname ?? account.name,
    ...(row.reference !== undefined && { reference: row.reference }),
    ...(row.poNumber !== undefined && { poNumber: row.poNumber }),
  });
  const { currency, minor } = row.total;
  // A credit is found by its amount without the sign.
  const amounts = [minor, balance].map((amount) => ({ minor: Math.abs(amount), currency }));
  return searchableText([...texts, lastPayment?.payment.reference], amounts);
};
