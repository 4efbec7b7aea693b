import { expect } from '@open-wc/testing';
import type { DocumentSource } from '../../domain/documents.js';
import { BillingError } from '../../domain/errors.js';
import { fileBlob } from '../file-blob.js';
import type { PdfFonts } from '../pdf/pdf-fonts.js';
import { readZip } from '../read-zip.fixture.js';
import { sampleSource } from '../sample-sources.fixture.js';
import type { DocumentsFile, WritingRequest } from '../write-documents.js';
import { isOwnWorker, startWorker } from './start-worker.js';
import { writeInWorker, type PageHost } from './write-in-worker.js';

// the page of a test is served from sources: what a build names `document-worker.js`
const workerUrl = new URL('./document-worker.ts', import.meta.url);
const read = new Map<string, Promise<Uint8Array>>();
const fontFile = async (weight: number): Promise<Uint8Array> => {
  const file = `../../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`;
  return new Uint8Array(await (await fetch(new URL(file, import.meta.url))).arrayBuffer());
};
const fonts: PdfFonts = async ({ weight }) => {
  const file = read.get(weight) ?? fontFile(weight === 'bold' ? 600 : 400);
  read.set(weight, file);
  return [await file];
};
const request: WritingRequest = { format: 'pdf', packaging: 'zip', locale: 'en', count: 3 };
async function* sources(count: number): AsyncGenerator<DocumentSource> {
  for (let index = 0; index < count; index += 1) yield await Promise.resolve(sampleSource(index));
}
const bytesOf = async (file: DocumentsFile): Promise<Uint8Array> => new Uint8Array(await (await fileBlob(file)).arrayBuffer());
const beginning = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 5));
const codeOf = (thrown: unknown): string => (thrown instanceof BillingError ? thrown.code : String(thrown));

describe('Documents of a page', () => {
  it('are written in a worker: a ZIP of PDFs', async () => {
    const worker = await startWorker(workerUrl);
    expect(worker, 'the worker starts').to.be.instanceOf(Worker);
    worker?.terminate();
    const done: number[] = [];
    const file = await writeInWorker(sources(3), request, { fonts, workerUrl }, { onProgress: (count) => done.push(count) });
    const entries = readZip(await bytesOf(file));
    expect(entries.map(({ name }) => name)).to.deep.equal([0, 1, 2].map((index) => `nordwind_1Z-${index}_20260112.pdf`));
    for (const { bytes } of entries) expect(beginning(bytes)).to.equal('%PDF-');
    expect(done).to.deep.equal([1, 2, 3]);
    expect(file.skipped()).to.deep.equal([]);
  });

  it('are the same where no worker can be started: on another origin, or where there is none', async () => {
    const written = async (host: PageHost): Promise<string> => {
      const file = await writeInWorker(sources(1), { ...request, count: 1, packaging: 'single' }, { fonts, ...host });
      return new TextDecoder('latin1').decode(await bytesOf(file));
    };
    const here = await written({ workerUrl });
    for (const elsewhere of ['https://cdn.example/document-worker.js', '/not-there/document-worker.js', '/other.js']) {
      expect(await startWorker(elsewhere), elsewhere).to.equal(undefined);
      expect(await written({ workerUrl: elsewhere }), elsewhere).to.equal(here);
    }
  });

  it('are written here where they take little, also without fonts and a worker', async () => {
    const file = await writeInWorker(sources(2), { ...request, format: 'csv', count: 2 }, { workerUrl: '/not-there/document-worker.js' });
    expect(readZip(await bytesOf(file)).map(({ name }) => name)).to.deep.equal([
      'nordwind_1Z-0_20260112.csv',
      'nordwind_1Z-1_20260112.csv',
    ]);
    const without = await writeInWorker(sources(1), request, {}).catch(codeOf);
    expect(without).to.equal('unsupported');
  });

  it('stop at once when they are aborted, also before the worker runs', async () => {
    const abort = new AbortController();
    const onProgress = (): void => abort.abort();
    const written = writeInWorker(sources(400), { ...request, count: 400 }, { fonts, workerUrl }, { signal: abort.signal, onProgress });
    expect(await written.then(bytesOf).catch(codeOf)).to.equal('aborted');
    expect(await startWorker(workerUrl, AbortSignal.abort()).catch(codeOf)).to.equal('aborted');
  });
});

describe("The address of the kit's worker", () => {
  it('is on the origin of the page, with a name that bundlers may have put a hash into', () => {
    for (const own of ['/assets/document-worker.js', '/document-worker-B4x_9.js']) expect(isOwnWorker(own), own).to.equal(true);
    for (const other of [
      'https://cdn.example/document-worker.js',
      '/payload.js',
      'data:text/javascript,document-worker.js',
      '/document-worker/x.js',
    ])
      expect(isOwnWorker(other), other).to.equal(false);
  });
});
