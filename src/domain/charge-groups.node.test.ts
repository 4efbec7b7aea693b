import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { groupCharges, searchCharges } from './charge-groups.js';
import type { InvoiceLine } from './entities.js';
import { money } from './money.js';

const line = (seq: number, change: Partial<InvoiceLine> = {}): InvoiceLine => ({
  id: `l${seq}`,
  seq,
  description: `Parcel ${seq}`,
  chargeCode: 'EXP',
  category: 'Transport',
  net: money(100 * seq, 'USD'),
  ...change,
});

describe('charges by category', () => {
  it('have a subtotal each and stay in their order', () => {
    const groups = groupCharges(
      [line(1), line(2, { category: 'Duties', tax: money(7, 'USD') }), line(3, { adjustments: money(-50, 'USD') })],
      'USD',
    );
    assert.deepEqual(
      groups.map(({ category, lines, net, tax, adjustments }) => [
        category,
        lines.map(({ id }) => id),
        net.minor,
        tax.minor,
        adjustments.minor,
      ]),
      [
        ['Transport', ['l1', 'l3'], 400, 0, -50],
        ['Duties', ['l2'], 200, 7, 0],
      ],
    );
  });

  it('are told apart by account only where an invoice covers several', () => {
    const ofOne = groupCharges([line(1, { accountId: 'a' }), line(2, { accountId: 'a' })], 'USD');
    assert.deepEqual(
      ofOne.map(({ accountId }) => accountId),
      [undefined],
    );
    const ofTwo = groupCharges([line(1, { accountId: 'a' }), line(2, { accountId: 'b' }), line(3, { accountId: 'a' }), line(4)], 'USD');
    assert.deepEqual(
      ofTwo.map(({ accountId, net }) => [accountId, net.minor]),
      [
        ['a', 400],
        ['b', 200],
        [undefined, 400],
      ],
    );
  });

  it('leave an amount in another currency out of the sum rather than failing', () => {
    assert.equal(groupCharges([line(1), line(2, { net: money(5, 'EUR') })], 'USD')[0]?.net.minor, 100);
  });

  it('hold every line once, and their subtotals add up to all lines', () => {
    const lines = fc.array(
      fc.record({
        category: fc.constantFrom('a', 'b', '', '__proto__'),
        accountId: fc.constantFrom('1', '2', ''),
        minor: fc.integer({ min: -1e6, max: 1e6 }),
      }),
    );
    fc.assert(
      fc.property(lines, (drawn) => {
        const all = drawn.map(({ minor, ...rest }, index) => line(index, { ...rest, net: money(minor, 'USD') }));
        const groups = groupCharges(all, 'USD');
        assert.deepEqual(groups.flatMap(({ lines: held }) => held.map(({ id }) => id)).sort(), all.map(({ id }) => id).sort());
        assert.equal(
          groups.reduce((sum, { net }) => sum + net.minor, 0),
          drawn.reduce((sum, { minor }) => sum + minor, 0),
        );
        assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
      }),
    );
  });
});

describe('searching charges', () => {
  const lines = [line(1, { description: 'Express parcel' }), line(2, { trackingNumber: '1Z900031' }), line(3, { reference: 'HF-00007' })];
  const found = (text: string): readonly string[] => searchCharges(lines, text).map(({ id }) => id);

  it('finds a part of the description, the reference, the tracking number or the code, whatever its case', () => {
    assert.deepEqual(found('PRESS'), ['l1']);
    assert.deepEqual(found('0031'), ['l2']);
    assert.deepEqual(found(' hf-0 '), ['l3']);
    assert.deepEqual(found('exp'), ['l1', 'l2', 'l3']);
    assert.deepEqual(found('nothing like it'), []);
  });

  it('takes two characters for a beginning and fewer for no search (LST-01)', () => {
    assert.deepEqual(found('hf'), ['l3']);
    assert.deepEqual(found('re'), []);
    assert.deepEqual(found('h'), ['l1', 'l2', 'l3']);
    assert.deepEqual(found(''), ['l1', 'l2', 'l3']);
  });
});
