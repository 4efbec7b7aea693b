import type { DocumentDetail, DocumentFormat, DocumentSource } from '../domain/documents.js';
import type { CsvOptions } from './csv/write-csv.js';

export interface PdfKind {
  readonly detail: DocumentDetail;
  readonly locale: string;
  readonly kind: 'invoice' | 'remittance-stub';
}
export type XmlWriter = (source: DocumentSource) => Uint8Array | Promise<Uint8Array>;
export type CsvWriter = (sources: readonly DocumentSource[], options: CsvOptions) => Uint8Array | Promise<Uint8Array>;
export type PdfWriter = (sources: AsyncIterable<DocumentSource> | readonly DocumentSource[], kind: PdfKind) => Promise<Uint8Array>;

/** Where the writers come from: each is loaded when it is asked for, and rejects with `unsupported` where the host lacks what it takes. */
export interface DocumentWriters {
  readonly xml: () => Promise<XmlWriter>;
  readonly csv: () => Promise<CsvWriter>;
  readonly pdf: () => Promise<PdfWriter>;
}

/** One format in one language: from invoices to the bytes of a file. */
export interface FileWriter {
  readonly extension: string;
  readonly mime: string;
  readonly one: (source: DocumentSource) => Promise<Uint8Array>;
  /** Several in one file, where the format has that (DWN-02). */
  readonly merged?: (sources: AsyncIterable<DocumentSource> | readonly DocumentSource[]) => Promise<Uint8Array>;
}

export interface WantedFormat {
  readonly format: DocumentFormat;
  readonly detail?: DocumentDetail;
  readonly locale: string;
}

/** Loads what writes a format. */
export const fileWriter = async (wanted: WantedFormat, writers: DocumentWriters): Promise<FileWriter> => {
  const { format, locale } = wanted;
  switch (format) {
    case 'xml': {
      const write = await writers.xml();
      return { extension: 'xml', mime: 'application/xml', one: async (source) => write(source) };
    }
    case 'csv':
    case 'csv-lite': {
      const write = await writers.csv();
      const layout = format === 'csv' ? 'full' : 'lite';
      return { extension: 'csv', mime: 'text/csv;charset=utf-8', one: async (source) => write([source], { layout, locale }) };
    }
    case 'pdf':
    case 'remittance-stub': {
      const write = await writers.pdf();
      const kind = { detail: wanted.detail ?? 'summary', locale, kind: format === 'pdf' ? 'invoice' : format } as const;
      const merged = (sources: AsyncIterable<DocumentSource> | readonly DocumentSource[]): Promise<Uint8Array> => write(sources, kind);
      return { extension: 'pdf', mime: 'application/pdf', one: (source) => write([source], kind), merged };
    }
  }
};
