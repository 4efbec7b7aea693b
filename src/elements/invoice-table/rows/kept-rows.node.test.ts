import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { LocalRows } from './local-rows.js';

const row = (index: number): InvoiceListItem => ({
  id: `inv-${index}`,
  number: `INV-${index}`,
  accountName: index % 2 ? 'Alder' : 'Birch',
  group: index % 3 ? 'open' : 'overdue',
  balance: { minor: 100 - index, currency: 'USD' },
});
const rows = Array.from({ length: 30 }, (_none, index) => row(index));
const shown = (local: LocalRows): readonly (string | undefined)[] =>
  Array.from({ length: local.length }, (_none, place) => local.at(place)?.number);

test('rows put in another order are those that were found before', () => {
  const local = new LocalRows(rows, { locale: 'en', today: '2026-01-12' });
  const narrowed = { search: 'alder', where: { groups: ['overdue' as const] } };
  local.apply(narrowed);
  const found = shown(local);
  local.apply({ ...narrowed, sort: [{ field: 'balance', direction: 'asc' }] });
  assert.deepEqual(shown(local), found.toReversed());
  assert.equal(local.totals().count, found.length);
});

test('other rows are searched anew, also where the same is asked', () => {
  const query = { search: 'alder' };
  const local = new LocalRows(rows, { locale: 'en', today: '2026-01-12' });
  local.apply(query);
  local.setRows([row(0), row(1)], query);
  assert.deepEqual(shown(local), ['INV-1']);
});

test('rows without a key, and rows whose keys are all the same, are all there', () => {
  const local = new LocalRows(
    rows.map(({ balance: _balance, ...rest }) => ({ ...rest, currency: 'USD' })),
    { locale: 'en', today: '2026-01-12' },
  );
  for (const field of ['balance', 'currency'] as const) {
    local.apply({ sort: [{ field, direction: 'asc' }] });
    assert.equal(local.length, rows.length);
    assert.deepEqual(new Set(shown(local)), new Set(rows.map(({ number }) => number)));
  }
});
