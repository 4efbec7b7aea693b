import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstPage, isFiltered, nextSort, noFilter, toQuery, withCursor, withFilter, withSort } from './list-query.js';

const asc = { field: 'payDate', direction: 'asc' } as const;
const desc = { field: 'payDate', direction: 'desc' } as const;

describe('what a tab asks for', () => {
  it('asks for its tab and a page of it, and for nothing that nobody chose', () => {
    assert.deepEqual(toQuery('history', firstPage, 25), { where: { tab: 'history' }, limit: 25 });
  });

  it('begins with what comes next where something is still to come', () => {
    assert.deepEqual(toQuery('scheduled', firstPage, 25).sort, [asc]);
    assert.deepEqual(toQuery('approvals', withSort(firstPage, desc), 25).sort, [desc]);
  });

  it('asks for all that was chosen', () => {
    const filter = { search: ' 1Z-2 ', status: 'failed', methodType: 'card', paid: { from: '2026-01-01' } };
    assert.deepEqual(toQuery('history', withCursor(withSort(withFilter(firstPage, filter), asc), 'c'), 10), {
      where: { tab: 'history', status: ['failed'], methodType: 'card', paid: { from: '2026-01-01' } },
      search: '1Z-2',
      sort: [asc],
      cursor: 'c',
      limit: 10,
    });
  });

  it('begins at the first page with another filter or order', () => {
    const second = withCursor(firstPage, 'c');
    assert.equal(withFilter(second, noFilter).cursor, undefined);
    assert.equal(withSort(second, asc).cursor, undefined);
  });

  it('does not search for one character (LST-01)', () => {
    assert.equal(isFiltered({ ...noFilter, search: 'a ' }), false);
    assert.equal(toQuery('history', withFilter(firstPage, { ...noFilter, search: 'a' }), 25).search, undefined);
    assert.equal(isFiltered({ ...noFilter, search: 'ab' }), true);
  });

  it('knows that one end of a date range is a filter', () => {
    assert.equal(isFiltered({ ...noFilter, paid: { to: '2026-01-01' } }), true);
    assert.equal(isFiltered(noFilter), false);
  });

  it('sorts ascending, descending, and back to the usual order', () => {
    assert.deepEqual(nextSort(undefined, undefined, 'payDate'), asc);
    assert.deepEqual(nextSort(asc, asc, 'payDate'), desc);
    assert.equal(nextSort(desc, desc, 'payDate'), undefined);
    assert.deepEqual(nextSort(desc, desc, 'total'), { field: 'total', direction: 'asc' });
  });

  it('turns the usual order around where it is that of the column already', () => {
    assert.deepEqual(nextSort(undefined, asc, 'payDate'), desc);
    assert.deepEqual(nextSort(undefined, desc, 'payDate'), asc);
  });
});
