import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultColumns, readColumns, shownColumns } from './columns.js';

const idsOf = (kept: unknown): string[] => shownColumns(readColumns(kept)).map(({ id }) => id);
const first = ['number', 'account', 'invoiceDate', 'dueDate', 'status', 'total', 'balance', 'dispute'];

void describe('columns', () => {
  void it('begins with eight, selection and actions apart', () => {
    assert.deepEqual(idsOf(undefined), first);
  });

  void it('keeps the order and the choice of the customer', () => {
    const chosen = [
      { column: 'balance', shown: true },
      { column: 'number', shown: true },
      { column: 'poNumber', shown: true },
    ];
    assert.deepEqual(idsOf(chosen), ['balance', 'number', 'poNumber']);
  });

  void it('never hides the number: it is the way to the invoice', () => {
    assert.deepEqual(idsOf([{ column: 'number', shown: false }]), ['number']);
  });

  void it('lives with what another version, or nobody, kept', () => {
    for (const junk of [null, 7, {}, 'x', [null], [{}], [{ column: 'colour', shown: true }]])
      assert.deepEqual(idsOf(junk), first, JSON.stringify(junk));
    const twice = [
      { column: 'number', shown: true },
      { column: 'number', shown: true },
    ];
    assert.deepEqual(idsOf(twice), ['number']);
    assert.equal(readColumns(twice).length, defaultColumns.length);
  });
});
