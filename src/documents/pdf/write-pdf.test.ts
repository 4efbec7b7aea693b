import { expect } from '@open-wc/testing';
import type { DocumentSource } from '../../domain/documents.js';
import { fontsourceFonts } from './fontsource-fonts.js';
import { euroSource, francSource, wonSource } from './pdf-sources.fixture.js';
import { writePdf } from './write-pdf.js';

// The development server turns JSON into modules.
const ranges: Readonly<Record<string, () => Promise<unknown>>> = {
  '@fontsource/noto-sans/unicode.json': async () => (await import('../../../node_modules/@fontsource/noto-sans/unicode.json')).default,
  '@fontsource/noto-sans-kr/unicode.json': async () =>
    (await import('../../../node_modules/@fontsource/noto-sans-kr/unicode.json')).default,
};

const opened: string[] = [];
const fonts = fontsourceFonts({
  open: async (file) => {
    opened.push(file);
    const json = ranges[file];
    if (json) return new TextEncoder().encode(JSON.stringify(await json()));
    const answer = await fetch(new URL(`../../../node_modules/${file}`, import.meta.url));
    if (!answer.ok) throw new Error(file);
    return new Uint8Array(await answer.arrayBuffer());
  },
});
const written = (source: DocumentSource, locale: string): Promise<Uint8Array> =>
  writePdf([source], { detail: 'detail', locale, kind: 'invoice', fonts });
const fileOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

describe('writing a PDF in a browser', () => {
  it('gives a whole file with fonts of its own, and reads no Korean font for an invoice without Korean', async () => {
    const file = fileOf(await written(euroSource(), 'nl'));
    expect(file.startsWith('%PDF-1.7')).to.equal(true);
    expect(file.trimEnd().endsWith('%%EOF')).to.equal(true);
    expect(file).to.contain('+NotoSans');
    expect(opened.filter((name) => name.includes('noto-sans-kr'))).to.deep.equal([]);
  });

  it('writes Korean, and a Swiss bill', async () => {
    const korean = await written(wonSource(), 'ko');
    expect(fileOf(korean)).to.contain('+NotoSansKR');
    expect(korean.length).to.be.below(150_000);
    expect(fileOf(await written(francSource(), 'fr'))).to.contain('/Figure');
  });
});
