import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOnlyNothing } from './nothing-bindings.mjs';

const says = (type, target) => `Type '${type}' is not assignable to '${target}'`;

test('a binding that is fine but for `nothing` is no fault', () => {
  assert.equal(isOnlyNothing(says('string | Symbol(undefined)', 'string')), true);
  assert.equal(isOnlyNothing(says('Symbol(undefined) | "true"', '"true" | "false"')), true);
  assert.equal(isOnlyNothing(says('Symbol(undefined) | "email"', 'string')), true);
  assert.equal(isOnlyNothing(says('Symbol(undefined) | "status"', '"alert" | ... 89 more ...')), true);
});

test('a binding that is wrong without `nothing` too stays a fault', () => {
  assert.equal(isOnlyNothing(says('Symbol(undefined) | "yes"', '"true" | "false"')), false);
  assert.equal(isOnlyNothing(says('Symbol(undefined) | string[]', 'string')), false);
  assert.equal(isOnlyNothing(says('number', 'string')), false);
  assert.equal(isOnlyNothing('Unknown attribute "nam"'), false);
});
