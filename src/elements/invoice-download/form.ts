import { html, nothing, type TemplateResult } from 'lit';
import { QueryController, type QueryView } from '../../controllers/query-controller.js';
import { Remembered } from '../../controllers/remembered.js';
import type { DocumentFormat } from '../../domain/documents.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { Invoice, Money } from '../../domain/entities.js';
import type { BillingClient } from '../../client/billing-client.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import { invoiceDownloadArea } from '../../i18n/catalog/area-invoice-download.js';
import { progressStyles } from '../../styles/progress.js';
import { radioStyles } from '../../styles/radio.js';
import { button } from '../../ui/button.js';
import { externalLink } from '../../ui/external-link.js';
import { skeleton } from '../../ui/progress.js';
import { radioGroup, type RadioOption } from '../../ui/radio-group.js';
import { availableOf, formatIn, isEmpty, isPaper, readChoice, requestOf, type Choice } from './choice.js';
import type { DownloadHost } from './download-host.js';
import { formStyles } from './form.styles.js';
import { readOffer, type Offer } from './offering.js';
import { readSums } from './sums.js';

/** What is chosen before a download; a chunk of its own, loaded when invoices are asked for. */
export const areas = [invoiceDownloadArea] as const;
export const styles = [radioStyles, progressStyles, formStyles] as const;

type Args = readonly [BillingClient | undefined, readonly Invoice[] | undefined, WantedDocuments | undefined, boolean];

export class DownloadForm {
  readonly #host: DownloadHost;
  readonly #offer: QueryController<Args, Offer>;
  readonly #sums: QueryController<Args, readonly Money[]>;
  #choice: { readonly of: string | undefined; readonly value: Choice } | undefined;

