import { html, type TemplateResult } from 'lit';
import type { DisplayStatus, Known } from '../domain/entities.js';
import { parseDisplayStatus } from '../domain/shown-status.js';
import type { Speech } from '../i18n/catalog/speech.js';

/** The tone of each status (styles/tone.ts). */
export const statusTones: Readonly<Record<DisplayStatus, 'danger' | 'warning' | 'neutral' | 'info' | 'success'>> = {
  void: 'neutral',
  credit: 'success',
  closed: 'neutral',
  overpaid: 'success',
  paymentPending: 'info',
  returned: 'danger',
  overdue: 'danger',
  scheduled: 'info',
  partial: 'neutral',
  open: 'neutral',
};

/** The status of an invoice as a word with a dot; one that this version does not know is "Open". Part: `status`. Styles: styles/badge.ts. */
export function statusBadge(status: Known<DisplayStatus>, language: Speech): TemplateResult {
  const known = parseDisplayStatus(status);
  return html`<span class=${`badge tone-${statusTones[known]}`} part=${`status status-${known}`}>${language.t(`status.${known}`)}</span>`;
}
