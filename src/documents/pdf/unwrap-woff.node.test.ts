import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { unwrapWoff } from './unwrap-woff.js';

const latin = new URL('../../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff', import.meta.url);

describe('a font in a WOFF file', () => {
  it('is the font with all of its tables, as long as the file says', async () => {
    const file = new Uint8Array(await readFile(latin));
    const font = await unwrapWoff(file);
    const view = new DataView(font.buffer);
    assert.equal(view.getUint32(0), 0x00010000);
    assert.equal(font.length, new DataView(file.buffer).getUint32(16));
    const tags = Array.from({ length: view.getUint16(4) }, (_none, index) =>
      String.fromCharCode(...font.subarray(12 + 16 * index, 16 + 16 * index)),
    );
    for (const tag of ['glyf', 'loca', 'cmap', 'head', 'hmtx']) assert.ok(tags.includes(tag), tag);
    assert.deepEqual(tags, tags.toSorted());
  });

  it('is any other file as it is', async () => {
    const other = new Uint8Array([0, 1, 0, 0]);
    assert.equal(await unwrapWoff(other), other);
  });
});
