import { html, type TemplateResult } from 'lit';
import type { Payment } from '../../domain/entities.js';
import { textArea } from '../../ui/text-area.js';
import type { Draft } from './decision.flow.js';
import type { DialogContext } from './decision-dialog.js';
import { longestComment } from './decisions.js';

/** Why a payment is not approved, for the person who made it. */
export function rejectForm(
  { total }: Payment,
  draft: Extract<Draft, { kind: 'reject' }>,
  { speech, decisions }: DialogContext,
): TemplateResult {
  const { state } = decisions;
  const code = state.step === 'asking' && state.fault?.kind === 'form' ? state.fault.code : undefined;
  const error =
    code === 'commentMissing'
      ? speech.t('rejectPayment.commentMissing')
      : code === 'commentLong'
        ? speech.t('rejectPayment.commentLong', { n: longestComment })
        : undefined;
  return html`
    <p>${speech.t('rejectPayment.text', { total: speech.moneyWithCode(total) })}</p>
    ${textArea({
      id: 'reject-comment',
      name: 'reject-comment',
      label: speech.t('rejectPayment.comment'),
      hint: speech.t('rejectPayment.commentHint'),
      value: draft.comment,
      required: true,
      ...(error && { error, errorLabel: speech.t('field.error') }),
      onInput: (comment) => decisions.send({ type: 'edit', draft: { kind: 'reject', comment } }),
    })}
  `;
}
