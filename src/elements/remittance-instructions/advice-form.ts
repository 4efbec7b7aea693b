import { html, nothing, type TemplateResult } from 'lit';
import type { RemittanceAdvice } from '../../client/billing-client.js';
import type { Invoice, Payment } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import { fieldStyles } from '../../styles/field.js';
import { radioStyles } from '../../styles/radio.js';
import { button } from '../../ui/button.js';
import { copyValue } from '../../ui/copy-value.js';
import { dateField } from '../../ui/date-field.js';
import { errorSummary, type ErrorSummaryItem } from '../../ui/error-summary.js';
import { notice } from '../../ui/notice.js';
import { radioGroup } from '../../ui/radio-group.js';
import { textField } from '../../ui/text-field.js';
import { wayWord } from '../../views/remittance-block.js';
import { earliestDate, longestReference, type AdviceProblems, type AmountProblem } from './advice.js';
import { adviceKind, type AdviceForm } from './advising.js';
import { waysOf } from './block.js';
import type { Group, WayContext } from './way-context.js';

/** "Tell us about your payment"; a chunk of its own, loaded when it is wanted. */
export const areas = [faultsArea] as const;
export const styles = [fieldStyles, radioStyles] as const;

interface FormContext extends WayContext {
  readonly group: Group;
  readonly form: AdviceForm;
}

/** The form, with everything that is wrong in a summary that takes the focus and beside its field. */
export function adviceForm(group: Group, form: AdviceForm, wayContext: WayContext): TemplateResult {
  const context: FormContext = { ...wayContext, group, form };
  const { speech, advising, onSend } = context;
  const { key } = group;
  const submit = (event: Event): void => {
    event.preventDefault();
    onSend(group);
  };
  return html`<form class="advice stack" part="advice" novalidate aria-labelledby=${`advice-${key}`} @submit=${submit}>
    <h3 class="way-title" id=${`advice-${key}`} tabindex="-1">${speech.t('advice.title')}</h3>
    ${answer(context)} ${kindField(context)} ${dateOfPayment(context)} ${amounts(context)} ${reference(context)}
    <div class="actions">
      ${button({
        type: 'submit',
        kind: 'primary',
        label: speech.t(advising.isSending(key) ? 'advice.sending' : 'advice.submit'),
        busy: advising.isSending(key),
        part: 'submit',
      })}
      ${button({ kind: 'quiet', label: speech.t('advice.cancel'), disabled: advising.isSending(key), onClick: () => advising.cancel(key) })}
    </div>
  </form>`;
}

const errorOf = (error: string | undefined, { speech }: FormContext): { error?: string; errorLabel?: string } =>
  error === undefined ? {} : { error, errorLabel: speech.t('field.error') };

function kindField(context: FormContext): TemplateResult {
  const { speech, group, form, advising } = context;
  const ways = new Map(waysOf(group).map((way) => [adviceKind(way), way]));
  return radioGroup<RemittanceAdvice['kind']>({
    name: `kind-${group.key}`,
    legend: speech.t('advice.kind'),
    value: form.draft.kind,
    options: [...ways].map(([value, way]) => ({ value, label: speech.t(wayWord(way.kind)) })),
    ...errorOf(form.problems?.kind && speech.t('advice.kindMissing'), context),
    onChange: (kind) => advising.change(group.key, { kind }),
  });
}

function dateOfPayment(context: FormContext): TemplateResult {
  const { speech, group, form, advising } = context;
  const { today } = group.terms.policy;
  return dateField({
    id: `date-${group.key}`,
    name: 'sentOn',
    label: speech.t('advice.date'),
    value: form.draft.sentOn,
    min: earliestDate(today),
    max: today,
    ...errorOf(dateText(form.problems?.sentOn, context), context),
    onChange: (sentOn) => advising.change(group.key, { sentOn }),
  });
}

function dateText(problem: AdviceProblems['sentOn'], { speech, group }: FormContext): string | undefined {
  const { today } = group.terms.policy;
  switch (problem) {
    case undefined:
      return undefined;
    case 'missing':
      return speech.t('advice.dateMissing');
    case 'range':
      return speech.t('advice.dateRange', { from: speech.date(earliestDate(today), 'long'), to: speech.date(today, 'long') });
  }
}

function amounts(context: FormContext): TemplateResult {
  const { speech, group } = context;
  const [only, ...others] = group.invoices;
  if (only && others.length === 0) return amountField(only, speech.t('advice.amountOnly'), context);
  return html`<fieldset class="stack tight">
    <legend class="legend">${speech.t('advice.amounts')}</legend>
    ${group.invoices.map((invoice) => amountField(invoice, speech.t('advice.amount', { number: invoice.number }), context))}
  </fieldset>`;
}

