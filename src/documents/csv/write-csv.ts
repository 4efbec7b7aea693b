import type { DocumentSource } from '../../domain/documents.js';
import { byteOrderMark, csvLines, type CsvCell } from '../csv.js';
import { csvColumns, type CsvColumn, type CsvLayout, type CsvRow } from './csv-columns.js';
import { csvDialect, type CsvDialect } from './csv-dialect.js';

export interface CsvOptions {
  readonly layout: CsvLayout;
  /** BCP 47: decides separator and decimal sign, so that a spreadsheet of that language opens the file right. */
  readonly locale: string;
  /** Absent = yes: without it Excel takes UTF-8 for something else. A program that stumbles over it asks for none. */
  readonly byteOrderMark?: boolean;
}

/** A file of invoices with one row of column names: a row a line (`full`) or a row an invoice (`lite`). */
export const writeCsv = (sources: readonly DocumentSource[], { layout, locale, ...options }: CsvOptions): Uint8Array => {
  const columns = csvColumns[layout];
  const dialect = csvDialect(locale);
  const head = csvLines([columns.map(({ name }) => name)], dialect.separator);
  const body = csvLines(lines(sources, layout, columns, dialect), dialect.separator);
  return new TextEncoder().encode((options.byteOrderMark === false ? '' : byteOrderMark) + head + body);
};

function* lines(
  sources: readonly DocumentSource[],
  layout: CsvLayout,
  columns: readonly CsvColumn[],
  dialect: CsvDialect,
): Iterable<readonly CsvCell[]> {
  for (const source of sources) for (const row of rowsOf(source, layout)) yield columns.map((column) => cell(column, row, dialect));
}

// an invoice without lines has a row as well: a file that leaves it out would not add up
const rowsOf = (source: DocumentSource, layout: CsvLayout): readonly CsvRow[] =>
  layout === 'lite' || source.invoice.lines.length === 0 ? [{ source }] : source.invoice.lines.map((line) => ({ source, line }));

const cell = ({ kind, value }: CsvColumn, row: CsvRow, { decimal }: CsvDialect): CsvCell => {
  const found = value(row);
  return (kind === 'amount' || kind === 'number') && /^-?\d+\.\d+$/.test(String(found)) ? String(found).replace('.', decimal) : found;
};
