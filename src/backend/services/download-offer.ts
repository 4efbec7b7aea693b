import type { DocumentFormat } from '../../domain/documents.js';
import type { Money } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import type { DocumentSelectionInput, DownloadOffer } from '../wire.js';
import { askedIds, asyncAbove, mostInvoices, visibleOf, type BilledInvoice } from './asked-documents.js';
import { formatsFor, hasPdf, hasXml, skipReason } from './document-formats.js';
import type { Principal } from './principal.js';

/** What can be had of some invoices, and of how many of them (DWN-01). More may be asked about than one download may have. */
export const offerDocuments = async (services: Services, principal: Principal, input: DocumentSelectionInput): Promise<DownloadOffer> => {
  const formats = formatsFor(services, principal);
  const ids = await askedIds(services, principal, input);
  const billed = await services.store.transaction((tx) => visibleOf(tx, principal, ids));
  return {
    formats: formats.map((format) => ({ format, available: billed.filter((each) => hasFormat(services, format, each)).length })),
    count: ids.length,
    max: mostInvoices(services),
    asyncAbove: asyncAbove(services),
    totals: totalsOf(billed.map(({ row }) => row.total)),
  };
};

/** A sum each currency, which are never added together; the currency with the most invoices first. */
const totalsOf = (amounts: readonly Money[]): Money[] => {
  const sums = new Map<string, { count: number; minor: number }>();
  for (const { currency, minor } of amounts) {
    const sum = sums.get(currency) ?? { count: 0, minor: 0 };
    sums.set(currency, { count: sum.count + 1, minor: sum.minor + minor });
  }
  return [...sums]
    .sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1))
    .map(([currency, { minor }]) => money(minor, currency));
};

const hasFormat = (services: Services, format: DocumentFormat, { row, account }: BilledInvoice): boolean =>
  skipReason(format, { pdf: hasPdf(services, row), xml: hasXml(services, row, account) }) === undefined;