const amountId = (group: Group, { id }: Invoice): string => `amount-${group.key}-${id}`;

function amountField(invoice: Invoice, label: string, context: FormContext): TemplateResult {
  const { speech, group, form, advising } = context;
  const { id, balance } = invoice;
  return textField({
    id: amountId(group, invoice),
    name: 'amount',
    label,
    width: 'short',
    inputMode: 'decimal',
    autocomplete: 'off',
    value: form.draft.amounts.get(id) ?? speech.money(balance),
    ...errorOf(amountText(form.problems?.amounts.get(id), invoice, context), context),
    onInput: (typed) => advising.type(group.key, id, typed),
  });
}

function amountText(problem: AmountProblem | undefined, { balance }: Invoice, { speech }: FormContext): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'missing':
      return speech.t('advice.amountMissing');
    case 'format':
      return speech.t('advice.amountFormat', { example: speech.money(money(125_000, balance.currency)) });
    case 'more':
      return speech.t('advice.amountMore', { balance: speech.money(balance) });
  }
}

function reference(context: FormContext): TemplateResult {
  const { speech, group, form, advising } = context;
  const label = `${speech.t(form.draft.kind === 'cheque' ? 'advice.chequeNumber' : 'advice.bankReference')} (${speech.t('field.optional')})`;
  return textField({
    id: `reference-${group.key}`,
    name: 'bankReference',
    label,
    autocomplete: 'off',
    value: form.draft.bankReference,
    ...errorOf(referenceText(form.problems?.bankReference, context), context),
    onInput: (bankReference) => advising.change(group.key, { bankReference }),
  });
}

function referenceText(problem: AdviceProblems['bankReference'], { speech }: FormContext): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'long':
      return speech.t('advice.bankReferenceLong', { n: longestReference });
    case 'refused':
      return speech.t('advice.bankReferenceRefused');
  }
}

/** What became of the last try: what is to be put right, or what the backend said. */
function answer(context: FormContext): TemplateResult | typeof nothing {
  const { speech, group, form } = context;
  const id = `advice-fault-${group.key}`;
  if (form.problems) return errorSummary({ id, title: speech.t('form.errorSummary'), items: faults(form.problems, context) });
  if (!form.error) return nothing;
  const { correlationId } = form.error.details;
  const body = html`<p>${speech.t(form.unclear ? 'advice.unclear' : errorWord(form.error.code))}</p>
    ${correlationId ? html`<p class="small">${speech.t('failure.reference', { reference: correlationId })}</p>` : nothing}`;
  const tone = form.unclear ? 'warning' : 'danger';
  return html`<div id=${id} tabindex="-1">${notice({ tone, title: speech.t('failure.title'), body })}</div>`;
}

function faults(problems: AdviceProblems, context: FormContext): readonly ErrorSummaryItem[] {
  const { speech, group } = context;
  const { key, invoices } = group;
  const [first] = waysOf(group);
  const date = dateText(problems.sentOn, context);
  const bankReference = referenceText(problems.bankReference, context);
  return [
    ...(problems.kind && first ? [{ fieldId: `kind-${key}-${adviceKind(first)}`, message: speech.t('advice.kindMissing') }] : []),
    ...(date ? [{ fieldId: `date-${key}`, message: date }] : []),
    ...invoices.flatMap((invoice) => {
      const message = amountText(problems.amounts.get(invoice.id), invoice, context);
      return message ? [{ fieldId: amountId(group, invoice), message }] : [];
    }),
    ...(problems.nothing && invoices[0] ? [{ fieldId: amountId(group, invoices[0]), message: speech.t('advice.amountNone') }] : []),
    ...(bankReference ? [{ fieldId: `reference-${key}`, message: bankReference }] : []),
  ];
}

/** The biller waits for the money; the reference is the customer's to keep. */
export function adviceDone(group: Group, payment: Payment, { speech, copying, onAdvise }: WayContext): TemplateResult {
  const key = `advised.${group.key}`;
  return html`<div class="stack tight" part="advised" id=${`advised-${group.key}`} tabindex="-1">
    ${notice({
      tone: 'success',
      title: speech.t('advice.doneTitle'),
      body: speech.t('advice.done', { total: speech.moneyWithCode(payment.total) }),
    })}
    ${copyValue({
      label: speech.t('advice.ourReference'),
      value: payment.reference,
      copyLabel: speech.t('action.copy'),
      copiedLabel: speech.t('action.copied'),
      copied: copying.copied === key,
      onCopy: (value) => void copying.copy(key, value),
    })}
    <div>${button({ kind: 'quiet', label: speech.t('advice.another'), onClick: () => onAdvise(group) })}</div>
  </div>`;
}
