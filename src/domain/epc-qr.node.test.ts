import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { epcQrPayload, type EpcTransfer } from './epc-qr.js';
import { money } from './money.js';

const transfer: EpcTransfer = {
  beneficiary: 'Nordwind Parcel',
  iban: 'DE89 3704 0044 0532 0130 00',
  bic: 'HAHBDEHHXXX',
  amount: money(123_456, 'EUR'),
  reference: '1Z-300101',
};
const with_ = (change: Partial<EpcTransfer>): string | undefined => epcQrPayload({ ...transfer, ...change });
const linesOf = (payload: string | undefined): readonly string[] => (payload ?? '').split('\n');
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('the QR code of a SEPA credit transfer', () => {
  it('has the lines of EPC069-12 in their order, an invoice number in the text', () => {
    assert.deepEqual(linesOf(epcQrPayload(transfer)), [
      'BCD',
      '002',
      '1',
      'SCT',
      'HAHBDEHHXXX',
      'Nordwind Parcel',
      'DE89370400440532013000',
      'EUR1234.56',
      '',
      '',
      '1Z-300101',
    ]);
  });

  it('puts a creditor reference where machines match it, and ends with it', () => {
    assert.deepEqual(linesOf(with_({ reference: 'RF18 5390 0754 7034' })).slice(8), ['', 'RF18539007547034']);
    assert.deepEqual(
      linesOf(with_({ reference: 'RF19 5390 0754 7034' })).slice(8),
      ['', '', 'RF19 5390 0754 7034'],
      'wrong check digits are text',
    );
    assert.deepEqual(
      linesOf(with_({ reference: '+++090/9337/55493+++' })).slice(8),
      ['', '', '+++090/9337/55493+++'],
      'a Belgian message is text',
    );
  });

  it('does without a BIC that is none', () => {
    assert.equal(linesOf(with_({ bic: 'not a BIC' }))[4], '');
    const { bic: _left, ...without } = transfer;
    assert.equal(linesOf(epcQrPayload(without))[4], '');
  });

  it('needs a BIC outside the European Economic Area, and SEPA at all', () => {
    const swiss = { iban: 'CH9300762011623852957' };
    assert.notEqual(with_(swiss), undefined);
    assert.equal(with_({ ...swiss, bic: '' }), undefined);
    assert.equal(with_({ iban: 'TR330006100519786457841326' }), undefined);
  });

  it('writes the amount in full, from one cent to 999,999,999.99', () => {
    assert.equal(linesOf(with_({ amount: money(1, 'EUR') }))[7], 'EUR0.01');
    assert.equal(linesOf(with_({ amount: money(99_999_999_999, 'EUR') }))[7], 'EUR999999999.99');
    for (const minor of [0, -100, 100_000_000_000]) assert.equal(with_({ amount: money(minor, 'EUR') }), undefined);
  });

  it('is for euro and for a right IBAN alone', () => {
    assert.equal(with_({ amount: money(100, 'CHF') }), undefined);
    assert.equal(with_({ iban: 'DE88370400440532013000' }), undefined);
    assert.equal(with_({ iban: '' }), undefined);
  });

  it('is not made where something does not fit, rather than cut', () => {
    assert.notEqual(with_({ beneficiary: 'n'.repeat(70) }), undefined);
    assert.equal(with_({ beneficiary: 'n'.repeat(71) }), undefined);
    assert.notEqual(with_({ reference: '9'.repeat(140) }), undefined);
    assert.equal(with_({ reference: '9'.repeat(141) }), undefined);
    assert.equal(with_({ reference: '' }), undefined);
    assert.equal(with_({ beneficiary: '\u202e' }), undefined, 'an unseen character that turns the text around');
    assert.equal(with_({ reference: '청'.repeat(100) }), undefined, '300 bytes of text and the rest are more than 331');
  });

  it('holds no more lines than given: a line break in a name is a space', () => {
    assert.equal(linesOf(with_({ beneficiary: 'Nordwind\r\nParcel\u2028' }))[5], 'Nordwind Parcel');
  });

  it('is, whatever comes in, nothing or ten to eleven lines within 331 bytes that say what was given', () => {
    const text = fc.string({ unit: 'binary', maxLength: 150 });
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: -5, max: 100_000_000_005 }), (beneficiary, reference, bic, minor) => {
        const payload = with_({ beneficiary, reference, bic, amount: money(minor, 'EUR') });
        if (payload === undefined) return;
        const lines = linesOf(payload);
        assert.ok(lines.length === 10 || lines.length === 11);
        assert.ok(bytes(payload) <= 331);
        assert.deepEqual([lines[0], lines[1], lines[2], lines[3]], ['BCD', '002', '1', 'SCT']);
        assert.equal(lines[7], `EUR${(minor / 100).toFixed(2)}`);
        assert.ok([...(lines[5] ?? '')].length <= 70 && lines[5] !== '');
        assert.notEqual(lines.at(-1), '');
      }),
    );
  });
});
