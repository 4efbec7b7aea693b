// What is asked: pages of lists and searches, each with the SQL that somebody would write by hand for the same rows.

const shown = `l.id, l.facts, i.body as invoice, a.body as account, p.body as last_payment`;
const joined = `join invoices i on i.id = l.id join accounts a on a.id = l.account_id left join payments p on p.id = l.last_payment_id`;
const limit = 50;

/** Orders as a list offers them: the columns behind each, and the address of it. */
const orders = {
  'newest first': {
    sort: '-invoiceDate,number',
    keys: [
      ['invoice_date', 'desc'],
      ['number_sort', 'asc'],
    ],
  },
  'due first': { sort: 'dueDate', keys: [['due_date', 'asc']] },
  number: { sort: 'number', keys: [['number_sort', 'asc']] },
  'largest first': {
    sort: '-total',
    keys: [
      ['currency', 'desc'],
      ['total', 'desc'],
    ],
  },
  balance: {
    sort: '-balance',
    keys: [
      ['currency', 'desc'],
      ['balance', 'desc'],
    ],
  },
  account: {
    sort: 'account',
    keys: [
      ['account_sort', 'asc'],
      ['account_number', 'asc'],
    ],
  },
  status: { sort: 'status', keys: [[`(case when due_date < $today then late_rank else early_rank end)`, 'asc']] },
  'longest overdue': {
    sort: '-daysOverdue',
    keys: [[`(case when balance > 0 and due_date < $today then due_date else $today end)`, 'asc']],
  },
};

/** Conditions, as an address has them and as SQL has them. */
const filters = (today, daysFrom) => {
  const onDay = (late, early, name) => `(due_date < $today and ${late} = '${name}' or due_date >= $today and ${early} = '${name}')`;
  const [from, to] = [daysFrom(today, -400), daysFrom(today, -310)];
  const soon = daysFrom(today, 14);
  return {
    all: { query: {}, holds: [] },
    'not closed': { query: { group: ['overdue', 'open'] }, holds: ['not settled'] },
    overdue: { query: { group: ['overdue'] }, holds: ['not settled', onDay('late_group', 'early_group', 'overdue')] },
    'status open': { query: { status: ['open'] }, holds: ['not settled', onDay('late_status', 'early_status', 'open')] },
    'closed, of three months': {
      query: { status: ['closed'], invoicedFrom: from, invoicedTo: to },
      holds: ['settled', onDay('late_status', 'early_status', 'closed'), `invoice_date >= '${from}'`, `invoice_date <= '${to}'`],
    },
    'overdue, of three months': {
      query: { status: ['overdue'], invoicedFrom: from, invoicedTo: to },
      holds: ['not settled', onDay('late_status', 'early_status', 'overdue'), `invoice_date >= '${from}'`, `invoice_date <= '${to}'`],
    },
    'due in two weeks': {
      query: { group: ['open'], dueFrom: today, dueTo: soon },
      holds: ['not settled', `due_date >= '${today}'`, `due_date <= '${soon}'`, `early_group = 'open'`],
    },
  };
};

export const pagesOf = (today, daysFrom) => {
  const known = filters(today, daysFrom);
  const page = (who, filter, order, depth, bar) => ({
    name: `${who === 'all' ? '' : `${who}: `}${filter}, ${order}, ${depth}`,
    who,
    filter: known[filter],
    order: orders[order],
    depth,
    bar,
  });
  return [
    ...['page 1', 'page 50', 'page 1000', 'last page'].map((depth) => page('all', 'all', 'newest first', depth, 2)),
    ...['page 1', 'page 50', 'last page'].map((depth) => page('all', 'not closed', 'newest first', depth, 2)),
    ...['page 1', 'last page'].map((depth) => page('all', 'overdue', 'newest first', depth, 2)),
    ...['page 1', 'page 50', 'last page'].map((depth) => page('all', 'status open', 'newest first', depth, 2)),
    ...['page 1', 'page 50', 'last page'].map((depth) => page('all', 'closed, of three months', 'newest first', depth, 2)),
    ...['page 1', 'last page'].map((depth) => page('all', 'overdue, of three months', 'newest first', depth, 2)),
    ...['page 1', 'last page'].map((depth) => page('all', 'due in two weeks', 'newest first', depth, 2)),
    ...['page 1', 'page 1000'].map((depth) => page('some', 'all', 'newest first', depth, 2)),
    page('some', 'overdue', 'newest first', 'page 1', 2),
    ...['page 1', 'last page'].map((depth) => page('small', 'all', 'newest first', depth, 2)),
    page('small', 'overdue', 'newest first', 'page 1', 2),
    ...['due first', 'number', 'largest first', 'balance', 'account'].map((order) => page('all', 'all', order, 'page 50', undefined)),
    page('all', 'not closed', 'due first', 'page 50', undefined),
    ...['status', 'longest overdue'].flatMap((order) =>
      ['page 1', 'page 1000'].map((depth) => page('all', 'all', order, depth, undefined)),
    ),
    page('all', 'overdue', 'longest overdue', 'page 1', undefined),
  ];
};

/** The rows of a page by hand: beyond a place, in one statement. */
export function pageSql({ filter, order, scope, today, from, needle, offset, only }) {
  const values = [];
  const value = (given) => `$${values.push(given)}`;
  const day = value(today);
  const put = (text) => text.replaceAll('$today', `${day}::text`);
  const holds = [`company_id = ${value(scope.companyId)}`, ...filter.holds.map(put)];
  if (scope.accountIds) holds.push(`account_id = any(${value(scope.accountIds)})`);
  if (needle !== undefined) {
    const text = value(needle);
    holds.push(`parts_of_text(haystack) @> parts_of_text(${text}) and strpos(haystack, ${text}) > 0`);
  }
  const keys = [...order.keys.map(([column, direction]) => [put(column), direction]), ['id', 'asc']];
  if (from) {
    const [leading, direction] = keys[0];
    const first = value(from[0]);
    holds.push(`${leading} ${direction === 'desc' ? '<=' : '>='} ${first}`);
    const beyond = (index) => {
      if (index === keys.length) return 'false';
      const [column, way] = keys[index];
      const given = index === 0 ? first : value(from[index]);
      return `(${column} ${way === 'desc' ? '<' : '>'} ${given} or (${column} = ${given} and ${beyond(index + 1)}))`;
    };
    holds.push(beyond(0));
  }
  const sorted = keys.map(([column, direction]) => `${column} ${direction}`).join(', ');
  const turned = keys.map(([column, direction]) => `${column} ${direction === 'desc' ? 'asc' : 'desc'}`).join(', ');
  const found = `select * from listed_invoices where ${holds.join(' and ')}`;
  // The day is named even where nothing asks for it.
  const named = `${day}::text is not null`;
  if (only === 'place') {
    const place = keys.map(([column], index) => `${column} as k${index}`).join(', ');
    const way = offset < 0 ? turned : sorted;
    return { text: `select ${place} from (${found}) f where ${named} order by ${way} offset ${Math.abs(offset)} limit 1`, values };
  }
  return {
    text: `select ${shown} from (${found} order by ${sorted} limit ${limit + 1}) l ${joined} where ${named}`,
    values,
  };
}
