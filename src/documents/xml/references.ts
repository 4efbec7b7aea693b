import type { DocumentSource } from '../../domain/documents.js';
import { filled, type UblNode } from './ubl-node.js';

/** BT-10: the buyer's own reference. Without an order either, the account says for whom it is (PEPPOL-EN16931-R003). */
export const buyerReference = ({ buyer, invoice }: DocumentSource): string | undefined =>
  filled(buyer.reference) ?? filled(invoice.reference) ?? (filled(invoice.poNumber) ? undefined : invoice.accountNumber);

/** Order, the invoice that this one corrects, the plan as contract, and the reference that found no place before. */
export const writeReferences = (node: UblNode, source: DocumentSource): void => {
  const { invoice } = source;
  const { parentInvoiceNumber, lifecycle, reference } = invoice;
  const isReplaced = lifecycle === 'void';
  node.group('OrderReference', (order) => order.text('ID', invoice.poNumber));
  if (!isReplaced)
    node.group('BillingReference', (billing) =>
      billing.group('InvoiceDocumentReference', (preceding) => preceding.text('ID', parentInvoiceNumber)),
    );
  node.group('ContractDocumentReference', (contract) => contract.text('ID', invoice.planId));
  if (isReplaced && filled(parentInvoiceNumber))
    node.group('AdditionalDocumentReference', (other) => other.text('ID', parentInvoiceNumber).text('DocumentDescription', 'Replaced by'));
  if (filled(reference) && buyerReference(source) !== filled(reference))
    node.group('AdditionalDocumentReference', (other) => other.text('ID', reference).text('DocumentTypeCode', '130'));
};
