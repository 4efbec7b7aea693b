import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../domain/safe-url.js';
import { button } from '../../ui/button.js';
import { copyValue } from '../../ui/copy-value.js';
import { definitionList } from '../../ui/definition-list.js';
import { notice } from '../../ui/notice.js';
import { receiptView } from '../../views/receipt-view.js';
import type { StepContext } from './step-context.js';
import type { PayState } from './pay-invoice.flow.js';

type DoneState = Extract<PayState, { step: 'done' }>;

function message({ payment, accepted }: DoneState, { speech }: StepContext): TemplateResult {
  const days = payment.settlesWithinDays;
  return notice({
    tone: 'success',
    title: speech.t(accepted ? 'pay.accepted' : 'pay.done', { reference: payment.reference }),
    body: html`
      ${accepted && days ? html`<p>${speech.plural('pay.processing', days)}</p>` : nothing}
      ${
        payment.receiptEmail
          ? html`<p>${speech.t(accepted ? 'done.receiptLater' : 'done.receiptSent', { email: payment.receiptEmail })}</p>`
          : nothing
      }
    `,
  });
}

/** PAY-23: reference, amount, method, date, items, receipt. What an answer to an expired guest leaves out is left out here. */
function facts({ payment, accepted }: DoneState, { speech }: StepContext): TemplateResult {
  return definitionList([
    { term: speech.t('done.reference'), detail: html`<bdi>${payment.reference}</bdi>` },
    { term: speech.t(accepted ? 'total.label' : 'done.amount'), detail: speech.moneyWithCode(payment.total), emphasis: true },
    ...(payment.items ?? []).map((item) => ({
      term: speech.t('review.invoice', { number: item.invoiceNumber ?? item.invoiceId }),
      detail: speech.money(item.amount),
    })),
    ...(payment.surcharge && payment.surcharge.minor > 0
      ? [{ term: speech.t('surcharge.label'), detail: speech.money(payment.surcharge) }]
      : []),
    ...(payment.methodLabel ? [{ term: speech.t('done.method'), detail: html`<bdi>${payment.methodLabel}</bdi>` }] : []),
    ...(payment.payDate ? [{ term: speech.t('done.date'), detail: speech.date(payment.payDate, 'long') }] : []),
  ]);
}

/** The confirmation. The receipt prints alone, whatever page it stands on. */
export function doneStep(state: DoneState, context: StepContext): TemplateResult {
  const { speech, checkout, terms } = context;
  const registerUrl = terms?.policy.registerUrl && safeUrl(terms.policy.registerUrl);
  return html`
    ${message(state, context)}
    ${copyValue({
      label: speech.t('done.reference'),
      value: state.payment.reference,
      copyLabel: speech.t('action.copy'),
      copiedLabel: speech.t('action.copied'),
      copied: checkout.copying.copied === 'reference',
      onCopy: (value) => void checkout.copying.copy('reference', value),
    })}
    <div id="receipt" class="card">
      ${checkout.paying.receipt ? receiptView(checkout.paying.receipt, speech) : facts(state, context)}
    </div>
    ${state.accepted ? nothing : html`<p class="muted">${speech.t('done.next')}</p>`}
    <div class="actions">
      ${button({ label: speech.t('done.print'), onClick: () => void checkout.print('#receipt') })}
      ${button({ label: speech.t('done.payAnother'), kind: 'quiet', onClick: () => checkout.restart() })}
    </div>
    ${
      registerUrl
        ? html`<p class="muted">
          ${speech.t('done.register')} <a class="link" part="link" href=${registerUrl} rel="noopener">${speech.t('action.registerNow')}</a>
        </p>`
        : nothing
    }
  `;
}
