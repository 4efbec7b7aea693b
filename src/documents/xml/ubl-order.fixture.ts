import type { Read } from './ubl-reader.fixture.js';

/** Elements that the writer uses, in the order of the UBL 2.1 schemas: what is not named here is not in the file. */
const orders: Readonly<Record<string, string>> = {
  Invoice:
    'CustomizationID ProfileID ID IssueDate DueDate InvoiceTypeCode DocumentCurrencyCode BuyerReference InvoicePeriod OrderReference BillingReference ' +
    'ContractDocumentReference AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty PayeeParty Delivery PaymentMeans ' +
    'PaymentTerms AllowanceCharge TaxTotal LegalMonetaryTotal InvoiceLine',
  CreditNote:
    'CustomizationID ProfileID ID IssueDate CreditNoteTypeCode DocumentCurrencyCode BuyerReference InvoicePeriod OrderReference BillingReference ' +
    'ContractDocumentReference AdditionalDocumentReference AccountingSupplierParty AccountingCustomerParty PayeeParty Delivery PaymentMeans PaymentTerms ' +
    'AllowanceCharge TaxTotal LegalMonetaryTotal CreditNoteLine',
  Party: 'EndpointID PartyIdentification PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact',
  PostalAddress: 'StreetName AdditionalStreetName CityName PostalZone CountrySubentity AddressLine Country',
  PartyTaxScheme: 'CompanyID TaxScheme',
  PartyLegalEntity: 'RegistrationName CompanyID',
  Contact: 'Name Telephone ElectronicMail',
  Delivery: 'ActualDeliveryDate DeliveryLocation',
  PaymentMeans: 'PaymentMeansCode PaymentID CardAccount PayeeFinancialAccount PaymentMandate',
  CardAccount: 'PrimaryAccountNumberID NetworkID HolderName',
  PayeeFinancialAccount: 'ID Name FinancialInstitutionBranch',
  PaymentMandate: 'ID PayerFinancialAccount',
  AllowanceCharge: 'ChargeIndicator AllowanceChargeReason Amount TaxCategory',
  TaxTotal: 'TaxAmount TaxSubtotal',
  TaxSubtotal: 'TaxableAmount TaxAmount TaxCategory',
  TaxCategory: 'ID Percent TaxExemptionReasonCode TaxExemptionReason TaxScheme',
  ClassifiedTaxCategory: 'ID Percent TaxScheme',
  LegalMonetaryTotal:
    'LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount',
  InvoiceLine: 'ID InvoicedQuantity LineExtensionAmount InvoicePeriod DocumentReference AllowanceCharge Item Price',
  CreditNoteLine: 'ID CreditedQuantity LineExtensionAmount InvoicePeriod DocumentReference AllowanceCharge Item Price',
  Item: 'Name SellersItemIdentification ClassifiedTaxCategory AdditionalItemProperty',
  AdditionalItemProperty: 'Name Value',
  Price: 'PriceAmount BaseQuantity',
  InvoicePeriod: 'StartDate EndDate',
  AdditionalDocumentReference: 'ID DocumentTypeCode DocumentDescription',
  DocumentReference: 'ID DocumentTypeCode',
};
/** May stand more than once beside each other. */
const repeatable = new Set(
  'PaymentMeans AllowanceCharge TaxSubtotal InvoiceLine CreditNoteLine PartyIdentification AdditionalItemProperty AdditionalDocumentReference'.split(
    ' ',
  ),
);

/** Places at which the schema would refuse the document. */
export const misplaced = (node: Read): readonly string[] => {
  const order = orders[node.name]?.split(' ');
  const names = node.children.map(({ name }) => name);
  const wrong = order
    ? names.filter((name, index) => {
        const before = order.indexOf(names[index - 1] ?? '');
        const here = order.indexOf(name);
        return here < 0 || here < before || (here === before && !repeatable.has(name));
      })
    : [];
  return [...wrong.map((name) => `${node.name}/${name}`), ...node.children.flatMap(misplaced)];
};
