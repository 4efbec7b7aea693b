import type { DocumentSource } from '../../domain/documents.js';
import type { Remittance } from '../../domain/entities.js';
import { compactIban, isIban } from '../../domain/iban.js';
import { remittanceReference } from '../../domain/remittance-reference.js';
import { filled, type UblNode } from './ubl-node.js';

/** UNTDID 4461. */
export const meansCodes = {
  undefined: '1',
  cheque: '20',
  creditTransfer: '30',
  card: '48',
  directDebit: '49',
  sepaTransfer: '58',
  sepaDebit: '59',
} as const;

/**
 * How it is paid (BG-16): by the card or the debit that is on file, else by transfer to one of the biller's accounts in the invoice's
 * currency, else by cheque. All are of one kind, since a document may name only one. What is on file is shown by its last digits.
 * `isOwed`: something has to be said even where nothing is known, or nothing is to be paid.
 */
export const writePaymentMeans = (node: UblNode, source: DocumentSource, isOwed: boolean): void => {
  const { invoice, paidBy } = source;
  const code = meansCode(source);
  if (code === undefined) {
    if (isOwed) node.group('PaymentMeans', (means) => means.text('PaymentMeansCode', meansCodes.undefined));
    return;
  }
  const reference = invoice.remittanceRef || invoice.number;
  if (code === meansCodes.card) writeMeans(node, code, reference, (means) => writeCard(means, paidBy));
  else if (code === meansCodes.sepaDebit || code === meansCodes.directDebit)
    writeMeans(node, code, reference, (means) => writeMandate(means, paidBy));
  else writeTransfers(node, source, code);
};

const lastDigits = (paidBy: DocumentSource['paidBy']): string => paidBy?.last4?.replace(/\D/g, '').slice(-4) ?? '';

/** The kind (BT-81); undefined where nothing is known, and on credit notes, which nobody pays. */
export const meansCode = (source: DocumentSource): string | undefined => {
  const { paidBy, invoice } = source;
  if (invoice.kind === 'creditNote') return undefined;
  if (paidBy?.type === 'card' && lastDigits(paidBy).length === 4) return meansCodes.card;
  if (paidBy?.type === 'bankDebit' && paidBy.mandate && filled(paidBy.mandate.reference)) {
    const { scheme } = paidBy.mandate;
    return scheme === 'sepaCore' || scheme === 'sepaB2b' ? meansCodes.sepaDebit : meansCodes.directDebit;
  }
  const codes = waysOf(source).map(({ code }) => code);
  return codes.find((code) => code !== meansCodes.cheque) ?? codes[0];
};

const writeCard = (means: UblNode, paidBy: DocumentSource['paidBy']): void => {
  means.group('CardAccount', (card) =>
    card
      .text('PrimaryAccountNumberID', lastDigits(paidBy))
      .text('NetworkID', filled(paidBy?.brand) ?? 'card')
      .text('HolderName', paidBy?.holder),
  );
};

const writeMandate = (means: UblNode, paidBy: DocumentSource['paidBy']): void => {
  const digits = lastDigits(paidBy);
  means.group('PaymentMandate', (group) => {
    group.text('ID', paidBy?.mandate?.reference);
    group.group('PayerFinancialAccount', (account) => account.text('ID', digits && `••••${digits}`));
  });
};

const transferCode = ({ kind, iban, account }: Remittance, currency: string): string | undefined => {
  if (kind === 'cheque') return meansCodes.cheque;
  // SEPA knows IBANs alone, and right ones (DE-R-019).
  if (iban?.trim()) return currency === 'EUR' && isIban(iban) ? meansCodes.sepaTransfer : meansCodes.creditTransfer;
  return account?.trim() ? meansCodes.creditTransfer : undefined;
};

const waysOf = ({ invoice, profile }: DocumentSource): readonly { readonly way: Remittance; readonly code: string }[] => {
  const { currency } = invoice.total;
  return (profile?.remittance ?? [])
    .filter((way) => way.currency === undefined || way.currency === currency)
    .flatMap((way) => {
      const code = transferCode(way, currency);
      return code === undefined ? [] : [{ way, code }];
    });
};

const writeTransfers = (node: UblNode, source: DocumentSource, code: string): void => {
  const { remittanceRef, number } = source.invoice;
  const ways = waysOf(source).filter((candidate) => candidate.code === code);
  // One reference for all of them (UBL-SR-44).
  const reference = remittanceReference(ways[0]?.way.referenceFormat, remittanceRef || number);
  const byAccount = new Map(ways.toReversed().map(({ way }) => [accountOf(way), way]));
  for (const [account, way] of [...byAccount].reverse())
    writeMeans(node, code, reference, (means) => {
      if (code !== meansCodes.cheque) writeAccount(means, way, account);
    });
};

const accountOf = ({ iban, account }: Remittance): string => (iban?.trim() ? compactIban(iban) : (account?.trim() ?? ''));

const writeAccount = (means: UblNode, { beneficiary, bic, routing }: Remittance, account: string): void => {
  means.group('PayeeFinancialAccount', (group) =>
    group
      .text('ID', account)
      .text('Name', beneficiary)
      .group('FinancialInstitutionBranch', (branch) => branch.text('ID', bic ?? routing)),
  );
};

const writeMeans = (node: UblNode, code: string, reference: string, fill: (means: UblNode) => void): void => {
  node.group('PaymentMeans', (means) => {
    means.text('PaymentMeansCode', code).text('PaymentID', reference);
    fill(means);
  });
};
