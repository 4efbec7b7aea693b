import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../domain/entities.js';
import type { FieldFault } from '../../domain/errors.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { dateField } from '../../ui/date-field.js';
import { definitionList } from '../../ui/definition-list.js';
import { skeleton } from '../../ui/progress.js';
import { radioGroup } from '../../ui/radio-group.js';
import type { Draft } from './decision.flow.js';
import type { DialogContext } from './decision-dialog.js';
import { methodOptions } from './stored-methods.js';

type MoveDraft = Extract<Draft, { kind: 'move' }>;

/** Another date or another method; a refusal of the server stands at the field that it is about. */
export function moveForm(payment: Payment, draft: MoveDraft, context: DialogContext): TemplateResult {
  const { speech, decisions } = context;
  const { date, method } = faults(context);
  return html`
    ${definitionList([{ term: speech.t('history.column.total'), detail: speech.moneyWithCode(payment.total) }])}
    ${dateField({
      id: 'move-date',
      name: 'move-date',
      label: speech.t('movePayment.date'),
      hint: speech.t('movePayment.dateHint'),
      value: draft.payDate,
      ...(date && { error: date, errorLabel: speech.t('field.error') }),
      onChange: (payDate) => decisions.send({ type: 'edit', draft: { ...draft, payDate } }),
    })}
    ${methodChoice(payment, draft, method, context)}
  `;
}

function methodChoice(
  payment: Payment,
  draft: MoveDraft,
  error: string | undefined,
  { speech, decisions }: DialogContext,
): TemplateResult | typeof nothing {
  const { view } = decisions.methods;
  switch (view.status) {
    case 'none':
      return nothing;
    case 'loading':
      return skeleton({ lines: 3 });
    case 'failed':
      return html`<p class="muted" role="status">${speech.t('movePayment.methodsFailed')}</p>`;
    case 'ready':
      return radioGroup({
        name: 'move-method',
        legend: speech.t('movePayment.method'),
        value: draft.methodId ?? payment.methodId ?? '',
        options: methodOptions(view.methods, payment, speech),
        ...(error && { error, errorLabel: speech.t('field.error') }),
        onChange: (methodId) => decisions.send({ type: 'edit', draft: { ...draft, methodId } }),
      });
  }
}

function faults({ decisions, speech }: DialogContext): { readonly date?: string; readonly method?: string } {
  const { state } = decisions;
  const told = state.step === 'asking' ? state.fault : undefined;
  if (told?.kind === 'form') return told.code === 'dateMissing' ? { date: speech.t('movePayment.dateMissing') } : {};
  if (told?.kind !== 'refused') return {};
  const { fields = [], params } = told.error.details;
  const at = (name: string): FieldFault | undefined => fields.find(({ pointer }) => pointer.replace(/^\//, '') === name);
  const [payDate, methodId] = [at('payDate'), at('methodId')];
  return {
    ...(payDate && { date: dateFault(payDate.code, params?.['date'], speech) }),
    ...(methodId && {
      method: speech.t(methodId.code === 'pay.surcharge' ? 'movePayment.methodSurcharge' : 'movePayment.methodRefused'),
    }),
  };
}

/** PAY-07, PAY-08. */
function dateFault(code: string, latest: string | number | undefined, speech: Speech): string {
  switch (code) {
    case 'pay.datePast':
      return speech.t('movePayment.datePast');
    case 'pay.todayOnly':
      return speech.t('movePayment.todayOnly');
    case 'pay.dateLate':
      return latest === undefined
        ? speech.t('movePayment.dateTooLate')
        : speech.t('movePayment.dateLate', { date: speech.date(String(latest), 'long') });
    default:
      return speech.t('movePayment.dateRefused');
  }
}
