import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planErrands } from '../customers/errands.js';
import { faultKinds, faultPlanOf } from './fault-plan.js';

const requests = Array.from({ length: 4_000 }, (_none, index) => ({ request: `errand-${index}.${index % 7}`, moves: index % 3 === 0 }));
const met = (seed: number, rate = 0.1) => requests.map((question) => faultPlanOf(seed, rate)(question));

describe('the plan of a chaos run', () => {
  it('is the same for the same seed, whatever was asked before, and another for another', () => {
    const backwards = [...requests].reverse().map((question) => faultPlanOf(7, 0.1)(question));
    assert.deepEqual(met(7), backwards.reverse());
    assert.notDeepEqual(met(7), met(8));
    assert.deepEqual(JSON.stringify(planErrands(7, 300)), JSON.stringify(planErrands(7, 300)));
    assert.notDeepEqual(JSON.stringify(planErrands(7, 300)), JSON.stringify(planErrands(8, 300)));
  });

  it('has faults of every kind, and most where money moves', () => {
    const faults = met(7);
    assert.deepEqual([...new Set(faults.flatMap((kind) => kind ?? []))].sort(), [...faultKinds].sort());
    const share = (moves: boolean): number => {
      const asked = requests.flatMap((question, index) => (question.moves === moves ? [faults[index]] : []));
      return asked.filter((kind) => kind !== undefined).length / asked.length;
    };
    assert.ok(share(true) > 0.25 && share(false) < 0.15, `${share(true)} of what moves money, ${share(false)} of the rest`);
  });

  it('leaves a line alone that is to be good', () => {
    assert.deepEqual([...new Set(met(7, 0))], [undefined]);
  });
});
