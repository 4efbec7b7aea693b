import { html, type TemplateResult } from 'lit';
import type { CopyController } from '../../controllers/copy-controller.js';
import type { OnlineController } from '../../controllers/online-controller.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { stateView } from '../../views/state-view.js';
import type { RemittanceReading, RemittanceView } from './remittance-reading.js';

/** What stands in place of instructions that cannot be shown; a chunk of its own, loaded when it is needed. */
export { areas, styles } from '../../views/state-view.js';

interface TroubledHost {
  readonly speech: Speech;
  readonly reading: RemittanceReading;
  readonly copying: CopyController;
  readonly online: OnlineController;
  signIn(): void;
}

export function trouble(view: RemittanceView, host: TroubledHost): TemplateResult {
  const { speech, copying } = host;
  const onRetry = (): void => host.reading.refresh();
  switch (view.status) {
    case 'none': {
      const help = html`<p class="muted">${speech.t('remittance.noneChosenHelp')}</p>`;
      return stateView(speech, { kind: 'empty', text: speech.t('remittance.noneChosen'), action: help });
    }
    case 'forbidden':
      return stateView(speech, { kind: 'forbidden', thing: speech.t('thing.bankDetails') });
    case 'signedOut':
      return stateView(speech, { kind: 'unauthenticated', onSignIn: () => host.signIn() });
    case 'failed':
      if (host.online.offline) return stateView(speech, { kind: 'offline', onRetry });
      return view.error.code === 'unsupported'
        ? stateView(speech, { kind: 'unsupported' })
        : stateView(speech, { kind: 'failed', error: view.error, copying, ...(view.error.retryable && { onRetry }) });
    case 'loading':
    case 'ready': {
      // The instructions on the screen may have changed since: they could not be read again.
      const code = 'error' in view && view.error ? view.error.code : 'unavailable';
      const actions = button({ label: speech.t('action.retry'), onClick: onRetry });
      return notice({ tone: 'warning', role: 'status', body: speech.t(errorWord(code)), actions });
    }
  }
}
