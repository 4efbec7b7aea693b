import { html, nothing, type TemplateResult } from 'lit';
import { marks, titleOf, type InvoiceContext } from './invoice-facts.js';
import { partyBlock } from './receipt-view.js';

/** Which invoice it is, what is true of it, who bills and who is billed. Styles: styles/invoice-sheet.ts, styles/badge.ts. */
export function invoiceHead(context: InvoiceContext, heading: (title: string) => TemplateResult): TemplateResult {
  const { invoice, speech, terms } = context;
  return html`<header class="head">
    <div class="title">
      ${heading(titleOf(invoice, context))} <span class="marks">${marks(context)}</span>
      ${terms ? html`<p class="payee muted"><bdi>${terms.policy.billerName}</bdi></p>` : nothing}
    </div>
    <div class="bill-to"><div class="muted small">${speech.t('detail.billTo')}</div>${partyBlock(invoice.billTo, speech)}</div>
  </header>`;
}
