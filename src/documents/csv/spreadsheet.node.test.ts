import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import type { DocumentSource } from '../../domain/documents.js';
import { sampleSource } from '../sample-sources.fixture.js';
import { csvColumns, type CsvLayout } from './csv-columns.js';
import { writeCsv } from './write-csv.js';

/** What Windows has for a region, which is what Excel goes by when a file is opened with a double click: list separator, decimals, thousands. */
const regions: Readonly<Record<string, readonly [list: string, decimal: string, thousands: string]>> = {
  'en-US': [',', '.', ','],
  'en-GB': [',', '.', ','],
  nl: [';', ',', '.'],
  fr: [';', ',', '\u202f'],
  'de-CH': [';', '.', '’'],
  ko: [',', '.', ','],
};

/** A cell as Excel takes it: a number where it reads as one there, a day where it is one in every region, else text. */
const taken = (cell: string, decimal: string, thousands: string): number | string => {
  const digits = cell.replaceAll(thousands, '');
  if (!/^-?\d/.test(digits) || /^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell;
  const number = digits.replace(decimal, '.');
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : cell;
};

const opened = (
  sources: readonly DocumentSource[],
  layout: CsvLayout,
  locale: string,
): readonly Readonly<Record<string, number | string>>[] => {
  const [list = '', decimal = '', thousands = ''] = regions[locale] ?? [];
  const bytes = writeCsv(sources, { layout, locale });
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'without its mark Excel takes UTF-8 for the code page of the region');
  const text = new TextDecoder().decode(bytes);
  const [head = [], ...rows] = Papa.parse<string[]>(text, { delimiter: list, newline: '\r\n', skipEmptyLines: true }).data;
  for (const row of rows) assert.equal(row.length, head.length, 'every row has a cell for each column');
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, index): [string, number | string] => [head[index] ?? '', taken(cell, decimal, thousands)])),
  );
};

const euro = (minor: number) => ({ minor, currency: 'EUR' });
const source = sampleSource(1, {
  total: euro(123_456_789),
  tax: euro(-5),
  poNumber: 'Größe 1,5; "L" – 한빛',
  lines: sampleSource(1).invoice.lines.map((line) => ({ ...line, net: euro(-1_250), quantity: '1.5', description: 'a;b,c\nd' })),
});

void describe('A spreadsheet that opens the file with a double click', () => {
  for (const locale of Object.keys(regions)) {
    void it(`has every cell in its column, numbers as numbers and texts as texts: ${locale}`, () => {
      const [line] = opened([source], 'full', locale);
      assert.deepEqual(
        [line?.['line_net'], line?.['quantity'], line?.['line_number'], line?.['invoice_total']],
        [-12.5, 1.5, 1, 1_234_567.89],
      );
      const [invoice] = opened([source], 'lite', locale);
      assert.deepEqual([invoice?.['invoice_total'], invoice?.['invoice_tax'], invoice?.['line_count']], [1_234_567.89, -0.05, 2]);
      assert.equal(invoice?.['po_number'], 'Größe 1,5; "L" – 한빛');
      assert.equal(invoice['invoice_date'], '2026-01-12');
    });

    void it(`has no amount and no number that is read as anything else: ${locale}`, () => {
      for (const layout of ['full', 'lite'] as const) {
        for (const row of opened([source], layout, locale)) {
          for (const { name, kind } of csvColumns[layout]) {
            const cell = row[name];
            if (kind === 'amount' || kind === 'number') assert.ok(cell === '' || typeof cell === 'number', `${name}: ${cell}`);
            if (kind === 'code') assert.equal(typeof cell, 'string', `${name}: ${cell}`);
          }
        }
      }
    });
  }
});
