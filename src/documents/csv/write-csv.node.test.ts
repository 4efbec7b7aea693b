import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvLines } from '../csv.js';
import { sampleSource } from '../sample-sources.fixture.js';
import { csvColumns, type CsvLayout } from './csv-columns.js';
import { csvDialect } from './csv-dialect.js';
import { writeCsv } from './write-csv.js';

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Two programs that are not ours; rows without the last line break. */
const foreignParsers = {
  papaparse: (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data.slice(0, -1),
  'csv-parse': (text: string, delimiter: string) => parse(text, { delimiter, bom: true, record_delimiter: '\r\n' }) as string[][],
};

/** What docs/guides/csv-layouts.md tells readers to do: take away the apostrophe that keeps a text from being a formula. */
const withoutGuard = (cell: string): string =>
  /^'('*[\s\p{Cc}\p{Cf}]*[=+\-@|\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20\uff5c]|'*[\t\r])/u.test(cell) ? cell.slice(1) : cell;

const naughty = [
  '"',
  '""',
  'say "hi"',
  ',',
  ';',
  'a,b;c',
  'line\nline',
  'line\r\nline',
  'line\rline',
  '\n',
  ' room ',
  '\t',
  '🧾👩‍👩‍👧',
  'مؤسسة الميناء للتجارة',
  'שלום, עולם',
  '\u202egnp.eciovni',
  '=1+1',
  '=HYPERLINK("https://evil.example";"Pay here")',
  '+31 20 555 01 42',
  '-2+3',
  '@SUM(A1)',
  '|calc',
  '\uff1d1+1',
  '\uff0b1',
  '\uff0d1',
  '\uff20SUM(A1)',
  '\ufe661+1',
  '\u22121+1',
  "'=1+1",
  "''",
  "O'Neill",
  ' =1+1',
  '\u0000=1',
  'NUL\u0000NUL',
  '\u200b=1',
  '\ufeff',
  '하버앤핀치 코리아',
];

const describeReading = (name: keyof typeof foreignParsers): void => {
  const read = foreignParsers[name];
  for (const separator of [',', ';'] as const) {
    void it(`${name} reads with "${separator}" what was written, whatever stands in it`, () => {
      // behind a first row, as in a file: what begins with a byte order mark is the file's there, and a cell's here
      const readBack = (rows: string[][]): string[][] =>
        read(csvLines([['a', 'b', 'c'], ...rows], separator), separator)
          .slice(1)
          .map((row) => row.map(withoutGuard));
      const rows = naughty.map((text, index) => [text, naughty.at(-index) ?? '', 'end']);
      assert.deepEqual(readBack(rows), rows);
      const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughty));
      fc.assert(
        fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (some) => {
          assert.deepEqual(readBack(some), some);
        }),
      );
    });
  }
};

void describe('The cells of a CSV file', () => {
  describeReading('papaparse');
  describeReading('csv-parse');

  void it('are no formula, in no form that a spreadsheet takes for one', () => {
    for (const text of naughty.filter((some) => /[=+\-@|\u2212\ufe66\uff0b\uff0d\uff1d\uff20]/u.test(some[0] ?? ''))) {
      for (const read of Object.values(foreignParsers)) assert.equal(read(csvLines([[text, '']]), ',')[0]?.[0]?.[0], "'", text);
    }
  });
});

void describe('A CSV file', () => {
  const source = sampleSource(1, { poNumber: 'PO;1', reference: '=2+2' });
  const rowsOf = (layout: CsvLayout, locale: string, sources = [source]): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(textOf(writeCsv(sources, { layout, locale })), { header: true, skipEmptyLines: true }).data;

  void it('has a row a line, with what is of the invoice in each', () => {
    const rows = rowsOf('full', 'en');
    assert.deepEqual(
      rows.map((row) => [row['invoice_number'], row['line_number'], row['line_net'], row['quantity'], row['invoice_total']]),
      [
        ['1Z-1', '1', '-12.50', '1.5', '1234.50'],
        ['1Z-1', '2', '-12.50', '1.5', '1234.50'],
      ],
    );
    assert.equal(rows[0]?.['reference'], "'=2+2");
  });

  void it('has a row an invoice in the lite layout, and an invoice without lines has a row in both', () => {
    const bare = sampleSource(2, { lines: [] });
    assert.deepEqual(
      rowsOf('lite', 'en', [source, bare]).map((row) => [row['invoice_number'], row['line_count']]),
      [
        ['1Z-1', '2'],
        ['1Z-2', '0'],
      ],
    );
    assert.deepEqual(
      rowsOf('full', 'en', [bare]).map((row) => [row['invoice_number'], row['line_number']]),
      [['1Z-2', '']],
    );
  });

  void it('has semicolons and decimal commas where a spreadsheet of the language expects them, so that numbers are numbers', () => {
    assert.deepEqual(csvDialect('en-US'), { separator: ',', decimal: '.' });
    assert.deepEqual(csvDialect('ko'), { separator: ',', decimal: '.' });
    for (const locale of ['nl', 'nl-BE', 'fr', 'fr-CA', 'de', 'es', 'it', 'pt-BR'])
      assert.deepEqual(csvDialect(locale), { separator: ';', decimal: ',' }, locale);
    assert.deepEqual(csvDialect('de-CH'), { separator: ';', decimal: '.' });
    assert.deepEqual(csvDialect('no language'), { separator: ',', decimal: '.' });
    const [row] = rowsOf('full', 'nl');
    assert.deepEqual(
      [row?.['line_net'], row?.['invoice_total'], row?.['quantity'], row?.['line_number'], row?.['invoice_date'], row?.['po_number']],
      ['-12,50', '1234,50', '1,5', '1', '2026-01-12', 'PO;1'],
    );
  });

  void it('has no decimals where the currency has none, and an empty cell for an amount that is none', () => {
    const korean = sampleSource(1, { total: { minor: 13_000, currency: 'KRW' }, tax: { minor: 0.5, currency: 'KRW' } });
    const [row] = rowsOf('lite', 'ko', [korean]);
    assert.deepEqual([row?.['invoice_total'], row?.['invoice_tax']], ['13000', '']);
  });

  void it('begins with the mark of UTF-8, unless it is to have none', () => {
    const options = { layout: 'lite', locale: 'en' } as const;
    assert.deepEqual([...writeCsv([], options).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(textOf(writeCsv([], { ...options, byteOrderMark: false })), /^biller_name,/);
  });

  void it('has the replacement character for half a character, which UTF-8 cannot have', () => {
    assert.equal(rowsOf('lite', 'en', [sampleSource(1, { reference: 'a\ud83d,b\udc00' })])[0]?.['reference'], 'a\ufffd,b\ufffd');
  });
});

void describe('The guide to the CSV layouts', () => {
  const guide = readFileSync('docs/guides/csv-layouts.md', 'utf8');
  for (const layout of ['full', 'lite'] as const) {
    void it(`lists the columns of the ${layout} layout in their order, with their kinds`, () => {
      const listed = [...guide.matchAll(/^\| (\d+|-) +\| (\d+|-) +\| `(\w+)` +\| (\w+) +\|/gm)]
        .map(([, full, lite, name, kind]) => ({ place: layout === 'full' ? full : lite, name, kind }))
        .filter(({ place }) => place !== '-')
        .sort((a, b) => Number(a.place) - Number(b.place));
      assert.deepEqual(
        listed,
        csvColumns[layout].map(({ name, kind }, index) => ({ place: String(index + 1), name, kind })),
      );
    });
  }
});
