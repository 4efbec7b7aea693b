/** Text of a document: plain, or in the heavier weight. What is not bold needs no file of a bold font. */
export type Said = string | { readonly bold: string };
export type Weight = 'regular' | 'bold';

export const textOf = (said: Said): string => (typeof said === 'string' ? said : said.bold);
export const weightOf = (said: Said): Weight => (typeof said === 'string' ? 'regular' : 'bold');
export const bold = (text: string): Said => ({ bold: text });

/**
 * One line of visible characters: what turns text around, hides in it or breaks it is not drawn, because pdfkit knows no directions and a
 * name must not be able to change what stands beside it.
 */
export const visible = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Cf}\ufe00-\ufe0f]/gu, '')
    .replace(/[\u00a0\u202f]/g, '\u00a0')
    .replace(/[\p{Cc}\p{Zl}\p{Zp} \u1680\u2000-\u200a\u205f\u3000]+/gu, ' ')
    .replace(/\u2011/g, '-')
    .trim();

/** Every character that a document says, by weight, so that only fonts which are needed are loaded. */
export const charactersOf = (content: unknown): Readonly<Record<Weight, ReadonlySet<string>>> => {
  const found = { regular: new Set<string>(), bold: new Set<string>() };
  const look = (part: unknown, weight: Weight): void => {
    if (typeof part === 'string') for (const character of visible(part)) found[weight].add(character);
    else if (Array.isArray(part)) for (const item of part) look(item, weight);
    else if (typeof part === 'object' && part !== null) {
      for (const [name, value] of Object.entries(part)) look(value, name === 'bold' ? 'bold' : weight);
    }
  };
  look(content, 'regular');
  return found;
};
