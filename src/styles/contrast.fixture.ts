export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];
export type Colour = readonly [red: number, green: number, blue: number];
/** Values of tokens by their names without prefix, as written in a sheet: `accent` -> `light-dark(#1d4fbf, #8fb3ff)`. */
export type Tokens = ReadonlyMap<string, string>;

/** The defaults in a sheet of private names: `--_text: var(--billing-color-text, <default>);`. The first of a name counts. */
export function defaultsOf(sheet: string): Tokens {
  const found = [...sheet.matchAll(/--_([\w-]+): var\(--billing-[\w-]+, (.+)\);/g)];
  return new Map(found.reverse().map(([, name = '', value = '']) => [name, value]));
}

/** The public names that a theme sets: `--billing-color-accent: #00606b;`. */
export function themeOf(sheet: string): Tokens {
  return new Map([...sheet.matchAll(/--billing-(?:color-)?([\w-]+): (.+);/g)].map(([, name = '', value = '']) => [name, value]));
}

function hex(text: string): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  if (!match) throw new Error(`${text} is not a colour of six hexadecimal digits`);
  return [1, 2, 3].map((index) => Number.parseInt(match[index] ?? '', 16)) as unknown as Colour;
}

export function mix(first: Colour, second: Colour, share: number): Colour {
  return first.map((channel, index) => channel * share + (second[index] ?? 0) * (1 - share)) as unknown as Colour;
}

/** A colour in a scheme, of `#rrggbb`, `light-dark(a, b)` or `color-mix(in srgb, var(--_a) n%, var(--_b))`. */
export function colourOf(tokens: Tokens, name: string, scheme: Scheme): Colour {
  const value = tokens.get(name);
  if (!value) throw new Error(`There is no token ${name}`);
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  if (pair) return hex(pair[scheme === 'light' ? 1 : 2] ?? '');
  const mixed = /^color-mix\(in srgb, var\(--_([\w-]+)\) (\d+)%, var\(--_([\w-]+)\)\)$/.exec(value);
  if (!mixed) return hex(value);
  return mix(colourOf(tokens, mixed[1] ?? '', scheme), colourOf(tokens, mixed[3] ?? '', scheme), Number(mixed[2]) / 100);
}

/** WCAG 2.2 relative luminance. */
function luminance(rgb: Colour): number {
  const [red, green, blue] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
export const meanings = ['danger', 'warning', 'success', 'info'];
const quiets = ['accent-quiet', ...meanings.map((name) => `${name}-quiet`)];

/** Which colour stands on which, and the least contrast between them: text 7, asides and links 4.5, borders of controls 3. */
export const pairs: readonly { readonly foreground: string; readonly backgrounds: readonly string[]; readonly least: number }[] = [
  { foreground: 'text', backgrounds: [...surfaces, ...quiets], least: 7 },
  { foreground: 'text-muted', backgrounds: [...surfaces, ...quiets], least: 4.5 },
  { foreground: 'accent', backgrounds: [...surfaces, ...quiets], least: 4.5 },
  { foreground: 'on-accent', backgrounds: ['accent'], least: 4.5 },
  { foreground: 'border-strong', backgrounds: surfaces, least: 3 },
  ...meanings.map((name) => ({ foreground: name, backgrounds: [...surfaces, `${name}-quiet`], least: 4.5 })),
];

/** What falls short, in words; empty when every pair has its contrast in both schemes. */
export function shortfalls(tokens: Tokens): readonly string[] {
  return schemes.flatMap((scheme) =>
    pairs.flatMap(({ foreground, backgrounds, least }) =>
      backgrounds.flatMap((background) => {
        const measured = contrast(colourOf(tokens, foreground, scheme), colourOf(tokens, background, scheme));
        return measured >= least ? [] : [`${scheme}: ${foreground} on ${background} has ${measured.toFixed(2)} instead of ${least}`];
      }),
    ),
  );
}
