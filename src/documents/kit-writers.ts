import { BillingError } from '../domain/errors.js';
import type { DocumentWriters } from './document-writers.js';
import type { PdfFonts } from './pdf/pdf-fonts.js';
import type { UblDom } from './xml/ubl-node.js';

/** What the writers of the kit take from their host. */
export interface WriterHost {
  /** Without them there are no PDFs. */
  readonly fonts?: PdfFonts | undefined;
  /** Without it there is no XML. */
  readonly dom?: UblDom | undefined;
  /** A PDF that would show much of its text as signs, or out of order, is not written: `NotWritable`, for `letters`. Default: it is. */
  readonly strict?: boolean | undefined;
  /** Called now and then while one invoice is written: whoever writes on a thread that has other work lets that work pass. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** The kit's own writers, each loaded when it is asked for. */
export const kitWriters = ({ fonts, dom, strict, pause }: WriterHost): DocumentWriters => ({
  async xml() {
    if (!dom) throw new BillingError('unsupported');
    const { writeUbl } = await import('./xml/ubl.js');
    return (source) => writeUbl(source, dom);
  },
  async csv() {
    return (await import('./csv/write-csv.js')).writeCsv;
  },
  async pdf() {
    if (!fonts) throw new BillingError('unsupported');
    const { writePdf } = await import('./pdf/write-pdf.js');
    return (sources, kind) => writePdf(sources, { ...kind, fonts, strict, pause });
  },
});
