import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvLines } from './csv.js';

/** What comes out when a program reads the file, without the apostrophe that keeps a cell from being a formula. */
const readBack = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: false }).data.slice(0, -1);

void describe('CSV', () => {
  void it('is lines of cells with commas and CRLF (RFC 4180)', () => {
    assert.equal(
      csvLines([
        ['Invoice', 'Balance'],
        ['1Z-1', '310.20'],
      ]),
      'Invoice,Balance\r\n1Z-1,310.20\r\n',
    );
  });

  void it('quotes what would break a line or a cell, and doubles quotes', () => {
    assert.equal(csvLines([['a,b', 'say "hi"', 'two\nlines', ' room ']]), '"a,b","say ""hi""","two\nlines"," room "\r\n');
  });

  void it('leaves a cell empty for what is not known', () => {
    assert.equal(csvLines([['1Z-1', undefined, 0]]), '1Z-1,,0\r\n');
  });

  void it('makes formulas text, and leaves numbers with a sign as they are', () => {
    for (const attack of [
      '=1+1',
      '+1-2',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =cmd|x',
      '\u0000=1',
      '\uff1d1',
      '=HYPERLINK("http://x")',
      '|calc',
    ]) {
      const [cell = ''] = readBack(csvLines([[attack]]))[0] ?? [];
      assert.equal(cell[0], "'", JSON.stringify(attack));
    }
    assert.equal(csvLines([['-12.00', '-5', -7]]), '-12.00,-5,-7\r\n');
  });

  void it('is read again by another program as it was written, whatever stands in it', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '""', ',', '\r\n', ';', "'", '=a', 'ا,ب'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readBack(csvLines(rows));
        assert.equal(read.length, rows.length);
        rows.forEach((row, y) => row.forEach((text, x) => assert.ok(read[y]?.[x] === text || read[y]?.[x] === `'${text}`)));
      }),
    );
  });
});
