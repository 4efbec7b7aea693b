import { html, nothing, type TemplateResult } from 'lit';
import type { CreditUse } from '../../../domain/wallet.js';
import { money } from '../../../domain/money.js';
import { checkbox } from '../../../ui/checkbox.js';
import type { AccountContext } from './account-context.js';

/** One line a credit, whatever number of invoices it is put to. */
function byCredit(uses: readonly CreditUse[]): readonly CreditUse[] {
  const lines = new Map<string, CreditUse>();
  for (const use of uses) {
    const line = lines.get(use.creditId);
    lines.set(use.creditId, line ? { ...line, amount: money(line.amount.minor + use.amount.minor, use.amount.currency) } : use);
  }
  return [...lines.values()];
}

/** Credits that the backend proposes, oldest first; each can be left out (PAY-15). */
export function creditsPart({ speech, account }: AccountContext): TemplateResult | typeof nothing {
  const lines = byCredit(account.quoting.proposal);
  if (lines.length === 0) return nothing;
  return html`<fieldset class="stack tight credits">
    <legend class="legend">${speech.t('credits.title')}</legend>
    <p class="muted small">${speech.t('credits.intro')}</p>
    ${lines.map(({ creditId, creditNumber = creditId, amount }) =>
      checkbox({
        id: `credit-${creditId}`,
        label: speech.t('credits.use', { number: creditNumber, amount: speech.money(amount) }),
        checked: !account.draft.withoutCredits.includes(creditId),
        onChange: (wanted: boolean) => account.useCredit(creditId, wanted),
      }),
    )}
  </fieldset>`;
}
