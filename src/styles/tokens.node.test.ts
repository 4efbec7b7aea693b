import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { colourOf, contrast, defaultsOf, meanings, mix, schemes, shortfalls, themeOf, type Tokens } from './contrast.fixture.js';
import { tokens } from './tokens.js';

const defaults = defaultsOf(tokens.cssText);
const themes = new URL('../../demo/themes/', import.meta.url);

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

test('the yardstick finds a theme that cannot be read', () => {
  const pale = new Map([...defaults, ['text-muted', '#999999']]);
  assert.match(shortfalls(pale).join(), /light: text-muted on surface has 2\.8/);
});

test('the default tokens have their contrast in light and in dark', () => {
  assert.deepEqual(shortfalls(defaults), []);
});

/** The primary button mixes 14 % of the text into the accent (styles/button.ts). */
function hoverContrast(theme: Tokens): readonly number[] {
  return schemes.map((scheme) =>
    contrast(mix(colourOf(theme, 'accent', scheme), colourOf(theme, 'text', scheme), 0.86), colourOf(theme, 'on-accent', scheme)),
  );
}

test('the primary button keeps its contrast under the pointer', () => {
  for (const measured of hoverContrast(defaults)) assert.ok(measured >= 4.5, String(measured));
});

for (const file of readdirSync(themes).filter((name) => name.endsWith('.css'))) {
  const theme = new Map([...defaults, ...themeOf(readFileSync(new URL(file, themes), 'utf8'))]);

  test(`the example theme ${file} has its contrast in light and in dark`, () => {
    assert.deepEqual(shortfalls(theme), []);
    for (const measured of hoverContrast(theme)) assert.ok(measured >= 4.5, String(measured));
  });

  test(`the example theme ${file} sets only names that exist`, () => {
    const known = new Set([...defaults.keys(), 'font']);
    const unknown = [...themeOf(readFileSync(new URL(file, themes), 'utf8')).keys()].filter((name) => !known.has(name));
    assert.deepEqual(unknown, []);
  });
}

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
  const surfaces = ['surface', 'surface-raised', 'surface-sunken'];
  const names = [
    ...['text', 'text-muted', ...surfaces, 'border', 'border-strong', 'accent', 'on-accent', 'accent-quiet', ...meaning],
    ...['font-numeric', 'text-s', 'text-m', 'text-l', 'text-xl', 'leading', 'control-height', 'focus-ring', 'duration', 'easing'],
    ...[1, 2, 3, 4, 5, 6].map((step) => `space-${step}`),
    ...['radius-s', 'radius-m', 'radius-l', 'border-width', 'shadow-1', 'shadow-2'],
  ];
  assert.deepEqual([...defaults.keys()].sort(), names.sort());
});

test('the control height is that of a touch target unless a fine pointer asked for compact', () => {
  assert.equal(defaults.get('control-height'), '44px');
  assert.match(
    tokens.cssText,
    /@media \(pointer: fine\) \{\s*:host\(\[density='compact'\]\) \{\s*--_control-height: var\(--billing-control-height, 36px\)/,
  );
});
