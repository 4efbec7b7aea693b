import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { payInvoicePay } from '../catalog/en/pay-invoice-pay.js';
import { accentuate, mirror } from './pseudo-locale.js';

const placeholders = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];

describe('pseudo-locales', () => {
  it('keep every placeholder and change every letter around it', () => {
    for (const text of Object.values(payInvoicePay)) {
      const changed = accentuate(text);
      assert.deepEqual(placeholders(changed), placeholders(text));
      assert.doesNotMatch(changed.replace(/\{\w+\}/g, ''), /[a-zA-Z]/);
    }
  });

  it('are forty percent longer, in brackets', () => {
    const changed = accentuate('Find my invoice');
    assert.match(changed, /^\[.*\]$/u);
    assert.ok([...changed].length >= 'Find my invoice'.length * 1.4);
  });

  it('mirror without making the words unreadable', () => {
    assert.equal(mirror('Pay {total}').replaceAll('\u200f', ''), 'Pay {total}');
  });
});
