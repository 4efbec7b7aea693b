// The file that a page starts as a worker: everything in one, so that bundlers and hosts can copy it as it is. PDFs alone are written here:
// the other formats take less than starting it would, and XML takes the DOM, which workers lack.
import { BillingError } from '../../domain/errors.js';
import type { FromWorker, Line } from './messages.js';
import { serveDocuments } from './worker-side.js';

const unsupported = (): Promise<never> => Promise.reject(new BillingError('unsupported'));

serveDocuments(globalThis as unknown as Line<FromWorker>, (fonts) => ({
  csv: unsupported,
  xml: unsupported,
  async pdf() {
    const { writePdf } = await import('../pdf/write-pdf.js');
    return (sources, kind) => writePdf(sources, { ...kind, fonts, strict: true });
  },
}));
