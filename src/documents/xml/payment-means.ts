import type { DocumentSource } from '../../domain/documents.js';
import type { Remittance } from '../../domain/entities.js';
import { compactIban } from '../../domain/iban.js';
import { remittanceReference } from '../../domain/remittance-reference.js';
import type { UblNode } from './ubl-node.js';

/** UNTDID 4461. */
const codes = { cheque: '20', creditTransfer: '30', card: '48', directDebit: '49', sepaTransfer: '58', sepaDebit: '59' } as const;

/**
 * How it is paid (BG-16): by the card or the debit that is on file, else by transfer to one of the biller's accounts in the invoice's
 * currency, else by cheque. All are of one kind, since a document may name only one. What is on file is shown by its last digits.
 */
export const writePaymentMeans = (node: UblNode, source: DocumentSource): void => {
  if (source.invoice.kind === 'creditNote') return;
  if (!writeOnFile(node, source)) writeTransfers(node, source);
};

const writeOnFile = (node: UblNode, { paidBy, invoice }: DocumentSource): boolean => {
  const lastDigits = paidBy?.last4?.replace(/\D/g, '') ?? '';
  const reference = invoice.remittanceRef || invoice.number;
  if (paidBy?.type === 'card' && lastDigits.length === 4) {
    writeMeans(node, codes.card, reference, (means) =>
      means.group('CardAccount', (card) =>
        card
          .text('PrimaryAccountNumberID', lastDigits)
          .text('NetworkID', paidBy.brand?.trim() || 'card')
          .text('HolderName', paidBy.holder),
      ),
    );
    return true;
  }
  const { mandate } = paidBy ?? {};
  if (paidBy?.type !== 'bankDebit' || !mandate?.reference.trim()) return false;
  const isSepa = mandate.scheme === 'sepaCore' || mandate.scheme === 'sepaB2b';
  writeMeans(node, isSepa ? codes.sepaDebit : codes.directDebit, reference, (means) =>
    means.group('PaymentMandate', (group) => {
      group.text('ID', mandate.reference);
      group.group('PayerFinancialAccount', (account) => account.text('ID', lastDigits && `••••${lastDigits}`));
    }),
  );
  return true;
};

const transferCode = ({ kind, iban, account }: Remittance, currency: string): string | undefined => {
  if (kind === 'cheque') return codes.cheque;
  if (iban?.trim()) return currency === 'EUR' ? codes.sepaTransfer : codes.creditTransfer;
  return account?.trim() ? codes.creditTransfer : undefined;
};

const writeTransfers = (node: UblNode, { invoice, profile }: DocumentSource): void => {
  const { currency } = invoice.total;
  const ways = (profile?.remittance ?? [])
    .filter((way) => way.currency === undefined || way.currency === currency)
    .flatMap((way) => ({ way, code: transferCode(way, currency), account: accountOf(way) }));
  const first = ways.find(({ code }) => code !== undefined && code !== codes.cheque) ?? ways.find(({ code }) => code !== undefined);
  if (first?.code === undefined) return;
  const { code } = first;
  const reference = remittanceReference(first.way.referenceFormat, invoice.remittanceRef || invoice.number);
  const seen = new Set<string>();
  for (const { way, code: own, account } of ways) {
    if (own !== code || seen.has(account)) continue;
    seen.add(account);
    writeMeans(node, code, reference, (means) => {
      if (code !== codes.cheque) writeAccount(means, way, account);
    });
  }
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
