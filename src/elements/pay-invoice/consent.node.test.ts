import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForced, type Framing } from './consent.js';

const own = { origin: 'https://shop.example' };
const seen = { visibilityState: 'visible' };
const alone = (() => {
  const self = { location: own };
  return { top: self, self, location: own, document: seen };
})();
const framedBy = (top: Framing['top'], visibilityState = 'visible'): Framing => ({
  top,
  self: {},
  location: own,
  document: { visibilityState },
});
const stranger = {
  get location(): never {
    throw new DOMException('Blocked a frame', 'SecurityError');
  },
};

test('on a page of its own any press counts, also one that a test or an assistant makes', () => {
  assert.equal(isForced({ isTrusted: false }, alone), false);
});

test('in a frame of the same site any press counts', () => {
  assert.equal(isForced({ isTrusted: false }, framedBy({ location: own })), false);
});

test('in a frame of a foreign page only a press of the customer counts, and only on a page that is seen', () => {
  assert.equal(isForced({ isTrusted: false }, framedBy(stranger)), true);
  assert.equal(isForced({ isTrusted: true }, framedBy(stranger)), false);
  assert.equal(isForced({ isTrusted: true }, framedBy(stranger, 'hidden')), true);
});
