import { html, nothing, type TemplateResult } from 'lit';
import { skipReasons, type SkippedInvoice, type SkipReason } from '../../domain/documents.js';
import type { Instant } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import type { DownloadTask } from './download-task.js';
import { countIn, type DownloadState } from './download.flow.js';
import type { Downloads } from './downloads.js';
import { Printout } from './printout.js';

export interface WorkContext {
  readonly speech: Speech;
  readonly downloads: Downloads;
  /** What a failure means; loaded when there is one. */
  readonly failure: (state: State<'failed'>) => TemplateResult | typeof nothing;
  readonly close: () => void;
}

/** A download in place of the choices. */
export function workBody(task: DownloadTask | Printout, context: WorkContext): TemplateResult {
  const body = task instanceof Printout ? task.body(context) : stateBody(task, context);
  return html`<div class="work" id="outcome" tabindex="-1">${body}</div>`;
}

function stateBody({ state, order }: DownloadTask, context: WorkContext): TemplateResult {
  const { speech, failure } = context;
  switch (state.step) {
    case 'preparing':
      return html`<p role="status">${speech.t('downloadWork.preparing')}</p>
        ${made(state, speech)} ${order.long ? html`<p class="muted small">${speech.t('downloadWork.long')}</p>` : nothing}`;
    case 'ready':
      return html`${notice({ tone: 'success', body: speech.plural('downloadWork.ready', countIn(state.job)) })} ${until(state.job.expiresAt, speech)}`;
    case 'fetching':
      return html`<p class="progress" role="status"><span class="spinner" aria-hidden="true"></span>${fetching(state, speech)}</p>
        ${arrived(state, speech)}`;
    case 'saved':
      return html`${notice({ tone: 'success', body: speech.plural('downloadWork.done', state.count) })}
        <p class="file small">
          <span class="muted">${speech.t('downloadWork.link')}</span>
          <a part="link" href=${state.url} download=${state.name}><bdi>${state.name}</bdi></a>
        </p>
        ${leftOut(state.skipped, speech)}`;
    case 'nothing':
      return html`${notice({ tone: 'warning', body: speech.t('downloadWork.nothing') })} ${leftOut(state.skipped, speech)}`;
    case 'expired':
      return notice({ tone: 'warning', body: speech.t('downloadWork.expired') });
    case 'cancelled':
      return notice({ tone: 'info', body: speech.t('downloadWork.cancelled') });
    case 'failed':
      return notice({ tone: 'danger', title: failed(state, speech), body: html`${failure(state)}` });
  }
}

/** What can be done about it; the button that goes on comes first. */
export function workActions(task: DownloadTask | Printout, context: WorkContext): TemplateResult {
  if (task instanceof Printout) return task.actions(context);
  const { speech, downloads } = context;
  const { state } = task;
  const close = button({ label: speech.t('download.close'), onClick: context.close });
  const change = button({ label: speech.t('downloadWork.change'), onClick: () => downloads.drop(task) });
  switch (state.step) {
    case 'preparing':
    case 'fetching':
      return html`${button({ label: speech.t('downloadWork.cancel'), part: 'cancel', onClick: () => task.cancel() })}`;
    case 'ready':
      return html`${saveButton(task, context)} ${close}`;
    case 'saved':
    case 'nothing':
      return html`${printButton(state.skipped, context)} ${close} ${change}`;
    case 'cancelled':
      return html`${close} ${change}`;
    case 'expired':
      return html`${retryButton(task, speech.t('downloadWork.again'))} ${change}`;
    case 'failed':
      return html`${retryButton(task, speech.t('action.retry'))} ${change}`;
  }
}

/** What the browser sets and a PDF does not: it has the fonts of the device, and both directions. */
function printButton(skipped: readonly SkippedInvoice[], { speech, downloads }: WorkContext): TemplateResult | typeof nothing {
  const invoiceIds = skipped.filter(({ reason }) => reason === 'letters').map(({ invoiceId }) => invoiceId);
  if (invoiceIds.length === 0) return nothing;
  const order = { print: { invoiceIds }, count: invoiceIds.length, pdf: false };
  return button({ label: speech.t('download.print'), kind: 'primary', part: 'print', onClick: () => downloads.start(order) });
}

const retryButton = (task: DownloadTask, label: string): TemplateResult =>
  button({ label, kind: 'primary', part: 'retry', onClick: () => void task.retry() });

const saveButton = (task: DownloadTask, { speech }: WorkContext): TemplateResult =>
  button({
    label: speech.t('downloadWork.save'),
    kind: 'primary',
    part: 'save',
    onClick: () => {
      if (task.state.step === 'ready') void task.fetch(task.state.job);
    },
  });

type State<Step extends DownloadState['step']> = Extract<DownloadState, { step: Step }>;

export const meter = (done: number, total: number, label: string, text: string): TemplateResult =>
  html`<div class="meter">
    <progress part="progress" max=${Math.max(1, total)} .value=${done} aria-label=${label}></progress>
    <span class="meter-text">${text}</span>
  </div>`;

