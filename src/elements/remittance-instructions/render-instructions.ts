import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CopyController } from '../../controllers/copy-controller.js';
import type { LazyController } from '../../controllers/lazy-controller.js';
import type { OnlineController } from '../../controllers/online-controller.js';
import type { PatienceController } from '../../controllers/patience-controller.js';
import type { PrintController } from '../../controllers/print-controller.js';
import type { CountryProfile } from '../../domain/entities.js';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { printIcon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/progress.js';
import { adviceKind, type Advising, type AdvisingHost } from './advising.js';
import { block, waysOf } from './block.js';
import type { ReadingHost, RemittanceReading, RemittanceView } from './remittance-reading.js';
import type { Group, WayContext } from './way-context.js';

/** The element, as its templates see it. */
export interface InstructionsHost extends ReadingHost, AdvisingHost {
  readonly online: OnlineController;
  readonly patience: PatienceController;
  readonly copying: CopyController;
  readonly reading: RemittanceReading;
  readonly paper: PrintController;
  readonly mayAdvise: boolean;
  readonly scan: LazyController<typeof import('./scan.js')>;
  readonly advice: LazyController<typeof import('./advice-form.js')>;
  readonly trouble: LazyController<typeof import('./trouble.js')>;
  chosen(group: string): number;
  choose(group: string, index: number): void;
  onSupport(event: Event): void;
  signIn(): void;
  print(): Promise<void>;
}

/** The whole of the element. */
export function renderInstructions(host: InstructionsHost, advising: Advising): TemplateResult {
  const { speech } = host;
  const { view } = host.reading;
  return html`<section class="task stack" lang=${speech.locale} dir=${speech.direction} aria-labelledby="heading">
    <h2 class="heading" id="heading" part="heading" tabindex="-1">${speech.t('remit.title')}</h2>
    ${host.online.offline ? notice({ tone: 'warning', role: 'status', body: speech.t('offline.banner') }) : nothing} ${body(host, advising, view)}
  </section>`;
}

function body(host: InstructionsHost, advising: Advising, view: RemittanceView): TemplateResult {
  const { speech } = host;
  switch (view.status) {
    case 'loading':
      return html`<div aria-busy="true">${skeleton({ lines: 6 })}</div>
        <p class=${host.patience.long ? 'muted' : 'visually-hidden'} role="status">
          ${speech.t(host.patience.long ? 'loading.slow' : 'loading.label')}
        </p>`;
    case 'ready':
      return html`${view.error ? trouble(host, view) : nothing}${instructions(host, advising, view)}`;
    case 'none':
    case 'forbidden':
    case 'signedOut':
    case 'failed':
      return trouble(host, view);
  }
}

/** What stands in the way, in the words of a chunk of its own; where even that cannot be had, in words that are here. */
function trouble(host: InstructionsHost, view: RemittanceView): TemplateResult {
  const { speech } = host;
  const part = host.trouble.wanted();
  if (part) return part.trouble(view, host);
  if (host.trouble.state !== 'failed') return skeleton({ lines: 2 });
  const retry = button({ label: speech.t('action.retry'), onClick: () => host.trouble.retry() });
  return notice({ tone: 'danger', role: 'alert', body: speech.t('failure.unexplained'), actions: retry });
}

function instructions(host: InstructionsHost, advising: Advising, view: RemittanceView & { status: 'ready' }): TemplateResult {
  const { remitted, refreshing } = view;
  const { groups, settled, unavailable } = remitted;
  const { speech } = host;
  const context = contextOf(host, advising, groups);
  const numbers = speech.list(settled.map(({ number }) => number));
  const some = groups.length > 0;
  return html`<div id="paper" class="stack" aria-busy=${refreshing ? 'true' : nothing}>
    ${unavailable > 0 ? notice({ tone: 'info', body: speech.plural('remittance.unavailable', unavailable) }) : nothing}
    ${settled.length > 0 ? notice({ tone: 'success', body: some || settled.length > 1 ? speech.t('remittance.settledNumbers', { numbers }) : speech.t('remittance.settled') }) : nothing}
    ${repeat(
      groups,
      ({ key }) => key,
      (group) => html`${block(group, groups.length > 1, context)} ${host.paper.printing ? nothing : telling(host, group, context)}`,
    )}
    ${
      some
        ? html`<div class="screen-only">
          ${button({ label: speech.t('remittance.print'), icon: icon(printIcon), onClick: () => void host.print() })}
        </div>`
        : nothing
    }
  </div>`;
}

/** An account that a QR code could carry; the chunk that draws it is not loaded for others. */
const mayScan = (profile: CountryProfile): boolean => profile.remittance.some(({ iban }) => iban !== undefined);

function contextOf(host: InstructionsHost, advising: Advising, groups: readonly Group[]): WayContext {
  const { speech, copying } = host;
  const scan = groups.some(({ terms }) => mayScan(terms.profile)) ? host.scan.wanted()?.scan : undefined;
  return {
    speech,
    copying,
    advising,
    printing: host.paper.printing,
    mayAdvise: host.mayAdvise,
    scan,
    chosen: (group) => host.chosen(group),
    choose: (group, index) => host.choose(group, index),
    onAdvise: (group) => advise(host, advising, group),
    onSend: (group) => send(host, advising, group),
    onSupport: (event) => host.onSupport(event),
  };
}

/** Opens the form, with the way that the customer looks at. */
function advise(host: InstructionsHost, advising: Advising, group: Group): void {
  const way = waysOf(group)[host.chosen(group.key)];
  host.advice.prefetch();
  advising.open(group.key, { kind: way && adviceKind(way), sentOn: group.terms.policy.today });
}

function send({ clients, speech }: InstructionsHost, advising: Advising, { key, invoices, terms }: Group): void {
  const { client } = clients;
  if (client) void advising.send(key, client, { invoices, today: terms.policy.today, locale: speech.locale });
}

/** Telling of the payment: the button, the form, what became of it. */
function telling(host: InstructionsHost, group: Group, context: WayContext): TemplateResult | typeof nothing {
  const { speech, advice } = host;
  const { advising } = context;
  const form = advising.form(group.key);
  const done = advising.done(group.key);
  if (form ?? done) {
    const part = advice.wanted();
    if (!part) return advice.state === 'failed' ? unloaded(host) : skeleton({ lines: 4 });
    return form ? part.adviceForm(group, form, context) : done ? part.adviceDone(group, done, context) : nothing;
  }
  if (!context.mayAdvise || waysOf(group).length === 0) return nothing;
  return html`<div class="telling stack tight screen-only">
    <p>${speech.t('advice.intro')}</p>
    <div>${button({ id: `tell-${group.key}`, label: speech.t('advice.title'), onClick: () => context.onAdvise(group) })}</div>
  </div>`;
}

function unloaded({ speech, advice }: InstructionsHost): TemplateResult {
  const retry = button({ label: speech.t('action.retry'), onClick: () => advice.retry() });
  return notice({ tone: 'danger', role: 'alert', body: speech.t('failure.unexplained'), actions: retry });
}
