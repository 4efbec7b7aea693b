import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../domain/entities.js';
import { declineCodes } from '../../domain/decline-codes.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { isTooLate, type RowContext } from './row-context.js';

export const noteId = ({ id }: Payment): string => `note-${id}`;

/** Returned by the bank: its invoices are open again (PAY-24). */
export const reopens = ({ status }: Payment): boolean => status === 'returned';

const known = <Code extends string>(codes: readonly Code[], code: string | undefined): Code | undefined =>
  codes.find((candidate) => candidate === code);

/** Reasons of the kit beside those of banks. */
const failureCodes = [...declineCodes, 'method'] as const;
const returnCodes = ['insufficientFunds', 'accountClosed', 'accountNotFound'] as const;

/** Nobody asked a bank: there was nothing left to pay. */
const isSettled = ({ failure }: Payment): boolean => failure?.code === 'settled';

/** PAY-22: one of the listed reasons; any other reads as a plain refusal of the bank. */
const failureWords = (payment: Payment, speech: Speech): string =>
  isSettled(payment)
    ? speech.t('history.settled')
    : `${speech.t(`history.failed.${known(failureCodes, payment.failure?.code) ?? 'generic'}`)} ${speech.t('history.notCharged')}`;

const returnWords = ({ failure, reference }: Payment, speech: Speech): string =>
  speech.t(`history.returned.${known(returnCodes, failure?.code) ?? 'generic'}`, { reference });

/** What a row has to say beyond its columns: why it failed, was returned or rejected, or why something cannot be done. */
export function noteOf(payment: Payment, context: RowContext): TemplateResult | undefined {
  const { speech } = context;
  switch (payment.status) {
    case 'failed':
      return html`<p class="bad">${failureWords(payment, speech)}</p>`;
    case 'returned':
      return html`<p class="bad">${returnWords(payment, speech)}</p>`;
    case 'rejected':
      return rejection(payment, speech);
    case 'cancelled':
      return isSettled(payment) ? html`<p>${speech.t('history.settled')}</p>` : undefined;
    case 'expired':
      return payment.approval?.status === 'expired' ? html`<p>${speech.t('history.approvalExpired')}</p>` : undefined;
    case 'pendingApproval':
      return isOwn(payment, context) ? html`<p>${speech.t('history.ownPayment')}</p>` : undefined;
    default:
      return isTooLate(payment, context) ? html`<p>${speech.t('history.tooLate')}</p>` : undefined;
  }
}

function rejection({ approval }: Payment, speech: Speech): TemplateResult | undefined {
  if (!approval?.by && !approval?.comment) return undefined;
  return html`
    ${approval.by ? html`<p>${speech.t('history.rejectedBy', { name: approval.by })}</p>` : nothing}
    ${approval.comment ? html`<p><q><bdi>${approval.comment}</bdi></q></p>` : nothing}
  `;
}

/** Nobody approves what they pay themselves (PAY-18). */
const isOwn = ({ actions, createdBy }: Payment, { tab, userId }: RowContext): boolean =>
  tab === 'approvals' && !actions?.includes('approve') && userId !== undefined && createdBy?.userId === userId;
