import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill } from './fill.js';

describe('filling a text', () => {
  it('puts values in the places of their names, in any order and more than once', () => {
    assert.equal(fill('{b} and {a}, {a}', { a: 'x', b: 'y' }), 'y and x, x');
  });

  it('leaves a placeholder without a value, so that the fault is seen', () => {
    assert.equal(fill('Pay {total}', {}), 'Pay {total}');
    assert.equal(fill('{toString}', {}), '{toString}');
  });

  it('does not read placeholders inside of values', () => {
    assert.equal(fill('{a}', { a: '{b} $& $1', b: 'z' }), '{b} $& $1');
  });

  it('writes numbers as it is told to, and texts as they are', () => {
    assert.equal(
      fill('{n} {id}', { n: 1234, id: '001234' }, (value) => `<${value}>`),
      '<1234> 001234',
    );
  });

  it('isolates a value that runs against the sentence, in both directions', () => {
    assert.equal(fill('To {payee}.', { payee: 'שלום' }), 'To \u2068שלום\u2069.');
    assert.equal(fill('שלום {payee}', { payee: 'Acme' }), 'שלום \u2068Acme\u2069');
    assert.equal(fill('To {payee}.', { payee: 'Acme' }), 'To Acme.');
  });

  it('drops direction controls of a value: they could turn the rest of the sentence around', () => {
    assert.equal(fill('Pay {total} to {payee}', { total: '$1', payee: 'Acme\u202e 1$' }), 'Pay $1 to Acme 1$');
    assert.equal(fill('{payee}', { payee: '\u2069א\u2067' }), '\u2068א\u2069');
  });
});
