import { html, nothing, type TemplateResult } from 'lit';
import type { Id, Payment } from '../../domain/entities.js';
import { button } from '../../ui/button.js';
import type { RowContext } from './row-context.js';

/** As many as fit beside the other columns; the rest on demand. */
const shownInvoices = 2;

/** The invoices of a payment, each a way to itself where somebody takes that request. */
export function invoiceLinks({ id, items }: Payment, context: RowContext): TemplateResult {
  const { speech, unfolded } = context;
  const shown = unfolded.has(id) || items.length <= shownInvoices + 1 ? items : items.slice(0, shownInvoices);
  const rest = items.length - shown.length;
  return html`<ul class="links">
    ${shown.map(({ invoiceId, invoiceNumber }) => html`<li>${invoiceLink(invoiceId, invoiceNumber ?? invoiceId, context)}</li>`)}
    ${
      rest > 0
        ? html`<li>${button({ kind: 'link', label: speech.plural('history.moreInvoices', rest), onClick: () => context.onUnfold(id) })}</li>`
        : nothing
    }
  </ul>`;
}

const invoiceLink = (id: Id, number: string, { canOpenInvoice, onOpenInvoice }: RowContext): TemplateResult =>
  canOpenInvoice
    ? button({ kind: 'link', label: html`<bdi>${number}</bdi>`, part: 'invoice', onClick: () => onOpenInvoice(id) })
    : html`<bdi>${number}</bdi>`;
