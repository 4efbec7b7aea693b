import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { inSlices } from './in-slices.js';
import { installedFonts } from './installed-fonts.fixture.js';
import { euroSource, wonSource } from './pdf-sources.fixture.js';
import { writePdf } from './write-pdf.js';

const fonts = installedFonts(readFile);
/** Of the processor, so that other programs do not count. */
const worked = (): number => process.cpuUsage().user / 1_000;

describe('writing a PDF beside other work', () => {
  it('never works for long without a pause, however many lines an invoice has', async () => {
    const sources = [euroSource(2), wonSource(), euroSource(2_500)];
    const options = { detail: 'detail', locale: 'en', kind: 'invoice', fonts } as const;
    const plain = await writePdf(sources, options);
    const slices: number[] = [];
    let since = worked();
    const pause = async (): Promise<void> => {
      slices.push(worked() - since);
      await new Promise((resolve) => setImmediate(resolve));
      since = worked();
    };
    const sliced = await writePdf(sources, { ...options, pause });
    slices.push(worked() - since);
    const longest = Math.max(...slices);
    assert.ok(slices.length > 10, `${slices.length} slices`);
    assert.ok(longest < 200, `${Math.round(longest)} ms, slice ${slices.indexOf(longest) + 1} of ${slices.length}`);
    assert.deepEqual(sliced, plain, 'the same bytes');
  });

  it('is done in one go where nobody waits', async () => {
    let steps = 0;
    function* many(): Generator<void> {
      for (; steps < 1_000; steps += 1) yield;
    }
    const done = inSlices(undefined)(many());
    assert.equal(steps, 1_000);
    await done;
  });
});
