import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '../../../client/billing-client.js';
import { compareMoney } from '../../../domain/money.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { button } from '../../../ui/button.js';
import { definitionList, type Definition } from '../../../ui/definition-list.js';
import { notice } from '../../../ui/notice.js';
import type { AccountContext } from './account-context.js';
import { isCovered, type AccountState } from './account-state.js';
import { sumLines } from './sums.js';

type ReviewState = Extract<AccountState, { step: 'review' | 'sending' }>;

/** PAY-19: every line that is not what it was, before and now. */
function changes(
  { previous, quote }: { readonly previous?: Quote; readonly quote: Quote },
  speech: Speech,
): TemplateResult | typeof nothing {
  if (!previous) return nothing;
  const before = new Map(previous.items.map((item) => [item.invoiceId, item]));
  const now = new Set(quote.items.map(({ invoiceId }) => invoiceId));
  const line = (name: string, then: string, present: string): Definition => ({
    term: name,
    detail: html`${speech.t('pay.changedBefore')} <bdi>${then}</bdi><br />${speech.t('pay.changedNow')} <bdi>${present}</bdi>`,
  });
  const items = quote.items.flatMap((item) => {
    const old = before.get(item.invoiceId);
    const same = old && compareMoney(old.amount, item.amount) === 0;
    return same
      ? []
      : [
          line(
            speech.t('review.invoice', { number: item.invoiceNumber ?? item.invoiceId }),
            old ? speech.money(old.amount) : '–',
            speech.money(item.amount),
          ),
        ];
  });
  const gone = previous.items
    .filter(({ invoiceId }) => !now.has(invoiceId))
    .map((item) => line(speech.t('review.invoice', { number: item.invoiceNumber ?? item.invoiceId }), speech.money(item.amount), '–'));
  const date =
    previous.payDate === quote.payDate ? [] : [line(speech.t('payDate.label'), speech.date(previous.payDate), speech.date(quote.payDate))];
  const total =
    compareMoney(previous.total, quote.total) === 0
      ? []
      : [line(speech.t('total.label'), speech.money(previous.total), speech.money(quote.total))];
  return html`<div id="fault" class="fault-box" tabindex="-1">
    ${notice({
      tone: 'warning',
      title: speech.t('pay.changed'),
      body: html`<p>${speech.t('pay.changedHelp')}</p>
        ${definitionList([...items, ...gone, ...date, ...total])}`,
    })}
  </div>`;
}

function items(quote: Quote, { speech, account }: AccountContext): readonly Definition[] {
  const chosen = new Map(account.draft.items.map(({ invoice }) => [invoice.id, invoice]));
  return quote.items.map(({ invoiceId, invoiceNumber = invoiceId, amount }) => {
    const balance = chosen.get(invoiceId)?.balance;
    const part = balance?.currency === amount.currency && compareMoney(balance, amount) > 0;
    return {
      term: html`<bdi>${speech.t('review.invoice', { number: invoiceNumber })}</bdi>`,
      detail: part ? speech.t('review.partOf', { amount: speech.money(amount), balance: speech.money(balance) }) : speech.money(amount),
    };
  });
}

/** Today, or a day to come: what "when you press the button" means. */
const isLater = (quote: Quote, { account }: AccountContext): boolean => quote.payDate > (account.policy?.today ?? quote.payDate);

function consentText(quote: Quote, context: AccountContext): string {
  const { speech } = context;
  if (isCovered(quote)) return speech.t('review.consentApply');
  const words = { total: speech.moneyWithCode(quote.total), payee: quote.payee };
  if (quote.approvalRequired) return speech.t('pay.needsApproval');
  return isLater(quote, context)
    ? speech.t('review.consentSchedule', { ...words, date: speech.date(quote.payDate, 'long') })
    : speech.t('review.consent', words);
}

function consentLabel(quote: Quote, context: AccountContext): string {
  const { speech } = context;
  const total = speech.money(quote.total);
  if (isCovered(quote)) return speech.plural('pay.applyAndClose', quote.items.length);
  if (quote.approvalRequired) return speech.t('pay.requestApproval', { total });
  return isLater(quote, context)
    ? speech.t('pay.schedule', { total, date: speech.date(quote.payDate) })
    : speech.t('pay.submit', { total });
}

/** The third step: everything once more, and consent by a button that names the amount (PAY-14, PAY-17, PAY-20). */
export function accountReviewStep(state: ReviewState, context: AccountContext): TemplateResult {
  const { speech, account, checkout, offline } = context;
  const { quote, method } = state;
  const sending = state.step === 'sending';
  const label = account.labelOf(method);
  const { choice } = account.draft;
  const mandate = choice?.kind === 'stored' && !isCovered(quote) ? account.methods.byId(choice.methodId)?.mandate : undefined;
  return html`
    ${state.step === 'review' ? html`${context.answer(state.fault)} ${changes(state, speech)}` : nothing}
    <div class="card">
      ${definitionList([{ term: speech.t('review.payee'), detail: html`<bdi>${quote.payee}</bdi>` }, ...items(quote, context)])}
      ${definitionList([
        ...(label && !isCovered(quote) ? [{ term: speech.t('method.legend'), detail: html`<bdi>${label}</bdi>` }] : []),
        {
          term: speech.t('payDate.label'),
          detail: isLater(quote, context)
            ? speech.date(quote.payDate, 'long')
            : speech.t('payDate.todayWithDate', { date: speech.date(quote.payDate, 'long') }),
        },
        ...sumLines(quote, speech),
      ])}
    </div>
    ${
      quote.surcharge && quote.surcharge.minor > 0
        ? html`<p>${speech.t('surcharge.notice', { amount: speech.money(quote.surcharge) })}</p>`
        : nothing
    }
    ${mandate ? html`<section aria-labelledby="mandate"><h3 id="mandate" class="part-title">${speech.t('review.mandate')}</h3><p class="small"><bdi>${mandate.text}</bdi></p></section>` : nothing}
    <p class="muted small" id="consent">${consentText(quote, context)}</p>
    <div class="stack tight">
      ${button({
        label: sending ? speech.t('pay.submitting') : consentLabel(quote, context),
        kind: 'primary',
        wide: true,
        busy: sending,
        disabled: offline,
        describedBy: 'consent',
        part: 'pay',
        onClick: (event) => void checkout.paying.pay(event),
      })}
      ${button({
        label: speech.t(isCovered(quote) ? 'review.changeInvoices' : 'method.change'),
        kind: 'quiet',
        wide: true,
        disabled: sending,
        onClick: () => account.back(),
      })}
    </div>
  `;
}
