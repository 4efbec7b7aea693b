import { html, type TemplateResult } from 'lit';
import type { LazyController } from '../../controllers/lazy-controller.js';
import type { PatienceController } from '../../controllers/patience-controller.js';
import type { Language } from '../../i18n/locale/language.js';
import { skeleton } from '../../ui/progress.js';

interface WaitingHost {
  readonly speech: Language;
  readonly patience: PatienceController;
  readonly body: LazyController<unknown>;
}

/** What stands there until the code and the words of an invoice are. */
export function waiting({ speech, patience, body }: WaitingHost): TemplateResult {
  if (!speech.ready) return html`<div class="sheet" aria-busy="true">${skeleton({ lines: 8 })}</div>`;
  if (body.state === 'failed') {
    return html`<div class="sheet stack" role="alert" lang=${speech.locale} dir=${speech.direction}>
      <p>${speech.t('failure.unexplained')}</p>
      <div><button class="plain" type="button" @click=${() => body.retry()}>${speech.t('action.retry')}</button></div>
    </div>`;
  }
  return html`<div class="sheet stack" lang=${speech.locale} dir=${speech.direction} aria-busy="true">
    <h2 class="visually-hidden" id="heading" tabindex="-1">${speech.t('loading.label')}</h2>
    ${skeleton({ lines: 8 })}
    <p class=${patience.long ? 'muted' : 'visually-hidden'} role="status">${patience.long ? speech.t('loading.slow') : ''}</p>
  </div>`;
}
