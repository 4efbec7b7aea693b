import type { TemplateResult } from 'lit';
import { blockedStep } from './blocked-step.js';
import { doneStep } from './done-step.js';
import { methodStep, type StepContext } from './method-step.js';
import type { PayState } from './pay-invoice.flow.js';
import { reviewStep } from './review-step.js';
import { actionStep, checkingStep } from './waiting-step.js';

export { payInvoicePayArea as area } from '../../i18n/catalog/area-pay-invoice-pay.js';
export { Checkout } from './checkout.js';
export { laterStyles } from './steps.styles.js';

/** Every step after the first. */
export function laterStep(state: Exclude<PayState, { step: 'find' }>, context: StepContext): TemplateResult {
  switch (state.step) {
    case 'blocked':
      return blockedStep(state, context);
    case 'method':
      return methodStep(state, context);
    case 'review':
    case 'sending':
      return reviewStep(state, context);
    case 'action':
      return actionStep(context);
    case 'checking':
      return checkingStep(state, context);
    case 'done':
      return doneStep(state, context);
  }
}
