import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseDigits } from './digits.js';

// The scripts that Intl writes with plain digit replacement, as an independent source of every script's digits.
const systems = Intl.supportedValuesOf('numberingSystem').filter((system) => system !== 'hanidec');

test('digits of every script that Intl can write come out as ASCII', () => {
  assert.ok(systems.length > 20);
  for (const system of systems) {
    const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
    for (const value of [0, 7, 1234567890, 9876543210]) assert.equal(normaliseDigits(format.format(value)), String(value), system);
  }
});

test('any number survives being written in another script', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.constantFrom(...systems), (value, system) => {
      const written = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false }).format(value);
      assert.equal(normaliseDigits(written), String(value));
    }),
  );
});

test('full-width forms of an Asian keyboard come out as ASCII', () => {
  assert.equal(normaliseDigits('１，２５０．００'), '1,250.00');
  assert.equal(normaliseDigits('Ａ１Ｂ２－Ｃ３'), 'A1B2-C3');
  assert.equal(normaliseDigits('1250。50'), '1250.50');
});

test('direction marks and other invisible characters disappear', () => {
  const invisible = [
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u00ad',
  ];
  for (const mark of invisible) assert.equal(normaliseDigits(`${mark}12${mark}50${mark}`), '1250', mark.codePointAt(0)?.toString(16));
});

test('what only looks like a digit is left alone: 10² must not become 102', () => {
  for (const text of ['10²', '①', '½', 'Ⅳ', '十', '一二三']) assert.equal(normaliseDigits(text), text);
});

test('spaces, letters and separators of the customer stay', () => {
  for (const text of ['1\u00a0250,00', "1'250.00", '1\u202f250', 'A1B2C3', '₩13,000', '1Z-204417', '١'.replace('١', '1')])
    assert.equal(normaliseDigits(text), text);
});

test('normalising twice changes nothing more, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normaliseDigits(text);
      assert.equal(normaliseDigits(once), once);
      assert.doesNotMatch(once, /[^\P{Nd}0-9]/u);
      assert.doesNotMatch(once, /\p{Cf}/u);
    }),
    { numRuns: 500 },
  );
});
