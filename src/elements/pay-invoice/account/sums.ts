import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '../../../client/billing-client.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { definitionList, type Definition } from '../../../ui/definition-list.js';
import { progressLine } from '../../../ui/progress.js';
import type { AccountContext } from './account-context.js';

/** What the total is made of: invoices, credits, rewards, surcharge. */
export const sumLines = (quote: Quote, speech: Speech): readonly Definition[] => [
  { term: speech.plural('sum.invoices', quote.items.length), detail: speech.money(quote.gross) },
  ...(quote.creditsTotal && quote.creditsTotal.minor > 0
    ? [{ term: speech.t('sum.credits'), detail: speech.money({ ...quote.creditsTotal, minor: -quote.creditsTotal.minor }) }]
    : []),
  ...(quote.rewards && quote.rewards.minor > 0
    ? [{ term: speech.t('sum.rewards'), detail: speech.money({ ...quote.rewards, minor: -quote.rewards.minor }) }]
    : []),
  ...(quote.surcharge && quote.surcharge.minor > 0 ? [{ term: speech.t('surcharge.label'), detail: speech.money(quote.surcharge) }] : []),
  { term: speech.t('total.label'), detail: speech.moneyWithCode(quote.total), emphasis: true },
];

/** The sums so far; old ones stay while new ones are worked out. */
export function sums({ speech, account }: AccountContext): TemplateResult | typeof nothing {
  const { quote, busy } = account.quoting;
  if (!quote) return busy ? progressLine({ label: speech.t('loading.label') }) : nothing;
  return html`<div class="card sums" aria-live="polite" aria-busy=${busy ? 'true' : nothing}>${definitionList(sumLines(quote, speech))}</div>`;
}
