import { html, nothing, type TemplateResult } from 'lit';
import { displayStatuses, type LocalDate } from '../../domain/entities.js';
import type { Account, InvoiceFilter } from '../../domain/invoice-query.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { checkboxStyles } from '../../styles/checkbox.js';
import { chipStyles } from '../../styles/chip.js';
import { dateRangeStyles } from '../../styles/date-range.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { chipList } from '../../ui/chip.js';
import { dateRange } from '../../ui/date-range.js';
import { selectField } from '../../ui/select-field.js';
import { textField } from '../../ui/text-field.js';
import { kindText } from './cell-texts.js';
import { presets } from './date-presets.js';
import {
  datedFilters,
  draftOf,
  filterOf,
  yesNoFilters,
  type DatedFilter,
  type DraftFault,
  type FilterDraft,
  type YesNoFilter,
} from './filter-draft.js';
import { filterLabel, filterValue } from './filter-words.js';
import { deviceDay } from './device-day.js';
import { furtherFilters } from './narrowing.js';
import { panel } from './panel.js';
import { panelStyles } from './panel.styles.js';
import type { TableModel } from './table-model.js';

/** Filters and the chips of those that are active: loaded when the panel is opened or a query has some. */
export const areas = [invoiceTableToolsArea] as const;
export const styles = [checkboxStyles, chipStyles, dateRangeStyles, panelStyles] as const;

const kinds = ['invoice', 'creditNote', 'debitNote', 'planSummary'] as const;

const yesNoWords = {
  disputed: ['column.dispute', 'filter.disputed', 'filter.notDisputed'],
  withCredit: ['filter.credits', 'filter.withCredit', 'filter.noCredit'],
  autopay: ['column.autopay', 'filter.autopay', 'filter.noAutopay'],
} as const satisfies Record<YesNoFilter, unknown>;

/** Narrows the list (R-074, R-075). The form is sent as a whole: on a slow line a list that changes at each tick is no help. */
export class FilterPanel {
  readonly #table: TableModel;
  #draft: FilterDraft | undefined;
  /** The filter that the draft was made of. */
  #of: InvoiceFilter | undefined;
  #faults: readonly DraftFault[] = [];
  #today: LocalDate = deviceDay();
  #accounts: readonly Pick<Account, 'id' | 'number' | 'nickname' | 'name'>[] | undefined;
  #currencies: readonly string[] = [];

  constructor(table: TableModel) {
    this.#table = table;
    void this.#read();
  }

