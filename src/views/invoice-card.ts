import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceSummary } from '../domain/entities.js';
import { parseDisplayStatus } from '../domain/invoice-status.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { definitionList } from '../ui/definition-list.js';
import { amount } from './amount.js';
import { statusBadge } from './status-badge.js';

/**
 * The invoice in question: what is owed first, then which one, whose, by when. A guest's summary shows these and no more (R-031).
 * Parts: `invoice`, `amount`, `status`. Styles: styles/card.ts, styles/amount.ts, styles/badge.ts, styles/definition-list.ts.
 */
export function invoiceCard(summary: InvoiceSummary, language: Speech): TemplateResult {
  const { number, accountNumber, balance, displayStatus } = summary;
  return html`<div class="card" role="group" part="invoice" aria-label=${language.t('invoice.heading')}>
    <div class="card-head">
      <div>
        <div class="muted small">${language.t('invoice.balance')}</div>
        ${amount(balance, language, { total: true })}
      </div>
      ${displayStatus ? statusBadge(displayStatus, language) : nothing}
    </div>
    ${definitionList([
      { term: language.t('invoice.number'), detail: html`<bdi>${number}</bdi>` },
      ...(accountNumber ? [{ term: language.t('invoice.account'), detail: account(accountNumber, language) }] : []),
      ...dueLine(summary, language),
    ])}
  </div>`;
}

/** A masked number is bullets to the eye and "ending in" to the ear. */
function account(accountNumber: string, language: Speech): TemplateResult {
  const ending = /^[•*·x]{2,}(.+)$/iu.exec(accountNumber)?.[1];
  if (!ending) return html`<bdi>${accountNumber}</bdi>`;
  return html`<bdi aria-hidden="true">${accountNumber}</bdi
    ><span class="visually-hidden">${language.t('invoice.accountEnding', { ending })}</span>`;
}

function dueLine({ dueDate, dueOnReceipt, daysOverdue, displayStatus }: InvoiceSummary, language: Speech) {
  if (!dueDate && !dueOnReceipt) return [];
  const late = daysOverdue !== undefined && daysOverdue > 0 && parseDisplayStatus(displayStatus) === 'overdue';
  const detail = html`${dueOnReceipt ? language.t('invoice.dueOnReceipt') : language.date(dueDate ?? '', 'long')}
  ${late ? html`<div class="late">${language.plural('invoice.overdueBy', daysOverdue)}</div>` : nothing}`;
  return [{ term: language.t('invoice.dueDate'), detail }];
}
