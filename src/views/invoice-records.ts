import { html, nothing, type TemplateResult } from 'lit';
import type { DisputeRef } from '../domain/entities.js';
import { allocationWord } from '../i18n/catalog/allocation-word.js';
import type { WordId } from '../i18n/catalog/word-id.js';
import { button } from '../ui/button.js';
import { amount } from './amount.js';
import { paymentStatusBadge } from './payment-status-badge.js';
import type { InvoiceContext } from './invoice-facts.js';

export interface RecordsContext extends InvoiceContext {
  /** Absent where nobody takes a download. */
  readonly onDownload: (() => void) | undefined;
}

interface Row {
  readonly what: TemplateResult | string;
  readonly when: string;
  readonly status?: TemplateResult;
  readonly how: TemplateResult | typeof nothing;
}

function section(name: string, title: string, rows: readonly Row[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<section class="part" part=${name} aria-labelledby=${`${name}-title`}>
    <h3 id=${`${name}-title`}>${title}</h3>
    <ul class="records" role="list">
      ${rows.map(
        ({ what, when, status, how }) => html`<li class="record">
          <span class="record-what">${what}</span>
          <span class="when muted">${when}</span>
          <span class="state">${status}</span>
          <span class="number">${how}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}

function settlements({ invoice, speech }: InvoiceContext): TemplateResult | typeof nothing {
  const rows = invoice.allocations
    .filter(({ source }) => source !== 'payment')
    .map((one) => ({ what: speech.t(allocationWord(one)), when: speech.instant(one.at), how: amount(one.amount, speech) }));
  return section('settlements', speech.t('detail.settlements'), rows);
}

/** Payments and returns; a backend that lists none still names the last one. */
function payments({ invoice, speech }: InvoiceContext): TemplateResult | typeof nothing {
  const listed = invoice.payments ?? (invoice.lastPayment ? [invoice.lastPayment] : []);
  const rows = listed.map((payment) => ({
    what: speech.t('detail.payment', { reference: payment.reference }),
    when: speech.date(payment.payDate),
    status: paymentStatusBadge(payment.status, speech),
    how: amount(payment.amount, speech),
  }));
  return section('payments', speech.t('detail.payments'), rows);
}

const disputeWords: ReadonlySet<string> = new Set([
  'draft',
  'submitted',
  'underReview',
  'needsInfo',
  'approved',
  'partlyApproved',
  'denied',
  'credited',
  'closed',
  'withdrawn',
]);
const disputeWord = ({ status }: DisputeRef): WordId =>
  disputeWords.has(status) ? (`disputeStatus.${status}` as WordId) : 'disputeStatus.unknown';

function disputes({ invoice, speech }: InvoiceContext): TemplateResult | typeof nothing {
  const rows = (invoice.disputes ?? []).map((dispute) => ({
    what: speech.t('detail.disputeNumber', { number: dispute.number }),
    when: speech.instant(dispute.openedAt),
    status: html`<span class="flag">${speech.t(disputeWord(dispute))}</span>`,
    how: amount(dispute.amount, speech),
  }));
  return section('disputes', speech.t('detail.disputes'), rows);
}

function documents({ invoice, speech, onDownload }: RecordsContext): TemplateResult | typeof nothing {
  const rows = invoice.documents.map((document): Row => ({
    what: html`<bdi>${document.name}</bdi>`,
    when: document.format.toUpperCase(),
    how: onDownload
      ? button({
          kind: 'quiet',
          label: speech.t('detail.download'),
          accessibleLabel: `${speech.t('detail.download')} ${document.name}`,
          onClick: onDownload,
        })
      : nothing,
  }));
  return section('documents', speech.t('detail.documents'), rows);
}

/**
 * Credits, rewards and adjustments; payments and returns; disputes; documents. Words: invoice-detail, payment-status.
 * Styles: styles/charges.ts, styles/badge.ts.
 */
export function records(context: RecordsContext): TemplateResult {
  return html`${settlements(context)} ${payments(context)} ${disputes(context)} ${documents(context)}`;
}
