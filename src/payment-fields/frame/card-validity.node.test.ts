import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardValidity, securityCodeFault } from './card-validity.js';

const today = new Date(2031, 0, 15);

test('an empty form is empty and lacks everything', () => {
  assert.deepEqual(cardValidity({ number: '', expiry: '', cvc: '' }, undefined, today), {
    complete: false,
    empty: true,
    faults: { number: 'required', expiry: 'required', cvc: 'required' },
  });
});

test('a whole card has no fault and tells its brand', () => {
  assert.deepEqual(cardValidity({ number: '4242424242424242', expiry: '0131', cvc: '123' }, ['visa'], today), {
    complete: true,
    empty: false,
    faults: {},
    brand: 'visa',
  });
});

test('validity never holds what was typed', () => {
  const text = JSON.stringify(cardValidity({ number: '4242424242424242', expiry: '0131', cvc: '987' }, undefined, today));
  assert.doesNotMatch(text, /\d/);
});

test('the security code has four digits on American Express, three on the others, either while the brand is unknown', () => {
  assert.equal(securityCodeFault('', '4242'), 'required');
  assert.equal(securityCodeFault('12', ''), 'incomplete');
  assert.equal(securityCodeFault('123', ''), undefined);
  assert.equal(securityCodeFault('1234', ''), undefined);
  assert.equal(securityCodeFault('123', '4242'), undefined);
  assert.equal(securityCodeFault('1234', '4242'), 'invalid');
  assert.equal(securityCodeFault('123', '37'), 'incomplete');
  assert.equal(securityCodeFault('1234', '37'), undefined);
});
