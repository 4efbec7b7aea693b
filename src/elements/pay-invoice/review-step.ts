import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '../../client/billing-client.js';
import { compareMoney } from '../../domain/money.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { definitionList } from '../../ui/definition-list.js';
import { notice } from '../../ui/notice.js';
import { methodLabel } from './method-label.js';
import type { StepContext } from './step-context.js';
import type { PayState } from './pay-invoice.flow.js';

type ReviewState = Extract<PayState, { step: 'review' | 'sending' }>;

/** PAY-19: what changed since the customer looked, before and now; consent is asked again. */
function changes(previous: Quote | undefined, quote: Quote, speech: Speech): TemplateResult | typeof nothing {
  if (!previous) return nothing;
  return html`<div id="fault" class="fault-box" tabindex="-1">
    ${notice({
      tone: 'warning',
      title: speech.t('pay.changed'),
      body: html`<p>${speech.t('pay.changedHelp')}</p>
        ${
          compareMoney(previous.total, quote.total) === 0
            ? nothing
            : definitionList([
                { term: speech.t('pay.changedBefore'), detail: speech.money(previous.total) },
                { term: speech.t('pay.changedNow'), detail: speech.money(quote.total) },
              ])
        }`,
    })}
  </div>`;
}

/** What the customer agrees to, from the server's own quote: every item, the surcharge, payee, method, date, total with its currency. */
function facts(state: ReviewState, speech: Speech, email: string): TemplateResult {
  const { quote, method } = state;
  return definitionList([
    { term: speech.t('review.payee'), detail: html`<bdi>${quote.payee}</bdi>` },
    ...quote.items.map((item) => ({
      term: speech.t('review.invoice', { number: item.invoiceNumber ?? state.ticket.invoice.number }),
      detail: speech.money(item.amount),
    })),
    ...(quote.surcharge && quote.surcharge.minor > 0 ? [{ term: speech.t('surcharge.label'), detail: speech.money(quote.surcharge) }] : []),
    ...(method ? [{ term: speech.t('method.legend'), detail: html`<bdi>${methodLabel(method, speech)}</bdi>` }] : []),
    { term: speech.t('payDate.label'), detail: speech.t('payDate.todayWithDate', { date: speech.date(quote.payDate, 'long') }) },
    ...(email ? [{ term: speech.t('review.receiptTo'), detail: html`<bdi>${email}</bdi>` }] : []),
    { term: speech.t('total.label'), detail: speech.moneyWithCode(quote.total), emphasis: true },
  ]);
}

/** The third step: consent by a button that names the amount (PAY-14, PAY-20). */
export function reviewStep(state: ReviewState, { speech, checkout }: StepContext): TemplateResult {
  const { quote } = state;
  const sending = state.step === 'sending';
  const total = speech.money(quote.total);
  return html`
    ${state.step === 'review' ? changes(state.previous, quote, speech) : nothing}
    <div class="card">${facts(state, speech, checkout.email.trim())}</div>
    ${
      quote.surcharge && quote.surcharge.minor > 0
        ? html`<p>${speech.t('surcharge.notice', { amount: speech.money(quote.surcharge) })}</p>`
        : nothing
    }
    <p class="muted small" id="consent">${speech.t('review.consent', { total: speech.moneyWithCode(quote.total), payee: quote.payee })}</p>
    <div class="stack tight">
      ${button({
        label: sending ? speech.t('pay.submitting') : speech.t('pay.submit', { total }),
        kind: 'primary',
        wide: true,
        busy: sending,
        describedBy: 'consent',
        part: 'pay',
        onClick: (event) => void checkout.paying.pay(event),
      })}
      ${button({ label: speech.t('method.change'), kind: 'quiet', wide: true, disabled: sending, onClick: () => checkout.back() })}
    </div>
  `;
}
