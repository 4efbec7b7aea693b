import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uniqueId } from './unique-id.js';

test('no two ids are the same, whatever name they carry', () => {
  const ids = Array.from({ length: 100 }, (_, index) => uniqueId(index % 2 ? 'hint' : 'error'));
  assert.equal(new Set(ids).size, ids.length);
  assert.match(ids[0] ?? '', /^billing-error-\d+$/);
});
