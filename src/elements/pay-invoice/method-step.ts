import { html, nothing, type TemplateResult } from 'lit';
import { surchargeFor } from '../../domain/country-profile.js';
import type { AcceptedMethod, BillingTerms } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { errorSummary } from '../../ui/error-summary.js';
import { notice } from '../../ui/notice.js';
import { radioGroup } from '../../ui/radio-group.js';
import { textField } from '../../ui/text-field.js';
import { invoiceCard } from '../../views/invoice-card.js';
import { printFeeNotice } from '../../views/print-fee-notice.js';
import { cardFaultText } from './card-labels.js';
import { brandName } from './method-label.js';
import type { PayState } from './pay-invoice.flow.js';
import type { CardContext, StepContext } from './step-context.js';
import { otherWay } from './other-way.js';

export type MethodState = Extract<PayState, { step: 'method' }>;

const cardOf = (terms: BillingTerms | undefined): AcceptedMethod | undefined =>
  terms?.profile.methods.find((method) => method.type === 'card');

/** Why no card is taken for this invoice, in words; undefined where one is (PAY-10, PAY-11, PAY-12). */
function cardRefusal(state: MethodState, speech: Speech): string | undefined {
  const card = state.quote?.methods.find((method) => method.type === 'card');
  if (!card || card.usable) return undefined;
  switch (card.reason) {
    case 'cardLimit':
      return card.limit ? speech.t('pay.cardLimit', { limit: speech.money(card.limit) }) : speech.t('method.reason.unknown');
    case 'cardIneligible':
      return speech.t('pay.cardIneligibleThis');
    case 'currency':
      return speech.t('method.reason.currency', { currency: state.ticket.invoice.currency });
    case 'country':
      return speech.t('method.reason.country');
    default:
      return speech.t('method.reason.unknown');
  }
}

/** The second step: how to pay (R-026), where the receipt goes, or the instructions for a transfer (R-048). */
export function methodStep(state: MethodState, context: StepContext): TemplateResult {
  const { speech, checkout, terms } = context;
  const refusal = cardRefusal(state, speech);
  const route = refusal ? 'transfer' : state.route;
  const brands = cardOf(terms)?.brands?.map(brandName);
  return html`
    ${invoiceCard(state.ticket.invoice, speech)}
    ${context.answer(state.fault, state.fault?.kind === 'refused' ? () => void checkout.review() : undefined)}
    ${radioGroup({
      name: 'method',
      legend: speech.t('method.legend'),
      value: route,
      options: [
        {
          value: 'card',
          label: speech.t('method.card'),
          ...(brands?.length && { hint: speech.t('method.cardHint', { brands: speech.list(brands) }) }),
          ...(refusal && { disabledReason: refusal }),
        },
        { value: 'transfer', label: speech.t('method.bankTransfer'), hint: speech.t('method.bankTransferHint') },
      ],
      onChange: (value) => checkout.choose(value === 'transfer' ? 'transfer' : 'card'),
    })}
    ${route === 'card' ? cardForm(state, context) : otherWay(context, ({ remittance }) => remittance(state.ticket.invoice, context))}
    <p class="muted small">${speech.t('methods.countryNote')}</p>
    ${terms ? printFeeNotice(terms.profile, terms.policy.today, speech) : nothing}
  `;
}

/** PAY-14: told before a card is typed; the review says it again with the card's own funding. */
function surchargeAhead({ ticket }: MethodState, { speech, terms }: StepContext): TemplateResult | typeof nothing {
  const surcharge = terms && surchargeFor(terms.profile, 'card', 'credit', ticket.invoice.balance);
  return surcharge && surcharge.minor > 0
    ? notice({ tone: 'info', body: speech.t('surcharge.ahead', { amount: speech.money(surcharge) }) })
    : nothing;
}

/** The faults of the form as links; those of the card lead into its frame. */
function formFaults({ speech, checkout }: StepContext): TemplateResult | typeof nothing {
  if (checkout.faults.length === 0) return nothing;
  const items = checkout.faults.map(({ field, fault }) =>
    field === 'email'
      ? { fieldId: 'receipt-email', message: speech.t('receiptEmail.invalid') }
      : { fieldId: field, message: cardFaultText(field, fault ?? 'invalid', speech) },
  );
  return errorSummary({ id: 'fault', title: speech.t('form.errorSummary'), items, onJump: (id) => checkout.jump(id) });
}

function cardForm(state: MethodState, context: StepContext): TemplateResult {
  const { speech, checkout } = context;
  const emailFault = checkout.faults.some(({ field }) => field === 'email');
  return html`
    ${formFaults(context)}
    <form
      class="stack"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void checkout.review();
      }}
    >
      ${checkout.needsFields ? cardFrame(context) : nothing}
      ${surchargeAhead(state, context)}
      ${textField({
        id: 'receipt-email',
        name: 'email',
        type: 'email',
        inputMode: 'email',
        autocomplete: 'email',
        label: `${speech.t('receiptEmail.label')} (${speech.t('field.optional')})`,
        hint: speech.t('receiptEmail.hint'),
        value: checkout.email,
        ...(emailFault && { error: speech.t('receiptEmail.invalid'), errorLabel: speech.t('field.error') }),
        onInput: (value) => checkout.setEmail(value),
      })}
      ${state.ticket.invoice.flags?.supportInvoice ? html`<p class="muted small">${speech.t('reward.signIn')}</p>` : nothing}
      ${button({
        label: checkout.busy ? speech.t('loading.label') : speech.t('review.continue'),
        kind: 'primary',
        type: 'submit',
        wide: true,
        busy: checkout.busy,
        disabled: checkout.needsFields && checkout.fields.status !== 'ready',
        part: 'submit',
      })}
    </form>
  `;
}

/** A frame that cannot be loaded is said so; there are no inputs of our own to fall back to. */
export function cardFrame({ speech, answer, checkout: { fields } }: CardContext): TemplateResult {
  const loading = fields.status === 'closed' || fields.status === 'loading';
  return html`
    <div class="card-fields" aria-busy=${loading ? 'true' : nothing}>
      ${loading ? html`<p class="muted">${speech.t('card.loading')}</p>` : nothing}
      ${fields.error ? html`${answer({ kind: 'refused', error: fields.error }, () => fields.retry())}<p>${speech.t('card.unavailableHelp')}</p>` : nothing}
      <div class=${fields.status === 'ready' ? '' : 'unready'}><slot name="payment-fields"></slot></div>
      <p class="muted small">${speech.t('card.secure')}</p>
    </div>
  `;
}
