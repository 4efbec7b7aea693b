// What a page does that saves the invoices of a customer as PDFs in a ZIP; driven by run.mjs.
import { fileBlob } from '../../src/documents/file-blob.ts';
import { fontsourceFonts } from '../../src/documents/pdf/fontsource-fonts.ts';
import { sampleSource } from '../../src/documents/sample-sources.fixture.ts';
import { writeInWorker } from '../../src/documents/worker/write-in-worker.ts';

const fonts = fontsourceFonts({
  async open(file) {
    const response = await fetch(`/fonts/${file}`);
    if (!response.ok) throw new Error(file);
    return new Uint8Array(await response.arrayBuffer());
  },
});

/** Invoices of so many lines; forty are two pages in detail. */
async function* invoices(count, each) {
  for (let index = 0; index < count; index += 1) {
    const source = sampleSource(index);
    const [line] = source.invoice.lines;
    const lines = Array.from({ length: each }, (_none, seq) => ({
      ...line,
      id: `line-${seq}`,
      seq: seq + 1,
      reference: `R-${index}-${seq}`,
    }));
    yield await Promise.resolve({ ...source, invoice: { ...source.invoice, lines } });
  }
}

/** The longest time for which the page did nothing else, and tasks as the browser reports them. */
function watchThread() {
  const noted = { gap: 0, task: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.task = Math.max(noted.task, duration);
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    noted.gap = Math.max(noted.gap, now - last);
    last = now;
  }, 4);
  return () => {
    clearInterval(beat);
    observer.disconnect();
    return noted;
  };
}

const request = (count) => ({ format: 'pdf', detail: 'detail', packaging: 'zip', locale: 'en', count });
const host = (withWorker) => ({ fonts, workerUrl: withWorker ? '/document-worker.js' : '/no-worker.js' });

window.bench = {
  async write(count, withWorker, lines) {
    const stop = watchThread();
    const progress = [];
    const started = performance.now();
    const file = await writeInWorker(invoices(count, lines), request(count), host(withWorker), {
      onProgress: (done) => progress.push(done),
    });
    const blob = await fileBlob(file);
    const honest = progress.length === count && progress.every((done, index) => done === index + 1);
    return { bytes: blob.size, seconds: (performance.now() - started) / 1000, skipped: file.skipped().length, honest, ...stop() };
  },
  async cancel(withWorker) {
    const abort = new AbortController();
    let cancelled = 0;
    const onProgress = (done) => {
      if (done !== 5) return;
      cancelled = performance.now();
      abort.abort();
    };
    const options = { signal: abort.signal, onProgress };
    const code = await writeInWorker(invoices(500, 40), request(500), host(withWorker), options)
      .then(fileBlob)
      .catch((error) => error.code);
    return { code, ms: performance.now() - cancelled };
  },
};
