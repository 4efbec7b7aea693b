import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseTestToken, testCards, testOutcome, testToken } from './test-cards.js';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('every outcome of a card is found again in its token', () => {
  for (const { outcome, funding } of testCards) {
    fc.assert(
      fc.property(bytes, (random) => {
        assert.deepEqual(parseTestToken(testToken(outcome, funding, random)), { outcome, funding });
      }),
    );
  }
});

test('two cards of the table never share a number', () => {
  assert.equal(new Set(testCards.map((card) => card.number)).size, testCards.length);
});

test('a number that the table does not know is declined', () => {
  assert.equal(testOutcome('4111111111111111'), 'declined:generic');
  assert.equal(testOutcome('4242424242424242'), 'approved');
});

test('a token of another maker, or one with an outcome of its own, says nothing', () => {
  for (const token of [
    '',
    'tok_live_1',
    'tok_test.approved.credit.short',
    `tok_test.free.credit.${'a'.repeat(22)}`,
    `tok_test.approved.gold.${'a'.repeat(22)}`,
  ]) {
    assert.equal(parseTestToken(token), undefined, token);
  }
});
