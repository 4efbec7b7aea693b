/** Languages that the kit's words are translated into, English apart. */
export const targetLanguages = ['nl', 'fr', 'ko'] as const;
export type TargetLanguage = (typeof targetLanguages)[number];

export type Words = Readonly<Record<string, string>>;

/**
 * Words that belong together on a screen. English comes with the code; the other languages are loaded when they are asked for, so that
 * bundlers make one file per area and language.
 */
export interface Area {
  readonly name: string;
  readonly en: Words;
  readonly load: Readonly<Record<TargetLanguage, () => Promise<Words>>>;
}