  /** What narrows the list beyond the groups, each with a way out. */
  chips(): TemplateResult | typeof nothing {
    const table = this.#table;
    const { speech, asked } = table;
    const remove = (name: keyof InvoiceFilter): void => {
      const { [name]: _gone, ...where } = asked.where;
      table.change({ ...asked, where });
      table.tools.focusOn('#tool-filters');
    };
    const clear = (): void => {
      const { groups } = asked.where;
      table.change({ ...asked, where: groups ? { groups } : {} });
      table.tools.focusOn('#tool-filters');
    };
    return chipList({
      label: speech.t('filter.active'),
      chips: furtherFilters(asked).map((name) => {
        const value = filterValue(name, asked.where, { speech, today: this.#today, accounts: this.#accounts ?? [] });
        const label = value
          ? speech.t('filter.chip', { filter: filterLabel(name, asked.where, speech), value })
          : filterLabel(name, asked.where, speech);
        return { label, removeLabel: speech.t('filter.remove', { filter: label }), onRemove: () => remove(name) };
      }),
      end: button({ kind: 'quiet', label: speech.t('filter.clear'), onClick: clear }),
    });
  }

  render(): TemplateResult {
    const { speech, asked } = this.#table;
    if (this.#of !== asked.where) {
      this.#of = asked.where;
      this.#draft = undefined;
      this.#faults = [];
    }
    const draft = (this.#draft ??= draftOf(asked.where, this.#today));
    const body = html`<form id="filters" class="panel-fields" novalidate @submit=${(event: Event) => this.#apply(event)}>
      ${this.#choices(
        'status',
        speech.t('filter.status'),
        draft.status,
        [...displayStatuses].reverse().map((id) => ({ id, label: speech.t(`status.${id}`) })),
      )}
      ${this.#choices(
        'kinds',
        speech.t('filter.kind'),
        draft.kinds,
        kinds.map((id) => ({ id, label: kindText(id, speech) })),
      )}
      ${this.#choices(
        'accountIds',
        speech.t('filter.account'),
        draft.accountIds,
        (this.#accounts ?? []).map(({ id, number, nickname, name }) => ({
          id,
          label: [number, nickname ?? name].filter(Boolean).join(' '),
        })),
      )}
      ${this.#amounts(draft)} ${datedFilters.map((name) => this.#dates(name, draft))}
${textField({ id: 'filter-po', name: 'poNumber', label: speech.t('filter.poNumber'), value: draft.poNumber, onInput: (poNumber) => this.#set({ poNumber }) })}
      ${yesNoFilters.map((name) => this.#yesNo(name, draft))}
    </form>`;
    return panel(
      this.#table,
      speech.t('filter.title'),
      body,
      html`<button type="submit" form="filters" class="button primary" part="button button-primary apply">${speech.t('tools.apply')}</button>
        ${button({ label: speech.t('tools.cancel'), onClick: () => this.#table.tools.close() })}`,
    );
  }

  #set(change: Partial<FilterDraft>): void {
    if (this.#draft) this.#draft = { ...this.#draft, ...change };
    this.#table.element.requestUpdate();
  }

  #choices(
    name: 'status' | 'kinds' | 'accountIds',
    legend: string,
    chosen: readonly string[],
    options: readonly { readonly id: string; readonly label: string }[],
  ): TemplateResult | typeof nothing {
    if (options.length === 0) return nothing;
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${options.map(({ id, label }) =>
          checkbox({
            id: `filter-${name}-${id}`,
            label: html`<bdi>${label}</bdi>`,
            checked: chosen.includes(id),
            onChange: (on) => this.#set({ [name]: on ? [...chosen, id] : chosen.filter((other) => other !== id) }),
          }),
        )}
      </div>
    </fieldset>`;
  }

  #amounts({ currency, min, max }: FilterDraft): TemplateResult {
    const { speech } = this.#table;
    const fault = (['amountCurrency', 'amountInvalid', 'amountOrder'] as const).find((code) => this.#faults.includes(code));
    const error = fault && { error: speech.t(`filter.${fault}`), errorLabel: speech.t('field.error') };
    const currencies = [...new Set([...this.#currencies, ...(currency ? [currency] : [])])];
    const options = ['', ...currencies].map((value) => ({ value, label: value || speech.t('tools.any') }));
    return html`<fieldset class="stack-fields">
      <legend>${speech.t('filter.amount')}</legend>
      ${selectField({ id: 'filter-currency', label: speech.t('filter.currency'), value: currency, options, onChange: (value) => this.#set({ currency: value }) })}
      ${textField({ id: 'filter-min', name: 'min', label: speech.t('filter.amountMin'), value: min, inputMode: 'decimal', ...error, onInput: (value) => this.#set({ min: value }) })}
      ${textField({ id: 'filter-max', name: 'max', label: speech.t('filter.amountMax'), value: max, inputMode: 'decimal', onInput: (value) => this.#set({ max: value }) })}
    </fieldset>`;
  }

  #dates(name: DatedFilter, { dates }: FilterDraft): TemplateResult {
    const { speech } = this.#table;
    const { preset, range } = dates[name];
    const set = (change: Partial<FilterDraft['dates'][DatedFilter]>): void =>
      this.#set({ dates: { ...dates, [name]: { preset, range, ...change } } });
    return dateRange({
      name: `filter-${name}`,
      legend: speech.t(`filter.${name}`),
      presetLabel: `${speech.t(`filter.${name}`)}: ${speech.t('range.preset')}`,
      fromLabel: speech.t('range.from'),
      toLabel: speech.t('range.to'),
      presets: presets.map((id) => ({ id, label: id === 'any' ? speech.t('tools.any') : speech.t(`range.${id}`) })),
      preset,
      range,
      ...(this.#faults.includes(name) && { error: speech.t('range.order'), errorLabel: speech.t('field.error') }),
      onPreset: (chosen) => set({ preset: chosen }),
      onRange: (own) => set({ range: own }),
    });
  }

  #yesNo(name: YesNoFilter, { yesNo }: FilterDraft): TemplateResult {
    const { speech } = this.#table;
    const [label, yes, no] = yesNoWords[name];
    const options = [
      { value: '' as const, label: speech.t('tools.any') },
      { value: 'yes' as const, label: speech.t(yes) },
      { value: 'no' as const, label: speech.t(no) },
    ];
    const onChange = (value: '' | 'yes' | 'no'): void => this.#set({ yesNo: { ...yesNo, [name]: value } });
    return selectField({ id: `filter-${name}`, label: speech.t(label), value: yesNo[name], options, onChange });
  }

  #apply(event: Event): void {
    event.preventDefault();
    const table = this.#table;
    const { asked, speech } = table;
    const read = filterOf(this.#draft ?? draftOf({}, this.#today), asked.where, { today: this.#today, locale: speech.locale });
    if (Array.isArray(read)) {
      const [first] = (this.#faults = read as readonly DraftFault[]);
      table.tools.focusOn(
        first?.startsWith('amount') ? (first === 'amountCurrency' ? '#filter-currency' : '#filter-min') : `#filter-${first}-from`,
      );
      return;
    }
    table.change({ ...asked, where: read as InvoiceFilter });
    table.tools.close();
  }

  /** What there is to choose from, and the biller's today. */
  async #read(): Promise<void> {
    const { client, element, list } = this.#table;
    const rows = element.invoices ?? [];
    const known = new Map(rows.flatMap((row) => (row.accountId ? [[row.accountId, row] as const] : [])));
    this.#accounts = [...known]
      .map(([id, row]) => ({ id, number: row.accountNumber ?? id, ...(row.accountName && { name: row.accountName }) }))
      .slice(0, 200);
    this.#currencies = [
      ...new Set([...rows.flatMap(({ currency }) => currency ?? []), ...(list?.totals?.currencies ?? []).map(({ currency }) => currency)]),
    ];
    const [accounts, terms] = await Promise.all([
      client?.accounts?.list({ limit: 200 }).catch(() => undefined),
      client?.terms?.get({}).catch(() => undefined),
    ]);
    if (accounts && !element.invoices) this.#accounts = accounts.items;
    this.#currencies = [...new Set([...this.#currencies, ...(accounts?.items ?? []).flatMap(({ currencies }) => currencies)])].sort();
    if (terms) this.#today = terms.policy.today;
    element.requestUpdate();
  }
}
