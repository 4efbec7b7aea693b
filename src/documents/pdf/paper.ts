/** Sizes in points, 72 to the inch. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
}

export const millimetres = (length: number): number => (length * 72) / 25.4;

const margin = { side: 48, top: 44, bottom: 50 };
const a4: Paper = { width: 595.28, height: 841.89, margin };
const letter: Paper = { width: 612, height: 792, margin };

/** What printers of a country hold: Letter in the United States and in Canada, A4 elsewhere. */
export const paperOf = (country: string): Paper => (['US', 'CA'].includes(country.toUpperCase()) ? letter : a4);

/** A document is black on white paper: few greys, one red for what must not be paid. */
export const ink = {
  text: '#18202b',
  muted: '#586271',
  line: '#d3d8df',
  strongLine: '#8a94a3',
  sunken: '#f3f5f8',
  danger: '#a8201a',
  black: '#000000',
  white: '#ffffff',
} as const;
export type Ink = (typeof ink)[keyof typeof ink];
