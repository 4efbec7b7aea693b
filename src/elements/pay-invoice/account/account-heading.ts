import type { TemplateResult } from 'lit';
import type { WordId } from '../../../i18n/catalog/word-id.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { stepper } from '../../../ui/stepper.js';
import type { AccountState } from './account-state.js';
import { doneTitle } from './done-step.js';

const names = ['payAccount.stepInvoices', 'step.payment', 'step.review', 'step.done'] as const;

/** Which of the four words is the current one; past the last, all are done. */
export const position: Readonly<Record<AccountState['step'], number>> = {
  invoices: 0,
  method: 1,
  review: 2,
  sending: 2,
  action: 2,
  checking: 2,
  done: 4,
};

/** Title of the step; focus lands on it when the step changes. */
export function titleOf(state: AccountState): WordId {
  switch (state.step) {
    case 'invoices':
    case 'method':
      return 'payAccount.title';
    case 'review':
    case 'sending':
      return 'review.title';
    case 'action':
      return 'challenge.title';
    case 'checking':
      return 'checking.title';
    case 'done':
      return doneTitle(state);
  }
}

export function accountSteps({ step }: AccountState, speech: Speech): TemplateResult {
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
