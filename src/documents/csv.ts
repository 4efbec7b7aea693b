/** A cell: text as it stands, numbers as code writes them, nothing for what is not known. */
export type CsvCell = string | number | undefined;

/** What a spreadsheet would take for a formula, and what it might skip in front of one. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;
const plainNumber = /^-?\d+(\.\d+)?$/;

const cellText = (cell: CsvCell): string => {
  const text = cell === undefined ? '' : String(cell);
  // An apostrophe makes it text, in every spreadsheet; a number with its sign is no formula.
  const inert = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",;\r\n\t']|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** Lines of a file as RFC 4180 has them: commas, CRLF, quotes where they are needed, and nothing that runs when it is opened. */
export const csvLines = (rows: Iterable<readonly CsvCell[]>): string => {
  let text = '';
  for (const row of rows) text += `${row.map(cellText).join(',')}\r\n`;
  return text;
};

/** Tells spreadsheets that the file is UTF-8; stands before the first line. */
export const byteOrderMark = '\ufeff';
