import { html, nothing, type TemplateResult } from 'lit';
import { groupCharges } from '../domain/charge-groups.js';
import type { Id } from '../domain/entities.js';
import { notice } from '../ui/notice.js';
import { chargeColumns, chargeGroupHead, chargeLines } from './charge-lines.js';
import { balance, facts, type InvoiceContext } from './invoice-facts.js';
import { invoiceHead } from './invoice-head.js';
import { records } from './invoice-records.js';
import { invoiceRemittance } from './invoice-remittance.js';
import { sums, taxes } from './invoice-sums.js';
import { contactOf, supportContact } from './support-contact.js';

export interface InvoicePaperOptions extends InvoiceContext {
  /** Number of an account, for the lines of an invoice that covers several. */
  accountNumber(id: Id): string | undefined;
}

/**
 * An invoice in full as it goes on paper, on a page of its own: every charge, nothing to press. Words: invoices, invoice-detail,
 * payment-status, pay-invoice-other. Styles: styles/invoice-sheet.ts and all that its parts name.
 */
export function invoicePaper(options: InvoicePaperOptions): TemplateResult {
  const { invoice, speech } = options;
  const contact = contactOf(options);
  return html`<article class="paper">
    <div class="above stack tight">
      ${invoiceHead(options, (title) => html`<h2 class="heading">${title}</h2>`)}
      ${invoice.lifecycle === 'void' ? notice({ tone: 'warning', body: speech.t('detail.void') }) : nothing}
    </div>
    <div class="gist">${balance(options)} ${facts(options)}</div>
    <div class="rest stack">${charges(options)} ${taxes(options)} ${sums(options)} ${records({ ...options, onDownload: undefined })}</div>
    ${invoiceRemittance(options, { all: true, copied: undefined, onCopy: () => undefined })}
    <footer class="foot">${contact ? supportContact({ contact, language: speech }) : nothing}</footer>
  </article>`;
}

function charges({ invoice, speech, accountNumber }: InvoicePaperOptions): TemplateResult {
  const columns = chargeColumns(invoice.lines);
  return html`<section class="part">
    <h3>${speech.t('detail.charges')}</h3>
    ${invoice.lines.length === 0 ? html`<p class="muted">${speech.t('detail.chargesNone')}</p>` : nothing}
    <div class="groups">
      ${groupCharges(invoice.lines, invoice.currency).map((group) => {
        const account = group.accountId === undefined ? undefined : accountNumber(group.accountId);
        return html`<div class="group">
          <div class="group-head">${chargeGroupHead(group, account, speech)}</div>
          ${chargeLines(group, { columns }, speech)}
        </div>`;
      })}
    </div>
  </section>`;
}
