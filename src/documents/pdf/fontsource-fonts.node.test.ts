import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fontsourceFonts } from './fontsource-fonts.js';
import { installedFonts } from './installed-fonts.fixture.js';

describe('fonts of Fontsource', () => {
  it('reads one file for Latin text, once, and none of the Korean package', async () => {
    const opened: string[] = [];
    const fonts = installedFonts(readFile, (file) => opened.push(file));
    const [first] = await fonts({ characters: 'Invoice 123 é €', weight: 'regular' });
    const [again] = await fonts({ characters: 'xyz', weight: 'regular' });
    assert.equal(first, again);
    assert.deepEqual(opened, ['@fontsource/noto-sans/unicode.json', '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff']);
  });

  it('reads the files of the ranges that a text has, in the weight that is asked for', async () => {
    const opened: string[] = [];
    const fonts = installedFonts(readFile, (file) => opened.push(file));
    assert.equal((await fonts({ characters: 'aŁ하', weight: 'bold' })).length, 3);
    assert.ok(opened.includes('@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff'));
    assert.equal(opened.filter((file) => /noto-sans-kr\/files\/noto-sans-kr-\d+-600-normal\.woff$/.test(file)).length, 1);
  });

  it('does without a package that is not installed', async () => {
    const fonts = fontsourceFonts({
      open: async (file) => {
        if (file.includes('noto-sans-kr')) throw new Error('not installed');
        return new Uint8Array(await readFile(new URL(`../../../node_modules/${file}`, import.meta.url)));
      },
    });
    assert.equal((await fonts({ characters: 'a하', weight: 'regular' })).length, 1);
  });

  it('takes nothing for a font that is none: a page that a host gives for every address', async () => {
    const page = new TextEncoder().encode('<!doctype html>');
    const all = fontsourceFonts({ open: async () => Promise.resolve(page) });
    assert.deepEqual(await all({ characters: 'a', weight: 'regular' }), []);
    const ranges = new TextEncoder().encode('{"latin":"U+0000-00FF"}');
    const files = fontsourceFonts({ open: async (file) => Promise.resolve(file.endsWith('.json') ? ranges : page) });
    assert.deepEqual(await files({ characters: 'a', weight: 'regular' }), []);
  });
});
