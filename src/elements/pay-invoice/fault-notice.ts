import { html, nothing, type TemplateResult } from 'lit';
import { declineCodes } from '../../domain/decline-codes.js';
import type { BillingError } from '../../domain/errors.js';
import { AuthRequiredEvent } from '../../events/shared-events.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import type { Fault } from './pay-invoice.flow.js';

/** Words for every code; a chunk of its own, loaded when something went wrong. */
export const areas = [faultsArea] as const;
export const styles = [] as const;

/** The words of a refusal: what happened, what helps, the reference for support. */
function refusalText(error: BillingError, speech: Speech): TemplateResult {
  const left = error.details.params?.['left'];
  return html`
    <p>${errorText(error, speech)}</p>
    ${error.code === 'guest_not_found' ? html`<p>${speech.t('guest.notFoundHelp')}</p>` : nothing}
    ${error.code === 'guest_not_found' && typeof left === 'number' ? html`<p>${speech.plural('guest.attemptsLeft', left)}</p>` : nothing}
    ${error.code === 'guest_locked' ? html`<p>${speech.t('guest.lockedHelp')}</p>` : nothing}
    ${error.code === 'pay_link_expired' ? html`<p>${speech.t('payLink.expiredHelp')}</p>` : nothing}
    ${
      // "tomorrow" says it already, and better than hundreds of minutes would
      error.details.retryAfterSeconds && error.code !== 'guest_locked'
        ? html`<p>${waitText(error.details.retryAfterSeconds, speech)}</p>`
        : nothing
    }
    ${
      error.details.correlationId && error.retryable
        ? html`<p class="small">${speech.t('failure.reference', { reference: error.details.correlationId })}</p>`
        : nothing
    }
  `;
}

/** In guest mode, "not available here" says what is not. */
const errorText = ({ code }: BillingError, speech: Speech): string =>
  speech.t(code === 'unsupported' ? 'guest.unavailable' : errorWord(code));

const waitText = (seconds: number, speech: Speech): string =>
  seconds < 90 ? speech.plural('wait.seconds', seconds) : speech.plural('wait.minutes', Math.ceil(seconds / 60));

/** Why the backend itself did not make a payment: no bank was asked. */
const unasked = ['method', 'settled'] as const;
const among = <Code extends string>(codes: readonly Code[], code: string): Code | undefined => codes.find((one) => one === code);

function declined(code: string, speech: Speech): TemplateResult {
  const own = among(unasked, code);
  return framed(
    speech.t(own ? 'pay.notMade' : 'pay.declined'),
    html`<p>${speech.t(`decline.${own ?? among(declineCodes, code) ?? 'generic'}`)}</p><p>${speech.t('pay.notCharged')}</p>`,
  );
}

/** What helps against a refusal, as a button. */
function nextStep({ code, retryable }: BillingError, speech: Speech, retry?: () => void): TemplateResult | undefined {
  if (code === 'unauthenticated') {
    const ask = ({ currentTarget }: Event): void => void currentTarget?.dispatchEvent(new AuthRequiredEvent(true));
    return button({ label: speech.t('failure.signIn'), onClick: ask });
  }
  return retryable && retry ? button({ label: speech.t('action.retry'), onClick: retry }) : undefined;
}

/** Above a step: what went wrong before it. Takes focus, so that it is read. */
export function faultNotice(fault: Fault, speech: Speech, retry?: () => void): TemplateResult {
  switch (fault.kind) {
    case 'declined':
      return declined(fault.code, speech);
    case 'notCharged':
      return framed(speech.t('pay.notMade'), html`<p>${speech.t('pay.notCharged')}</p>`);
    case 'refused':
      return framed(
        speech.t('failure.title'),
        html`${refusalText(fault.error, speech)}${fault.sent ? html`<p>${speech.t('pay.notCharged')}</p>` : nothing}${fault.error.retryable ? html`<p>${speech.t('failure.kept')}</p>` : nothing}`,
        nextStep(fault.error, speech, retry),
      );
  }
}

const framed = (title: string, body: TemplateResult, actions?: TemplateResult): TemplateResult =>
  html`<div id="fault" class="fault-box" tabindex="-1">${notice({ tone: 'danger', title, body, ...(actions && { actions }) })}</div>`;
