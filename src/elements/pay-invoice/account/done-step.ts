import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentOutcome } from '../../../domain/entities.js';
import { FilterRequestEvent, TaskOpenEvent } from '../../../events/shared-events.js';
import type { WordId } from '../../../i18n/catalog/word-id.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { button } from '../../../ui/button.js';
import { copyValue } from '../../../ui/copy-value.js';
import { definitionList } from '../../../ui/definition-list.js';
import { notice } from '../../../ui/notice.js';
import { fundsUsed, receiptView } from '../../../views/receipt-view.js';
import type { AccountContext } from './account-context.js';
import type { AccountState } from './account-state.js';

type DoneState = Extract<AccountState, { step: 'done' }>;

/** What happened: paid, applied, scheduled, waiting for a colleague or for the bank. */
export function doneTitle({ payment: { status, total }, accepted }: DoneState): WordId {
  if (status === 'scheduled') return 'done.scheduled';
  if (status === 'pendingApproval') return 'done.approval';
  if (total.minor === 0) return 'done.applied';
  return accepted ? 'done.accepted' : 'done.title';
}

function message({ payment, accepted }: DoneState, speech: Speech): TemplateResult {
  const { reference, status, payDate, settlesWithinDays, receiptEmail } = payment;
  if (status === 'scheduled' && payDate) {
    return notice({ tone: 'success', body: speech.t('done.scheduledText', { reference, date: speech.date(payDate, 'long') }) });
  }
  if (status === 'pendingApproval') return notice({ tone: 'info', body: speech.t('done.approvalText', { reference }) });
  return notice({
    tone: 'success',
    title: speech.t(accepted ? 'pay.accepted' : 'pay.done', { reference }),
    body: html`
      ${accepted && settlesWithinDays ? html`<p>${speech.plural('pay.processing', settlesWithinDays)}</p>` : nothing}
      ${receiptEmail ? html`<p>${speech.t(accepted ? 'done.receiptLater' : 'done.receiptSent', { email: receiptEmail })}</p>` : nothing}
    `,
  });
}

const facts = (payment: PaymentOutcome, speech: Speech): TemplateResult =>
  definitionList([
    ...(payment.items ?? []).map((item) => ({
      term: speech.t('review.invoice', { number: item.invoiceNumber ?? item.invoiceId }),
      detail: speech.money(item.amount),
    })),
    ...fundsUsed(payment, speech),
    ...(payment.surcharge && payment.surcharge.minor > 0
      ? [{ term: speech.t('surcharge.label'), detail: speech.money(payment.surcharge) }]
      : []),
    ...(payment.methodLabel ? [{ term: speech.t('done.method'), detail: html`<bdi>${payment.methodLabel}</bdi>` }] : []),
    ...(payment.payDate ? [{ term: speech.t('done.date'), detail: speech.date(payment.payDate, 'long') }] : []),
    { term: speech.t('total.label'), detail: speech.moneyWithCode(payment.total), emphasis: true },
  ]);

/** The confirmation (PAY-23, R-023), the ways on, and AutoPay where somebody sets it up. */
export function accountDoneStep(state: DoneState, context: AccountContext): TemplateResult {
  const { speech, checkout, asking } = context;
  const { payment } = state;
  return html`
    ${message(state, speech)}
    ${copyValue({
      label: speech.t('done.reference'),
      value: payment.reference,
      copyLabel: speech.t('action.copy'),
      copiedLabel: speech.t('action.copied'),
      copied: checkout.copying.copied === 'reference',
      onCopy: (value) => void checkout.copying.copy('reference', value),
    })}
    <div id="receipt" class="card">${checkout.paying.receipt ? receiptView(checkout.paying.receipt, speech) : facts(payment, speech)}</div>
    <div class="actions">
      ${payment.status === 'succeeded' ? button({ label: speech.t('done.print'), onClick: () => void checkout.print('#receipt') }) : nothing}
      ${
        asking.can('filter-request')
          ? button({
              label: speech.t('done.invoices'),
              onClick: () => {
                context.close();
                asking.ask(new FilterRequestEvent({ where: { groups: ['overdue', 'open'] } }));
              },
            })
          : button({ label: speech.t('done.payAnother'), onClick: () => context.close() })
      }
    </div>
    ${
      asking.can('task-open')
        ? button({
            kind: 'link',
            label: speech.t('done.autopay'),
            onClick: () => void asking.ask(new TaskOpenEvent({ id: 'autopay', kind: 'autopayOffer', severity: 'info' })),
          })
        : nothing
    }
  `;
}
