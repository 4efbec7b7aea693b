import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { nordwind } from './index.js';
import { rolePresets, roleOf } from './services/roles.js';
import type { RoleId, RolesModel } from './store/records.js';
import { createInPageBackend, WireProbe, type WireCall } from '../testing/index.js';

/** The matrix as the specification prints it: a code, and a cell for each role. */
const printed = readFileSync(new URL('../../docs/specification/permissions.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| `[a-z]+\.[a-z]+`/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code = '', , ...cells]) => ({ code: code.replaceAll('`', ''), cells }));

const columns: readonly RoleId[] = ['administrator', 'manager', 'viewPayDispute', 'viewPay', 'viewDispute', 'viewOnly'];

const isGranted = (cell: string, model: RolesModel): boolean => {
  const own = cell.includes('four roles:') ? (cell.split(';').find((part) => part.includes(`${model} roles:`)) ?? '') : cell;
  // Using a company's method is a matter of paying; the right to it is another.
  return !own.includes('–') && !own.startsWith('using');
};

const people: Readonly<Record<RoleId, string>> = {
  administrator: 'admin@harbourfinch.example',
  manager: 'manager@harbourfinch.example',
  viewPayDispute: 'payer@harbourfinch.example',
  viewPay: 'viewpay@harbourfinch.example',
  viewDispute: 'dispute@harbourfinch.example',
  viewOnly: 'viewer@harbourfinch.example',
};

describe('roles', () => {
  for (const model of ['four', 'six'] as const) {
    for (const { id, permissions } of rolePresets[model]) {
      it(`${id}, of ${model}, has exactly the permissions that the specification prints`, () => {
        assert.ok(printed.length > 20);
        const column = columns.indexOf(id);
        const expected = printed.filter(({ cells }) => isGranted(cells[column] ?? '–', model)).map(({ code }) => code);
        assert.deepEqual([...permissions].sort(), expected.sort());
      });
    }
  }

  it('manage their own payments alone where the specification says so', () => {
    const own = printed.find(({ code }) => code === 'payment.manage')?.cells ?? [];
    for (const [index, id] of columns.entries()) {
      if (own[index]?.includes('own')) assert.equal(roleOf('six', id).ownPaymentsOnly, true, id);
    }
    assert.equal(roleOf('six', 'manager').ownPaymentsOnly, false);
  });

  it('that a model does not have may do nothing', () => {
    assert.deepEqual(roleOf('four', 'viewPay').permissions, []);
  });
});

interface Operation {
  readonly name: string;
  readonly permission: string;
  readonly call: (probe: WireProbe, token: string) => Promise<{ readonly status: number }>;
}

const get = (path: string, permission: string): Operation => ({
  name: `GET ${path}`,
  permission,
  call: (probe, token) => probe.get(path, { token }),
});
const send = (method: string, path: string, permission: string, call: WireCall = {}): Operation => ({
  name: `${method} ${path}`,
  permission,
  call: (probe, token) => probe.send(method, path, { token, key: crypto.randomUUID(), headers: { 'If-Match': '"1"' }, ...call }),
});
const view = { name: 'Mine', view: 'account', query: {}, columns: [], isDefault: false };

const operations: readonly Operation[] = [
  get('/invoices', 'invoice.view'),
  get('/invoices/totals', 'invoice.view'),
  get('/invoices/inv_1Z-204417', 'invoice.view'),
  send('POST', '/invoices/selections', 'invoice.view', { body: {} }),
  get('/accounts', 'invoice.view'),
  get('/plans', 'invoice.view'),
  get('/dashboard', 'invoice.view'),
  get('/credits', 'invoice.view'),
  get('/payment-methods', 'payment.create'),
  get('/views', 'preferences.own'),
  send('POST', '/views', 'preferences.own', { body: view }),
  send('PUT', '/views/view_none', 'preferences.own', { body: view }),
  send('DELETE', '/views/view_none', 'preferences.own'),
  send('POST', '/payments/quotes', 'payment.create', { body: { items: [{ invoiceId: 'inv_none' }] } }),
];

describe('what each role may do', () => {
  for (const model of ['four', 'six'] as const) {
    for (const [id, email] of Object.entries(people) as [RoleId, string][]) {
      it(`${id}, of ${model}: each operation asks for its permission`, async () => {
        const page = await createInPageBackend({ config: { biller: { ...nordwind, rolesModel: model } } });
        const probe = new WireProbe((request) => page.backend.fetch(request));
        const token = await page.controls.signIn(email);
        for (const { name, permission, call } of operations) {
          const { status } = await call(probe, token);
          const may = (roleOf(model, id).permissions as readonly string[]).includes(permission);
          assert.equal(status === 403, !may, `${name}: ${status}`);
          assert.ok(status < 500, `${name}: ${status}`);
        }
      });
    }
  }

  it('nothing at all without signing in, and nothing of this with a guest’s token', async () => {
    const page = await createInPageBackend();
    const probe = new WireProbe((request) => page.backend.fetch(request));
    const { session } = await page.client.guest.lookupInvoice({
      facts: { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' },
    });
    for (const { name, permission, call } of operations) {
      assert.equal((await call(probe, 'nobody')).status, 401, name);
      if (permission !== 'payment.create') assert.equal((await call(probe, session.token ?? '')).status, 403, name);
    }
  });
});
