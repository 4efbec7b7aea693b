import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bold, charactersOf, visible } from './said.js';

describe('text of a document', () => {
  it('is one line without what cannot be seen or turns text round', () => {
    assert.equal(visible(' a\r\n\tb\u2028c\u0000 '), 'a b c');
    assert.equal(visible('\u202Egnp.exe\u2069 \u200bx\u00ad\u200d'), 'gnp.exe x');
    assert.equal(visible('\ud800x'), '\ufffdx');
    assert.equal(visible('e\u0301'), '\u00e9');
    assert.equal(visible('1\u202f250,00\u00a0€'), '1\u00a0250,00\u00a0€');
  });

  it('has no control and no steering character, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        assert.doesNotMatch(visible(text), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        assert.equal(visible(visible(text)), visible(text));
      }),
    );
  });

  it('names its characters by weight', () => {
    const { regular, bold: heavy } = charactersOf({ title: bold('AB'), rows: [{ cells: ['c', bold('D')] }], label: 'e\n' });
    assert.deepEqual([...regular].sort(), ['c', 'e']);
    assert.deepEqual([...heavy].sort(), ['A', 'B', 'D']);
  });
});
