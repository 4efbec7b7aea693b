import type { TemplateResult } from 'lit';
import { payInvoicePayArea } from '../../i18n/catalog/area-pay-invoice-pay.js';
import { receiptArea } from '../../i18n/catalog/area-receipt.js';
import { invoicesArea } from '../../i18n/catalog/area-invoices.js';
import { statusesArea } from '../../i18n/catalog/area-statuses.js';
import { doneStep } from './done-step.js';
import { methodStep } from './method-step.js';
import type { StepContext } from './step-context.js';
import { otherWay } from './other-way.js';
import type { PayState } from './pay-invoice.flow.js';
import { reviewStep } from './review-step.js';
import { actionStep, checkingStep } from './waiting-step.js';

export { Checkout } from './checkout.js';
export { Lookup } from './lookup.js';
export { next } from './pay-invoice.flow.js';
export { laterStyles as styles } from './steps.styles.js';

/** Words of every step after the first. */
export const areas = [payInvoicePayArea, invoicesArea, receiptArea, statusesArea] as const;

/** Every step after the first. */
export function laterStep(state: Exclude<PayState, { step: 'find' }>, context: StepContext): TemplateResult {
  switch (state.step) {
    case 'blocked':
      return otherWay(context, ({ blockedStep }) => blockedStep(state, context));
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
