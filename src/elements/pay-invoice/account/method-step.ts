import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, QuotedMethod } from '../../../client/billing-client.js';
import type { PaymentMethod } from '../../../domain/wallet.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { button } from '../../../ui/button.js';
import { dateField } from '../../../ui/date-field.js';
import { errorSummary } from '../../../ui/error-summary.js';
import { notice } from '../../../ui/notice.js';
import { radioGroup, type RadioOption } from '../../../ui/radio-group.js';
import { cardFaultText } from '../card-labels.js';
import { cardFrame } from '../method-step.js';
import { brandName } from '../method-label.js';
import { RemittanceChosenEvent } from '../pay-invoice.events.js';
import type { AccountContext } from './account-context.js';
import type { AccountState } from './account-state.js';
import type { MethodChoice } from './draft.js';
import { quotedCard, quotedStored } from './method-choosing.js';
import { storedLabel } from './stored-label.js';
import { sums } from './sums.js';
import { transfer } from './transfer.js';

/** Why a method cannot be used for this payment, in words (PAY-10 to PAY-12). */
function reasonText(method: QuotedMethod | undefined, quote: Quote, speech: Speech): string | undefined {
  if (!method || method.usable) return undefined;
  switch (method.reason) {
    case 'cardLimit':
      return method.limit ? speech.t('pay.cardLimit', { limit: speech.money(method.limit) }) : speech.t('method.reason.unknown');
    case 'cardIneligible':
      return speech.plural('pay.cardIneligible', quote.cardIneligible?.length ?? quote.items.length);
    case 'currency':
      return speech.t('method.reason.currency', { currency: quote.total.currency });
    case 'country':
    case 'expired':
    case 'unverified':
    case 'disabled':
    case 'expiresBefore':
      return speech.t(`method.reason.${method.reason}`);
    default:
      return speech.t('method.reason.unknown');
  }
}

function storedOption(method: PaymentMethod, quote: Quote, speech: Speech): RadioOption {
  const reason = reasonText(quotedStored(quote, method.id), quote, speech);
  const { expiry } = method;
  const hints = [
    ...(method.isDefault ? [speech.t('method.default')] : []),
    ...(method.owner === 'company' ? [speech.t('method.company')] : []),
    ...(expiry ? [speech.t('method.expires', { month: String(expiry.month).padStart(2, '0'), year: String(expiry.year) })] : []),
  ];
  return {
    value: `stored-${method.id}`,
    label: html`<bdi>${storedLabel(method, speech)}</bdi>`,
    ...(hints.length > 0 && { hint: hints.join(' · ') }),
    ...(reason !== undefined && { disabledReason: reason }),
  };
}

const valueOf = (choice: MethodChoice | undefined): string | undefined =>
  choice?.kind === 'stored' ? `stored-${choice.methodId}` : choice?.kind;

const choiceOf = (value: string): MethodChoice => {
  if (value.startsWith('stored-')) return { kind: 'stored', methodId: value.slice('stored-'.length) };
  return { kind: value === 'transfer' ? 'transfer' : 'new' };
};

/** Stored methods first, the default one on top, then a new card, then a transfer (R-026, R-028, R-048). */
function choosing({ quote }: { readonly quote: Quote }, context: AccountContext, host: EventTarget): TemplateResult {
  const { speech, account, checkout } = context;
  const card = quotedCard(quote);
  const brands = account.terms?.profile.methods.find(({ type }) => type === 'card')?.brands?.map(brandName);
  const cardReason = reasonText(card, quote, speech);
  return radioGroup({
    name: 'method',
    legend: speech.t('method.legend'),
    value: valueOf(account.draft.choice),
    ...(account.lack === 'method' && { error: speech.t('method.choose'), errorLabel: speech.t('field.error') }),
    options: [
      ...account.methods.stored.map((method) => storedOption(method, quote, speech)),
      ...(checkout.needsFields && card
        ? [
            {
              value: 'new',
              label: speech.t('method.new'),
              hint: brands?.length ? speech.t('method.cardHint', { brands: speech.list(brands) }) : speech.t('method.newHint'),
              ...(cardReason !== undefined && { disabledReason: cardReason }),
            },
          ]
        : []),
      { value: 'transfer', label: speech.t('method.bankTransfer'), hint: speech.t('method.bankTransferHint') },
    ],
    onChange: (value) => {
      const choice = choiceOf(value);
      account.choose(choice);
      if (choice.kind === 'transfer') host.dispatchEvent(new RemittanceChosenEvent(quote.items.map(({ invoiceId }) => invoiceId)));
    },
  });
}

