import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { conflictBody } from './conflict.js';
import type { DecisionState, Draft } from './decision.flow.js';
import { isPossible } from './decision.flow.js';
import type { Decisions } from './decisions.js';
import { moveForm } from './move-form.js';
import { rejectForm } from './reject-form.js';

export interface DialogContext {
  readonly speech: Speech;
  readonly decisions: Decisions;
  readonly offline: boolean;
  /** The words of a refusal; loaded when there is one. */
  readonly refusal: (error: BillingError, draft: Draft) => TemplateResult | typeof nothing;
}
type Open = Exclude<DecisionState, { step: 'none' }>;

const words = { cancel: 'cancelPayment', move: 'movePayment', approve: 'approvePayment', reject: 'rejectPayment' } as const;

/** The dialog of a decision: what is asked, what is under way, what went otherwise. */
export function decisionDialog(context: DialogContext): TemplateResult {
  const { speech, decisions } = context;
  const { state, dialog } = decisions;
  if (state.step === 'none') return dialog.render({ title: '', body: '', closeLabel: speech.t('history.close') });
  return dialog.render({
    title: titleOf(state, speech),
    body: html`<div class="stack tight" id="decision-body">${bodyOf(state, context)}</div>`,
    actions: actionsOf(state, context),
    closeLabel: speech.t('history.close'),
    onClose: () => decisions.send({ type: 'close' }),
  });
}

const titleOf = (state: Open, speech: Speech): string =>
  state.step === 'conflict'
    ? speech.t('conflict.title')
    : speech.t(`${words[state.draft.kind]}.title`, { reference: state.payment.reference });

function bodyOf(state: Open, context: DialogContext): TemplateResult {
  const { speech } = context;
  switch (state.step) {
    case 'asking':
      return html`${faultOf(state, context)} ${question(state.payment, state.draft, context)}`;
    case 'sending':
      return question(state.payment, state.draft, context);
    case 'checking':
      return html`<p role="status">${speech.t('decision.checking')}</p>`;
    case 'unknown':
      return fault(notice({ tone: 'warning', body: speech.t('decision.unknown') }));
    case 'conflict':
      return conflictBody(state, context);
  }
}

/** Takes the focus, so that it is read. */
const fault = (content: TemplateResult): TemplateResult => html`<div id="decision-fault" class="fault-box" tabindex="-1">${content}</div>`;

/** What the form itself lacks stands at its field; what the server refused, or never answered, stands above it. */
function faultOf(
  { fault: told, draft }: Extract<Open, { step: 'asking' }>,
  { speech, refusal }: DialogContext,
): TemplateResult | typeof nothing {
  switch (told?.kind) {
    case undefined:
      return nothing;
    case 'form':
      return told.code === 'nothing' ? fault(notice({ tone: 'info', body: speech.t('movePayment.nothing') })) : nothing;
    case 'unchanged':
      return fault(notice({ tone: 'warning', body: speech.t('decision.unchanged') }));
    case 'refused':
      return draft.kind === 'move' && told.error.details.fields?.length ? nothing : fault(html`${refusal(told.error, draft)}`);
  }
}

function question(payment: Payment, draft: Draft, context: DialogContext): TemplateResult {
  const { speech } = context;
  const total = speech.moneyWithCode(payment.total);
  const date = speech.date(payment.payDate, 'long');
  switch (draft.kind) {
    case 'cancel':
      return html`<p>${speech.t('cancelPayment.text', { total, date })}</p>`;
    case 'move':
      return moveForm(payment, draft, context);
    case 'approve':
      return html`<p>${speech.t('approvePayment.text', { name: payment.createdBy?.name ?? payment.reference, date })}</p>`;
    case 'reject':
      return rejectForm(payment, draft, context);
  }
}

function actionsOf(state: Open, context: DialogContext): TemplateResult {
  const { speech, decisions, offline } = context;
  const close = (label: string): TemplateResult => button({ label, onClick: () => decisions.dialog.close() });
  switch (state.step) {
    case 'asking':
    case 'sending':
      return html`${confirmButton(state, context)}
      ${close(speech.t(state.draft.kind === 'cancel' ? 'cancelPayment.keep' : 'history.close'))}`;
    case 'checking':
    case 'unknown':
      return html`${button({
        label: speech.t('decision.check'),
        kind: 'primary',
        busy: state.step === 'checking',
        onClick: () => void decisions.check(),
      })}
      ${close(speech.t('history.close'))}`;
    case 'conflict':
      return html`
        ${button({ label: speech.t('conflict.reload'), kind: 'primary', onClick: () => decisions.dialog.close() })}
        ${isPossible(state.draft, state.now) ? button({ label: speech.t('conflict.apply'), disabled: offline, onClick: () => void decisions.applyMine() }) : nothing}
      `;
  }
}

function confirmButton({ step, payment, draft }: Extract<Open, { step: 'asking' | 'sending' }>, context: DialogContext): TemplateResult {
  const { speech, decisions, offline } = context;
  const busy = step === 'sending';
  return button({
    label: busy ? speech.t(`${words[draft.kind]}.busy`) : confirmLabel(payment, draft, speech),
    kind: draft.kind === 'cancel' || draft.kind === 'reject' ? 'danger' : 'primary',
    part: 'confirm',
    busy,
    disabled: offline,
    onClick: () => void decisions.confirm(),
  });
}

function confirmLabel({ reference, total }: Payment, { kind }: Draft, speech: Speech): string {
  switch (kind) {
    case 'cancel':
      return speech.t('cancelPayment.confirm', { reference });
    case 'move':
      return speech.t('movePayment.save');
    case 'approve':
      return speech.t('approvePayment.confirm', { total: speech.moneyWithCode(total) });
    case 'reject':
      return speech.t('rejectPayment.confirm', { reference });
  }
}
