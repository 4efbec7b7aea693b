/** A cell: text as it stands, numbers as code writes them, nothing for what is not known. */
export type CsvCell = string | number | undefined;

/**
 * What a spreadsheet would take for a formula, also in full-width and small forms, and what it might skip in front of one. Apostrophes count
 * as skipped, so that the one that is put before can be taken away again without a doubt.
 */
const formula = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@|\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20\uff5c]|^'*[\t\r]/u;
const plainNumber = /^-?\d+([.,]\d+)?$/;

const cellText = (cell: CsvCell): string => {
  const text = cell === undefined ? '' : String(cell);
  // An apostrophe makes it text, in every spreadsheet; a number with its sign is no formula.
  const inert = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",;\r\n\t']|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/**
 * Lines of a file as RFC 4180 has them: commas, CRLF, quotes where they are needed, and nothing that runs when it is opened. Another separator
 * is for spreadsheets whose language expects it (csv/csv-dialect.ts).
 */
export const csvLines = (rows: Iterable<readonly CsvCell[]>, separator: ',' | ';' = ','): string => {
  let text = '';
  for (const row of rows) text += `${row.map(cellText).join(separator)}\r\n`;
  return text;
};

/** Tells spreadsheets that the file is UTF-8; stands before the first line. */
export const byteOrderMark = '\ufeff';
