import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { DocumentSource } from '../../domain/documents.js';
import { installedFonts } from './installed-fonts.fixture.js';
import { dollarSource, euroSource, francSource, linesOf, wonSource } from './pdf-sources.fixture.js';
import { readPdf, type ReadPdf } from './read-pdf.fixture.js';
import { writePdf, type PdfOptions } from './write-pdf.js';

const fonts = installedFonts(readFile);
const written = (source: DocumentSource, options: Partial<PdfOptions> = {}): Promise<Uint8Array> =>
  writePdf([source], { detail: 'summary', locale: 'en-GB', kind: 'invoice', fonts, ...options });
const read = async (source: DocumentSource, options: Partial<PdfOptions> = {}): Promise<ReadPdf> => readPdf(await written(source, options));

describe('an invoice as PDF', () => {
  it('says who, to whom, for what, how much and by when, as text that can be selected', async () => {
    const { text } = await read(euroSource());
    for (const said of [
      'Nordwind Parcel',
      'Harbour & Finch Europe',
      '1Z-204417',
      '12 January 2026',
      '11 February 2026',
      'PO-1',
      '30 days',
    ]) {
      assert.ok(text.includes(said), said);
    }
    for (const sum of ['€1,000.00', '€210.00', '€1,210.00', '€200.00', '€50.00', 'EUR 960.00', '21%']) {
      assert.ok(text.replaceAll('\u00a0', ' ').includes(sum), sum);
    }
  });

  it('has one row for each group of charges as a summary, and every line with subtotals in detail', async () => {
    const summary = await read(euroSource(8));
    assert.ok(summary.text.includes('Transport'));
    assert.ok(!summary.text.includes('Fuel surcharge'));
    const detail = await read(euroSource(8), { detail: 'detail' });
    assert.equal(detail.text.match(/Express parcels/g)?.length, 2);
    assert.equal(detail.text.match(/Subtotal/g)?.length, 3);
    assert.ok(detail.text.includes('Tracking number 1Z999AA101000000'));
  });

  it('names the account of each group of charges where an invoice spans several', async () => {
    const lines = linesOf(6, 'EUR').map((line, index) => ({ ...line, accountId: ['acc-1', 'acc-2', 'acc-3'][index % 3] ?? '' }));
    const accounts = [{ id: 'acc-2', number: 'P1E102', name: 'Pier 2' }];
    for (const detail of ['summary', 'detail'] as const) {
      const { text } = await read({ ...euroSource(6, { lines, accountId: 'acc-1', accountNumber: 'P1E101' }), accounts }, { detail });
      for (const group of ['Transport · P1E101', 'Transport · P1E102 · Pier 2', 'Duties · P1E101']) assert.ok(text.includes(group), group);
      assert.ok(!text.includes('acc-3'), 'nobody knows an account by its id');
    }
  });

  it('repeats the names of the columns on every page and numbers the pages', async () => {
    const { pages } = await read(euroSource(2_000), { detail: 'detail' });
    assert.ok(pages.length > 30);
    for (const [index, { text }] of pages.slice(0, -1).entries()) {
      assert.ok(text.includes('Quantity'), `page ${index + 1}`);
      assert.ok(text.includes(`Page ${index + 1} of ${pages.length}`), `page ${index + 1}`);
    }
    const lines = pages.map(({ text }) => text.match(/Fuel surcharge/g)?.length ?? 0).reduce((sum, count) => sum + count, 0);
    assert.equal(lines, 500);
  });

  it('is Letter in the United States and A4 elsewhere', async () => {
    const [american] = (await read(dollarSource(), { locale: 'en-US' })).pages;
    assert.deepEqual([american?.width, american?.height], [612, 792]);
    const [dutch] = (await read(euroSource())).pages;
    assert.deepEqual([dutch?.width, dutch?.height], [595.28, 841.89]);
  });

  it('is tagged, with a title, an author, a language and a bookmark', async () => {
    const pdf = await read(euroSource(), { locale: 'nl' });
    assert.equal(pdf.title, 'Factuur 1Z-204417');
    assert.equal(pdf.author, 'Nordwind Parcel');
    assert.equal(pdf.language, 'nl');
    assert.deepEqual(pdf.bookmarks, ['Factuur 1Z-204417']);
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure']) assert.ok(pdf.tags.includes(tag), tag);
  });

  it('describes itself in well-formed XML, whatever names are in it', async () => {
    const { biller, ...rest } = euroSource();
    const bytes = await written({ ...rest, biller: { ...biller, name: 'Finch & <Sons>' } });
    const text = Buffer.from(bytes).toString('latin1');
    assert.match(text, /<rdf:li>Finch &#38; &#60;Sons&#62;<\/rdf:li>/);
    assert.equal((await readPdf(bytes)).author, 'Finch & <Sons>');
  });

  it('is the same to the last byte for the same input', async () => {
    assert.deepEqual(await written(euroSource(), { fonts: installedFonts(readFile) }), await written(euroSource()));
  });

  it('says of a void invoice that it must not be paid, and of a credit that nothing is to pay', async () => {
    const gone = await read(dollarSource({ lifecycle: 'void', parentInvoiceNumber: '1Z-9' }));
    assert.ok(gone.text.includes('Void'));
    assert.ok(gone.text.includes('replaced by invoice 1Z-9. Do not pay it.'));
    assert.ok(!gone.text.includes('Payment slip'));
    const money = { minor: -12_500, currency: 'USD' };
    const credit = await read(dollarSource({ kind: 'creditNote', total: money, balance: money }));
    assert.equal(credit.title, 'Credit note 1Z-204390');
    assert.ok(credit.text.includes('There is nothing to pay.'));
    assert.match(credit.text.replaceAll('\u00a0', ' '), /Credit (USD|US\$) 125\.00/);
    assert.ok(!credit.text.includes('Payment slip'));
  });

  it('names the contact that is printed on the invoice, else the country\u2019s', async () => {
    assert.ok((await read(euroSource())).text.includes('0800 555 0118'));
    const own = await read(euroSource(8, { billingContact: { name: 'Receivables', phone: '+31 10 555 0100' } }));
    assert.ok(own.text.includes('Receivables · +31 10 555 0100'));
    assert.ok(!own.text.includes('0800 555 0118'));
  });

  it('shows Korean on a Korean invoice in less than 150 KB', async () => {
    const bytes = await written(wonSource(), { locale: 'ko', detail: 'detail' });
    assert.ok(bytes.length < 150_000, `${bytes.length} bytes`);
    const { text } = await readPdf(bytes);
    for (const said of ['하버앤핀치 코리아', '특급 소포 운송', '청구서 인쇄 수수료', '미납 잔액', '한바다은행'])
      assert.ok(text.includes(said), said);
    assert.match(text, /[₩￦]13,000/);
    assert.ok(!text.includes('\ufffd'));
  });
});

describe('the payment slip', () => {
  it('has the number to quote, the amount and the account', async () => {
    const { text } = await read(euroSource(), { kind: 'remittance-stub' });
    for (const said of ['Payment slip for invoice 1Z-204417', 'RF851Z204417', 'EUR 960.00', 'NL91 ABNA 0417 1643 00']) {
      assert.ok(text.replaceAll('\u00a0', ' ').includes(said), said);
    }
    assert.ok(!text.includes('Fuel surcharge'));
  });

  it('is a Swiss bill for francs, in both of its parts, and for a debtor who does not fit a field to fill in', async () => {
    const { text } = await read(francSource(), { locale: 'fr-CH' });
    assert.equal(text.match(/CH93 0076 2011 6238 5295 7/g)?.length, 2);
    for (const said of ['Récépissé', 'Section paiement', 'RF89 1Z50 0001', 'CH-1201 Genève']) assert.ok(text.includes(said), said);
    assert.match(text, /1[\u00a0 ]949\.75/);
    const blank = await read(francSource({ name: '하버', lines: [], country: 'CH' }));
    assert.ok(blank.text.includes('Payable by (name/address)'));
  });
});

describe('several invoices in one file', () => {
  it('have a bookmark each and count their own pages', async () => {
    const bytes = await writePdf([euroSource(), dollarSource()], { detail: 'summary', locale: 'en', kind: 'invoice', fonts });
    const { bookmarks, pages, title } = await readPdf(bytes);
    assert.equal(title, '2 invoices of Nordwind Parcel');
    assert.deepEqual(bookmarks, ['Invoice 1Z-204417', 'Invoice 1Z-204390']);
    assert.ok(pages.some(({ width }) => width === 612));
    assert.equal(pages.filter(({ text }) => text.includes('Page 1 of')).length, 2);
  });

  it('are taken one at a time from a source that streams', async () => {
    let open = 0;
    async function* streamed(): AsyncGenerator<DocumentSource> {
      for (let index = 0; index < 3; index++) {
        open = index;
        yield await Promise.resolve(euroSource(2, { number: `N-${index}` }));
      }
    }
    const { bookmarks } = await readPdf(await writePdf(streamed(), { detail: 'summary', locale: 'en', kind: 'invoice', fonts }));
    assert.equal(open, 2);
    assert.deepEqual(bookmarks, ['Invoice N-0', 'Invoice N-1', 'Invoice N-2']);
  });

  it('are not made of nothing', async () => {
    await assert.rejects(writePdf([], { detail: 'summary', locale: 'en', kind: 'invoice', fonts }), RangeError);
  });
});
