import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { sheets } from './all-sheets.fixture.js';
import { tokens } from './tokens.js';

const others = [...sheets].filter(([file]) => file !== 'tokens');
const namesIn = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

test('every file of this room is looked at', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name));
  assert.equal(sheets.size, files.length);
});

for (const [file, text] of others) {
  test(`${file} uses only tokens that exist`, () => {
    const known = new Set([...namesIn(tokens.cssText, /--_([\w-]+):/g), ...namesIn(text, /--_([\w-]+):/g)]);
    // A notice or a badge takes its tone from a class beside it.
    assert.deepEqual(
      namesIn(text, /var\(--_([\w-]+)/g).filter((name) => !known.has(name)),
      [],
    );
  });

  test(`${file} has no colour of its own, so that a theme reaches everything`, () => {
    assert.deepEqual(namesIn(text.replace(/::backdrop \{[^}]*\}/g, ''), /(#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\()/gi), []);
  });

  test(`${file} measures neither the window nor the root's text, which belong to the host`, () => {
    assert.deepEqual(namesIn(text, /\b(\d*\.?\d+rem|\d+v[wh])\b/g), []);
  });

  test(`${file} forces nothing on the parts that a host restyles`, () => {
    const forced = text.replace(/\[hidden\] \{[^}]*\}|@media (?:print|\(prefers-reduced-motion|\(forced-colors)[\s\S]*/g, '');
    assert.doesNotMatch(forced, /!important/);
  });
}

test('whatever moves or fades stands still under reduced motion', () => {
  for (const [file, text] of others.filter(([, sheet]) => /\binfinite\b/.test(sheet))) {
    assert.match(text, /@media \(prefers-reduced-motion: reduce\)/, file);
  }
  for (const [file, text] of others) {
    for (const name of namesIn(text, /transition:([^;]+);/g)) assert.match(name, /var\(--_duration\)/, file);
  }
});
