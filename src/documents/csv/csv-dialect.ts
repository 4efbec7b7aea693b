/** How a spreadsheet of a language reads a file of cells: what stands between two, and in a number before its decimals. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/** Countries that write a point in numbers and yet put a semicolon into lists. */
const semicolonWithPoint = new Set(['CH', 'LI']);

/**
 * What Excel of a language expects where a file is opened with a double click. Where numbers have a decimal comma (nl, fr, de ...) the list
 * separator is a semicolon, and a number with a point would be read as text or, worse, as a date. What is no language reads as English.
 * @param locale BCP 47
 */
export const csvDialect = (locale: string): CsvDialect => {
  try {
    const { region } = new Intl.Locale(locale).maximize();
    const decimal = new Intl.NumberFormat(locale).format(0.5).includes(',') ? ',' : '.';
    return { separator: decimal === ',' || semicolonWithPoint.has(region ?? '') ? ';' : ',', decimal };
  } catch {
    return { separator: ',', decimal: '.' };
  }
};
