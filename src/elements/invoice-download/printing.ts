import { html, nothing, type TemplateResult } from 'lit';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { SkippedInvoice } from '../../domain/documents.js';
import type { Id } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { printAlone } from '../../ui/print-alone.js';
import type { DownloadHost } from './download-host.js';
import type { PrintOrder } from './order.js';
import { PaperReader, type PaperSource } from './print-reading.js';
import { drawSheet } from './print-sheet.js';
import type { Printout } from './printout.js';
import { leftOut, meter, type WorkContext } from './work-view.js';

/** Beyond that a file is the better copy: a browser draws every page before its dialog opens. */
export const mostPrinted = 50;
const mostCharges = 10_000;

type State =
  | { readonly step: 'reading'; readonly done: number; readonly total: number }
  | { readonly step: 'ready' | 'nothing' | 'cancelled' | 'tooMany' | 'tooLong' }
  | { readonly step: 'failed'; readonly error: BillingError };

const isSource = (read: PaperSource | SkippedInvoice): read is PaperSource => 'invoice' in read;

/** Invoices on paper (R-092, R-100): they are read, drawn a page each, and the browser's print dialog is opened. */
export class Printing {
  /** Opens the browser's dialog; tests give their own. */
  static print = (): void => window.print();
  readonly #host: DownloadHost;
  #order: PrintOrder = { print: {}, count: 0, pdf: false };
  #state: State = { step: 'cancelled' };
  #read = new Map<Id, PaperSource | SkippedInvoice>();
  #abort = new AbortController();
  #sheet: HTMLElement | undefined;

  constructor(host: DownloadHost) {
    this.#host = host;
  }

  begin(order: PrintOrder): void {
    this.leave();
    this.#order = order;
    const { selectionToken } = order.print;
    if (selectionToken !== undefined || order.count > mostPrinted) this.#become({ step: 'tooMany' });
    else void this.#prepare();
  }

  /** Nobody waits for it any more. */
  leave(): void {
    this.#abort.abort();
    this.#read = new Map();
    this.#putAway();
  }

  body(context: WorkContext): TemplateResult {
    const { speech, failure } = context;
    const state = this.#state;
    switch (state.step) {
      case 'reading':
        return html`<p role="status">${speech.t('downloadWork.preparing')}</p>
          ${this.#meter(state, speech)}`;
      case 'ready':
        return html`${notice({ tone: 'success', body: speech.plural('invoicePrint.ready', this.#sources.length) })}
          <p class="muted small">${speech.t('invoicePrint.dialog')}</p>
          ${leftOut(this.#skipped, speech)}`;
      case 'nothing':
        return html`${notice({ tone: 'warning', body: speech.t('invoicePrint.nothing') })} ${leftOut(this.#skipped, speech)}`;
      case 'cancelled':
        return notice({ tone: 'info', body: speech.t('invoicePrint.cancelled') });
      case 'tooMany':
      case 'tooLong':
        return notice({
          tone: 'info',
          body: html`<p>${state.step === 'tooMany' ? speech.t('invoicePrint.tooMany', { max: mostPrinted }) : speech.t('invoicePrint.tooLong')}</p>
            ${this.#order.pdf ? html`<p>${speech.t('invoicePrint.usePdf')}</p>` : nothing}`,
        });
      case 'failed':
        return notice({ tone: 'danger', title: speech.t('invoicePrint.failed'), body: html`${failure(state)}` });
    }
  }

  #meter({ done, total }: Extract<State, { step: 'reading' }>, speech: Speech): TemplateResult {
    return meter(done, total, speech.t('downloadWork.preparing'), speech.t('downloadWork.progress', { done, total }));
  }

  actions(printout: Printout, { speech, downloads, close }: WorkContext): TemplateResult {
    const shut = button({ label: speech.t('download.close'), onClick: close });
    const change = button({ label: speech.t('downloadWork.change'), onClick: () => downloads.drop(printout) });
    const go = (label: string, part: string, onClick: () => void): TemplateResult => button({ label, kind: 'primary', part, onClick });
    switch (this.#state.step) {
      case 'reading':
        return button({ label: speech.t('invoicePrint.cancel'), part: 'cancel', onClick: () => this.#cancel() });
      case 'ready':
        return html`${go(speech.t('download.print'), 'print', () => this.#print())} ${shut} ${change}`;
      case 'failed':
        return html`${go(speech.t('action.retry'), 'retry', () => void this.#prepare())} ${change}`;
      case 'nothing':
      case 'cancelled':
      case 'tooMany':
      case 'tooLong':
        return html`${shut} ${change}`;
    }
  }

  /** Reads what is not there yet. */
  async #prepare(): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const { invoiceIds = [] } = this.#order.print;
    const { clients, invoices, speech } = this.#host;
    const reading = (): void => this.#become({ step: 'reading', done: this.#read.size, total: invoiceIds.length });
    reading();
    try {
      const client = invoices ? undefined : await clients.obtain();
      const reader = new PaperReader({ client, invoices, locale: speech.locale }, abort.signal);
      const missing = invoiceIds.filter((id) => !this.#read.has(id));
      await reader.each(missing, (id, read) => {
        this.#read.set(id, read);
        if (this.#chargeCount > mostCharges) abort.abort();
        else reading();
      });
      if (abort === this.#abort) this.#finish();
    } catch (thrown) {
      if (abort.signal.aborted) return;
      abort.abort();
      const error = asBillingError(thrown);
      this.#host.failed(error);
      this.#become({ step: 'failed', error });
    }
  }

  #finish(): void {
    if (this.#chargeCount > mostCharges) return this.#become({ step: 'tooLong' });
    if (this.#abort.signal.aborted) return;
    if (this.#sources.length === 0) return this.#become({ step: 'nothing' });
    this.#become({ step: 'ready' });
    this.#print();
  }

  #print(): void {
    this.#putAway();
    const { speech, renderRoot } = this.#host;
    this.#sheet = drawSheet(this.#sources, speech);
    renderRoot.append(this.#sheet);
    // What the browser prints by itself later is what is on the screen.
    window.addEventListener('afterprint', this.#putAway, { once: true });
    printAlone(this.#sheet, { print: Printing.print });
  }

  readonly #putAway = (): void => {
    this.#sheet?.remove();
    this.#sheet = undefined;
  };

  #cancel(): void {
    this.leave();
    this.#become({ step: 'cancelled' });
  }

  /** In the order in which they were asked for. */
  get #ordered(): readonly (PaperSource | SkippedInvoice)[] {
    return (this.#order.print.invoiceIds ?? []).flatMap((id) => this.#read.get(id) ?? []);
  }

  get #sources(): readonly PaperSource[] {
    return this.#ordered.filter(isSource);
  }

  get #skipped(): readonly SkippedInvoice[] {
    return this.#ordered.flatMap((read) => (isSource(read) ? [] : read));
  }

  get #chargeCount(): number {
    return this.#sources.reduce((sum, { invoice }) => sum + invoice.lines.length, 0);
  }

  #become(state: State): void {
    this.#state = state;
    if (state.step !== 'reading') this.#host.focusOn('#outcome');
    this.#host.requestUpdate();
  }
}
