import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { documentName } from './documents.js';

const nameOf = (number: string, slug = 'nordwind'): string => documentName({ slug }, { number, invoiceDate: '2026-01-12' }, 'pdf');

void describe('The name of a file (DWN-02)', () => {
  void it('is of the biller, the invoice and its day', () => {
    assert.equal(nameOf('1Z-7'), 'nordwind_1Z-7_20260112.pdf');
    assert.equal(nameOf('청구서 1'), 'nordwind_청구서-1_20260112.pdf');
  });

  void it('has nothing that a file system refuses or follows', () => {
    assert.equal(nameOf('../../etc/passwd'), 'nordwind_etc-passwd_20260112.pdf');
    assert.equal(nameOf('a\\b:c*d?"<>|\u0000\u202e'), 'nordwind_a-b-c-d_20260112.pdf');
    assert.equal(nameOf('...', '/'), 'invoice_invoice_20260112.pdf');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (number) => {
        const name = nameOf(number);
        assert.match(name, /^nordwind_[\p{L}\p{N}.-]+_20260112\.pdf$/u);
        assert.ok(!name.includes('_.'));
      }),
    );
  });

  void it('is bounded, and ends with a whole character', () => {
    assert.equal(nameOf('1'.repeat(500)).length, 'nordwind_'.length + 80 + '_20260112.pdf'.length);
    assert.equal(nameOf('𝒜'.repeat(500)), `nordwind_${'𝒜'.repeat(80)}_20260112.pdf`);
  });
});
