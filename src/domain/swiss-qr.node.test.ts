import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Party } from './entities.js';
import { money } from './money.js';
import { isQrReference, swissQrPayload, type SwissTransfer } from './swiss-qr.js';

const creditor: Party = { name: 'Robert Schneider AG', lines: ['Rue du Lac 1268'], postalCode: '2501', city: 'Biel', country: 'CH' };
const debtor: Party = { name: 'Pia Rutschmann', lines: ['Marktgasse 28'], postalCode: '9400', city: 'Rorschach', country: 'CH' };
const transfer: SwissTransfer = {
  iban: 'CH93 0076 2011 6238 5295 7',
  creditor,
  amount: money(123_456, 'CHF'),
  debtor,
  reference: '1Z-300105',
};
const with_ = (change: Partial<SwissTransfer>): string | undefined => swissQrPayload({ ...transfer, ...change });
const linesOf = (payload: string | undefined): readonly string[] => (payload ?? '').split('\n');

describe('the Swiss QR code', () => {
  it('has the 31 lines of the standard in their order', () => {
    assert.deepEqual(linesOf(swissQrPayload(transfer)), [
      ...['SPC', '0200', '1', 'CH9300762011623852957'],
      ...['S', 'Robert Schneider AG', 'Rue du Lac 1268', '', '2501', 'Biel', 'CH'],
      ...['', '', '', '', '', '', ''],
      ...['1234.56', 'CHF'],
      ...['S', 'Pia Rutschmann', 'Marktgasse 28', '', '9400', 'Rorschach', 'CH'],
      ...['NON', '', '1Z-300105', 'EPD'],
    ]);
  });

  it('quotes a creditor reference as SCOR and a QR reference at a QR account as QRR, without a message', () => {
    assert.deepEqual(linesOf(with_({ reference: 'RF18 5390 0754 7034' })).slice(27), ['SCOR', 'RF18539007547034', '', 'EPD']);
    const atQrAccount = { iban: 'CH4431999123000889012', reference: '21 00000 00003 13947 14300 09017' };
    assert.deepEqual(linesOf(with_(atQrAccount)).slice(27), ['QRR', '210000000003139471430009017', '', 'EPD']);
  });

  it('is not made for a QR account without a QR reference, which its bank would refuse', () => {
    assert.equal(with_({ iban: 'CH4431999123000889012' }), undefined);
    assert.equal(with_({ iban: 'CH4431999123000889012', reference: '210000000003139471430009018' }), undefined);
  });

  it('knows a QR reference by its check digit', () => {
    assert.equal(isQrReference('210000000003139471430009017'), true);
    for (const text of ['210000000003139471430009016', '1Z-204417', '', '21000000000313947143000901'])
      assert.equal(isQrReference(text), false, text);
  });

  it('leaves the debtor out where there is none, or one whose address does not fit', () => {
    const nobody = ['', '', '', '', '', '', ''];
    const { debtor: _left, ...without } = transfer;
    assert.deepEqual(linesOf(swissQrPayload(without)).slice(20, 27), nobody);
    assert.deepEqual(linesOf(with_({ debtor: { ...debtor, name: '서울물산' } })).slice(20, 27), nobody);
    assert.deepEqual(linesOf(with_({ debtor: { ...debtor, name: 'n'.repeat(5_000) } })).slice(20, 27), nobody);
  });

  it('takes a street of several lines as one, and no address without a town or a postal code', () => {
    const boston: Party = {
      name: 'Nordwind',
      lines: ['410 Harbor Street', 'Suite 1200'],
      postalCode: '02210',
      city: 'Boston',
      country: 'US',
    };
    assert.deepEqual(linesOf(with_({ creditor: boston })).slice(4, 11), [
      'S',
      'Nordwind',
      '410 Harbor Street, Suite 1200',
      '',
      '02210',
      'Boston',
      'US',
    ]);
    assert.equal(with_({ creditor: { name: 'Nordwind', lines: ['Rue'], postalCode: '2501', country: 'CH' } }), undefined);
    assert.equal(with_({ creditor: { name: 'Nordwind', lines: ['Rue'], city: 'Biel', country: 'CH' } }), undefined);
  });

  it('is for accounts in Switzerland and Liechtenstein, for francs and euro, from 0.01 to 999,999,999.99', () => {
    assert.equal(with_({ iban: 'DE89370400440532013000' }), undefined);
    assert.equal(with_({ iban: 'CH9300762011623852958' }), undefined);
    assert.notEqual(with_({ amount: money(1, 'EUR') }), undefined);
    assert.equal(with_({ amount: money(1, 'USD') }), undefined);
    assert.equal(linesOf(with_({ amount: money(99_999_999_999, 'CHF') }))[18], '999999999.99');
    for (const minor of [0, -1, 100_000_000_000]) assert.equal(with_({ amount: money(minor, 'CHF') }), undefined);
  });

  it('is, whatever comes in, nothing or 31 lines of allowed letters within 997 characters', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\r', '청', '€', '9', '\u202e', 'ș'), maxLength: 160 });
    fc.assert(
      fc.property(text, text, text, text, (name, street, city, reference) => {
        const payload = with_({ creditor: { ...creditor, name, lines: [street], city }, debtor: { ...debtor, name: street }, reference });
        if (payload === undefined) return;
        assert.equal(linesOf(payload).length, 31);
        assert.ok(payload.length <= 997);
        assert.ok(/^[\n\x20-\x7e\xa0-\u017f\u0218-\u021b\u20ac]*$/.test(payload));
      }),
    );
  });
});
