import { html, nothing, type TemplateResult } from 'lit';
import type { AnnounceController } from '../../controllers/announce-controller.js';
import type { CopyController } from '../../controllers/copy-controller.js';
import type { FocusController } from '../../controllers/focus-controller.js';
import type { LazyController } from '../../controllers/lazy-controller.js';
import type { OnlineController } from '../../controllers/online-controller.js';
import type { PatienceController } from '../../controllers/patience-controller.js';
import type { PrintController } from '../../controllers/print-controller.js';
import type { Asking } from '../../controllers/requests-controller.js';
import type { Id, Invoice } from '../../domain/entities.js';
import { button } from '../../ui/button.js';
import { disclosure } from '../../ui/disclosure.js';
import { icon } from '../../ui/icon.js';
import { backIcon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/progress.js';
import { balance, facts, hasRecords } from '../../views/invoice-facts.js';
import { invoiceHead } from '../../views/invoice-head.js';
import { sums, taxes } from '../../views/invoice-sums.js';
import { contactOf, supportContact } from '../../views/support-contact.js';
import { actionBar } from './actions.js';
import type { BesideContext } from './beside.js';
import { chargesSection, type ChargesContext } from './charges.js';
import type { ChargesState } from './charges-state.js';
import type { DetailContext } from './detail-context.js';
import type { DetailView, InvoiceReading, ReadingHost } from './invoice-reading.js';

type Parts = {
  readonly beside: LazyController<typeof import('./beside.js')>;
  readonly records: LazyController<typeof import('./records.js')>;
  readonly trouble: LazyController<typeof import('./trouble.js')>;
};
/** The element, as its templates see it. */
export interface DetailHost extends ReadingHost, Parts {
  readonly online: OnlineController;
  readonly patience: PatienceController;
  readonly asking: Asking;
  readonly copying: CopyController;
  readonly announce: AnnounceController;
  readonly focusing: FocusController;
  readonly reading: InvoiceReading;
  readonly paper: PrintController;
  readonly canGoBack: boolean;
  back(): void;
  openOther(id: Id): void;
  pay(): void;
  download(): void;
  dispute(lineIds: readonly Id[]): void;
  support(event: Event): void;
  signIn(): void;
  print(): Promise<void>;
}

/** The whole of the element: the way back, the invoice or what stands in its place. */
export function renderDetail(host: DetailHost, charges: ChargesState): TemplateResult {
  const { speech } = host;
  const { view } = host.reading;
  return html`<article class="sheet stack" lang=${speech.locale} dir=${speech.direction} aria-labelledby="heading">
    ${
      host.canGoBack
        ? html`<div class="screen-only">
          ${button({ kind: 'link', label: speech.t('detail.back'), icon: icon(backIcon, { mirror: true }), part: 'back', onClick: () => host.back() })}
        </div>`
        : nothing
    }
    ${host.online.offline ? notice({ tone: 'warning', role: 'status', body: speech.t('offline.banner') }) : nothing}
    ${body(host, charges, view)}
  </article>`;
}

function body(host: DetailHost, charges: ChargesState, view: DetailView): TemplateResult {
  const { speech } = host;
  switch (view.status) {
    case 'loading':
      return html`${heading(speech.t('invoice.heading'))}
        <div aria-busy="true">${skeleton({ lines: 8 })}</div>
        <p class=${host.patience.long ? 'muted' : 'visually-hidden'} role="status">
          ${speech.t(host.patience.long ? 'loading.slow' : 'loading.label')}
        </p>`;
    case 'ready':
      return html`${view.error ? trouble(host, view) : nothing}${paper(host, charges, view)}`;
    case 'unavailable':
    case 'forbidden':
    case 'signedOut':
    case 'failed':
      return html`${heading(speech.t('invoice.heading'), true)}${trouble(host, view)}`;
  }
}

/** Focus lands on it when the invoice is opened; while nothing is known of the invoice its words are only read out. */
const heading = (text: string, hidden = false): TemplateResult =>
  html`<h2 class=${hidden ? 'visually-hidden' : 'heading'} id="heading" part="heading" tabindex="-1">${text}</h2>`;

/** What stands in the way, in the words of a chunk of its own; where even that cannot be had, in words that are here. */
function trouble(host: DetailHost, view: DetailView): TemplateResult {
  const { speech } = host;
  const part = host.trouble.wanted();
  if (part) return part.trouble(view, host);
  if (host.trouble.state !== 'failed') return skeleton({ lines: 2 });
  const retry = button({ label: speech.t('action.retry'), onClick: () => host.trouble.retry() });
  return notice({ tone: 'danger', role: 'alert', body: speech.t('failure.unexplained'), actions: retry });
}

function paper(host: DetailHost, state: ChargesState, { invoice, refreshing }: DetailView & { status: 'ready' }): TemplateResult {
  const { speech, session, asking, reading } = host;
  const context: DetailContext = {
    speech,
    invoice,
    terms: reading.terms,
    printing: host.paper.printing,
    accountNumber: reading.accountNumber,
  };
  const may = {
    pay: session.may('payment.create'),
    download: session.may('invoice.export') && asking.can('download-request'),
    dispute: session.may('dispute.edit') && invoice.flags.disputable && asking.can('dispute-request'),
  };
  const download = may.download ? () => host.download() : undefined;
  const beside: BesideContext = {
    ...context,
    mayPay: may.pay,
    copied: host.copying.copied,
    onCopy: (key, value) => void host.copying.copy(key, value),
  };
  const charges: ChargesContext = { ...context, ...chargesOf(host, state), selectable: may.dispute };
  const part = host.beside.wanted();
  return html`<div id="paper" class="paper" aria-busy=${refreshing ? 'true' : nothing}>
    <div class="above stack tight">
      ${invoiceHead(context, (title) => heading(title))}
      ${actionBar(context, {
        pay: asking.can('pay-request') ? () => host.pay() : undefined,
        mayPay: may.pay,
        whyNot: part && 'why-not',
        download,
        dispute: may.dispute ? () => host.dispute([]) : undefined,
        print: () => void host.print(),
      })}
      ${about(host, invoice)} ${part?.whyNot(beside) ?? nothing}
    </div>
    <div class="gist">${balance(context)} ${facts(context)}</div>
    <div class="rest stack">${chargesSection(charges)} ${taxes(context)} ${sums(context)} ${history(host, context, download)}</div>
    ${part?.aside(beside) ?? nothing} ${foot(host, context)}
  </div>`;
}

/** The invoice that stands in place of a void one, or the one that this one corrects. */
function about(
  host: DetailHost,
  { lifecycle, parentInvoiceId: other, parentInvoiceNumber: number }: Invoice,
): TemplateResult | typeof nothing {
  const { speech } = host;
  const isVoid = lifecycle === 'void';
  const named = (): string =>
    isVoid ? speech.t('detail.replacement', { number: number ?? '' }) : speech.t('detail.corrected', { number: number ?? '' });
  const unnamed = isVoid ? 'detail.replacementUnnamed' : 'detail.correctedUnnamed';
  const link =
    other === undefined
      ? undefined
      : button({ kind: 'link', label: number ? named() : speech.t(unnamed), onClick: () => host.openOther(other) });
  if (!isVoid) return link ? html`<div class="screen-only">${link}</div>` : nothing;
  return notice({ tone: 'warning', body: speech.t('detail.void'), ...(link && { actions: link }) });
}

function chargesOf(host: DetailHost, charges: ChargesState): Pick<ChargesContext, 'charges' | 'onSearch' | 'onMore' | 'onDispute'> {
  const { announce, speech, focusing } = host;
  return {
    charges,
    onSearch: (text) => {
      charges.setSearch(text);
      if (!charges.searching) return announce.say('');
      announce.say(charges.foundCount > 0 ? speech.plural('detail.found', charges.foundCount) : speech.t('detail.foundNone'));
    },
    onMore: (group, firstNew) => {
      charges.showMore(group);
      focusing.after(`[data-line="${CSS.escape(firstNew)}"]`);
    },
    onDispute: () => host.dispute([...charges.selected]),
  };
}

function history(host: DetailHost, context: DetailContext, onDownload: (() => void) | undefined): TemplateResult | typeof nothing {
  if (!hasRecords(context.invoice)) return nothing;
  return host.records.wanted()?.records({ ...context, onDownload }) ?? nothing;
}

/** What an invoice is (R-188, R-189), and who helps (R-049). */
function foot(host: DetailHost, context: DetailContext): TemplateResult {
  const { speech } = context;
  const contact = contactOf(context);
  const help = html`<p>${speech.t('detail.helpTiming')}</p>
    <p>${speech.t('detail.helpSeparate')}</p>`;
  return html`<footer class="foot">
    <div class="screen-only">${disclosure({ summary: speech.t('detail.help'), body: help })}</div>
    ${contact ? supportContact({ contact, language: speech, onRequest: (event) => host.support(event) }) : nothing}
  </footer>`;
}