  constructor(host: DownloadHost) {
    this.#host = host;
    const reading = {
      args: (): Args => [host.clients.client, host.invoices, host.wanted, !host.blocked && (host.session.known || !!host.invoices)],
      ready: ([client, invoices, wanted = {}, may]: Args): boolean => !!(client ?? invoices) && may && !isEmpty(wanted),
    };
    this.#offer = new QueryController(host, {
      ...reading,
      read: async ([client, invoices, wanted = {}], signal) => {
        try {
          return await readOffer(client, invoices, wanted, { fonts: host.pdfFonts, signal });
        } catch (thrown) {
          host.failed(asBillingError(thrown));
          throw thrown;
        }
      },
    });
    this.#sums = new QueryController(host, {
      ...reading,
      // most backends say it with the offer
      ready: (args) => reading.ready(args) && this.view.status === 'ready' && !this.view.value.totals,
      read: ([client, invoices, wanted = {}], signal) => readSums(client, invoices, wanted, signal),
    });
  }

  get view(): QueryView<Offer> {
    const { view } = this.#offer;
    // What was read of other invoices says nothing of these.
    return view.status === 'ready' && view.refreshing ? { status: 'loading' } : view;
  }

  retry(): void {
    this.#offer.retry();
  }

  body(): TemplateResult {
    const { speech, wanted } = this.#host;
    const { view } = this;
    if (isEmpty(wanted ?? {})) return html`<p id="why-not">${speech.t('download.nothing')}</p>`;
    if (view.status !== 'ready')
      return html`<div aria-busy="true"><p class="visually-hidden" role="status">${speech.t('loading.label')}</p>${skeleton({ lines: 6 })}</div>`;
    const offer = view.value;
    const format = formatIn(this.choice, offer);
    return html`<div class="choices">${this.#summary(offer)} ${this.#formats(offer, format)} ${format ? this.#details(format, offer.count) : nothing} ${this.#notes(offer, format)}</div>`;
  }

  /** The buttons that start it; with the reason where they cannot. */
  action(): TemplateResult {
    const { view } = this;
    const empty = isEmpty(this.#host.wanted ?? {});
    const offer = view.status === 'ready' && !empty ? view.value : undefined;
    return html`${this.#download(offer, empty)} ${this.#print(offer, empty)}`;
  }

  #download(offer: Offer | undefined, empty: boolean): TemplateResult {
    const { speech, offline } = this.#host;
    const format = offer && formatIn(this.choice, offer);
    const reason = empty || (offer && offer.count > offer.max);
    const available = (offer && format && availableOf(offer, format)) ?? 0;
    return button({
      label: available ? speech.plural('download.startCount', available) : speech.t('download.start'),
      kind: 'primary',
      part: 'download',
      disabled: !!reason || !format || offline,
      ...(reason && { describedBy: 'why-not' }),
      onClick: () => {
        if (offer && format) this.#start(offer, format);
      },
    });
  }

  /** On paper (R-092), where the invoices can be read. */
  #print(offer: Offer | undefined, empty: boolean): TemplateResult | typeof nothing {
    const { speech, wanted = {}, clients, invoices, offline } = this.#host;
    if (!invoices && !clients.client?.invoices?.get) return nothing;
    return button({
      label: speech.t('download.print'),
      part: 'print',
      disabled: !offer || (offline && !invoices),
      ...(empty && { describedBy: 'why-not' }),
      onClick: () => {
        if (offer) this.#host.start({ print: wanted, count: offer.count, pdf: !!availableOf(offer, 'pdf') });
      },
    });
  }

  get choice(): Choice {
    const of = this.#host.session.session?.subject?.userId;
    if (this.#choice?.of !== of) this.#choice = undefined;
    return (this.#choice ??= { of, value: readChoice(this.#remembered.read()) }).value;
  }

  #choose(change: Partial<Choice>): void {
    const value = { ...this.choice, ...change };
    this.#choice = { of: this.#host.session.session?.subject?.userId, value };
    this.#remembered.write(value);
    this.#host.requestUpdate();
  }

  get #remembered(): Remembered {
    const { clients, session } = this.#host;
    const user = session.session?.subject?.userId;
    return new Remembered({ scope: clients.client?.scope, user, element: 'invoice-download', name: 'choice' });
  }

  #start(offer: Offer, format: DocumentFormat): void {
    const { speech, wanted = {} } = this.#host;
    const { count, here, asyncAbove } = offer;
    const request = requestOf(wanted, format, this.choice, { count, locale: speech.locale });
    this.#host.start({ request, count, here, long: count > asyncAbove });
  }

  #summary({ count, totals }: Offer): TemplateResult {
    const { speech } = this.#host;
    const sums = (totals ?? this.#sums.value ?? []).map((total) => speech.money(total));
    return html`<p class="summary" part="summary">
      <strong>${speech.plural('download.count', count)}</strong>${sums.map((sum) => html`<span class="sum">${' · '}<bdi>${sum}</bdi></span>`)}
    </p>`;
  }

  #formats(offer: Offer, format: DocumentFormat | undefined): TemplateResult {
    const { speech } = this.#host;
    return radioGroup({
      name: 'format',
      legend: speech.t('download.format'),
      value: format,
      options: offer.formats.map((offered) => this.#formatOption(offered, offer.count)),
      onChange: (chosen) => this.#choose({ format: chosen }),
    });
  }

  #formatOption({ format, available }: Offer['formats'][number], count: number): RadioOption<DocumentFormat> {
    const { speech } = this.#host;
    const xml = format === 'xml';
    return {
      value: format,
      label: speech.t(`download.format.${format}`),
      hint: speech.t(`download.about.${format}`),
      ...(available === 0 && { disabledReason: speech.t(xml ? 'download.noXml' : 'download.none') }),
      ...(available > 0 && available < count && { end: speech.t('download.some', { n: available, count }) }),
    };
  }

  #details(format: DocumentFormat, count: number): TemplateResult {
    const { speech } = this.#host;
    const { detail, packaging } = this.choice;
    return html`${
      format === 'pdf'
        ? radioGroup({
            name: 'detail',
            legend: speech.t('download.detail'),
            value: detail,
            options: (['summary', 'detail'] as const).map((value) => ({
              value,
              label: speech.t(`download.detail.${value}`),
              hint: speech.t(`download.detail.${value}About`),
            })),
            onChange: (chosen) => this.#choose({ detail: chosen }),
          })
        : nothing
    }
    ${
      isPaper(format) && count > 1
        ? radioGroup({
            name: 'packaging',
            legend: speech.t('download.packaging'),
            value: packaging,
            options: (['merged', 'zip'] as const).map((value) => ({ value, label: speech.t(`download.packaging.${value}`) })),
            onChange: (chosen) => this.#choose({ packaging: chosen }),
          })
        : nothing
    }`;
  }

  #notes(offer: Offer, format: DocumentFormat | undefined): TemplateResult {
    const { speech } = this.#host;
    const { count, max, asyncAbove } = offer;
    const lacking = format ? count - (availableOf(offer, format) ?? 0) : 0;
    return html`
      ${this.#xmlNote(offer)}
      ${format && format !== 'xml' && lacking > 0 ? html`<p class="muted small">${speech.plural('download.lacking', lacking)}</p>` : nothing}
      ${format && !isPaper(format) && count > 1 ? html`<p class="muted small">${speech.t('download.zipNote')}</p>` : nothing}
      ${count > max ? html`<p class="why-not" id="why-not">${speech.t('download.tooMany', { max })}</p>` : nothing}
      ${count > asyncAbove && count <= max ? html`<p class="muted small">${speech.t('download.long')}</p>` : nothing}
    `;
  }

  /** DWN-01 */
  #xmlNote(offer: Offer): TemplateResult | typeof nothing {
    const { speech, enrolmentHref } = this.#host;
    const without = offer.count - (availableOf(offer, 'xml') ?? offer.count);
    if (without === 0) return nothing;
    const label = speech.t('download.enrolment');
    return html`<p class="muted small">
      ${speech.plural('download.withoutXml', without)} ${enrolmentHref ? externalLink({ href: enrolmentHref, label }) : nothing}
    </p>`;
  }
}
