import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { money } from './money.js';
import { groupRemitted, quotedReference, type RemittedInvoice } from './remittance-groups.js';

const invoice = (number: string, minor: number, change: Partial<RemittedInvoice> = {}): RemittedInvoice => ({
  id: `inv_${number}`,
  number,
  country: 'US',
  currency: 'USD',
  balance: money(minor, change.currency ?? 'USD'),
  kind: 'invoice',
  lifecycle: 'issued',
  remittanceRef: number,
  ...change,
});

describe('what is to be sent', () => {
  it('is the exact sum of the balances, apart for each country and currency (C-22)', () => {
    const { groups } = groupRemitted([
      invoice('1', 100),
      invoice('2', 50, { country: 'NL', currency: 'EUR' }),
      invoice('3', 25),
      invoice('4', 10, { country: 'DE', currency: 'EUR' }),
    ]);
    assert.deepEqual(
      groups.map(({ key, amount, invoices }) => [key, amount.minor, invoices.map(({ number }) => number)]),
      [
        ['US-USD', 125, ['1', '3']],
        ['NL-EUR', 50, ['2']],
        ['DE-EUR', 10, ['4']],
      ],
    );
  });

  it('leaves out what is settled, a credit note, a void and a written-off invoice', () => {
    const { groups, settled } = groupRemitted([
      invoice('1', 0),
      invoice('2', -100),
      invoice('3', 100, { kind: 'creditNote' }),
      invoice('4', 100, { lifecycle: 'void' }),
      invoice('5', 100, { lifecycle: 'writtenOff' }),
    ]);
    assert.deepEqual(groups, []);
    assert.equal(settled.length, 5);
  });

  it('takes every invoice into account exactly once', () => {
    const drawn = fc.array(fc.record({ minor: fc.integer({ min: -500, max: 500 }), currency: fc.constantFrom('USD', 'EUR', 'KRW') }));
    fc.assert(
      fc.property(drawn, (list) => {
        const all = list.map(({ minor, currency }, index) => invoice(String(index), minor, { currency }));
        const { groups, settled } = groupRemitted(all);
        assert.equal(
          groups.reduce((sum, { invoices }) => sum + invoices.length, settled.length),
          all.length,
        );
        for (const { amount, invoices, currency } of groups) {
          assert.equal(amount.currency, currency);
          assert.equal(
            amount.minor,
            invoices.reduce((sum, { balance }) => sum + balance.minor, 0),
          );
        }
      }),
    );
  });
});

describe('the number to quote', () => {
  it('is that of each invoice, in the form of the way (R-052, PAY-26)', () => {
    const invoices = [
      { number: '539007547034', remittanceRef: '539007547034' },
      { number: '2', remittanceRef: '' },
    ];
    assert.equal(quotedReference(invoices, {}), '539007547034, 2');
    assert.equal(quotedReference(invoices.slice(0, 1), { referenceFormat: 'rf' }), 'RF18539007547034');
  });
});
