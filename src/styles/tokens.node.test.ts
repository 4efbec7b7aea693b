import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokens } from './tokens.js';

type Scheme = 'light' | 'dark';
type Colour = readonly [red: number, green: number, blue: number];
const schemes: readonly Scheme[] = ['light', 'dark'];

/** The defaults of the private names, as written: `--_text: var(--billing-color-text, <default>);`. */
const defaults = new Map(
  [...tokens.cssText.matchAll(/--_([\w-]+): var\(--billing-([\w-]+), (.+)\);/g)].map(([, name = '', , value = '']) => [name, value]),
);

function hex(text: string): Colour {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  assert.ok(match, `${text} is a colour of six hexadecimal digits`);
  return [1, 2, 3].map((index) => Number.parseInt(match[index] ?? '', 16)) as unknown as Colour;
}

/** The default of a token in a scheme: `#rrggbb`, `light-dark(a, b)` or `color-mix(in srgb, var(--_a) n%, var(--_b))`. */
function colour(name: string, scheme: Scheme): Colour {
  const value = defaults.get(name);
  assert.ok(value, `there is a token ${name}`);
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  if (pair) return hex(pair[scheme === 'light' ? 1 : 2] ?? '');
  const mix = /^color-mix\(in srgb, var\(--_([\w-]+)\) (\d+)%, var\(--_([\w-]+)\)\)$/.exec(value);
  if (!mix) return hex(value);
  const [first, second] = [colour(mix[1] ?? '', scheme), colour(mix[3] ?? '', scheme)];
  const share = Number(mix[2]) / 100;
  return first.map((channel, index) => channel * share + (second[index] ?? 0) * (1 - share)) as unknown as Colour;
}

/** WCAG 2.2 relative luminance. */
function luminance(rgb: Colour): number {
  const [red, green, blue] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
const quiets = ['accent-quiet', 'danger-quiet', 'warning-quiet', 'success-quiet', 'info-quiet'];
const meanings = ['danger', 'warning', 'success', 'info'];

interface Pair {
  readonly foreground: string;
  readonly backgrounds: readonly string[];
  readonly least: number;
}
const pairs: readonly Pair[] = [
  { foreground: 'text', backgrounds: [...surfaces, ...quiets], least: 7 },
  { foreground: 'text-muted', backgrounds: [...surfaces, ...quiets], least: 4.5 },
  { foreground: 'accent', backgrounds: [...surfaces, 'accent-quiet', 'info-quiet', 'warning-quiet'], least: 4.5 },
  { foreground: 'on-accent', backgrounds: ['accent'], least: 4.5 },
  { foreground: 'border-strong', backgrounds: surfaces, least: 3 },
  ...meanings.map((name) => ({ foreground: name, backgrounds: [...surfaces, `${name}-quiet`], least: 4.5 })),
];

test('the yardstick is right: black on white is 21, a colour on itself is 1, order does not matter', () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  const channel = fc.nat({ max: 255 });
  const anyColour = fc.tuple(channel, channel, channel);
  fc.assert(
    fc.property(anyColour, anyColour, (one, other) => {
      assert.equal(contrast(one, one), 1);
      assert.equal(contrast(one, other), contrast(other, one));
      assert.ok(contrast(one, other) >= 1 && contrast(one, other) <= 21);
    }),
  );
});

for (const scheme of schemes) {
  for (const { foreground, backgrounds, least } of pairs) {
    test(`${foreground} has a contrast of ${least} or more in ${scheme} mode`, () => {
      for (const background of backgrounds) {
        const measured = contrast(colour(foreground, scheme), colour(background, scheme));
        assert.ok(measured >= least, `${foreground} on ${background}: ${measured.toFixed(2)}`);
      }
    });
  }
}

test('the primary button keeps its contrast under the pointer', () => {
  for (const scheme of schemes) {
    const [accent, text] = [colour('accent', scheme), colour('text', scheme)];
    const hover = accent.map((channel, index) => channel * 0.86 + (text[index] ?? 0) * 0.14) as unknown as Colour;
    assert.ok(contrast(hover, colour('on-accent', scheme)) >= 4.5, scheme);
  }
});

test('no public name is set, so that what a host sets on an ancestor wins', () => {
  assert.doesNotMatch(tokens.cssText, /(?:^|[;{\s])--billing-[\w-]+\s*:/);
});

test('every private name reads the public one of the same meaning', () => {
  for (const [, name = '', group = '', rest = ''] of tokens.cssText.matchAll(/--_([\w-]+): var\(--billing-(color-)?([\w-]+),/g)) {
    assert.equal(name, rest, `--_${name} reads --billing-${group}${rest}`);
  }
});

test('every token of the design is there', () => {
  const meaning = meanings.flatMap((name) => [name, `${name}-quiet`]);
  const names = [
    ...['text', 'text-muted', ...surfaces, 'border', 'border-strong', 'accent', 'on-accent', 'accent-quiet', ...meaning],
    ...['font-numeric', 'text-s', 'text-m', 'text-l', 'text-xl', 'leading', 'control-height', 'focus-ring', 'duration', 'easing'],
    ...[1, 2, 3, 4, 5, 6].map((step) => `space-${step}`),
    ...['radius-s', 'radius-m', 'radius-l', 'border-width', 'shadow-1', 'shadow-2'],
  ];
  assert.deepEqual([...defaults.keys()].sort(), names.sort());
});
