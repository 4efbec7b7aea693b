import type { DocumentSource } from '../../domain/documents.js';
import type { Invoice } from '../../domain/entities.js';
import { filled, type UblNode } from './ubl-node.js';

/** BT-10: the buyer's own reference. Without an order either, the account says for whom it is (PEPPOL-EN16931-R003). */
export const buyerReference = ({ buyer, invoice }: DocumentSource): string | undefined =>
  filled(buyer.reference) ?? filled(invoice.reference) ?? (filled(invoice.poNumber) ? undefined : invoice.accountNumber);

/** The invoice that this one is about (BT-25); what replaced a void one is not that. */
export const corrected = ({ parentInvoiceNumber, lifecycle }: Invoice): string | undefined =>
  lifecycle === 'void' ? undefined : filled(parentInvoiceNumber);

/** Order, the invoice that this one corrects, the plan as contract, and the reference that found no place before. */
export const writeReferences = (node: UblNode, source: DocumentSource): void => {
  const { invoice } = source;
  const { parentInvoiceNumber, lifecycle, reference } = invoice;
  node.group('OrderReference', (order) => order.text('ID', invoice.poNumber));
  node.group('BillingReference', (billing) =>
    billing.group('InvoiceDocumentReference', (preceding) => preceding.text('ID', corrected(invoice))),
  );
  node.group('ContractDocumentReference', (contract) => contract.text('ID', invoice.planId));
  if (lifecycle === 'void' && filled(parentInvoiceNumber))
    node.group('AdditionalDocumentReference', (other) => other.text('ID', parentInvoiceNumber).text('DocumentDescription', 'Replaced by'));
  if (filled(reference) && buyerReference(source) !== filled(reference))
    node.group('AdditionalDocumentReference', (other) => other.text('ID', reference).text('DocumentTypeCode', '130'));
};
