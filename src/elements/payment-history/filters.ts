import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { browserTimer, type StartTimer } from '../../controllers/patience-controller.js';
import { addDays } from '../../domain/business-date.js';
import { paymentStatuses, type LocalDate } from '../../domain/entities.js';
import type { DateRange } from '../../domain/invoice-query.js';
import { paymentHistoryToolsArea } from '../../i18n/catalog/area-payment-history-tools.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { dateRange } from '../../ui/date-range.js';
import { searchField } from '../../ui/search-field.js';
import { selectField } from '../../ui/select-field.js';
import { paymentStatusWord } from '../../views/payment-status-badge.js';
import { filtersStyles } from './filters.styles.js';
import { isFiltered, noFilter, type HistoryFilter } from './list-query.js';

/** What narrows the history; a chunk of its own, loaded with the tab that has it. */
export const areas = [paymentHistoryToolsArea] as const;
export const styles = filtersStyles;

/** Pause after which a search begins (LST-01). */
const pause = 300;
const presets = ['any', 'days30', 'days90', 'thisYear', 'own'] as const;
type Preset = (typeof presets)[number];

/** What the history holds: what is still to come has a tab of its own. */
const statuses = paymentStatuses.filter((status) => !['draft', 'validating', 'pendingApproval', 'scheduled'].includes(status));
const methodTypes = ['card', 'bankDebit', 'paypal', 'other'] as const;

export interface FiltersOptions {
  readonly speech: Speech;
  readonly applied: HistoryFilter;
  /** The backend's day. */
  readonly today: LocalDate;
  readonly onApply: (filter: HistoryFilter) => void;
}

/** Holds what is typed until it is asked for: a search after its pause, a range only when it has an order (LST-02). */
export class Filters {
  readonly #host: LitElement;
  readonly #start: StartTimer;
  #search: string | undefined;
  #stop: (() => void) | undefined;
  #preset: Preset = 'any';
  #range: DateRange = {};

  constructor(host: LitElement, start: StartTimer = browserTimer) {
    this.#host = host;
    this.#start = start;
  }

  render(options: FiltersOptions): TemplateResult {
    const { speech, applied } = options;
    return html`<div class="filters" part="filters" role="group" aria-label=${speech.t('historyFilter.label')}>
      ${this.#renderSearch(options)}
      ${selectField({
        id: 'filter-status',
        label: speech.t('historyFilter.status'),
        value: applied.status,
        options: [
          { value: '', label: speech.t('historyFilter.anyStatus') },
          ...statuses.map((value) => ({ value, label: paymentStatusWord(value, speech) })),
        ],
        onChange: (status) => this.#apply(options, { status }),
      })}
      ${selectField({
        id: 'filter-method',
        label: speech.t('historyFilter.method'),
        value: applied.methodType,
        options: [
          { value: '', label: speech.t('historyFilter.anyMethod') },
          ...methodTypes.map((value) => ({ value, label: speech.t(`historyFilter.${value}`) })),
        ],
        onChange: (methodType) => this.#apply(options, { methodType }),
      })}
      ${this.#renderDates(options)}
      ${
        isFiltered(applied) || this.#search
          ? button({ kind: 'quiet', label: speech.t('history.clearFilters'), part: 'clear-filters', onClick: () => this.clear(options) })
          : nothing
      }
    </div>`;
  }

  clear({ onApply }: Pick<FiltersOptions, 'onApply'>): void {
    this.#stop?.();
    this.#search = undefined;
    this.#preset = 'any';
    this.#range = {};
    onApply(noFilter);
    this.#host.requestUpdate();
  }

  #renderSearch(options: FiltersOptions): TemplateResult {
    const { speech, applied } = options;
    return searchField({
      id: 'filter-search',
      label: speech.t('historyFilter.search'),
      clearLabel: speech.t('historyFilter.clearSearch'),
      value: this.#search ?? applied.search,
      onInput: (text) => this.#onSearch(text, text === '' ? 0 : pause, options),
      onSubmit: (text) => this.#onSearch(text, 0, options),
    });
  }

  #renderDates(options: FiltersOptions): TemplateResult {
    const { speech } = options;
    return dateRange<Preset>({
      name: 'filter-date',
      legend: speech.t('historyFilter.date'),
      presetLabel: speech.t('historyFilter.date'),
      fromLabel: speech.t('historyFilter.from'),
      toLabel: speech.t('historyFilter.to'),
      presets: presets.map((id) => ({ id, label: presetLabel(id, speech) })),
      preset: this.#preset,
      range: this.#range,
      ...(isBackwards(this.#range) && { error: speech.t('historyFilter.order'), errorLabel: speech.t('field.error') }),
      onPreset: (preset) => this.#onRange(rangeOf(preset, options.today, this.#range), options, preset),
      onRange: (range) => this.#onRange(range, options),
    });
  }

  #onSearch(text: string, wait: number, options: FiltersOptions): void {
    this.#search = text;
    this.#stop?.();
    const apply = (): void => {
      this.#search = undefined;
      if (text !== options.applied.search) this.#apply(options, { search: text });
    };
    if (wait === 0) apply();
    else this.#stop = this.#start(wait, apply);
    this.#host.requestUpdate();
  }

  #onRange(range: DateRange, options: FiltersOptions, preset: Preset = this.#preset): void {
    this.#preset = preset;
    this.#range = range;
    if (!isBackwards(range)) this.#apply(options, { paid: range });
    this.#host.requestUpdate();
  }

  #apply({ applied, onApply }: FiltersOptions, change: Partial<HistoryFilter>): void {
    onApply({ ...applied, ...change });
  }
}

const isBackwards = ({ from, to }: DateRange): boolean => from !== undefined && to !== undefined && from > to;

function presetLabel(preset: Preset, speech: Speech): string {
  switch (preset) {
    case 'any':
      return speech.t('historyFilter.anyDate');
    case 'days30':
      return speech.plural('historyFilter.days', 30);
    case 'days90':
      return speech.plural('historyFilter.days', 90);
    case 'thisYear':
      return speech.t('historyFilter.thisYear');
    case 'own':
      return speech.t('historyFilter.ownDates');
  }
}

function rangeOf(preset: Preset, today: LocalDate, own: DateRange): DateRange {
  switch (preset) {
    case 'any':
      return {};
    case 'days30':
      return { from: addDays(today, -30), to: today };
    case 'days90':
      return { from: addDays(today, -90), to: today };
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case 'own':
      return own;
  }
}
