import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { installedFonts } from './installed-fonts.fixture.js';
import { euroSource } from './pdf-sources.fixture.js';
import { writePdf } from './write-pdf.js';

it('500 summaries one after the other need no more memory than a few', async () => {
  const fonts = installedFonts(readFile);
  let most = 0;
  let early = 0;
  for (let index = 0; index < 500; index++) {
    await writePdf([euroSource(8, { number: `1Z-${index}` })], { detail: 'summary', locale: 'nl', kind: 'invoice', fonts });
    if (index % 25 !== 24) continue;
    await setImmediate();
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (index < 100) early = Math.max(early, heapUsed + arrayBuffers);
    most = Math.max(most, heapUsed + arrayBuffers);
  }
  assert.ok(most < early + 60_000_000, `${Math.round(early / 1e6)} MB at first, ${Math.round(most / 1e6)} MB at most`);
});
