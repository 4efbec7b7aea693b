import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Typeahead } from './typeahead.js';

const labels = ['Pay', 'Print', 'Promise to pay', 'View'];

test('a letter goes to the next item that begins with it, and round', () => {
  const typed = new Typeahead();
  const found = [0, 1, 2].map((index) => typed.find('p', labels, index, index * 1_000));
  assert.deepEqual(found, [1, 2, 0]);
});

test('letters that follow each other are one word', () => {
  const typed = new Typeahead();
  assert.equal(typed.find('p', labels, 3, 0), 0);
  assert.equal(typed.find('r', labels, 0, 100), 1);
  assert.equal(typed.find('o', labels, 1, 200), 2);
});

test('one letter again and again goes through all that begin with it', () => {
  const typed = new Typeahead();
  assert.deepEqual([typed.find('p', labels, 0, 0), typed.find('P', labels, 1, 100), typed.find('p', labels, 2, 200)], [1, 2, 0]);
});

test('a letter that begins nothing finds nothing', () => {
  assert.equal(new Typeahead().find('x', labels, 0, 0), -1);
  assert.equal(new Typeahead().find('x', [], -1, 0), -1);
});
