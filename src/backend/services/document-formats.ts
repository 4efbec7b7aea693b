import type { DocumentFormat, SkipReason } from '../../domain/documents.js';
import type { InvoiceFlags } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { Documents } from '../downloads/document-parts.js';
import { Problem } from '../problem.js';
import type { AccountRow, InvoiceRow } from '../store/records.js';
import type { Principal } from './principal.js';

/** What writes documents; `unsupported` where the host gave nothing. */
export const documentsIn = ({ documents }: Pick<Services, 'documents'>): Documents => {
  if (!documents) throw new Problem('unsupported');
  return documents;
};

const writes = ({ documents }: Pick<Services, 'documents'>, format: DocumentFormat): boolean =>
  documents?.formats.includes(format) ?? false;

export const hasPdf = (services: Pick<Services, 'documents'>, row: Pick<InvoiceRow, 'pdfPending'>): boolean =>
  writes(services, 'pdf') && row.pdfPending !== true;

/** only what an enrolled account is billed, and no summary of a plan, which bills nothing. */
export const hasXml = (
  services: Pick<Services, 'documents'>,
  row: Pick<InvoiceRow, 'kind'>,
  account: Pick<AccountRow, 'xmlEnrolled'>,
): boolean => writes(services, 'xml') && account.xmlEnrolled === true && row.kind !== 'planSummary';

/** Why an invoice cannot be had in a format (DWN-01, DWN-05); undefined where it can. */
export const skipReason = (format: DocumentFormat, flags: Pick<InvoiceFlags, 'pdf' | 'xml'>): SkipReason | undefined => {
  switch (format) {
    case 'pdf':
      return flags.pdf ? undefined : 'notReady';
    case 'xml':
      return flags.xml ? undefined : 'notEnrolled';
    case 'csv':
    case 'csv-lite':
    case 'remittance-stub':
      return undefined;
  }
};

/** A guest has the PDF of the one invoice, and nothing else of it. */
export const formatsFor = (services: Pick<Services, 'documents'>, principal: Principal): readonly DocumentFormat[] => {
  const { formats } = documentsIn(services);
  return principal.kind === 'guest' ? formats.filter((format) => format === 'pdf') : formats;
};
