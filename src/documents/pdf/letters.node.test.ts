import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { DocumentSource } from '../../domain/documents.js';
import { NotWritable } from '../../domain/not-writable.js';
import { fontsourceFonts } from './fontsource-fonts.js';
import { installedFonts } from './installed-fonts.fixture.js';
import { euroSource, wonSource } from './pdf-sources.fixture.js';
import type { PdfFonts } from './pdf-fonts.js';
import { readPdf } from './read-pdf.fixture.js';
import { writePdf } from './write-pdf.js';

const all = installedFonts(readFile);
/** What a page has that was given no Korean font. */
const latin = fontsourceFonts({
  packages: ['@fontsource/noto-sans'],
  open: async (file) => new Uint8Array(await readFile(new URL(`../../../node_modules/${file}`, import.meta.url))),
});
const written = (source: DocumentSource, fonts: PdfFonts, locale = 'en'): Promise<Uint8Array> =>
  writePdf([source], { detail: 'detail', locale, kind: 'invoice', fonts, strict: true });
const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'written',
    (thrown: unknown) => (thrown instanceof NotWritable ? thrown.reason : thrown),
  );
const named = (name: string, source = euroSource()): DocumentSource => ({ ...source, buyer: { ...source.buyer, name } });

describe('a PDF that is only written where its text can be read', () => {
  it('is none in Korean, or of a Korean invoice, without a Korean font', async () => {
    assert.equal(await refusal(written(wonSource(), latin, 'ko')), 'letters');
    assert.equal(await refusal(written(wonSource(), latin)), 'letters');
    assert.equal(await refusal(written(euroSource(), latin, 'ko')), 'letters');
    assert.equal(await refusal(written(wonSource(), all, 'ko')), 'written');
  });

  it('is none where much of it runs from right to left', async () => {
    const lines = euroSource().invoice.lines.map((line) => ({ ...line, description: 'طرود سريعة من روتردام إلى هامبورغ 2.5 kg' }));
    assert.equal(await refusal(written(euroSource(8, { lines }), all)), 'letters');
  });

  it('is written with a name or two in a foreign script, of which there are signs at least', async () => {
    for (const name of ['هاربور', '하버앤핀치', 'ท่าเรือ']) {
      const { text } = await readPdf(await written(named(name), latin));
      assert.ok(text.includes('Transport'), name);
    }
    assert.equal(await refusal(written(euroSource(), latin, 'fr')), 'written');
  });

  it('is none without any font', async () => {
    assert.equal(await refusal(written(euroSource(), async () => Promise.resolve([]))), 'letters');
  });
});
