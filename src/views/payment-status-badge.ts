import { html, type TemplateResult } from 'lit';
import type { PaymentStatus } from '../domain/entities.js';
import { paymentStatusId, shownPaymentStatus, type ShownPaymentStatus } from '../i18n/catalog/payment-status-word.js';
import type { Speech } from '../i18n/catalog/speech.js';

type Tone = 'danger' | 'warning' | 'neutral' | 'info' | 'success';

const tones: Readonly<Record<ShownPaymentStatus, Tone>> = {
  pendingApproval: 'warning',
  scheduled: 'info',
  processing: 'info',
  requiresAction: 'warning',
  succeeded: 'success',
  failed: 'danger',
  cancelled: 'neutral',
  rejected: 'neutral',
  expired: 'neutral',
  returned: 'danger',
  partiallyRefunded: 'neutral',
  refunded: 'neutral',
  chargedBack: 'danger',
  awaitingFunds: 'info',
  unknown: 'neutral',
};

/** The same word as plain text, for a sentence, a filter or a comparison. */
export const paymentStatusWord = (status: PaymentStatus, language: Speech): string => language.t(paymentStatusId(status));

/**
 * The status of a payment as a word with a dot, neutral where this version does not know it. Words: area `payment-status`. Part: `status`.
 * Styles: styles/badge.ts.
 */
export function paymentStatusBadge(status: PaymentStatus, language: Speech): TemplateResult {
  const shown = shownPaymentStatus(status);
  return html`<span class=${`badge tone-${tones[shown]}`} part=${`status status-${shown}`}>${paymentStatusWord(status, language)}</span>`;
}
