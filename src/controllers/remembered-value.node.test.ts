import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRemembered, rememberedKey } from './remembered-value.js';

const options = { scope: 'https://billing.example', user: 'u 1', element: 'invoice-table', name: 'columns' };

function withStorage(kept: Record<string, string>): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { getItem: (key: string) => kept[key] ?? null } });
}

test('what was written is read under the name of its client, its user and its element', () => {
  withStorage({ 'billing:https%3A%2F%2Fbilling.example:u%201:invoice-table:columns': '["number"]' });
  assert.deepEqual(readRemembered(options), ['number']);
  assert.equal(readRemembered({ ...options, user: 'u2' }), undefined);
});

test('nonsense and a browser that denies storage read as nothing', () => {
  withStorage({ [rememberedKey(options)]: '{' });
  assert.equal(readRemembered(options), undefined);
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('denied');
    },
  });
  assert.equal(readRemembered(options), undefined);
});
