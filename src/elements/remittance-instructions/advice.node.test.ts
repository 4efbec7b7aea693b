import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BillingError } from '../../domain/errors.js';
import { money } from '../../domain/money.js';
import { checkAdvice, refusedFields, type AdviceDraft, type AdviceProblems, type AdviceRules } from './advice.js';

const rules: AdviceRules = {
  invoices: [
    { id: 'a', balance: money(125_000, 'USD') },
    { id: 'b', balance: money(5_000, 'USD') },
  ],
  today: '2026-03-12',
  locale: 'en',
};
const draft: AdviceDraft = {
  kind: 'wire',
  sentOn: '2026-03-11',
  amounts: new Map([
    ['a', '1,250.00'],
    ['b', '0'],
  ]),
  bankReference: ' TX-1 ',
};
const check = (change: Partial<AdviceDraft>, against: AdviceRules = rules) => checkAdvice({ ...draft, ...change }, against);
const problemsOf = (change: Partial<AdviceDraft>): AdviceProblems | undefined => {
  const checked = check(change);
  return checked.ok ? undefined : checked.problems;
};
const amountsOf = (a: string, b: string): AdviceDraft['amounts'] =>
  new Map([
    ['a', a],
    ['b', b],
  ]);

describe('telling of a transfer or cheque', () => {
  it('names the invoices that it covers, with what was sent for each', () => {
    assert.deepEqual(check({}), {
      ok: true,
      advice: { items: [{ invoiceId: 'a', amount: money(125_000, 'USD') }], kind: 'wire', sentOn: '2026-03-11', bankReference: 'TX-1' },
    });
  });

  it('needs no reference of the bank, and takes one of a hundred characters', () => {
    assert.deepEqual((check({ bankReference: '  ' }) as { advice?: object }).advice, {
      items: [{ invoiceId: 'a', amount: money(125_000, 'USD') }],
      kind: 'wire',
      sentOn: '2026-03-11',
    });
    assert.equal(check({ bankReference: 'x'.repeat(100) }).ok, true);
    assert.equal(problemsOf({ bankReference: 'x'.repeat(101) })?.bankReference, 'long');
  });

  it('is of today or the ninety days before', () => {
    for (const day of ['2026-03-12', '2025-12-12']) assert.equal(check({ sentOn: day }).ok, true, day);
    for (const day of ['2026-03-13', '2025-12-11', '2026-02-30']) assert.equal(problemsOf({ sentOn: day })?.sentOn, 'range', day);
    assert.equal(problemsOf({ sentOn: '' })?.sentOn, 'missing');
  });

  it('asks for every amount, for one that can be read, and for no more than is due', () => {
    const problems = (a: string, b: string) => [...(problemsOf({ amounts: amountsOf(a, b) })?.amounts ?? [])];
    assert.deepEqual(problems('', 'x'), [
      ['a', 'missing'],
      ['b', 'format'],
    ]);
    assert.deepEqual(problems('1,250.01', '50.00'), [['a', 'more']]);
    assert.deepEqual(problems('12.345', '-1'), [
      ['a', 'format'],
      ['b', 'format'],
    ]);
  });

  it('covers the whole balance of an invoice whose amount was left as it stood', () => {
    const checked = check({ amounts: new Map([['b', '0']]) });
    assert.deepEqual(checked.ok && checked.advice.items, [{ invoiceId: 'a', amount: money(125_000, 'USD') }]);
  });

  it('says once that nothing was paid, and not beside an amount that cannot be read', () => {
    assert.equal(problemsOf({ amounts: amountsOf('0', '0') })?.nothing, true);
    assert.equal(problemsOf({ amounts: amountsOf('x', '0') })?.nothing, undefined);
  });

  it('tells everything that is wrong at once', () => {
    const problems = problemsOf({ kind: undefined, sentOn: '', amounts: amountsOf('', '0'), bankReference: 'x'.repeat(101) });
    assert.deepEqual(
      [problems?.kind, problems?.sentOn, problems?.amounts.size, problems?.bankReference],
      ['missing', 'missing', 1, 'long'],
    );
  });

  it('reads amounts as the language writes them', () => {
    const german = check({ amounts: amountsOf('1.250,00', '0') }, { ...rules, locale: 'de' });
    assert.equal(german.ok, true);
  });
});

describe('what the backend finds wrong', () => {
  const checked = check({});
  const advice = checked.ok ? checked.advice : undefined;
  const refused = (...pointers: readonly string[]) =>
    advice && refusedFields(new BillingError('validation', { fields: pointers.map((pointer) => ({ pointer, code: 'format' })) }), advice);

  it('stands at its field', () => {
    assert.equal(refused('/bankReference')?.bankReference, 'refused');
    assert.equal(refused('/sentOn')?.sentOn, 'range');
    assert.deepEqual([...(refused('/items/0/amount')?.amounts ?? [])], [['a', 'format']]);
  });

  it('is told in general words where it names no field of the form', () => {
    assert.equal(refused('/items'), undefined);
    assert.equal(refused(), undefined);
  });
});
