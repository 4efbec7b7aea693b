import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packageFonts } from './index.js';

describe('fonts out of packages', () => {
  it('are found from the host’s own file on, as few as the characters take', async () => {
    const fonts = packageFonts(import.meta.url);
    const latin = await fonts({ characters: 'Invoice', weight: 'regular' });
    assert.equal(latin.length, 1);
    assert.equal(new TextDecoder().decode(latin[0]?.subarray(0, 4)), 'wOFF');
    const korean = await fonts({ characters: 'I한', weight: 'regular' });
    assert.equal(korean[0], latin[0], 'the same file is the same bytes');
    assert.equal(korean.length, 2);
  });

  it('are none where the packages are not installed', async () => {
    assert.deepEqual(await packageFonts('file:///nowhere/host.js')({ characters: 'I', weight: 'bold' }), []);
  });
});
