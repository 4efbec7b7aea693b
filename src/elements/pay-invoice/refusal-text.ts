import type { InvoiceSummary, LocalDate } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { BlockedReason } from './pay-invoice.flow.js';

type Refused = Pick<InvoiceSummary, 'pendingAmount' | 'lastPayment' | 'country'> & { readonly scheduledFor?: LocalDate };

/** PAY-01: why an invoice cannot be paid online, in one sentence, with the facts it names where they are known. */
export function refusalText(reason: BlockedReason, invoice: Refused, speech: Speech, phone: string | undefined): string {
  switch (reason) {
    case 'paymentPending':
      return invoice.pendingAmount
        ? speech.t('notPayable.paymentPending', { amount: speech.money(invoice.pendingAmount) })
        : speech.t('notPayable.paymentPendingNoAmount');
    case 'scheduled': {
      const date = invoice.scheduledFor ?? invoice.lastPayment?.payDate;
      return date ? speech.t('notPayable.scheduled', { date: speech.date(date, 'long') }) : speech.t('notPayable.scheduledNoDate');
    }
    case 'inCollections':
      return phone ? speech.t('notPayable.inCollections', { phone }) : speech.t('notPayable.inCollectionsNoPhone');
    case 'countryOffline':
      return invoice.country
        ? speech.t('notPayable.countryOffline', { country: speech.country(invoice.country) })
        : speech.t('notPayable.countryOfflineNoName');
    default:
      return speech.t(`notPayable.${reason}`);
  }
}
