import assert from 'node:assert/strict';
import { test } from 'node:test';

test('everything here loads in Node, where nothing is registered and nothing throws', async () => {
  assert.equal(typeof globalThis.customElements, 'undefined');
  const { define } = await import('./define.js');
  define('node-probe', class {} as unknown as CustomElementConstructor);
  const { BillingEvent } = await import('./billing-event.js');
  assert.equal(new BillingEvent('probe', 1).detail, 1);
  const { tagName } = await import('./nested-tag.js');
  assert.equal(tagName({} as HTMLElement, 'pay-invoice'), 'pay-invoice');
});
