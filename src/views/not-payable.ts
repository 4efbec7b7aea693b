import type { InvoiceSummary, LocalDate, NotPayableReason, SupportContact } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';

/** What a reason may name. */
export type NotPayableFacts = Pick<InvoiceSummary, 'pendingAmount' | 'lastPayment' | 'country' | 'billingContact'> & {
  /** Day of the payment that is planned, where a list tells it. */
  readonly scheduledFor?: LocalDate;
};

/**
 * Why an invoice cannot be paid online, in its own words with the facts it names where they are known (PAY-01); general words for a reason
 * that this version does not know. Words: area `pay-invoice-other`.
 * @param contact who is called where the invoice prints nobody
 */
export function notPayableText(
  reason: NotPayableReason | undefined,
  facts: NotPayableFacts,
  language: Speech,
  contact?: SupportContact,
): string {
  switch (reason) {
    case undefined:
      return language.t('notPayable.unknown');
    case 'paymentPending':
      return pending(facts, language);
    case 'scheduled':
      return scheduled(facts, language);
    case 'inCollections':
      return call(facts.billingContact?.phone ?? contact?.phone, language);
    case 'countryOffline':
      return offline(facts, language);
    case 'temporaryAccount':
    case 'notEnrolled':
    case 'alreadyPaid':
    case 'closed':
    case 'void':
    case 'creditNote':
    case 'eftPlan':
    case 'noPermission':
    case 'noMethod':
    case 'zeroBalance':
      return language.t(`notPayable.${reason}`);
  }
}

const pending = ({ pendingAmount }: NotPayableFacts, language: Speech): string =>
  pendingAmount
    ? language.t('notPayable.paymentPending', { amount: language.money(pendingAmount) })
    : language.t('notPayable.paymentPendingNoAmount');

function scheduled({ scheduledFor, lastPayment }: NotPayableFacts, language: Speech): string {
  const date = scheduledFor ?? lastPayment?.payDate;
  return date ? language.t('notPayable.scheduled', { date: language.date(date, 'long') }) : language.t('notPayable.scheduledNoDate');
}

const call = (phone: string | undefined, language: Speech): string =>
  phone ? language.t('notPayable.inCollections', { phone }) : language.t('notPayable.inCollectionsNoPhone');

const offline = ({ country }: NotPayableFacts, language: Speech): string =>
  country ? language.t('notPayable.countryOffline', { country: language.country(country) }) : language.t('notPayable.countryOfflineNoName');
