import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { money } from '../../domain/money.js';
import type { Party, Remittance } from '../../domain/entities.js';
import { payloadOf, type ScanOptions } from './scan.js';

const party = (name: string): Party => ({ name, lines: ['Bahnhofstrasse 1'], postalCode: '8001', city: 'Zürich', country: 'CH' });
const way: Remittance = { kind: 'wire', beneficiary: 'Nordwind Parcel', iban: 'CH9300762011623852957', bic: 'LIMPCHZZXXX' };
const payload = (change: Partial<ScanOptions> & { minor?: number; currency?: string } = {}) =>
  payloadOf({
    way,
    invoices: [{ remitTo: party('Nordwind'), billTo: party('Finch') }],
    amount: money(change.minor ?? 12_345, change.currency ?? 'CHF'),
    reference: '1Z-300105',
    speech: undefined as unknown as ScanOptions['speech'],
    ...change,
  });

describe('which code a payment gets', () => {
  it('is a Swiss one in francs, with the beneficiary at the address of the invoice and the debtor', () => {
    const made = payload();
    assert.equal(made?.swiss, true);
    const lines = made?.payload.split('\n') ?? [];
    assert.deepEqual(lines.slice(5, 7), ['Nordwind Parcel', 'Bahnhofstrasse 1']);
    assert.equal(lines[21], 'Finch');
  });

  it('is that of a SEPA transfer in euro', () => {
    const made = payload({ currency: 'EUR' });
    assert.equal(made?.swiss, false);
    assert.match(made?.payload ?? '', /^BCD\n002\n1\nSCT\n/);
  });

  it('names no debtor where invoices are billed to different parties', () => {
    const invoices = ['Finch', 'Sparrow'].map((name) => ({ remitTo: party('Nordwind'), billTo: party(name) }));
    assert.equal(payload({ invoices })?.payload.split('\n')[21], '');
  });

  it('is none without an IBAN, in another currency, or where the numbers to quote do not fit', () => {
    assert.equal(payload({ way: { kind: 'ach', beneficiary: 'Nordwind', account: '1' } }), undefined);
    assert.equal(payload({ currency: 'USD' }), undefined);
    assert.equal(payload({ reference: '1Z-300105, '.repeat(20) }), undefined);
  });
});
