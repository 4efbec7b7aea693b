import { html, type TemplateResult } from 'lit';
import type { PaymentStatus } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';

type Tone = 'danger' | 'warning' | 'neutral' | 'info' | 'success';

/** `draft` and `validating` are moments of the backend that a customer is not told of. */
const tones = {
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
} as const satisfies Readonly<Record<string, Tone>>;

export type ShownPaymentStatus = keyof typeof tones;

/** The status that has words of its own; `unknown` for one that only a newer backend knows. */
export const shownPaymentStatus = (status: PaymentStatus): ShownPaymentStatus =>
  Object.hasOwn(tones, status) ? (status as ShownPaymentStatus) : 'unknown';

/** The same word as plain text, for a sentence, a filter or a comparison. */
export const paymentStatusWord = (status: PaymentStatus, language: Speech): string =>
  language.t(`paymentStatus.${shownPaymentStatus(status)}`);

/**
 * The status of a payment as a word with a dot, neutral where this version does not know it. Words: area `payment-status`. Part: `status`.
 * Styles: styles/badge.ts.
 */
export function paymentStatusBadge(status: PaymentStatus, language: Speech): TemplateResult {
  const shown = shownPaymentStatus(status);
  return html`<span class=${`badge tone-${tones[shown]}`} part=${`status status-${shown}`}>${paymentStatusWord(status, language)}</span>`;
}
