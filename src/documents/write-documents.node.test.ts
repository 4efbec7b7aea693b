import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentSource, SkippedInvoice } from '../domain/documents.js';
import { BillingError } from '../domain/errors.js';
import type { DocumentWriters } from './document-writers.js';
import { NothingWritten } from './nothing-written.js';
import { readZip } from './read-zip.fixture.js';
import { sampleSource } from './sample-sources.fixture.js';
import { writeDocuments, type DocumentsFile, type WritingRequest } from './write-documents.js';

const encoder = new TextEncoder();
const numberOf = ({ invoice }: DocumentSource): string => {
  if (invoice.number.startsWith('broken')) throw new RangeError('broken');
  return invoice.number;
};
/** Writers that write an invoice's number, and fail for one that is called broken. */
const writers: DocumentWriters = {
  xml: async () => (source) => encoder.encode(`<${numberOf(source)}>`),
  csv: async () => (await import('./csv/write-csv.js')).writeCsv,
  pdf: async () => async (sources) => {
    let text = '';
    for await (const source of sources) text += `${numberOf(source)};`;
    return encoder.encode(text);
  },
};

async function* from(items: readonly (DocumentSource | SkippedInvoice)[]): AsyncGenerator<DocumentSource | SkippedInvoice> {
  for (const item of items) yield await Promise.resolve(item);
}
const sources = (...numbers: readonly string[]): DocumentSource[] => numbers.map((number, index) => sampleSource(index, { number }));
const wanted = (changes: Partial<WritingRequest>): WritingRequest => ({
  format: 'xml',
  packaging: 'zip',
  locale: 'en',
  count: 3,
  ...changes,
});
const today = '2026-01-20';
const bytesOf = async ({ body }: DocumentsFile): Promise<Uint8Array> => new Uint8Array(await new Response(body).arrayBuffer());
const textOf = async (file: DocumentsFile): Promise<string> => new TextDecoder().decode(await bytesOf(file));

