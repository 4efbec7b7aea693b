import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import type { DocumentSource, SkippedInvoice } from '../../domain/documents.js';
import { BillingError } from '../../domain/errors.js';
import { NothingWritten } from '../nothing-written.js';
import type { PdfFonts } from '../pdf/pdf-fonts.js';
import { readZip } from '../read-zip.fixture.js';
import { sampleSource } from '../sample-sources.fixture.js';
import type { DocumentsFile, WritingOptions, WritingRequest } from '../write-documents.js';
import { WorkerFile, type Writer } from './page-side.js';
import type { FromWorker, Line } from './messages.js';
import { serveDocuments } from './worker-side.js';

const font = new Uint8Array([7]);
const encoder = new TextEncoder();

/** Both sides with a line between them over which values are copied as to a worker; PDFs that hold the number and the size of the fonts. */
function onTheLine(write?: () => Promise<Uint8Array>): Writer & { ended: boolean } {
  const { port1, port2 } = new MessageChannel();
  serveDocuments(port2 as unknown as Line<FromWorker>, (fonts) => ({
    csv: () => Promise.reject(new BillingError('unsupported')),
    xml: () => Promise.reject(new BillingError('unsupported')),
    pdf: async () => async (sources) => {
      let text = '';
      for await (const { invoice } of sources) {
        if (invoice.number === 'broken') throw new RangeError('broken');
        const files = await fonts({ characters: invoice.number, weight: 'regular' });
        text += `${invoice.number} ${files.map((file) => file[0]).join('+')};`;
      }
      return write ? write() : encoder.encode(text);
    },
  }));
  return Object.assign(port1 as unknown as Writer, {
    ended: false,
    terminate(this: { ended: boolean }) {
      this.ended = true;
      port1.close();
    },
  });
}

async function* from(items: readonly (DocumentSource | SkippedInvoice)[]): AsyncGenerator<DocumentSource | SkippedInvoice> {
  for (const item of items) yield await Promise.resolve(item);
}
const sources = (...numbers: readonly string[]): DocumentSource[] => numbers.map((number, index) => sampleSource(index, { number }));
const request: WritingRequest = { format: 'pdf', packaging: 'zip', locale: 'en', count: 3 };
const fonts: PdfFonts = () => Promise.resolve([font, font]);
interface Given {
  readonly items: AsyncIterable<DocumentSource | SkippedInvoice>;
  readonly fonts?: PdfFonts;
  readonly request?: Partial<WritingRequest>;
  readonly options?: WritingOptions;
}
const open = (line: Writer, given: Given): Promise<DocumentsFile> =>
  new WorkerFile(line, {
    sources: given.items,
    fonts: given.fonts ?? fonts,
    request: { ...request, ...given.request },
    options: { today: '2026-01-20', ...given.options },
  }).open();
const bytesOf = async ({ body }: DocumentsFile): Promise<Uint8Array> => new Uint8Array(await new Response(body).arrayBuffer());
const isCode =
  (code: string) =>
  (thrown: unknown): boolean =>
    thrown instanceof BillingError && thrown.code === code;

void describe('A file that a worker writes', () => {
  void it('is the same as one that the page writes, with its name, its progress and what was left out', async () => {
    const line = onTheLine();
    const progress: string[] = [];
    const file = await open(line, {
      items: from([...sources('A', 'broken'), { invoiceId: 'gone', reason: 'archived' }, ...sources('B')]),
      request: { count: 4 },
      options: { onProgress: (done, total) => progress.push(`${done}/${total}`) },
    });
    assert.deepEqual([file.name, file.mime], ['nordwind_invoices_20260120.zip', 'application/zip']);
    assert.deepEqual(
      readZip(await bytesOf(file)).map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`),
      ['nordwind_A_20260112.pdf: A 7+7;', 'nordwind_B_20260112.pdf: B 7+7;'],
    );
    assert.deepEqual(file.skipped(), [
      { invoiceId: 'invoice-1', number: 'broken', reason: 'failed' },
      { invoiceId: 'gone', reason: 'archived' },
    ]);
    assert.deepEqual(progress, ['1/4', '2/4', '3/4', '4/4']);
    assert.ok(line.ended);
  });

  void it('sends a font once', async () => {
    const sent: number[] = [];
    const line = onTheLine();
    const post = line.postMessage.bind(line);
    line.postMessage = (message) => {
      if (message.kind === 'fonts') sent.push(...message.files.map(({ bytes }) => bytes?.length ?? 0));
      post(message);
    };
    await bytesOf(await open(line, { items: from(sources('A', 'B', 'C')) }));
    assert.deepEqual(sent, [1, 0, 0, 0, 0, 0]);
  });

  void it('takes invoices that cannot be copied as they are', async () => {
    const [source] = sources('A');
    const wrapped = new Proxy(source as DocumentSource, {});
    const file = await open(onTheLine(), { items: from([wrapped]), request: { count: 1, packaging: 'single' } });
    assert.equal(new TextDecoder().decode(await bytesOf(file)), 'A 7+7;');
  });

  void it('fails with what failed in the page: reading an invoice, or a font', async () => {
    const cause = new BillingError('unauthenticated', { correlationId: 'C-1' });
    async function* interrupted(): AsyncGenerator<DocumentSource> {
      yield* sources('A');
      await Promise.reject(cause);
    }
    const file = await open(onTheLine(), { items: interrupted() });
    await assert.rejects(bytesOf(file), (thrown) => thrown === cause);
    const noFonts: PdfFonts = () => Promise.reject(new BillingError('network'));
    const without = open(onTheLine(), { items: from(sources('A')), fonts: noFonts, request: { count: 1 } });
    await assert.rejects(without, (thrown) => thrown instanceof NothingWritten && isCode('network')(thrown) && thrown.skipped.length === 1);
    await assert.rejects(open(onTheLine(), { items: from(sources('A')), request: { format: 'xml' } }), isCode('unsupported'));
  });

  void it('ends at once when it is aborted or not wanted any more, in the middle of an invoice too', async () => {
    let closed = 0;
    async function* watched(): AsyncGenerator<DocumentSource> {
      try {
        for (;;) yield* sources('A');
      } finally {
        closed += await Promise.resolve(1);
      }
    }
    const abort = new AbortController();
    const stuck = onTheLine(() => {
      abort.abort();
      return new Promise(() => undefined);
    });
    const reading = open(stuck, { items: watched(), request: { count: 9 }, options: { signal: abort.signal } }).then(bytesOf);
    await assert.rejects(reading, isCode('aborted'));
    const unwanted = onTheLine();
    await (await open(unwanted, { items: watched(), request: { count: 9 } })).body.cancel();
    const late = onTheLine();
    await assert.rejects(open(late, { items: watched(), options: { signal: AbortSignal.abort() } }), isCode('aborted'));
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([stuck.ended, unwanted.ended, late.ended, closed], [true, true, true, 2]);
  });
});