/** PAY-11: which invoices no card may pay, and going on without them. */
function ineligible({ quote }: { readonly quote: Quote }, { speech, account }: AccountContext): TemplateResult | typeof nothing {
  const ids = quote.cardIneligible ?? [];
  if (ids.length === 0 || ids.length === quote.items.length) return nothing;
  const names = quote.items.filter(({ invoiceId }) => ids.includes(invoiceId)).map((item) => item.invoiceNumber ?? item.invoiceId);
  return notice({
    tone: 'warning',
    title: speech.plural('pay.cardIneligible', ids.length),
    body: html`<p><bdi>${speech.list(names)}</bdi></p><p>${speech.t('pay.cardIneligibleKeep')}</p>`,
    actions: button({ label: speech.t('pay.cardIneligibleContinue'), onClick: () => account.dropIneligible() }),
  });
}

const dateFaults = ['pay.datePast', 'pay.dateLate', 'pay.todayOnly'] as const;

/** When it is paid (PAY-07 to PAY-09); where only today is possible, that is said instead of asked. */
function dating({ quote }: { readonly quote: Quote }, { speech, account }: AccountContext): TemplateResult {
  const { dates, messages = [] } = quote;
  const said = (code: string): boolean => messages.some((message) => message.code === code);
  const latest = dates?.latest ?? quote.payDate;
  const fault = dateFaults.find((code) => account.quoting.error?.details.fields?.some((field) => field.code === code));
  const fixed = !dates || dates.earliest === dates.latest;
  const late = said('pay.mayBeLate') ? notice({ tone: 'warning', body: speech.t('pay.mayBeLate') }) : nothing;
  if (fixed && !fault) {
    const today = !said('pay.todayOnly') && account.policy?.today !== quote.payDate;
    const date = speech.date(quote.payDate, 'long');
    const day = speech.t(today ? 'payDate.shifted' : 'payDate.todayWithDate', { date });
    return html`<p class="muted">${said('pay.todayOnly') ? [day, speech.t('pay.todayOnly')].join(' · ') : day}</p>
      ${late}`;
  }
  const asked = account.draft.payDate;
  return html`${dateField({
    id: 'pay-date',
    name: 'payDate',
    label: speech.t('payDate.label'),
    value: asked ?? quote.payDate,
    ...(dates && {
      min: dates.earliest,
      max: dates.latest,
      hint: speech.t('payDate.hint', { from: speech.date(dates.earliest), to: speech.date(dates.latest) }),
    }),
    ...(fault && { error: speech.t(fault, { date: speech.date(latest, 'long') }), errorLabel: speech.t('field.error') }),
    onChange: (value) => account.setDate(value || undefined),
  })}
  ${
    asked !== undefined && asked !== quote.payDate && !fault
      ? html`<p class="muted">${speech.t('payDate.shifted', { date: speech.date(quote.payDate, 'long') })}</p>`
      : nothing
  }
  ${late}`;
}

/** The faults of the card that is typed here, as links into its frame. */
function cardFaults({ speech, checkout }: AccountContext): TemplateResult | typeof nothing {
  if (checkout.faults.length === 0) return nothing;
  const items = checkout.faults.flatMap(({ field, fault }) =>
    field === 'email' ? [] : [{ fieldId: field, message: cardFaultText(field, fault ?? 'invalid', speech) }],
  );
  return errorSummary({ id: 'fault', title: speech.t('form.errorSummary'), items, onJump: (id) => checkout.jump(id) });
}

/** The second step: how and when it is paid. */
export function accountMethodStep(
  state: Extract<AccountState, { step: 'method' }>,
  context: AccountContext,
  host: EventTarget,
): TemplateResult {
  const { speech, account, checkout, offline } = context;
  const { choice } = account.draft;
  const typing = choice?.kind === 'new' && checkout.needsFields && (quotedCard(state.quote)?.usable ?? true);
  return html`
    ${context.answer(state.fault, state.fault?.kind === 'refused' ? () => void checkout.review() : undefined)} ${cardFaults(context)}
    ${account.methods.failed ? notice({ tone: 'warning', body: speech.t('method.listFailed') }) : nothing}
    ${ineligible(state, context)} ${choosing(state, context, host)}
    ${typing ? cardFrame({ speech, answer: (fault, retry) => context.answer(fault, retry), checkout }) : nothing}
    ${choice?.kind === 'transfer' ? transfer(state.quote, context) : html`${dating(state, context)} ${sums(context)}`}
    ${state.quote.approvalRequired ? notice({ tone: 'info', body: speech.t('pay.needsApproval') }) : nothing}
    <p class="muted small">${speech.t('methods.countryNote')}</p>
    <div class="stack tight">
      ${
        choice?.kind === 'transfer'
          ? nothing
          : button({
              label: checkout.busy ? speech.t('loading.label') : speech.t('review.continue'),
              kind: 'primary',
              wide: true,
              busy: checkout.busy,
              disabled: offline || (typing && checkout.fields.status !== 'ready'),
              part: 'submit',
              onClick: () => void checkout.review(),
            })
      }
      ${button({ label: speech.t('review.changeInvoices'), kind: 'quiet', wide: true, disabled: checkout.busy, onClick: () => account.back() })}
    </div>
  `;
}