const packed = async (file: DocumentsFile): Promise<readonly string[]> =>
  readZip(await bytesOf(file)).map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`);
const isCode =
  (code: string) =>
  (thrown: unknown): boolean =>
    thrown instanceof BillingError && thrown.code === code;

void describe('Documents in a file', () => {
  void it('are one as it is, whatever packaging was asked for', async () => {
    for (const packaging of ['single', 'merged', 'zip'] as const) {
      const file = await writeDocuments(from(sources('1Z-7')), wanted({ packaging, count: 1 }), writers, { today });
      assert.deepEqual([file.name, file.mime, await textOf(file)], ['nordwind_1Z-7_20260112.xml', 'application/xml', '<1Z-7>']);
    }
  });

  void it('are a ZIP of files in their order where there are several', async () => {
    const file = await writeDocuments(from(sources('C', 'A', 'B')), wanted({ packaging: 'single' }), writers, { today });
    assert.deepEqual([file.name, file.mime], ['nordwind_invoices_20260120.zip', 'application/zip']);
    assert.deepEqual(await packed(file), ['nordwind_C_20260112.xml: <C>', 'nordwind_A_20260112.xml: <A>', 'nordwind_B_20260112.xml: <B>']);
  });

  void it('are merged where they are PDFs and that was asked for, and in a ZIP where the format has no such thing', async () => {
    const merged = await writeDocuments(from(sources('A', 'B', 'C')), wanted({ format: 'pdf', packaging: 'merged' }), writers, { today });
    assert.deepEqual([merged.name, merged.mime, await textOf(merged)], ['nordwind_invoices_20260120.pdf', 'application/pdf', 'A;B;C;']);
    const csv = await writeDocuments(from(sources('A', 'B', 'C')), wanted({ format: 'csv', packaging: 'merged' }), writers, { today });
    assert.deepEqual(
      readZip(await bytesOf(csv)).map(({ name }) => name),
      ['nordwind_A_20260112.csv', 'nordwind_B_20260112.csv', 'nordwind_C_20260112.csv'],
    );
  });

  void it('have names of their own in UTF-8, also where disks do not tell capitals apart', async () => {
    const file = await writeDocuments(from(sources('청구서 1', 'a/1', 'A:1', 'a 1')), wanted({ count: 4 }), writers, { today });
    const entries = readZip(await bytesOf(file));
    assert.deepEqual(
      entries.map(({ name, isUtf8 }) => [name, isUtf8]),
      [
        ['nordwind_청구서-1_20260112.xml', true],
        ['nordwind_a-1_20260112.xml', true],
        ['nordwind_A-1_20260112-2.xml', true],
        ['nordwind_a-1_20260112-3.xml', true],
      ],
    );
  });
});

void describe('Invoices that cannot be written', () => {
  for (const [packaging, format] of [
    ['zip', 'xml'],
    ['zip', 'pdf'],
    ['merged', 'pdf'],
  ] as const) {
    void it(`are left out of a ${packaging} of ${format}, named with their reason, and the others are there`, async () => {
      const items = sources('A', 'broken-1', 'B', 'broken-2');
      const progress: number[] = [];
      const file = await writeDocuments(
        from([...items.slice(0, 2), { invoiceId: 'gone', reason: 'archived' }, ...items.slice(2)]),
        wanted({ format, packaging, count: 5 }),
        writers,
        { today, onProgress: (done, total) => progress.push(done * 10 + total) },
      );
      const text = await textOf(file);
      assert.match(text, /A.*B/s);
      assert.doesNotMatch(text, /broken/);
      assert.deepEqual(
        [...file.skipped()].sort((a, b) => a.invoiceId.localeCompare(b.invoiceId)),
        [
          { invoiceId: 'gone', reason: 'archived' },
          { invoiceId: 'invoice-1', number: 'broken-1', reason: 'failed' },
          { invoiceId: 'invoice-3', number: 'broken-2', reason: 'failed' },
        ],
      );
      assert.deepEqual(progress, [15, 25, 35, 45, 55]);
    });
  }

  void it('fail the file where no other is left, and say why', async () => {
    const refuses = (code: string) => (thrown: unknown) => {
      assert.ok(thrown instanceof NothingWritten && isCode(code)(thrown));
      assert.equal(thrown.skipped.length, 1);
      return true;
    };
    const none = from([{ invoiceId: 'gone', reason: 'archived' }]);
    await assert.rejects(writeDocuments(none, wanted({ count: 1 }), writers), refuses('not_found'));
    await assert.rejects(writeDocuments(from(sources('broken')), wanted({ count: 1 }), writers), refuses('unavailable'));
    const merged = wanted({ format: 'pdf', packaging: 'merged', count: 2 });
    await assert.rejects(writeDocuments(from(sources('broken')), merged, writers), refuses('unavailable'));
    const zip = await writeDocuments(from(sources('broken')), wanted({ count: 2 }), writers);
    await assert.rejects(bytesOf(zip), refuses('unavailable'));
  });

  void it('are not all there is: a fault of the backend or of loading a writer fails the whole', async () => {
    async function* interrupted(): AsyncGenerator<DocumentSource> {
      yield* sources('A');
      await Promise.reject(new BillingError('network'));
    }
    const zip = await writeDocuments(interrupted(), wanted({}), writers);
    await assert.rejects(bytesOf(zip), isCode('network'));
    const merged = wanted({ format: 'pdf', packaging: 'merged' });
    await assert.rejects(writeDocuments(interrupted(), merged, writers), isCode('network'));
    const unable: DocumentWriters = { ...writers, xml: () => Promise.reject(new BillingError('unsupported')) };
    await assert.rejects(writeDocuments(from(sources('A')), wanted({}), unable), isCode('unsupported'));
  });
});

void describe('Writing documents', () => {
  /** Invoices without end, which says how many were taken and whether it was closed. */
  const endless = (): { items: AsyncGenerator<DocumentSource>; taken: () => number; closed: () => boolean } => {
    let [taken, closed] = [0, false];
    async function* all(): AsyncGenerator<DocumentSource> {
      try {
        for (;;) yield await Promise.resolve(sampleSource((taken += 1)));
      } finally {
        closed = true;
      }
    }
    return { items: all(), taken: () => taken, closed: () => closed };
  };

  void it('goes no further than what is read of it, and holds no file that was taken', async () => {
    const { items, taken } = endless();
    const file = await writeDocuments(items, wanted({ count: 100_000 }), writers);
    const reader = file.body.getReader();
    while (taken() < 50) await reader.read();
    await new Promise((resolve) => setImmediate(resolve));
    assert.ok(taken() <= 52, `${taken()} invoices were read`);
    await reader.cancel();
  });

  void it('stops at once when it is aborted, also while an invoice is being written or read', async () => {
    for (const packaging of ['zip', 'merged', 'single'] as const) {
      const stuck: DocumentWriters = { ...writers, pdf: async () => () => new Promise(() => undefined) };
      const { items, closed } = endless();
      const abort = new AbortController();
      const writing = writeDocuments(items, wanted({ format: 'pdf', packaging, count: packaging === 'single' ? 1 : 9 }), stuck, {
        signal: abort.signal,
      }).then(bytesOf);
      setImmediate(() => abort.abort());
      await assert.rejects(writing, isCode('aborted'));
      await new Promise((resolve) => setImmediate(resolve));
      assert.ok(closed(), packaging);
    }
    const silent: AsyncIterable<DocumentSource> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
    const late = new AbortController();
    setImmediate(() => late.abort());
    await assert.rejects(writeDocuments(silent, wanted({}), writers, { signal: late.signal }), isCode('aborted'));
    await assert.rejects(writeDocuments(silent, wanted({}), writers, { signal: AbortSignal.abort() }), isCode('aborted'));
  });

  void it('closes its invoices when nobody wants the file any more', async () => {
    const { items, closed } = endless();
    const file = await writeDocuments(items, wanted({ count: 9 }), writers);
    await file.body.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    assert.ok(closed());
  });

  void it('lets other work pass before each invoice', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => Promise.resolve(void (pauses += 1));
    await bytesOf(await writeDocuments(from(sources('A', 'B', 'C')), wanted({}), writers, { pause }));
    assert.ok(pauses >= 3);
  });
});
