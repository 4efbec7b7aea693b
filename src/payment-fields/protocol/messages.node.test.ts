import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFromCardFrame, readFromChallenge, readFromFrame } from './from-frame.js';
import type { CardLabels } from './messages.js';
import { isThemeValue, themeProperties } from './theme-values.js';
import { readHello, readTheme, readToCardFrame, readToChallenge } from './to-frame.js';

const validity = { complete: false, empty: false, faults: { number: 'invalid' }, brand: 'visa' };
const card = { token: 't', funding: 'credit', last4: '4242', expiry: { month: 1, year: 2030 } };
const nonce = '0123456789abcdef0123456789abcdef';
const labels: CardLabels = {
  number: 'Card number',
  expiry: 'Expiry',
  expiryHint: 'MM/YY',
  cvc: 'Code',
  cvcHint: 'back',
  group: 'Card',
  faults: { required: 'a', invalid: 'b', incomplete: 'c', expired: 'd', brandNotAccepted: 'e', 'number.invalid': 'f' },
};
const readers: readonly ((data: unknown) => unknown)[] = [
  readFromFrame,
  readFromCardFrame,
  readFromChallenge,
  readToCardFrame,
  readToChallenge,
  readTheme,
  (data) => readHello(data, 'card'),
];

test('no message whatever makes a reader throw', () => {
  const messages = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.constantFrom(
        'ready',
        'height',
        'validity',
        'tokenized',
        'failed',
        'present',
        'focus',
        'tokenize',
        'result',
        'billing-frame',
      ),
      id: fc.anything(),
      validity: fc.anything(),
      card: fc.anything(),
      labels: fc.anything(),
      theme: fc.anything(),
      faults: fc.anything(),
    }),
  );
  fc.assert(
    fc.property(messages, (data) => readers.forEach((read) => read(data))),
    { numRuns: 500 },
  );
});

test('good messages of the frame come through with their known properties alone', () => {
  const extra = { number: '4242424242424242' };
  assert.deepEqual(readFromFrame({ type: 'ready', version: '1', ...extra }), { type: 'ready', version: '1' });
  assert.deepEqual(readFromFrame({ type: 'height', height: 120.5 }), { type: 'height', height: 120.5 });
  assert.deepEqual(readFromCardFrame({ type: 'submit', ...extra }), { type: 'submit' });
  assert.deepEqual(readFromCardFrame({ type: 'validity', validity: { ...validity, ...extra } }), { type: 'validity', validity });
  assert.deepEqual(readFromCardFrame({ type: 'tokenized', id: 1, card: { ...card, ...extra } }), { type: 'tokenized', id: 1, card });
  assert.deepEqual(readFromCardFrame({ type: 'failed', id: 2, code: 'network', validity }), {
    type: 'failed',
    id: 2,
    code: 'network',
    validity,
  });
  assert.deepEqual(readFromChallenge({ type: 'result', result: 'approved.1', ...extra }), { type: 'result', result: 'approved.1' });
});

test('wrong messages of the frame are nothing', () => {
  for (const height of [-1, 5000, NaN, Infinity, '10']) assert.equal(readFromFrame({ type: 'height', height }), undefined);
  assert.equal(readFromFrame({ type: 'ready', version: 1 }), undefined);
  assert.equal(readFromCardFrame({ type: 'failed', id: 1, code: 'own words', validity }), undefined);
  assert.equal(readFromCardFrame({ type: 'faultsShown', id: 0, validity }), undefined);
  assert.equal(readFromCardFrame({ type: 'validity', validity: { ...validity, brand: '<img>' } }), undefined);
  const wrong = [
    { token: '' },
    { token: 'x'.repeat(2001) },
    { last4: '12345' },
    { last4: 4242 },
    { funding: 'x' },
    { brand: '4242' },
    { expiry: { month: 13, year: 2030 } },
  ];
  for (const part of wrong)
    assert.equal(readFromCardFrame({ type: 'tokenized', id: 1, card: { ...card, ...part } }), undefined, JSON.stringify(part));
});

