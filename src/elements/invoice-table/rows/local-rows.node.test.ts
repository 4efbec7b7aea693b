import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { payableAmount } from '../../../domain/invoice-filter.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { LocalRows } from './local-rows.js';
import { naiveRows, naiveSums, naiveTotals } from './naive-rows.fixture.js';
import { options, queries, rows } from './rows.fixture.js';

const shown = (local: LocalRows): InvoiceListItem[] =>
  Array.from({ length: local.length }, (_none, index) => local.at(index)).filter((row) => row !== undefined);
const ids = (list: readonly InvoiceListItem[]): string[] => list.map(({ id }) => id);
const plain = (value: unknown): unknown => {
  const { currencies, ...others } = value as ReturnType<typeof naiveTotals>;
  const listed = currencies.map(({ currency, count, total, balance, overdue }) => ({ currency, count, total, balance, overdue }));
  return { ...others, currencies: listed.sort((one, other) => (one.currency < other.currency ? -1 : 1)) };
};

describe('rows of the page', () => {
  it('are narrowed, searched and put in order as the rules say, whatever is missing or broken', () => {
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

  it('are in order wherever one looks first', () => {
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

  it('are counted by group and summed by currency', () => {
    fc.assert(
      fc.property(rows, queries, (given, query) => {
        const local = new LocalRows(given, options);
        local.apply(query);
        assert.deepEqual(plain(local.totals()), plain(naiveTotals(given, query, options)));
      }),
    );
  });

  it('stay selected by id through other orders, other filters and other rows', () => {
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

  it('put amounts in order within their currency, and those without one last in either direction', () => {
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

  it('find an exact amount in the digits of its currency, with and without the sign', () => {
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

  it('search beginnings with two characters and any place with three (LST-01)', () => {
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
