import type { DocumentSource } from '../../domain/documents.js';
import { isZero } from '../../domain/money.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { amountText } from './money-text.js';

/** What must be known before anything is paid: that it is void, a credit, settled, or being paid already (PAY-01). */
export const noticesOf = ({ invoice }: DocumentSource, speech: Speech): readonly string[] => {
  const { lifecycle, kind, balance, parentInvoiceNumber: other, pendingAmount } = invoice;
  if (lifecycle === 'void') return [other ? speech.t('document.replaced', { number: other }) : speech.t('detail.void')];
  const notices: string[] = other ? [speech.t('document.corrects', { number: other })] : [];
  if (kind === 'creditNote' || balance.minor < 0) notices.push(speech.t('document.credit'));
  else if (pendingAmount && !isZero(pendingAmount)) {
    notices.push(speech.t('document.pending', { amount: amountText(pendingAmount, speech) }));
  } else if (isZero(balance)) notices.push(speech.t('document.settled'));
  return notices;
};
