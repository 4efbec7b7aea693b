import type { TemplateResult } from 'lit';
import type { BillingError } from '../../domain/errors.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { notice } from '../../ui/notice.js';
import type { Draft } from './decision.flow.js';

/** Words for every code; a chunk of its own, loaded when something was refused. */
export const areas = [faultsArea] as const;
export const styles = [] as const;

/** What the server refused; nothing was changed. A payment past its cut-off says which of the two can no longer be done (PAY-25). */
export const refusalNotice = (error: BillingError, { kind }: Draft, speech: Speech): TemplateResult =>
  notice({
    tone: 'danger',
    body: speech.t(error.code === 'too_late' && kind === 'cancel' ? 'history.tooLate' : errorWord(error.code)),
  });
