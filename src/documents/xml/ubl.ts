import type { DocumentSource } from '../../domain/documents.js';
import type { Invoice } from '../../domain/entities.js';
import { isVatNumber } from './country-codes.js';
import { figuresOf, type Figures } from './figures.js';
import { writeParties } from './parties.js';
import { writePaymentMeans } from './payment-means.js';
import { isGerman, profileOf, type Profile } from './profile.js';
import { buyerReference, corrected, writeReferences } from './references.js';
import { writeLine } from './ubl-lines.js';
import { filled, ublBytes, type UblDom, type UblNode } from './ubl-node.js';
import { usableSource } from './usable-source.js';
import { writeAllowance, writeTaxTotal, writeTotals } from './vat-nodes.js';

/**
 * An invoice or a credit note as UBL 2.1, UTF-8, by the rules of EN 16931; where both parties have an electronic address, by those of
 * Peppol BIS Billing 3.0 as well. The totals are the invoice's own. Characters that XML cannot hold are dropped, nothing else is.
 */
export function writeUbl(given: DocumentSource, dom: UblDom): Uint8Array {
  const source = usableSource(given);
  const { invoice, biller, buyer } = source;
  const isCredit = invoice.kind === 'creditNote';
  const figures = figuresOf(source, { seller: isVatNumber(biller.vatId), buyer: isVatNumber(buyer.vatId) });
  const profile = profileOf(source, figures);
  return ublBytes(dom, isCredit ? 'CreditNote' : 'Invoice', (node) => {
    writeHead(node, source, profile);
    writeReferences(node, source);
    writeParties(node, source, figures);
    writeDelivery(node, source, figures);
    // Peppol wants it said between parties in Germany, whatever is known (DE-R-001).
    writePaymentMeans(node, source, profile.name === 'peppol' && isGerman(source));
    node.group('PaymentTerms', (terms) => terms.text('Note', termsOf(invoice)));
    for (const { amount, group } of figures.levels)
      writeAllowance(node, { amount, group, reason: 'Adjustment', currency: figures.currency });
    writeTaxTotal(node, figures);
    writeTotals(node, figures);
    const written = { currency: figures.currency, isCredit, period: periodOf(invoice) };
    for (const line of figures.lines) writeLine(node, line, written);
  });
}

const writeHead = (node: UblNode, source: DocumentSource, { customization, process, name }: Profile): void => {
  const { invoice } = source;
  const isCredit = invoice.kind === 'creditNote';
  node.text('CustomizationID', customization).text('ProfileID', process);
  node.text('ID', filled(invoice.number) ?? invoice.id).text('IssueDate', invoice.invoiceDate);
  if (!isCredit) node.text('DueDate', dueDateOf(invoice));
  node.text(isCredit ? 'CreditNoteTypeCode' : 'InvoiceTypeCode', typeCode(source, name));
  node.text('DocumentCurrencyCode', invoice.total.currency);
  node.text('BuyerReference', buyerReference(source));
  const period = periodOf(invoice);
  if (period) node.group('InvoicePeriod', (days) => days.text('StartDate', period.from).text('EndDate', period.to));
};

/** UNTDID 1001. Peppol takes a corrected invoice (384) between German parties alone (PEPPOL-EN16931-P0112). */
const typeCode = (source: DocumentSource, profile: Profile['name']): string => {
  const { invoice } = source;
  if (invoice.kind === 'creditNote') return '381';
  if (invoice.kind === 'debitNote') return '383';
  const corrects = invoice.kind === 'invoice' && corrected(invoice) !== undefined;
  return corrects && (profile !== 'peppol' || isGerman(source)) ? '384' : '380';
};

/** A period that ends before it begins is none (BR-29). */
const periodOf = ({ period }: Invoice): Invoice['period'] => (period && period.from <= period.to ? period : undefined);

const dueDateOf = ({ dueDate, dueOnReceipt, invoiceDate }: Invoice): string | undefined => (dueOnReceipt ? invoiceDate : dueDate);

/** Whoever is to pay is told when, in words where there is no place for the date (BR-CO-25): credit notes have none. */
const termsOf = (invoice: Invoice): string | undefined => {
  const due = dueDateOf(invoice);
  const terms = filled(invoice.paymentTerms);
  if (terms !== undefined || (due !== undefined && invoice.kind !== 'creditNote')) return terms;
  return due === undefined ? 'As agreed' : `Due ${due}`;
};

/** Where it went to, which intra-Community supplies have to say (BR-IC-11, BR-IC-12). */
const writeDelivery = (node: UblNode, { invoice, buyer }: DocumentSource, { groups }: Figures): void => {
  if (!groups.some(({ code }) => code === 'K')) return;
  node.group('Delivery', (delivery) => {
    if (!periodOf(invoice)) delivery.text('ActualDeliveryDate', invoice.invoiceDate);
    delivery.group('DeliveryLocation', (location) =>
      location.group('Address', (address) => address.group('Country', (country) => country.text('IdentificationCode', buyer.country))),
    );
  });
};
