import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InvoiceQuery } from '../../domain/invoice-query.js';
import { inOrder, sortedBy } from './list-order.js';
import { completed, defaultQuery, isNarrowed, ofArray, ofClient, written } from './list-query.js';
import { cleared, furtherFilters, searched, withGroup } from './narrowing.js';
import { keyOf } from './question.js';

void describe('what the list is asked for', () => {
  void it('begins with what is owed, by due date and then by number', () => {
    assert.deepEqual(defaultQuery.where, { groups: ['overdue', 'open'] });
    assert.deepEqual(defaultQuery.sort, [
      { field: 'dueDate', direction: 'asc' },
      { field: 'number', direction: 'asc' },
    ]);
  });

  void it('sorts ascending, then descending, then as at the beginning (R-072)', () => {
    const once = sortedBy(defaultQuery, 'balance');
    assert.deepEqual(once.sort[0], { field: 'balance', direction: 'asc' });
    const twice = sortedBy(once, 'balance');
    assert.deepEqual(twice.sort[0], { field: 'balance', direction: 'desc' });
    assert.deepEqual(sortedBy(twice, 'balance').sort, defaultQuery.sort);
  });

  void it('turns the order that it begins with around at the first press of its header', () => {
    assert.deepEqual(sortedBy(defaultQuery, 'dueDate').sort[0], { field: 'dueDate', direction: 'desc' });
  });

  void it('lets the number decide between rows that are alike, and names it once', () => {
    assert.deepEqual(inOrder(defaultQuery, { field: 'total', direction: 'desc' }).sort.at(-1), { field: 'number', direction: 'asc' });
    assert.equal(inOrder(defaultQuery, { field: 'number', direction: 'desc' }).sort.length, 1);
  });

  void it('switches groups on and off; none on is all of them', () => {
    const closed = withGroup(defaultQuery, 'closed');
    assert.deepEqual(closed.where.groups, ['overdue', 'open', 'closed']);
    const onlyOpen = withGroup(defaultQuery, 'overdue');
    assert.deepEqual(onlyOpen.where.groups, ['open']);
    assert.deepEqual(withGroup(onlyOpen, 'open').where, {});
    assert.deepEqual(withGroup(defaultQuery, undefined).where, {});
  });

  void it('keeps the other filters when a group is switched', () => {
    const query = { ...defaultQuery, where: { groups: ['open' as const], disputed: true } };
    assert.deepEqual(withGroup(query, 'open').where, { disputed: true });
  });

  void it('searches from two characters on, without the spaces around (LST-01)', () => {
    assert.equal(searched(' 1Z '), '1Z');
    assert.equal(searched(' 1 '), '');
    assert.equal(searched('👍'), '', 'an emoji is one character');
  });

  void it('takes a host at its word: a query without a filter is all invoices', () => {
    assert.deepEqual(completed({}, 'plan'), { view: 'plan', where: {}, search: '', sort: defaultQuery.sort });
    assert.equal(isNarrowed(completed({}, 'account')), false);
  });

  void it('shows an array whole and in the order of the host until more is asked for', () => {
    assert.deepEqual(ofArray(defaultQuery), { view: 'account', where: {}, search: '', sort: [] });
    assert.deepEqual(ofArray(completed({}, 'account')).sort, []);
    const asked = withGroup(inOrder(defaultQuery, { field: 'total', direction: 'desc' }), 'closed');
    assert.equal(ofArray(asked), asked);
    assert.deepEqual(sortedBy(ofArray(defaultQuery), 'dueDate').sort[0], { field: 'dueDate', direction: 'asc' });
    assert.deepEqual(ofArray(sortedBy(sortedBy(sortedBy(ofArray(defaultQuery), 'total'), 'total'), 'total')).sort, []);
    assert.equal('sort' in written(ofArray(defaultQuery)), false);
    assert.deepEqual(ofClient(ofArray(defaultQuery)).sort, defaultQuery.sort);
  });

  void it('can be written into an address and read again', () => {
    const query = withGroup({ ...defaultQuery, search: '1Z' }, 'closed');
    assert.deepEqual(completed(JSON.parse(JSON.stringify(written(query))) as InvoiceQuery, 'account'), query);
    assert.equal('search' in written(defaultQuery), false);
  });

  void it('tells filters that have a chip from groups that have a switch', () => {
    assert.deepEqual(furtherFilters({ ...defaultQuery, where: { groups: ['open'], disputed: true, currency: undefined } as never }), [
      'disputed',
    ]);
    assert.equal(isNarrowed(cleared(defaultQuery)), false);
  });

  void it('knows one question from another whatever the order', () => {
    assert.equal(keyOf(sortedBy(defaultQuery, 'total')), keyOf(defaultQuery));
    assert.notEqual(keyOf(withGroup(defaultQuery, 'closed')), keyOf(defaultQuery));
  });
});
