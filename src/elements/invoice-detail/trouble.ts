import type { TemplateResult } from 'lit';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { statesArea } from '../../i18n/catalog/area-states.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import type { DetailView } from './invoice-reading.js';

/** What stands in place of an invoice that cannot be shown; a chunk of its own, loaded when it is needed. */
export const areas = [faultsArea, statesArea] as const;
export const styles = [] as const;

export function trouble(view: DetailView, speech: Speech, retry: () => void): TemplateResult {
  switch (view.status) {
    case 'unavailable':
      return notice({ tone: 'info', title: speech.t('detail.unavailable'), body: speech.t('detail.unavailableHelp') });
    case 'forbidden':
      return notice({ tone: 'info', body: speech.t('error.forbidden') });
    case 'signedOut':
      return notice({ tone: 'info', body: speech.t('error.unauthenticated') });
    case 'loading':
    case 'ready':
    case 'failed':
      return notice({
        tone: 'danger',
        title: speech.t('failure.title'),
        body: speech.t(errorWord('error' in view && view.error ? view.error.code : 'unavailable')),
        actions: button({ label: speech.t('action.retry'), onClick: retry }),
      });
  }
}
