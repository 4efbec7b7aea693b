import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wrapText } from './wrap-text.js';

const measure = (text: string): number => [...text].length;
const wrap = (text: string, width: number, lines = 100): readonly string[] => wrapText(text, { width, lines, measure });

describe('text in lines', () => {
  it('breaks at spaces, and keeps Korean words whole', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('하버앤핀치 코리아', 6), ['하버앤핀치', '코리아']);
  });

  it('breaks a word that is wider than a line, never inside a character', () => {
    assert.deepEqual(wrap('abcdefgh', 3), ['abc', 'def', 'gh']);
    assert.deepEqual(wrap('x '.concat('e\u0323\u0301'.repeat(2)), 3), ['x', 'e\u0323\u0301', 'e\u0323\u0301']);
  });

  it('ends in an ellipsis where there is more than may be shown', () => {
    assert.deepEqual(wrap('one two three four', 7, 2), ['one two', 'three…']);
    assert.deepEqual(wrap('abcdefghij', 4, 1), ['abc…']);
    assert.ok(wrap('a'.repeat(5_000), 10_000, 3).at(-1)?.endsWith('…'));
  });

  it('never gives a line that is too wide, and loses nothing that fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '하', '😀'), minLength: 1, maxLength: 12 }), { maxLength: 20 }),
        (words) => {
          const text = words.join(' ');
          const lines = wrap(text, 6);
          for (const line of lines) assert.ok(measure(line) <= 6, line);
          assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
