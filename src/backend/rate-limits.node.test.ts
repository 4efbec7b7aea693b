import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createInPageBackend, WireProbe, type InPageBackend } from '../testing/index.js';
import type { BackendConfig } from './config.js';

const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };

const start = async (limits: Pick<BackendConfig, 'lookupsPerInvoice' | 'lookupsPerMinute'>) => {
  const page: InPageBackend = await createInPageBackend({ config: limits });
  /** Each from an address of its own, as a swarm would. */
  let callers = 0;
  const lookUp = (changed: Partial<typeof facts> = {}) => {
    callers += 1;
    const address = `198.51.100.${callers}`;
    return new WireProbe((request) => page.backend.fetch(request, { address })).post('/guest/lookups', { facts: { ...facts, ...changed } });
  };
  return { page, lookUp };
};

describe('look-ups of one invoice number', () => {
  it('are limited whoever asks, whether or not there is such an invoice', async () => {
    const { page, lookUp } = await start({ lookupsPerInvoice: 3 });
    for (const invoiceNumber of ['1Z-204417', '9Z-999999']) {
      const said: number[] = [];
      for (let tries = 0; tries < 4; tries += 1) said.push((await lookUp({ invoiceNumber, accountNumber: `N-${tries}` })).status);
      assert.deepEqual(said, [404, 404, 404, 429], invoiceNumber);
    }
    assert.equal((await lookUp({ invoiceNumber: ' 1z-204417 ' })).status, 429, 'however it is typed');
    const refused = await lookUp();
    assert.deepEqual([(refused.body as { code: string }).code, refused.headers.get('Retry-After')], ['rate_limited', '600']);
    await page.controls.advance(600_000);
    assert.equal((await lookUp()).status, 200);
  });
});

describe('look-ups of all guests together', () => {
  it('are limited in a minute, and those of users and payments are not', async () => {
    const { page, lookUp } = await start({ lookupsPerMinute: 5 });
    for (let count = 0; count < 5; count += 1) assert.equal((await lookUp({ invoiceNumber: `1Z-${count}` })).status, 404);
    const refused = await lookUp();
    assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '60']);
    assert.ok(await page.controls.signIn('payer@harbourfinch.example'));
    await page.controls.advance(20_000);
    assert.equal((await lookUp()).headers.get('Retry-After'), '40');
    await page.controls.advance(40_000);
    assert.equal((await lookUp()).status, 200);
  });
});
