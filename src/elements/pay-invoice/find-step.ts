import { html, nothing, type TemplateResult } from 'lit';
import type { BillingTerms } from '../../domain/entities.js';
import type { GuestFactName } from '../../domain/guest-facts.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { textField } from '../../ui/text-field.js';
import { printFeeNotice } from '../../views/print-fee-notice.js';
import { factNames, type Facts } from './facts.js';

/** What the first step shows; values in, callbacks out. */
export interface FindStep {
  readonly speech: Speech;
  readonly facts: Facts;
  /** What is wrong with each fact, in words. */
  readonly faults: ReadonlyMap<GuestFactName, string>;
  readonly terms: BillingTerms | undefined;
  readonly termsFailed: boolean;
  /** Said before the words of a fault. */
  readonly errorLabel: string;
  readonly busy: boolean;
  /** The backend asked to wait before the next try. */
  readonly held: boolean;
  /** Stands above the form: what the look-up or the pay link answered. */
  readonly answer: TemplateResult | typeof nothing;
  /** The faults of the form as links. */
  readonly summary: TemplateResult | typeof nothing;
  /** The fact whose place on the invoice is shown, and the picture once it is loaded. */
  readonly shown: GuestFactName | undefined;
  readonly specimen: TemplateResult | undefined;
  onInput(name: GuestFactName, value: string): void;
  onWhere(name: GuestFactName): void;
  onRetryTerms(): void;
  onSubmit(): void;
}

/** The form of the first step: the facts off the invoice (R-031, R-032). */
export function findStep(step: FindStep): TemplateResult {
  const { speech, terms } = step;
  return html`
    ${step.answer} ${step.summary}
    <form
      class="stack"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        step.onSubmit();
      }}
    >
      <p class="muted">${speech.t('find.intro')}</p>
      ${factNames(terms?.policy).map((name) => factField(step, name))}
      ${terms?.policy.temporaryAccountPattern ? html`<p class="muted small">${speech.t('find.temporaryNote')}</p>` : nothing}
      ${button({
        label: step.busy ? speech.t('find.busy') : speech.t('find.submit'),
        kind: 'primary',
        type: 'submit',
        wide: true,
        busy: step.busy,
        disabled: step.held,
        part: 'submit',
      })}
    </form>
    <p class="muted small">${speech.t('methods.countryNote')}</p>
    ${step.termsFailed ? termsNotice(step) : nothing} ${terms ? printFeeNotice(terms.profile, terms.policy.today, speech) : nothing}
  `;
}

/** The form works without the biller's terms; what it lacks then is help, so that much is said. */
const termsNotice = ({ speech, onRetryTerms }: FindStep): TemplateResult =>
  notice({
    tone: 'info',
    body: speech.t('find.termsMissing'),
    actions: button({ label: speech.t('action.retry'), onClick: onRetryTerms }),
  });

function factField(step: FindStep, name: GuestFactName): TemplateResult {
  const { speech } = step;
  const fault = step.faults.get(name);
  return html`
    ${textField({
      id: name,
      name,
      label: speech.t(`fact.${name}`),
      hint: speech.t(`factHint.${name}`),
      value: step.facts[name] ?? '',
      required: true,
      autocomplete: 'off',
      ...(name === 'invoiceAmount' && { inputMode: 'decimal', width: 'short' }),
      ...(name === 'invoiceDate' && { type: 'date', width: 'short' }),
      ...(fault && { error: fault, errorLabel: step.errorLabel }),
      aside: button({
        label: speech.t('specimen.open'),
        accessibleLabel: `${speech.t('specimen.open')} ${speech.t(`fact.${name}`)}`,
        kind: 'link',
        onClick: () => step.onWhere(name),
      }),
      onInput: (value) => step.onInput(name, value),
    })}
    ${step.shown === name ? html`<div class="where">${step.specimen ?? html`<p class="muted">${speech.t('loading.label')}</p>`}</div>` : nothing}
  `;
}
