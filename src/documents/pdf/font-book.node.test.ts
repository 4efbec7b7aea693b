import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawnOrder } from './font-book.js';

describe('the order in which words are drawn', () => {
  it('is as they are read, from left to right', () => {
    assert.deepEqual(drawnOrder(['Harbour', '&', 'Finch']), ['Harbour', '&', 'Finch']);
  });

  it('turns words of a right-to-left script round among themselves and leaves the others where they are', () => {
    assert.deepEqual(drawnOrder(['Invoice', 'הפלגה', 'ראשונה', '2026']), ['Invoice', 'ראשונה', 'הפלגה', '2026']);
  });
});
