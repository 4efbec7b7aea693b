import type { TemplateResult } from 'lit';
import type { Speech } from '../../i18n/catalog/speech.js';
import { stepper } from '../../ui/stepper.js';
import type { PayState } from './pay-invoice.flow.js';

const names = ['step.invoice', 'step.payment', 'step.review', 'step.done'] as const;

/** Which of the four words is the current one; past the last, all are done. */
const position: Readonly<Record<PayState['step'], number>> = {
  find: 0,
  blocked: 0,
  method: 1,
  review: 2,
  sending: 2,
  action: 2,
  checking: 2,
  done: 4,
};

/** Title of the step; focus lands on it when the step changes. */
export function headingOf(state: PayState, speech: Speech): string {
  switch (state.step) {
    case 'review':
    case 'sending':
      return speech.t('review.title');
    case 'action':
      return speech.t('challenge.title');
    case 'checking':
      return speech.t('checking.title');
    case 'done':
      return speech.t(state.accepted ? 'done.accepted' : 'done.title');
    case 'find':
    case 'blocked':
    case 'method':
      return speech.t('pay.title');
  }
}

/** The short stepper with words. */
export function stepsOf({ step }: PayState, speech: Speech): TemplateResult {
  const current = position[step];
  return stepper({
    label: speech.t('step.label'),
    doneLabel: speech.t('step.completed'),
    steps: names.map((name, index) => ({
      label: speech.t(name),
      state: index < current ? 'done' : index === current ? 'current' : 'upcoming',
    })),
  });
}

/** Said by a screen reader while the customer waits; the sighted read it on the button. */
export function waitingFor({ step }: PayState, speech: Speech, opening: boolean, busy: boolean): string {
  if (opening) return speech.t('payLink.opening');
  if (step === 'find') return busy ? speech.t('find.busy') : '';
  return step === 'sending' ? speech.t('pay.submitting') : '';
}