const made = ({ done, total }: State<'preparing'>, speech: Speech): TemplateResult =>
  meter(done, total, speech.t('downloadWork.preparing'), speech.t('downloadWork.progress', { done, total }));

/** What was made is kept, and only to be fetched again. */
const failed = ({ job }: State<'failed'>, speech: Speech): string => speech.t(job ? 'downloadWork.notFetched' : 'downloadWork.failed');

const fetching = ({ fetched }: State<'fetching'>, speech: Speech): string =>
  speech.t(fetched?.isStill ? 'downloadWork.still' : 'downloadWork.fetching');

const megabyte = 1_000_000;
const megabytes = (bytes: number): number => Math.round((bytes / megabyte) * 10) / 10;

/** How much of a file is there that takes its time. */
function arrived(
  { fetched: { bytes, size = 0 } = { bytes: 0, isStill: false } }: State<'fetching'>,
  speech: Speech,
): TemplateResult | typeof nothing {
  if (size < megabyte) return nothing;
  const text = speech.t('downloadWork.megabytes', { done: megabytes(bytes), total: megabytes(size) });
  return meter(bytes, size, speech.t('downloadWork.fetching'), text);
}

const until = (expiresAt: Instant | undefined, speech: Speech): TemplateResult | typeof nothing =>
  expiresAt ? html`<p class="muted small">${speech.t('downloadWork.until', { time: speech.instant(expiresAt) })}</p>` : nothing;

/** DWN-05 */
export function leftOut(skipped: readonly SkippedInvoice[], speech: Speech): TemplateResult | typeof nothing {
  if (skipped.length === 0) return nothing;
  return html`<p id="left-out">${speech.plural('downloadWork.skipped', skipped.length)}</p>
    <ul class="left-out" part="skipped" tabindex="0" aria-labelledby="left-out">
      ${skipped.map(
        ({ number, invoiceId, reason }) =>
          html`<li><bdi>${number ?? invoiceId}</bdi> <span class="reason">${speech.t(`downloadWork.reason.${known(reason)}`)}</span></li>`,
      )}
    </ul>`;
}

/** A reason of a newer backend is told in general words. */
const known = (reason: SkipReason): (typeof skipReasons)[number] | 'unknown' => skipReasons.find((one) => one === reason) ?? 'unknown';

/** Downloads that go on while the customer does something else, and what became of them. */
export function shelf(context: WorkContext): TemplateResult | typeof nothing {
  const { speech, downloads } = context;
  const tasks = downloads.shelf;
  if (tasks.length === 0) return nothing;
  return html`<section class="shelf" part="shelf" aria-labelledby="shelf">
    <h2 class="shelf-title" id="shelf">${speech.t('downloadWork.shelf')}</h2>
    ${tasks.map((task) => shelved(task, context))}
  </section>`;
}

function shelved(task: DownloadTask, context: WorkContext): TemplateResult {
  const { speech, downloads } = context;
  const { state } = task;
  const dismiss = button({ label: speech.t('download.close'), onClick: () => downloads.drop(task) });
  const said = (tone: 'info' | 'success' | 'warning' | 'danger', body: string | TemplateResult, actions: TemplateResult): TemplateResult =>
    notice({ tone, body, actions, role: 'status' });
  switch (state.step) {
    case 'preparing':
      return notice({
        tone: 'info',
        body: html`<p>${speech.t('downloadWork.preparing')}</p>${made(state, speech)}`,
        actions: html`${button({ label: speech.t('downloadWork.cancel'), onClick: () => task.cancel() })}`,
      });
    case 'ready':
      return said(
        'success',
        html`<p>${speech.plural('downloadWork.ready', countIn(state.job))} <bdi>${state.job.fileName}</bdi></p>${until(state.job.expiresAt, speech)}`,
        html`${saveButton(task, context)} ${dismiss}`,
      );
    case 'expired':
      return said('warning', speech.t('downloadWork.expired'), html`${retryButton(task, speech.t('downloadWork.again'))} ${dismiss}`);
    case 'failed':
      return said(
        'danger',
        html`<p>${failed(state, speech)}</p>${context.failure(state)}`,
        html`${retryButton(task, speech.t('action.retry'))} ${dismiss}`,
      );
    case 'fetching':
    case 'saved':
    case 'nothing':
    case 'cancelled':
      return said(state.step === 'saved' ? 'success' : 'info', html`<div class="work">${plain(task, context)}</div>`, dismiss);
  }
}

/** Without a box of its own. */
function plain({ state }: DownloadTask, { speech }: WorkContext): TemplateResult {
  switch (state.step) {
    case 'saved':
      return html`<p>${speech.plural('downloadWork.done', state.count)} <a part="link" href=${state.url} download=${state.name}><bdi>${state.name}</bdi></a></p>
        ${leftOut(state.skipped, speech)}`;
    case 'nothing':
      return html`<p>${speech.t('downloadWork.nothing')}</p>${leftOut(state.skipped, speech)}`;
    case 'fetching':
      return html`<p>${fetching(state, speech)}</p>
        ${arrived(state, speech)}`;
    default:
      return html`<p>${speech.t('downloadWork.cancelled')}</p>`;
  }
}
