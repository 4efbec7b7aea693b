import type { nothing, TemplateResult } from 'lit';
import type { BillingTerms } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { Checkout } from './checkout.js';
import type { Fault } from './pay-invoice.flow.js';

/** As much of a checkout as the steps that guests and customers share draw from. */
export interface WaitingContext {
  readonly speech: Speech;
  readonly checkout: Pick<Checkout, 'paying' | 'challenge' | 'busy' | 'retryChallenge'>;
}
export interface CardContext extends Pick<StepContext, 'speech' | 'answer'> {
  readonly checkout: Pick<Checkout, 'fields'>;
}

/** What the templates of the later steps are given. */
export interface StepContext {
  readonly speech: Speech;
  readonly terms: BillingTerms | undefined;
  readonly checkout: Checkout;
  /** Words for what went wrong before this step. */
  answer(fault: Fault | undefined, retry?: () => void): TemplateResult | typeof nothing;
}
