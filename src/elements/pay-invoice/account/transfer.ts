import { html, type TemplateResult } from 'lit';
import type { Quote } from '../../../client/billing-client.js';
import { button } from '../../../ui/button.js';
import { notice } from '../../../ui/notice.js';
import { otherWay } from '../other-way.js';
import type { AccountContext } from './account-context.js';

/** Bank details, the exact sum and every number to quote (R-048, PAY-26). */
export function transfer(quote: Quote, { speech, account, checkout }: AccountContext): TemplateResult {
  const all = account.terms?.profile.remittance ?? [];
  const { currency } = quote.gross;
  const remittances = all.filter((entry) => !entry.currency || entry.currency === currency);
  if (remittances.length === 0) return notice({ tone: 'info', body: speech.t('remit.none') });
  const chosen = new Map(account.draft.items.map(({ invoice }) => [invoice.id, invoice]));
  const numbers = quote.items.map((item) => chosen.get(item.invoiceId)?.remittanceRef ?? item.invoiceNumber ?? item.invoiceId);
  const reference = numbers.join(', ');
  return otherWay({ speech, checkout }, ({ remittanceBlock }) => {
    const block = remittanceBlock({
      remittances,
      amount: quote.gross,
      reference,
      language: speech,
      copied: checkout.copying.copied,
      onCopy: (key, text) => void checkout.copying.copy(key, text),
    });
    return html`
      <div id="remittance" class="stack">
        <p>${speech.t('remit.quote', { number: reference })}</p>
        ${block}
      </div>
      ${button({ label: speech.t('remit.print'), onClick: () => void checkout.print('#remittance') })}
    `;
  });
}
