import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { payableAmount } from '../../../domain/invoice-filter.js';
import { LocalRows } from './local-rows.js';
import { naiveRows, naiveSums, naiveTotals } from './naive-rows.fixture.js';
import { displayStatuses } from '../../../domain/entities.js';
import { invoiceGroups, invoiceSorts, type InvoiceListItem, type InvoiceQuery } from '../../../domain/invoice-query.js';
import type { ColumnOptions } from './row-columns.js';

const options: ColumnOptions = { locale: 'en', today: '2026-01-12' };

const currency = fc.constantFrom('USD', 'EUR', 'KRW', 'BHD');
const money = fc.record({ minor: fc.oneof(fc.integer({ min: -500, max: 500 }), fc.maxSafeInteger()), currency });
const date = fc.oneof(
  fc.constantFrom('2026-01-11', '2026-01-12', '2026-01-13', '2024-02-29', '2025-12-31', '1999-01-01', '9999-12-31'),
  fc.constantFrom('2026-02-30', '2026-1-1', '', 'soon', '2026-13-01'),
);
const number = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((value) => `INV-${1000 + value}`),
  fc.integer({ min: 0, max: 30 }).map((value) => `INV-2026-0000${value}-${value % 3}`),
  fc.constantFrom('inv-1001', 'ÎNV-1', 'İNV', '発票-12', 'ＩＮＶ－１００１', '', 'Straße 1', 'ΣΑΣ', 'x'.repeat(50)),
);
const name = fc.constantFrom(
  'Acme',
  'acme',
  'Äcme',
  'Zebra & Co',
  'Harbour Finch',
  'Harbour  Finch',
  '=cmd()',
  '대한상사',
  'أهلا',
  'Acme 10',
  'Acme 2',
);

