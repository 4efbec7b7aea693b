import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { amount } from '../../views/amount.js';
import { paymentStatusBadge } from '../../views/payment-status-badge.js';
import type { Draft } from './decision.flow.js';
import type { HistoryColumn } from './columns.js';
import { invoiceLinks } from './invoice-links.js';
import { noteId, noteOf, reopens } from './payment-note.js';
import { isTooLate, type RowContext } from './row-context.js';

const dash = (speech: Speech): TemplateResult =>
  html`<span aria-hidden="true">–</span><span class="visually-hidden">${speech.t('history.nothing')}</span>`;

/** Words for where a payment came from; those of these pages need none. */
const origins = ['guest', 'autopay', 'offline', 'payLink'] as const;
function origin(payment: Payment, speech: Speech): TemplateResult | typeof nothing {
  const known = origins.find((name) => name === payment.origin);
  return known ? html`<span class="aside">${speech.t(`history.origin.${known}`)}</span>` : nothing;
}

function approvedBy({ approval }: Payment, speech: Speech): TemplateResult | typeof nothing {
  if (approval?.status !== 'approved' || !approval.by) return nothing;
  return html`<span class="aside">${speech.t('history.approvedBy', { name: approval.by })}</span>`;
}

function cell(column: HistoryColumn, content: unknown, { speech }: RowContext): TemplateResult {
  return html`<td role="cell" class=${`cell col-${column}`} data-label=${speech.t(`history.column.${column}`)}>${content}</td>`;
}

/** One payment: its row and, where there is more to say, a note below it. */
export function paymentEntry(payment: Payment, context: RowContext): TemplateResult {
  const { speech } = context;
  const note = noteOf(payment, context);
  return html`<tbody role="rowgroup" class="entry" part="payment">
    <tr role="row">
      <th role="rowheader" scope="row" class="cell col-reference"><bdi>${payment.reference}</bdi>${origin(payment, speech)}</th>
      ${cell('createdAt', speech.instant(payment.createdAt), context)} ${cell('payDate', speech.date(payment.payDate), context)}
      ${cell('method', payment.methodLabel ? html`<bdi>${payment.methodLabel}</bdi>` : dash(speech), context)}
      ${cell('total', amount(payment.total, speech), context)}
      ${cell('status', html`${paymentStatusBadge(payment.status, speech)}${approvedBy(payment, speech)}`, context)}
      ${cell('invoices', html`${reopens(payment) ? html`<span class="aside">${speech.t('history.reopened')}</span>` : nothing}${invoiceLinks(payment, context)}`, context)}
      ${cell('by', payment.createdBy?.name ? html`<bdi>${payment.createdBy.name}</bdi>` : dash(speech), context)}
      ${cell('actions', actions(payment, context), context)}
    </tr>
    ${
      note
        ? html`<tr role="row" class="note-row">
          <td role="cell" class="note" colspan="9" id=${noteId(payment)}>${note}</td>
        </tr>`
        : nothing
    }
  </tbody>`;
}

/** Only what the server allows, in the order of their weight; what can no longer be cancelled says so (PAY-25). */
function actions(payment: Payment, context: RowContext): TemplateResult {
  const { speech, offline } = context;
  const allowed = new Set(payment.actions);
  const named = (id: 'change' | 'cancel' | 'receipt' | 'payAgain' | 'approve' | 'reject'): { label: string; accessibleLabel: string } => {
    const label = speech.t(`history.${id}`);
    return { label, accessibleLabel: speech.t('history.named', { action: label, reference: payment.reference }) };
  };
  const writing = offline && { disabled: true, describedBy: offline.describedBy };
  const decide = (kind: Draft['kind']) => (): void => context.onDecide(payment, kind);
  const id = (action: string): string => `${action}-${payment.id}`;
  return html`<div class="row-actions">
    ${allowed.has('approve') ? button({ id: id('approve'), ...named('approve'), ...writing, onClick: decide('approve') }) : nothing}
    ${allowed.has('reject') ? button({ id: id('reject'), kind: 'quiet', ...named('reject'), ...writing, onClick: decide('reject') }) : nothing}
    ${allowed.has('reschedule') ? button({ id: id('move'), kind: 'quiet', ...named('change'), ...writing, onClick: decide('move') }) : nothing}
    ${
      allowed.has('cancel')
        ? button({ id: id('cancel'), kind: 'quiet', ...named('cancel'), ...writing, onClick: decide('cancel') })
        : isTooLate(payment, context)
          ? button({ kind: 'quiet', ...named('cancel'), disabled: true, describedBy: noteId(payment) })
          : nothing
    }
    ${allowed.has('receipt') ? button({ kind: 'quiet', ...named('receipt'), onClick: () => context.onReceipt(payment) }) : nothing}
    ${
      allowed.has('payAgain') && context.canPay
        ? button({ ...named('payAgain'), ...writing, onClick: () => context.onPayAgain(payment) })
        : nothing
    }
  </div>`;
}
