import type { DocumentWriters, PdfWriter } from '../../documents/document-writers.js';
import type { WriteDocuments, WriteOptions } from './document-parts.js';

/** Writes by the kit's own packing, with the writers of a host. Loaded with the first download. */
export const writeWith =
  (writers: DocumentWriters): WriteDocuments =>
  async (sources, request, { ownPdf, ...options }) => {
    const { writeDocuments } = await import('../../documents/write-documents.js');
    return writeDocuments(sources, request, ownPdf ? passingOn(writers, ownPdf) : writers, options);
  };

/** The biller's own PDF in the place of a written one. Several in one PDF are written, for nobody binds pages of others together. */
const passingOn = (writers: DocumentWriters, ownPdf: NonNullable<WriteOptions['ownPdf']>): DocumentWriters => ({
  ...writers,
  pdf: async () => {
    const written: PdfWriter = async (sources, kind) => (await writers.pdf())(sources, kind);
    return async (sources, kind) => {
      const [only] = Array.isArray(sources) ? (sources as readonly { readonly invoice: Parameters<typeof ownPdf>[0] }[]) : [];
      const own = only && kind.kind === 'invoice' ? await ownPdf(only.invoice) : undefined;
      return own ?? written(sources, kind);
    };
  },
});
