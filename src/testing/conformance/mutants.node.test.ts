import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openHarbour } from './harbour.fixture.js';
import { conformanceChecks, runConformance, type GuestSample } from './index.js';
import { listMutants } from './list-mutants.fixture.js';
import type { Mutant } from './mutants.fixture.js';
import { paymentMutants } from './payment-mutants.fixture.js';
import { serverMutants } from './server-mutants.fixture.js';

const harbour = await openHarbour();
const invoices = (harbour.settings.guestInvoices as readonly GuestSample[]).filter(({ outcome }) => outcome === 'payable');
const fuzz = { count: 200, seed: 7 };

/** Runs as few checks as will notice. Who needs guests' invoices has two that nobody else has: some of them are paid. */
const caught = async ({ caughtBy, after, mutate }: Mutant) => {
  const only = after === undefined ? [caughtBy] : [after, caughtBy];
  const isGuests = conformanceChecks.some(({ id, needs }) => only.includes(id) && needs.includes('guestInvoices'));
  const settings = { ...harbour.settings, guestInvoices: isGuests ? invoices.splice(0, 2) : [], fuzz };
  const { results } = await runConformance(mutate(harbour.answer), settings, { ...harbour.hooks, only });
  return results.find(({ id }) => id === caughtBy);
};

describe('the suite notices a backend that', () => {
  for (const mutant of [...listMutants, ...paymentMutants, ...serverMutants])
    it(`${mutant.does}: ${mutant.caughtBy}`, async () => {
      const result = await caught(mutant);
      assert.equal(result?.state, 'failed', JSON.stringify(result));
    });
});

describe('the checks', () => {
  it('have names of their own', () => {
    const ids = conformanceChecks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