test('an unknown fault of a newer frame is left out, the rest is kept', () => {
  const message = readFromCardFrame({
    type: 'validity',
    validity: { ...validity, faults: { number: 'lost', cvc: 'required', name: 'required' } },
  });
  assert.deepEqual(message, { type: 'validity', validity: { ...validity, faults: { cvc: 'required' } } });
});

test('the greeting needs its purpose, its version and a nonce of the right shape', () => {
  const hello = { type: 'billing-frame', purpose: 'card', version: '1', nonce };
  assert.deepEqual(readHello(hello, 'card'), hello);
  assert.equal(readHello(hello, 'challenge'), undefined);
  for (const part of [{ nonce: 'x' }, { nonce: undefined }, { version: 1 }, { type: 'other' }])
    assert.equal(readHello({ ...hello, ...part }, 'card'), undefined);
});

test('words are taken whole or not at all', () => {
  assert.deepEqual(readToCardFrame({ type: 'present', labels }), { type: 'present', labels });
  assert.deepEqual(readToCardFrame({ type: 'present', labels: { ...labels, cvc: 1 } }), { type: 'present' });
  assert.deepEqual(readToCardFrame({ type: 'present', labels: { ...labels, faults: { required: 'a' } } }), { type: 'present' });
  assert.deepEqual(readToCardFrame({ type: 'present', locale: 'nl-BE', title: 'x', brands: ['visa', 1] }), {
    type: 'present',
    locale: 'nl-BE',
    title: 'x',
    brands: ['visa'],
  });
  assert.deepEqual(readToCardFrame({ type: 'present', locale: '"><script>' }), { type: 'present' });
  assert.deepEqual(readToCardFrame({ type: 'focus', field: 'password' }), { type: 'focus' });
});

test('a theme keeps listed names with plain values, and nothing that loads, measures or computes', () => {
  const properties = {
    '--billing-color-text': 'rgb(1, 2, 3)',
    '--billing-font': '"Inter", sans-serif',
    '--billing-space-1': '4px',
    '--billing-radius-m': 'url(x)',
    background: 'red',
    '--own': '1px',
  };
  assert.deepEqual(readTheme({ scheme: 'dark', direction: 'up', properties }), {
    scheme: 'dark',
    direction: 'ltr',
    properties: { '--billing-color-text': 'rgb(1, 2, 3)', '--billing-font': '"Inter", sans-serif', '--billing-space-1': '4px' },
  });
});

test('values of a theme have the shape of their kind', () => {
  const good: readonly [string, string][] = [
    ['--billing-color-text', '#fff'],
    ['--billing-color-text', 'oklch(0.5 0.1 200 / 0.5)'],
    ['--billing-color-text', 'color(srgb 0.1 0.2 0.3)'],
    ['--billing-color-text', 'color(display-p3 1 0 0 / 0.5)'],
    ['--billing-font', 'Pretendard, "Noto Sans KR", -apple-system'],
    ['--billing-text-m', '16.5px'],
    ['--billing-text-m', '1rem'],
  ];
  for (const [name, value] of good) assert.ok(isThemeValue(name, value), value);
  const bad = [
    'url(https://a.example)',
    'var(--x)',
    'image-set("a")',
    'red; background: url(a)',
    'expression(1)',
    'calc(1px + 2px)',
    'attr(data-x)',
    '\\75rl(x)',
    'rgb(var(--a))',
    '/**/red',
    'x'.repeat(400),
    '',
  ];
  for (const value of bad) for (const name of Object.keys(themeProperties)) assert.ok(!isThemeValue(name, value), `${name}: ${value}`);
  assert.ok(!isThemeValue('constructor', 'red'));
  assert.ok(!isThemeValue('__proto__', 'red'));
});

test('the bank’s page is drawn only with a language, a title and a theme', () => {
  const theme = { scheme: 'light', direction: 'ltr', properties: {} };
  const shown = { type: 'present', locale: 'fr', title: 'Banque', theme, merchant: 'Nordwind', amount: '1 €' };
  assert.deepEqual(readToChallenge(shown), shown);
  for (const part of [{ locale: 1 }, { title: undefined }, { theme: 'dark' }])
    assert.equal(readToChallenge({ ...shown, ...part }), undefined);
});
