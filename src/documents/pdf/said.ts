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

interface Text {
  readonly text: string;
  readonly weight: Weight;
}

/** Every text of a document. */
export function* textsIn(content: unknown, weight: Weight = 'regular'): Generator<Text> {
  if (typeof content === 'string') yield { text: visible(content), weight };
  else if (typeof content === 'object' && content !== null) {
    for (const [name, part] of Object.entries(content)) yield* textsIn(part, name === 'bold' ? 'bold' : weight);
  }
}

/** Every character that a document says, by weight, so that only fonts which are needed are loaded. */
export const charactersOf = (content: unknown): Readonly<Record<Weight, ReadonlySet<string>>> => {
  const found = { regular: new Set<string>(), bold: new Set<string>() };
  for (const { text, weight } of textsIn(content)) for (const character of text) found[weight].add(character);
  return found;
};
