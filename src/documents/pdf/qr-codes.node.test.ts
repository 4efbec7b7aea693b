import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { DocumentSource } from '../../domain/documents.js';
import { installedFonts } from './installed-fonts.fixture.js';
import { dollarSource, euroSource, francSource } from './pdf-sources.fixture.js';
import { codesOf } from './read-codes.fixture.js';
import { writePdf, type PdfOptions } from './write-pdf.js';

const fonts = installedFonts(readFile);
const codesIn = async (sources: readonly DocumentSource[], options: Partial<PdfOptions> = {}): Promise<readonly (readonly string[])[]> =>
  (await codesOf(await writePdf(sources, { detail: 'summary', locale: 'en', kind: 'invoice', fonts, ...options }))).map((code) =>
    code.split(/\r?\n/),
  );

const epc = ['BCD', '002', '1', 'SCT', 'MAASNL2RXXX', 'Nordwind Parcel', 'NL91ABNA0417164300', 'EUR960.00', '', 'RF851Z204417'];

describe('what a phone reads off the paper', () => {
  it('is the transfer that the slip names, in euro', async () => {
    assert.deepEqual(await codesIn([euroSource()]), [epc]);
    assert.deepEqual(await codesIn([euroSource()], { kind: 'remittance-stub' }), [epc]);
  });

  it('is the Swiss bill, with its cross over the code and with umlauts', async () => {
    const [code] = await codesIn([francSource()]);
    assert.deepEqual(code?.slice(0, 11), [
      ...['SPC', '0200', '1', 'CH9300762011623852957'],
      ...['S', 'Nordwind Parcel AG', 'Limmatquai 4', '', '8001', 'Zürich', 'CH'],
    ]);
    assert.deepEqual(code.slice(18, 20), ['1949.75', 'CHF']);
    assert.deepEqual(code.slice(20, 27), ['S', 'Harbour & Finch SA', 'Rue du Port 9', '', '1201', 'Genève', 'CH']);
    assert.deepEqual(code.slice(27, 31), ['SCOR', 'RF891Z500001', '', 'EPD']);
  });

  it('is there for each invoice of a file that has one', async () => {
    const other = euroSource(2, { remittanceRef: '1Z204418', balance: { minor: 12_345, currency: 'EUR' } });
    const codes = await codesIn([euroSource(), dollarSource(), other, francSource()], { kind: 'remittance-stub' });
    assert.deepEqual(
      codes.map(([kind]) => kind),
      ['BCD', 'BCD', 'SPC'],
    );
    assert.equal(codes[1]?.[7], 'EUR123.45');
  });
});
