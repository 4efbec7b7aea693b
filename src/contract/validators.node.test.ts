import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { is, safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import { openapiDocument } from './generated/openapi-document.js';
import * as accountValidators from './generated/account-validators.js';
import * as documentValidators from './generated/document-validators.js';
import * as invoiceValidators from './generated/invoice-validators.js';
import * as listValidators from './generated/list-validators.js';
import * as portalValidators from './generated/portal-validators.js';
import * as requestValidators from './generated/request-validators.js';
import * as validators from './generated/validators.js';

const { vCapabilities, vInstant, vLocalDate, vMoney, vPayment, vQuoteMessage, vSession, vText } = validators;
const { vPayInput, vQuoteInput, vSelectionInput } = requestValidators;
const { vInvoiceListItem } = listValidators;
const total = { minor: 125_000, currency: 'USD' };
const payment = {
  id: 'pay-1',
  reference: 'R-1',
  origin: 'guest',
  status: 'succeeded',
  payDate: '2025-01-15',
  createdAt: '2025-01-15T10:00:00Z',
  currency: 'USD',
  gross: total,
  total,
  methodLabel: 'Visa',
  items: [{ invoiceId: 'inv-1', amount: total }],
  version: 1,
};

describe('the generated validators', () => {
  it('let unknown values of open enumerations through, and none of closed ones', () => {
    fc.assert(fc.property(fc.string(), (status) => is(vPayment, { ...payment, status })));
    const session = { kind: 'guest', permissions: ['fly.away'], expiresAt: '2025-01-15T10:00:00Z' };
    assert.ok(is(vSession, session));
    assert.ok(!is(vSession, { ...session, kind: 'admin' }));
    assert.ok(!is(vCapabilities, { contract: '2', backend: { name: 'x' }, groups: {} }));
  });

  it('let no object, number or list pass for a text', () => {
    fc.assert(fc.property(fc.anything(), (value) => is(vText, value) === (typeof value === 'string' && value.length <= 10_000)));
  });

  it('take money as an exact integer with a code of three letters only', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (minor) => is(vMoney, { minor, currency: 'KRW' })));
    for (const minor of [0.5, NaN, Infinity, 2 ** 53, '1', null, undefined, 1n])
      assert.ok(!is(vMoney, { minor, currency: 'KRW' }), String(minor));
    for (const currency of ['krw', 'KR', 'KRWW', '', 7, undefined]) assert.ok(!is(vMoney, { minor: 1, currency }), String(currency));
  });

  it('take dates and instants that a formatter can read, and no others', () => {
    for (const date of ['2025-01-15', '0001-12-31']) assert.ok(is(vLocalDate, date));
    for (const date of ['2025-1-15', '15.01.2025', '2025-01-15T00:00:00Z', '', 'today']) assert.ok(!is(vLocalDate, date), date);
    for (const instant of ['2025-01-15T10:00:00Z', '2025-01-15T10:00:00.123Z', '2025-01-15T10:00:00+09:00'])
      assert.ok(is(vInstant, instant), instant);
    for (const instant of ['2025-01-15', '2025-01-15T10:00:00', 'now', '']) assert.ok(!is(vInstant, instant), instant);
  });

  it('drop what the contract does not know', () => {
    const result = safeParse(vPayment, { ...payment, novelty: { deep: [1] }, total: { ...total, exponent: 2 } });
    assert.deepEqual(result.output, payment);
  });

  it('check every value of a map', () => {
    assert.ok(is(vQuoteMessage, { code: 'surcharge', params: { percent: '1.5', count: 2, amount: total } }));
    for (const params of [{ amount: { minor: '1' } }, { text: ['x'] }, { text: null }, [], 'x'])
      assert.ok(!is(vQuoteMessage, { code: 'x', params }));
  });

  it('bound what a server takes in, and say where a fault is', () => {
    const item = { invoiceId: 'inv-1' };
    const input = { quoteId: 'q', items: [item], expectedTotal: total };
    assert.ok(is(vPayInput, input));
    assert.ok(!is(vPayInput, { ...input, items: [] }));
    assert.ok(!is(vPayInput, { ...input, items: Array.from({ length: 251 }, () => item) }));
    const result = safeParse(vPayInput, { ...input, items: [item, { invoiceId: 7 }] });
    assert.deepEqual(
      result.issues?.[0]?.path?.map(({ key }) => key),
      ['items', 1, 'invoiceId'],
    );
  });

  it('take a source that is a token or a stored method, and nothing that either does not have', () => {
    const input = { quoteId: 'q', items: [{ invoiceId: 'inv-1' }], expectedTotal: total };
    for (const source of [{ token: 'tok-1', type: 'card' }, { methodId: 'method-1' }])
      assert.deepEqual(safeParse(vPayInput, { ...input, source: { ...source, number: '4242' } }).output, { ...input, source });
    for (const source of [{}, { type: 'card' }, { methodId: 7 }, 'tok-1']) assert.ok(!is(vPayInput, { ...input, source }));
  });

  it('take credits as a choice or as the word for the proposal', () => {
    const input = { items: [{ invoiceId: 'inv-1' }] };
    const use = { creditId: 'credit-1', invoiceId: 'inv-1', amount: total };
    for (const credits of ['oldestFirst', [], [use]]) assert.ok(is(vQuoteInput, { ...input, credits }));
    for (const credits of ['newestFirst', [{ ...use, amount: 1 }], Array.from({ length: 1_001 }, () => use)])
      assert.ok(!is(vQuoteInput, { ...input, credits }));
  });

  it('take any filter of the table, and no list without an end', () => {
    const where = { groups: ['overdue'], amount: { currency: 'USD', min: 1 }, due: { from: '2025-01-01' }, disputed: false };
    assert.ok(is(vSelectionInput, { where, search: 'x', sort: [{ field: 'dueDate', direction: 'desc' }] }));
    assert.ok(!is(vSelectionInput, { where: { groups: ['late'] } }));
    assert.ok(!is(vSelectionInput, { where: { accountIds: Array.from({ length: 251 }, () => 'a') } }));
  });

  it('need no more of a row than its id', () => {
    assert.ok(is(vInvoiceListItem, { id: 'inv-1' }));
    assert.ok(!is(vInvoiceListItem, { number: '1Z-1' }));
    assert.ok(!is(vInvoiceListItem, { id: 'inv-1', total: { minor: 0.5, currency: 'USD' } }));
  });

  it('never throw, whatever they are given', () => {
    const modules = [
      validators,
      accountValidators,
      invoiceValidators,
      listValidators,
      portalValidators,
      documentValidators,
      requestValidators,
    ];
    const all = modules.flatMap((module) => Object.values<GenericSchema>(module));
    assert.ok(all.length > 100);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.anything({ withNullPrototype: true, withBigInt: true }), (schema, value) => {
        safeParse(schema, value);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the description', () => {
  const { components, paths } = openapiDocument as {
    components: { schemas: Record<string, { 'x-extensible-enum'?: string[] }> };
    paths: Record<string, Record<string, { operationId?: string; responses: object }>>;
  };

  it('gives every operation a name, an error for every client fault and one for every fault of the server', () => {
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    assert.equal(operations.length, 41);
    for (const { operationId, responses } of operations) {
      assert.ok(operationId);
      assert.ok('default' in responses && '429' in responses, operationId);
    }
  });

  it('names each code in its table of statuses', async () => {
    const source = await readFile(new URL('./openapi.yaml', import.meta.url), 'utf8');
    const table = source.slice(source.indexOf('| status | codes |'), source.indexOf('## Idempotency-Key'));
    for (const code of components.schemas.ErrorCode?.['x-extensible-enum'] ?? []) assert.ok(table.includes(`\`${code}\``), code);
  });
});
