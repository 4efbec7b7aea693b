import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CopyController } from './copy-controller.js';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

test('the value copied last is remembered by its key', async () => {
  const written: string[] = [];
  const copying = new CopyController(host, (text) => (written.push(text), Promise.resolve()));
  assert.equal(await copying.copy('amount', '1250.00'), true);
  assert.equal(await copying.copy('reference', '1Z-204417'), true);
  assert.deepEqual([copying.copied, written], ['reference', ['1250.00', '1Z-204417']]);
});

test('a browser that refuses leaves nothing said as copied', async () => {
  const copying = new CopyController(host, () => Promise.reject(new Error('denied')));
  assert.equal(await copying.copy('amount', '1250.00'), false);
  assert.equal(copying.copied, undefined);
});
