import type { nothing, TemplateResult } from 'lit';
import type { BillingTerms } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { Checkout } from './checkout.js';
import type { Fault } from './pay-invoice.flow.js';

/** What the templates of the later steps are given. */
export interface StepContext {
  readonly speech: Speech;
  readonly terms: BillingTerms | undefined;
  readonly checkout: Checkout;
  /** Words for what went wrong before this step. */
  answer(fault: Fault | undefined, retry?: () => void): TemplateResult | typeof nothing;
}
