import { html, type TemplateResult } from 'lit';
import type { BillingError } from '../../domain/errors.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';

/** What cannot be had, and why; a chunk of its own, loaded when it is needed. */
export { areas, failureState, stateView, styles } from '../../views/state-view.js';

/** Why a download failed, with the reference for support. */
export const failureText = ({ code, details }: BillingError, speech: Speech): TemplateResult =>
  html`<p>${speech.t(errorWord(code))}</p>
    ${details.correlationId ? html`<p class="small">${speech.t('failure.reference', { reference: details.correlationId })}</p>` : ''}`;