/** Rows as they should be, rows that lack things, and rows in which things are broken. */
const row: fc.Arbitrary<Partial<InvoiceListItem>> = fc.record(
  {
    number,
    accountId: fc.constantFrom('a', 'b', 'c'),
    accountNumber: fc.constantFrom('A1B2C3', 'K7Q009'),
    accountName: name,
    planId: fc.constantFrom('p', 'q'),
    planNumber: fc.constantFrom('900', '901'),
    kind: fc.constantFrom('invoice', 'creditNote'),
    invoiceDate: date,
    dueDate: date,
    dueOnReceipt: fc.boolean(),
    paidOn: date,
    group: fc.constantFrom(...invoiceGroups, 'someday'),
    displayStatus: fc.constantFrom(...displayStatuses, 'dreamt'),
    total: money,
    balance: money,
    credited: money,
    currency,
    poNumber: fc.constantFrom('PO-1', 'PO-2', 'po-10'),
    reference: fc.constantFrom('R 1', 'r 2'),
    daysOverdue: fc.integer({ min: 0, max: 90 }),
    disputeState: fc.constantFrom('none', 'open'),
    notPayableReason: fc.constantFrom(undefined, 'scheduled'),
    flags: fc.record({ payable: fc.boolean(), autopay: fc.boolean() }) as unknown as fc.Arbitrary<NonNullable<InvoiceListItem['flags']>>,
  },
  { requiredKeys: [] },
);
const broken = fc.record(
  {
    number: fc.constantFrom(null, 12),
    accountName: fc.constantFrom(null, 7),
    dueDate: fc.constantFrom(null, 20260101),
    balance: fc.constantFrom(null, 'ten', { minor: 'ten', currency: 'USD' }, { minor: 1.5, currency: 'USD' }, { minor: 5 }),
    total: fc.constantFrom(null, 3),
    flags: fc.constantFrom(null, 'payable'),
    lastPayment: fc.constantFrom(null, 'yesterday'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<InvoiceListItem>>;

const rows: fc.Arbitrary<InvoiceListItem[]> = fc
  .array(fc.tuple(row, fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: broken })), { maxLength: 60 })
  .chain((parts) =>
    fc
      .shuffledSubarray(
        parts.map((_part, index) => `id-${index}`),
        { minLength: parts.length },
      )
      .map((ids) => parts.map(([sound, wrong], index) => ({ ...sound, ...wrong, id: ids[index] ?? '' }) as InvoiceListItem)),
  );

const range = fc.record({ from: date, to: date }, { requiredKeys: [] });
const queries: fc.Arbitrary<InvoiceQuery> = fc.record(
  {
    search: fc.oneof(
      fc.constantFrom(
        '',
        'a',
        'in',
        'inv',
        'INV-10',
        '１００１',
        'acme',
        'zebra &',
        '1.00',
        '-5',
        '0.10',
        'k7',
        'harbour finch',
        'straße',
        'σας',
        'po-1',
      ),
      fc.string({ maxLength: 3 }),
    ),
    sort: fc.array(fc.record({ field: fc.constantFrom(...invoiceSorts), direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
      maxLength: 3,
    }),
    where: fc.record(
      {
        groups: fc.subarray([...invoiceGroups]),
        status: fc.subarray(['open', 'overdue', 'closed', 'dreamt']),
        accountIds: fc.subarray(['a', 'b']),
        planIds: fc.subarray(['p']),
        kinds: fc.subarray(['invoice', 'creditNote']),
        currency,
        amount: fc.record(
          { currency, min: fc.integer({ min: -500, max: 500 }), max: fc.integer({ min: -500, max: 500 }) },
          { requiredKeys: ['currency'] },
        ),
        invoiced: range,
        due: range,
        paid: range,
        poNumber: fc.constantFrom('PO-1', 'PO-9'),
        disputed: fc.boolean(),
        withCredit: fc.boolean(),
        autopay: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const shown = (local: LocalRows): InvoiceListItem[] =>
  Array.from({ length: local.length }, (_none, index) => local.at(index)).filter((row) => row !== undefined);
const ids = (list: readonly InvoiceListItem[]): string[] => list.map(({ id }) => id);
const plain = (value: unknown): unknown => {
  const { currencies, ...others } = value as ReturnType<typeof naiveTotals>;
  const listed = currencies.map(({ currency, count, total, balance, overdue }) => ({ currency, count, total, balance, overdue }));
  return { ...others, currencies: listed.sort((one, other) => (one.currency < other.currency ? -1 : 1)) };
};

void describe('rows of the page', () => {
  void it('are narrowed, searched and put in order as the rules say, whatever is missing or broken', () => {
    fc.assert(
      fc.property(rows, fc.array(queries, { minLength: 1, maxLength: 3 }), (given, asked) => {
        const local = new LocalRows(given, options);
        for (const query of asked) {
          local.apply(query);
          assert.deepEqual(ids(shown(local)), ids(naiveRows(given, query, options)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  void it('are in order wherever one looks first', () => {
    fc.assert(
      fc.property(rows, queries, fc.array(fc.nat(60)), (given, query, places) => {
        const local = new LocalRows(given, options);
        local.apply(query);
        const right = naiveRows(given, query, options);
        for (const place of places) {
          assert.equal(local.at(place)?.id, right[place]?.id);
          const id = given[place]?.id ?? 'nobody';
          assert.equal(local.indexOf(id), ids(right).indexOf(id));
        }
      }),
    );
  });

  void it('are counted by group and summed by currency', () => {
    fc.assert(
      fc.property(rows, queries, (given, query) => {
        const local = new LocalRows(given, options);
        local.apply(query);
        assert.deepEqual(plain(local.totals()), plain(naiveTotals(given, query, options)));
      }),
    );
  });

  void it('stay selected by id through other orders, other filters and other rows', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('apply' as const), query: queries }),
      fc.record({ do: fc.constant('range' as const), from: fc.nat(60), to: fc.nat(60), on: fc.boolean() }),
      fc.record({ do: fc.constant('all' as const), on: fc.boolean() }),
      fc.record({ do: fc.constant('clear' as const) }),
      fc.record({ do: fc.constant('rows' as const), part: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }) }),
    );
    fc.assert(
      fc.property(rows, fc.array(step, { maxLength: 12 }), (given, steps) => {
        let now = given;
        let selected = new Set<string>();
        const local = new LocalRows(given, options);
        for (const one of steps) {
          const visible = ids(shown(local));
          if (one.do === 'apply') local.apply(one.query);
          if (one.do === 'clear') {
            local.clearSelection();
            selected.clear();
          }
          if (one.do === 'all' || one.do === 'range') {
            const [from, to] = one.do === 'all' ? [0, visible.length] : [Math.min(one.from, one.to), Math.max(one.from, one.to) + 1];
            for (const id of visible.slice(from, to)) {
              if (one.on) selected.add(id);
              else selected.delete(id);
            }
            if (one.do === 'all') local.selectAll(one.on);
            else local.selectRange(one.from, one.to, one.on);
          }
          if (one.do === 'rows') {
            now = [...given].reverse().filter((_row, index) => one.part[index]);
            selected = new Set(ids(now).filter((id) => selected.has(id)));
            local.setRows(now);
          }
          check(local, now, selected);
        }
      }),
      { numRuns: 300 },
    );
  });

  function check(local: LocalRows, now: readonly InvoiceListItem[], selected: ReadonlySet<string>): void {
    const visible = shown(local);
    const marked = visible.map((row) => selected.has(row.id));
    assert.deepEqual(
      visible.map((_row, index) => local.isSelected(index)),
      marked,
    );
    const hidden = now.filter((row) => selected.has(row.id) && !visible.includes(row));
    const inOrder = [...visible.filter((row) => selected.has(row.id)), ...hidden];
    const payable = inOrder.filter((row) => payableAmount(row));
    const { count, hidden: out, payableCount, currencies, ...lists } = local.selected;
    assert.deepEqual([count, out, payableCount], [selected.size, hidden.length, payable.length]);
    assert.deepEqual(lists.ids(), ids(inOrder));
    assert.deepEqual(lists.ids(2), ids(inOrder).slice(0, 2));
    assert.deepEqual(lists.payableIds(3), ids(payable).slice(0, 3));
    assert.deepEqual(plain({ currencies }), plain({ currencies: naiveSums(payable, options) }));
    const some = marked.includes(true);
    assert.equal(local.coverage, !some ? 'none' : marked.includes(false) ? 'some' : 'all');
  }

  void it('put amounts in order within their currency, and those without one last in either direction', () => {
    const amount = (id: string, minor: number, currency: string): InvoiceListItem => ({ id, balance: { minor, currency } });
    const given = [
      amount('usd 5', 5, 'USD'),
      { id: 'none' },
      amount('eur 9', 9, 'EUR'),
      amount('usd -1', -1, 'USD'),
      amount('huge', 2 ** 53 - 1, 'USD'),
    ];
    const local = new LocalRows(given, options);
    local.apply({ sort: [{ field: 'balance', direction: 'asc' }] });
    assert.deepEqual(ids(shown(local)), ['eur 9', 'usd -1', 'usd 5', 'huge', 'none']);
    local.apply({ sort: [{ field: 'balance', direction: 'desc' }] });
    assert.deepEqual(ids(shown(local)), ['huge', 'usd 5', 'usd -1', 'eur 9', 'none']);
  });

  void it('find an exact amount in the digits of its currency, with and without the sign', () => {
    const given: InvoiceListItem[] = [
      { id: 'dollars', total: { minor: 125_000, currency: 'USD' } },
      { id: 'won', balance: { minor: 1250, currency: 'KRW' } },
      { id: 'credit', balance: { minor: -125_000, currency: 'EUR' } },
      { id: 'other', total: { minor: 125_001, currency: 'USD' } },
    ];
    const local = new LocalRows(given, options);
    for (const search of ['1250', '1,250.00', '$1,250.00', '-1250']) {
      local.apply({ search });
      assert.deepEqual(ids(shown(local)), ['dollars', 'won', 'credit'], search);
    }
  });

  void it('search beginnings with two characters and any place with three (LST-01)', () => {
    const local = new LocalRows(
      [
        { id: '1', number: 'INV-77' },
        { id: '2', reference: 'about inv 1' },
        { id: '3', accountName: 'Vinh' },
      ],
      options,
    );
    local.apply({ search: 'in' });
    assert.deepEqual(ids(shown(local)), ['1']);
    local.apply({ search: 'inv' });
    assert.deepEqual(ids(shown(local)), ['1', '2']);
    local.apply({ search: 'i' });
    assert.equal(local.length, 3);
  });
});
