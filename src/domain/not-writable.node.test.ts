import assert from 'node:assert/strict';
import { it } from 'node:test';
import { NotWritable } from './not-writable.js';

it('a document that cannot be written says why, in the words of what is left out of a download (DWN-05)', () => {
  const error = new NotWritable('letters');
  assert.ok(error instanceof Error);
  assert.deepEqual([error.name, error.reason], ['NotWritable', 'letters']);
});
