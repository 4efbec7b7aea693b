import { html, nothing, type TemplateResult } from 'lit';
import type { BillingError } from '../domain/errors.js';
import { faultsArea } from '../i18n/catalog/area-faults.js';
import { statesArea } from '../i18n/catalog/area-states.js';
import { errorWord } from '../i18n/catalog/error-word.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { buttonStyles } from '../styles/button.js';
import { stateStyles } from '../styles/state.js';
import { button } from '../ui/button.js';

/** What an element shows in place of its content. */
export type State =
  /** Nothing exists. `text` says of what, `action` is the next step. */
  | { readonly kind: 'empty'; readonly text?: string; readonly action?: TemplateResult }
  /** The filters let nothing through. `clearLabel` where clearing takes more away than filters, or another button clears those alone. */
  | { readonly kind: 'filtered'; readonly text?: string; readonly clearLabel?: string; readonly onClear?: () => void }
  | {
      readonly kind: 'failed';
      readonly error: BillingError;
      /** Left out where trying again does not help. */
      readonly onRetry?: () => void;
      /** Copies the reference for support; a `CopyController` does. */
      readonly copying?: { readonly copied: string | undefined; copy(key: string, text: string): unknown };
    }
  /** `thing` in the words of the page, e.g. `thing.invoices`: "You do not have access to invoices." */
  | { readonly kind: 'forbidden'; readonly thing: string }
  | { readonly kind: 'unauthenticated'; readonly onSignIn?: () => void }
  | { readonly kind: 'unsupported'; readonly text?: string }
  | { readonly kind: 'offline'; readonly onRetry?: () => void };

/** Made to be loaded as a part of an element: a first screen that shows something needs none of this. */
export const areas = [statesArea, faultsArea] as const;
export const styles = [buttonStyles, stateStyles] as const;

/** One sentence and one next step. Parts: `state`, `state-<kind>`. Styles: styles/state.ts, styles/button.ts. */
export function stateView(speech: Speech, state: State): TemplateResult {
  switch (state.kind) {
    case 'empty':
      return box(state.kind, state.text ?? speech.t('state.empty'), state.action);
    case 'filtered':
      return box(
        state.kind,
        state.text ?? speech.t('state.filtered'),
        step(state.clearLabel ?? speech.t('state.clearFilters'), state.onClear),
      );
    case 'failed':
      return failed(speech, state);
    case 'forbidden':
      return box(state.kind, speech.t('state.forbidden', { thing: state.thing }));
    case 'unauthenticated':
      return box(state.kind, speech.t('state.unauthenticated'), step(speech.t('state.signIn'), state.onSignIn));
    case 'unsupported':
      return box(state.kind, state.text ?? speech.t('state.unsupported'));
    case 'offline':
      return box(state.kind, speech.t('state.offline'), step(speech.t('action.retry'), state.onRetry));
  }
}

/**
 * A failure by what it means: without a session, without a right, without the operation or without a connection it is that state; anything
 * else has failed. `thing` as in `forbidden`.
 */
export function failureState(error: BillingError, thing: string, failure: Omit<State & { kind: 'failed' }, 'kind' | 'error'>): State {
  switch (error.code) {
    case 'unauthenticated':
      return { kind: 'unauthenticated' };
    case 'forbidden':
      return { kind: 'forbidden', thing };
    case 'unsupported':
      return { kind: 'unsupported' };
    default:
      return { kind: 'failed', error, ...failure };
  }
}

function failed(speech: Speech, { error, onRetry, copying }: State & { kind: 'failed' }): TemplateResult {
  const { retryAfterSeconds, correlationId } = error.details;
  const details = html`<p class="muted">${speech.t(errorWord(error.code))}</p>
    ${retryAfterSeconds ? html`<p class="muted">${waitText(retryAfterSeconds, speech)}</p>` : nothing}`;
  return box(
    'failed',
    speech.t('state.failed'),
    html`${step(speech.t('action.retry'), onRetry)} ${correlationId ? reference(correlationId, speech, copying) : nothing}`,
    details,
  );
}

const waitText = (seconds: number, speech: Speech): string =>
  seconds < 60 ? speech.plural('wait.seconds', seconds) : speech.plural('wait.minutes', Math.ceil(seconds / 60));

function reference(id: string, speech: Speech, copying: (State & { kind: 'failed' })['copying']): TemplateResult {
  const copied = copying?.copied === id;
  return html`<p class="state-reference">
    <span>${speech.t('failure.reference', { reference: id })}</span>
    ${
      copying
        ? button({
            kind: 'link',
            label: copied ? speech.t('state.copied') : speech.t('state.copyReference'),
            onClick: () => void copying.copy(id, id),
          })
        : nothing
    }
  </p>`;
}

function step(label: string, onClick: (() => void) | undefined): TemplateResult | undefined {
  return onClick && button({ label, onClick });
}

function box(kind: State['kind'], sentence: string, next?: TemplateResult, details?: TemplateResult): TemplateResult {
  return html`<div class="state" part=${`state state-${kind}`} role=${kind === 'failed' ? 'alert' : nothing}>
    <p class="state-sentence">${sentence}</p>
    ${details} ${next}
  </div>`;
}
