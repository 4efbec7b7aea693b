import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../ui/button.js';
import { definitionList } from '../../ui/definition-list.js';
import { notice } from '../../ui/notice.js';
import { progressLine } from '../../ui/progress.js';
import type { PendingIntent } from '../../client/payment-intent.js';
import type { WaitingContext } from './step-context.js';

/** PAY-21: the outcome is not known. What we know, what we do, when to come back; never "failed", never "pay again". */
export function checkingStep({ intent }: { readonly intent: PendingIntent }, { speech, checkout }: WaitingContext): TemplateResult {
  return html`
    ${notice({
      tone: 'warning',
      title: speech.t('pay.unknown'),
      body: speech.t('checking.known', { total: speech.money(intent.total), number: speech.list(intent.invoiceNumbers) }),
    })} ${progressLine({ label: speech.t('checking.doing') })}
    <p>${speech.t('checking.return')}</p>
    <p class="muted">${speech.t('checking.support')}</p>
    <div class="card">
      ${definitionList([
        { term: speech.t('invoice.number'), detail: html`<bdi>${speech.list(intent.invoiceNumbers)}</bdi>` },
        { term: speech.t('total.label'), detail: speech.moneyWithCode(intent.total) },
        { term: speech.t('method.legend'), detail: html`<bdi>${intent.methodLabel}</bdi>` },
        { term: speech.t('checking.reference'), detail: html`<bdi class="reference">${intent.reference ?? intent.key}</bdi>` },
      ])}
    </div>
    ${button({ label: speech.t('checking.now'), busy: checkout.paying.checkingNow, onClick: () => void checkout.paying.checkNow() })}
  `;
}

/** The customer's bank asks first (3-D Secure): its page in a frame of the payment fields' origin. */
export function actionStep({ speech, checkout }: WaitingContext): TemplateResult {
  const { loaded: challenge, state } = checkout.challenge;
  const label = speech.t(checkout.busy ? 'challenge.confirming' : 'challenge.loading');
  return html`
    <p>${speech.t('challenge.text')}</p>
    ${
      state === 'failed' || challenge?.failed
        ? notice({
            tone: 'danger',
            role: 'alert',
            title: speech.t('challenge.unavailable'),
            actions: button({ label: speech.t('action.retry'), onClick: () => checkout.retryChallenge() }),
          })
        : challenge?.ready && !checkout.busy
          ? nothing
          : progressLine({ label })
    }
    <slot name="payment-challenge"></slot>
  `;
}
