import { html, type TemplateResult } from 'lit';
import type { InvoiceSummary } from '../../domain/entities.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { remittanceBlock } from '../../views/remittance-block.js';
import type { StepContext } from './step-context.js';

/** Bank details, the exact amount and the number to quote, each with a copy button (R-048..R-054, PAY-26). */
export function remittance(invoice: InvoiceSummary, { speech, terms, checkout }: StepContext): TemplateResult {
  const all = terms?.profile.remittance ?? [];
  const fitting = all.filter((entry) => !entry.currency || entry.currency === invoice.currency);
  if (fitting.length === 0) return notice({ tone: 'info', body: speech.t('remit.none') });
  return html`
    <div id="remittance" class="stack">
      <p>${speech.t('remit.quote', { number: invoice.number })}</p>
      ${remittanceBlock({
        remittances: fitting,
        amount: invoice.balance,
        reference: invoice.remittanceRef ?? invoice.number,
        language: speech,
        copied: checkout.copying.copied,
        onCopy: (key, text) => void checkout.copying.copy(key, text),
      })}
    </div>
    ${button({ label: speech.t('remit.print'), onClick: () => void checkout.print('#remittance') })}
  `;
}
