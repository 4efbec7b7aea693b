import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openHarbour } from './harbour.fixture.js';
import { storeRuns } from '../stores.js';
import { conformanceChecks, reportText, runConformance } from './index.js';

// What `npm run test:all` draws anew is drawn at greater length too.
const isLong = process.env['PROPERTY_SEED'] === 'random';
// Over a database that is asked for a sample alone, so is the suite: what differs between stores, if anything does.
const isSample = storeRuns(100) < 5;
const only = isSample ? ['keys', 'tenancy', 'limits', 'fuzz', 'wire'] : undefined;
const fuzz = isLong ? { count: 3_000, seed: Date.now() % 1_000_000 } : { count: 100, seed: 20_290_101 };

describe('the reference backend over its store', () => {
  it('conforms, with everything tried that can be', async () => {
    const { answer, settings, hooks } = await openHarbour();
    const report = await runConformance(answer, { ...settings, fuzz }, { ...hooks, ...(only && { only }) });
    // Nobody here comes with a cookie; over HTTP somebody does. Whatever the store is, the report is this one, check by check.
    const wanted = conformanceChecks.filter(({ group }) => !only || only.includes(group));
    const expected = wanted.map(({ id }) => `${id} ${id === 'browsers.foreign-cookie' ? 'notChecked' : 'passed'}`);
    assert.deepEqual(report.results.map(({ id, state }) => `${id} ${state}`).sort(), expected.sort(), reportText(report));
  });
});
