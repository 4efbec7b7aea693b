import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openHarbour } from './harbour.fixture.js';
import { reportText, runConformance } from './index.js';

// What `npm run test:all` draws anew is drawn at greater length too.
const isLong = process.env['PROPERTY_SEED'] === 'random';
const fuzz = isLong ? { count: 3_000, seed: Date.now() % 1_000_000 } : { count: 100, seed: 20_290_101 };

describe('the reference backend over its memory store', () => {
  it('conforms, with everything tried that can be', async () => {
    const { answer, settings, hooks } = await openHarbour();
    const report = await runConformance(answer, { ...settings, fuzz }, hooks);
    assert.equal(report.failed, 0, reportText(report));
    const left = report.results.filter(({ state }) => state === 'notChecked').map(({ id }) => id);
    // Nobody here comes with a cookie; over HTTP somebody does.
    assert.deepEqual(left, ['browsers.foreign-cookie'], reportText(report));
  });
});
