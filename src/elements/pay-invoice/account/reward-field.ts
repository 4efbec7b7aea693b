import { html, type TemplateResult } from 'lit';
import type { WordId } from '../../../i18n/catalog/word-id.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { button } from '../../../ui/button.js';
import { textField } from '../../../ui/text-field.js';
import type { AccountContext } from './account-context.js';
import type { DraftItem } from './draft.js';

const words: Readonly<Record<string, WordId>> = {
  'reward.used': 'reward.used',
  'reward.notEligible': 'reward.notEligible',
  'reward.notAllowed': 'reward.notAllowed',
};

function faultText({ code, date }: { readonly code: string; readonly date?: string }, speech: Speech): string {
  if (code === 'reward.expired')
    return date ? speech.t('reward.expiredOn', { date: speech.date(date, 'long') }) : speech.t('reward.expired');
  return speech.t(words[code] ?? 'reward.invalid');
}

/** A reward code, on invoices that may have one; applied before the payment is sent (R-025, PAY-16). */
export function rewardField({ invoice: { id, number = id } }: DraftItem, { speech, account }: AccountContext): TemplateResult {
  const applied = account.draft.rewards.find(({ invoiceId }) => invoiceId === id);
  const reward = account.quoting.quote?.items.find(({ invoiceId }) => invoiceId === id)?.reward;
  if (applied && reward) {
    return html`<p class="item-wide reward">
      ${speech.t('reward.applied', { code: applied.code, amount: speech.money(reward) })}
      ${button({ kind: 'link', label: speech.t('reward.remove', { code: applied.code }), onClick: () => account.removeReward(id) })}
    </p>`;
  }
  const fault = account.quoting.rewardFaults.get(id);
  return html`<form
    class="item-wide reward"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const code = new FormData(event.currentTarget as HTMLFormElement).get('reward');
      void account.applyReward(id, typeof code === 'string' ? code : '');
    }}
  >
    ${textField({
      id: `reward-${id}`,
      name: 'reward',
      label: speech.t('reward.label', { number }),
      width: 'short',
      autocomplete: 'off',
      value: account.rewardText.get(id) ?? '',
      ...(fault && { error: faultText(fault, speech), errorLabel: speech.t('field.error') }),
      onInput: (text) => account.rewardText.set(id, text),
    })}
    ${button({ label: speech.t('reward.apply'), type: 'submit', busy: account.quoting.busy })}
  </form>`;
}
