import { html, nothing, type TemplateResult } from 'lit';
import { invoicesBehind, type InvoiceFigure } from '../../domain/dashboard-figures.js';
import type { DashboardTotals } from '../../domain/dashboard.js';
import type { LocalDate, Money } from '../../domain/entities.js';
import type { InvoiceQuery } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { WordId } from '../../i18n/catalog/word-id.js';
import { amount } from '../../views/amount.js';

/** Credits are funds: no list of invoices stands behind them. */
type Figure = InvoiceFigure | 'credits';

export interface TilesOptions {
  readonly speech: Speech;
  readonly totals: DashboardTotals;
  /** The biller's day. */
  readonly today: LocalDate;
  /** Given where somebody shows the invoices behind a figure. */
  readonly onFilter: ((query: InvoiceQuery) => void) | undefined;
}

const figures: readonly Figure[] = ['due', 'overdue', 'dueSoon', 'scheduled', 'credits'];

/** The figures of one currency, those of invoices with the list behind them. Parts: `tile`, `tile-<figure>`. */
export function tiles(options: TilesOptions): TemplateResult {
  return html`<ul class="tiles" role="list">
    ${figures.map((figure) => html`<li class=${`tile-place ${figure}`}>${tile(figure, options)}</li>`)}
  </ul>`;
}

function tile(figure: Figure, { speech, totals, today, onFilter }: TilesOptions): TemplateResult {
  const money: Money | undefined = totals[figure];
  const count = countOf(figure, totals);
  const empty = !money || money.minor === 0;
  const content = html`<span class="tile-label">${speech.t(`dashboard.${figure}` satisfies WordId)}</span>
    ${isMoney(money) ? amount(money, speech) : missing(speech)}
    <span class="tile-count">${count ? speech.plural('dashboard.invoices', count) : nothing}</span>`;
  const classes = `tile${empty ? ' empty' : ''}`;
  const part = `tile tile-${figure}`;
  // There is nothing behind a figure of nothing.
  if (!onFilter || empty || figure === 'credits') return html`<div class=${classes} part=${part}>${content}</div>`;
  const where = invoicesBehind(figure, totals.currency, today);
  return html`<button class=${classes} part=${part} type="button" @click=${() => onFilter({ where })}>${content}</button>`;
}

/** A backend that sends one figure broken costs that figure and no other. */
const isMoney = (money: Money | undefined): money is Money => money !== undefined && Number.isSafeInteger(money.minor);

const missing = (speech: Speech): TemplateResult =>
  html`<span class="amount"><span aria-hidden="true">–</span><span class="visually-hidden">${speech.t('dashboard.missing')}</span></span>`;

function countOf(figure: Figure, totals: DashboardTotals): number | undefined {
  return figure === 'credits' ? undefined : totals[`${figure}Count`];
}
