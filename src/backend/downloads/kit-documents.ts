import type { DocumentFormat } from '../../domain/documents.js';
import { kitWriters, type WriterHost } from '../../documents/kit-writers.js';
import type { DocumentParts } from './document-parts.js';
import { writeWith } from './write-with.js';

/** Documents by the kit's own writers: lists always, PDFs with fonts, XML with a DOM. */
export const kitDocuments = (host: WriterHost): DocumentParts => {
  const formats: DocumentFormat[] = ['csv', 'csv-lite'];
  if (host.fonts) formats.unshift('pdf', 'remittance-stub');
  if (host.dom) formats.push('xml');
  return { write: writeWith(kitWriters(host)), formats };
};
