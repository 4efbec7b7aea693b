import { html, type TemplateResult } from 'lit';
import type { CopyController } from '../../controllers/copy-controller.js';
import type { OnlineController } from '../../controllers/online-controller.js';
import type { BillingError } from '../../domain/errors.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { stateView } from '../../views/state-view.js';
import type { DetailView, InvoiceReading } from './invoice-reading.js';

/** What stands in place of an invoice that cannot be shown; a chunk of its own, loaded when it is needed. */
export { areas, styles } from '../../views/state-view.js';

interface TroubledHost {
  readonly speech: Speech;
  readonly reading: InvoiceReading;
  readonly copying: CopyController;
  readonly online: OnlineController;
  signIn(): void;
}

export function trouble(view: DetailView, host: TroubledHost): TemplateResult {
  const { speech, copying } = host;
  const onRetry = (): void => host.reading.refresh();
  switch (view.status) {
    case 'unavailable': {
      const help = html`<p class="muted">${speech.t('detail.unavailableHelp')}</p>`;
      return stateView(speech, { kind: 'empty', text: speech.t('detail.unavailable'), action: help });
    }
    case 'forbidden':
      return stateView(speech, { kind: 'forbidden', thing: speech.t('thing.invoices') });
    case 'signedOut':
      return stateView(speech, { kind: 'unauthenticated', onSignIn: () => host.signIn() });
    case 'failed':
      if (host.online.offline) return stateView(speech, { kind: 'offline', onRetry });
      return view.error.code === 'unsupported'
        ? stateView(speech, { kind: 'unsupported' })
        : stateView(speech, { kind: 'failed', error: view.error, copying, ...(view.error.retryable && { onRetry }) });
    case 'loading':
    case 'ready':
      return stale('error' in view ? view.error : undefined, speech, onRetry);
  }
}

/** The invoice on the screen may have changed since: it could not be read again. */
function stale(error: BillingError | undefined, speech: Speech, onClick: () => void): TemplateResult {
  const body = speech.t(errorWord(error?.code ?? 'unavailable'));
  return notice({ tone: 'warning', role: 'status', body, actions: button({ label: speech.t('action.retry'), onClick }) });
}
