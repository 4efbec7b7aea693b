import { html, nothing, type TemplateResult } from 'lit';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { BillingError } from '../../domain/errors.js';
import { AuthRequiredEvent } from '../../events/shared-events.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { failureState, stateView } from '../../views/state-view.js';
import type { DownloadHost } from './download-host.js';

/** What cannot be had, and why; a chunk of its own, loaded when it is needed. */
export { areas, styles } from '../../views/state-view.js';

/** In place of the choices. `error`: what could not be read. */
export function trouble(host: DownloadHost, error: BillingError | undefined, retry: () => void): TemplateResult {
  const { speech, blocked, session } = host;
  const thing = speech.t('download.thing');
  switch (blocked) {
    case 'unauthenticated':
      return stateView(speech, { kind: 'unauthenticated', onSignIn: () => void host.dispatchEvent(new AuthRequiredEvent(true)) });
    case 'forbidden':
      return stateView(speech, { kind: 'forbidden', thing });
    case 'unsupported':
      return stateView(speech, { kind: 'unsupported' });
    case 'session':
      return failed(host, asBillingError(session.failure), () => session.retry());
    case undefined:
      return failed(host, asBillingError(error), retry);
  }
}

function failed({ speech, offline }: DownloadHost, error: BillingError, onRetry: () => void): TemplateResult {
  if (offline) return stateView(speech, { kind: 'offline', onRetry });
  return stateView(speech, failureState(error, speech.t('download.thing'), error.retryable ? { onRetry } : {}));
}

/** Why a download failed, with the reference for support. */
export const failureText = ({ code, details: { correlationId } }: BillingError, speech: Speech): TemplateResult =>
  html`<p>${speech.t(errorWord(code))}</p>
    ${correlationId ? html`<p class="small">${speech.t('failure.reference', { reference: correlationId })}</p>` : nothing}`;
