import { html, nothing, type TemplateResult } from 'lit';
import { tellFault } from '../../controllers/fault-events.js';
import type { InvoiceFilter } from '../../domain/invoice-query.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { statesArea } from '../../i18n/catalog/area-states.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { stateStyles } from '../../styles/state.js';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { chevronDownIcon } from '../../ui/icons.js';
import { skeleton } from '../../ui/progress.js';
import { failureState, stateView } from '../../views/state-view.js';
import { Gathering } from './gathering.js';
import type { ListQuery } from './list-query.js';
import { keyOf } from './question.js';
import { pages } from './pages.js';
import { accountsOf, plansOf, RowsOfGroup, type AccountNode, type PlanNode, type ShownRows } from './plan-groups.js';
import { pageBody } from './page-body.js';
import { planStyles } from './plan-view.styles.js';
import { RemoteList } from './remote-list.js';
import type { TableModel } from './table-model.js';
import { tableView } from './table.js';

/** Plans, their accounts, and the invoices of those (R-070): loaded when the plan view is shown. */
export const areas = [invoiceTableToolsArea, statesArea, faultsArea] as const;
export const styles = [planStyles, stateStyles] as const;

/** At once; more when they are asked for. */
const [plansAtOnce, accountsAtOnce] = [100, 200];

const typeText = (type: string, speech: Speech): string =>
  type === 'export' ? speech.t('plans.type.export') : type === 'import' ? speech.t('plans.type.import') : speech.t('plans.type.other');

export class PlanView {
  readonly #table: TableModel;
  readonly #plans: Gathering<PlanNode>;
  readonly #accounts = new Map<string, Gathering<AccountNode>>();
  readonly #open = new Set<string>();
  /** Rows of what has been opened, for one question. */
  #rows = new Map<string, ShownRows>();
  #narrowed: { readonly asked: ListQuery; readonly plans: readonly PlanNode[]; readonly query: ListQuery } | undefined;
  #question: unknown;
  #of: unknown;

  constructor(table: TableModel) {
    this.#table = table;
    this.#plans = new Gathering(
      () => table.element.requestUpdate(),
      async (signal, cursor) => {
        const { client, element, list } = table;
        if (element.invoices) return { items: list ? plansOf(list) : [] };
        return (await client?.plans?.list({ limit: plansAtOnce, ...(cursor && { cursor }) }, { signal })) ?? { items: [] };
      },
    );
  }

  /** What counts and sums are asked for, once it is known which plans there are: the invoices of these and no others. */
  get query(): ListQuery | undefined {
    const { asked, element } = this.#table;
    const plans = this.#plans.value;
    if (element.invoices || !plans || !this.isWhole) return plans && asked;
    if (this.#narrowed?.asked !== asked || this.#narrowed.plans !== plans) {
      const where = asked.where.planIds ? asked.where : { ...asked.where, planIds: plans.map(({ id }) => id) };
      this.#narrowed = { asked, plans, query: { ...asked, where } };
    }
    return this.#narrowed.query;
  }

  /** Whether `query` is about all plans, and about plans alone. */
  get isWhole(): boolean {
    const { value, hasMore } = this.#plans;
    return !!this.#table.element.invoices || (!!value?.length && !hasMore);
  }

  render(): TemplateResult {
    const table = this.#table;
    const { speech } = table;
    this.#begin();
    const plans = this.#plans.value;
    const { error } = this.#plans;
    if (error && !plans) return stateView(speech, failureState(error, speech.t('plans.title'), { onRetry: () => this.#plans.begin() }));
    if (!plans) return skeleton({ lines: 6 });
    if (plans.length === 0) return stateView(speech, { kind: 'empty', text: speech.t('plans.none') });
    return html`${table.late?.selecting.loaded?.bar()}
      <ul class="plans" role="list">
        ${plans.map((plan) => html`<li>${this.#plan(plan)}</li>`)}
      </ul>
      ${this.#more(this.#plans, 'plans.more', ({ id }) => id)}`;
  }

  /** The next of many; the first of them has the focus then, for the button may be gone. */
  #more<T>(
    gathering: Gathering<T>,
    word: 'plans.more' | 'plans.moreAccounts',
    keyOfNode: (one: T) => string,
  ): TemplateResult | typeof nothing {
    if (!gathering.hasMore) return nothing;
    const onClick = async (): Promise<void> => {
      const first = await gathering.more();
      if (first) this.#table.tools.focusOn(`#${CSS.escape(`node-${keyOfNode(first)}`)}`);
    };
    const { speech } = this.#table;
    return html`${gathering.error ? html`<p role="alert">${speech.t(errorWord(gathering.error.code))}</p>` : nothing}
    ${button({ kind: 'quiet', label: speech.t(word), busy: gathering.busy, onClick: () => void onClick() })}`;
  }

  /** Anew for another client, other rows or another question. */
  #begin(): void {
    const { asked, client, element, list } = this.#table;
    const of = element.invoices ? list : client;
    if (of !== this.#of) {
      this.#of = of;
      this.#accounts.clear();
      this.#open.clear();
      this.#plans.begin();
    }
    if (asked !== this.#question) {
      this.#question = asked;
      this.#rows = new Map();
    }
  }

  #plan(plan: PlanNode): TemplateResult {
    const { speech } = this.#table;
    const about = [plan.name, plan.type && typeText(plan.type, speech), plan.currency];
    const count = plan.accountIds?.length;
    const more = [...about, count === undefined ? undefined : speech.plural('plans.accounts', count)];
    return html`${this.#toggle(plan.id, plan.number, more)} ${this.#open.has(plan.id) ? this.#inPlan(plan) : nothing}`;
  }

  #toggle(key: string, number: string, about: readonly (string | undefined)[]): TemplateResult {
    const open = this.#open.has(key);
    const text = about.filter(Boolean).join(' · ');
    return html`<button type="button" class="node" id=${`node-${key}`} aria-expanded=${open} @click=${() => this.#flip(key)}>
      ${icon(chevronDownIcon)}<span><bdi class="node-number">${number}</bdi> ${text ? html`<bdi class="muted">${text}</bdi>` : nothing}</span>
    </button>`;
  }

  #flip(key: string): void {
    if (!this.#open.delete(key)) this.#open.add(key);
    this.#table.element.requestUpdate();
  }

  #inPlan(plan: PlanNode): TemplateResult {
    const { speech } = this.#table;
    const own = `${plan.id} `;
    const accounts = this.#accountsOf(plan);
    return html`<ul class="plans inner" role="list">
      <li>
        ${this.#toggle(own, speech.t('plans.invoices'), [])}
        ${this.#open.has(own) ? this.#invoices(own, `${speech.t('plans.invoices')} ${plan.number}`, { planIds: [plan.id], kinds: ['planSummary'] }) : nothing}
      </li>
      ${accounts.value?.map((account) => {
        const key = `${plan.id} ${account.id}`;
        return html`<li>
          ${this.#toggle(key, account.number, [account.nickname ?? account.name])}
          ${this.#open.has(key) ? this.#invoices(key, account.number, { planIds: [plan.id], accountIds: [account.id] }) : nothing}
        </li>`;
      })}
      ${accounts.value || accounts.error ? nothing : html`<li>${skeleton({ lines: 2 })}</li>`}
      ${accounts.value?.length === 0 ? html`<li class="muted">${speech.t('plans.noAccounts')}</li>` : nothing}
      ${accounts.error && !accounts.hasMore ? html`<li>${button({ label: speech.t('action.retry'), onClick: () => accounts.begin() })}</li>` : nothing}
    </ul>
    ${this.#more(accounts, 'plans.moreAccounts', ({ id }) => `${plan.id} ${id}`)}`;
  }

  #accountsOf(plan: PlanNode): Gathering<AccountNode> {
    const known = this.#accounts.get(plan.id);
    if (known) return known;
    const gathering = new Gathering<AccountNode>(
      () => this.#table.element.requestUpdate(),
      async (signal, cursor) => {
        const { client, element, list } = this.#table;
        if (element.invoices) return { items: list ? accountsOf(list, plan.id) : [] };
        const query = { where: { planId: plan.id }, limit: accountsAtOnce, ...(cursor && { cursor }) };
        return (await client?.accounts?.list(query, { signal })) ?? { items: [] };
      },
    );
    this.#accounts.set(plan.id, gathering);
    gathering.begin();
    return gathering;
  }

  #invoices(key: string, label: string, where: InvoiceFilter): TemplateResult {
    const table = this.#table;
    const { speech } = table;
    const rows = this.#rowsOf(key, where);
    if (!rows) return skeleton({ lines: 2 });
    if (rows.error && !rows.known)
      return stateView(speech, failureState(rows.error, speech.t('thing.invoices'), { onRetry: () => rows.refresh() }));
    if (rows.known && rows.length === 0 && !rows.busy) return html`<p class="muted none">${speech.t('plans.noInvoices')}</p>`;
    return html`${tableView({
      list: rows,
      look: table.look,
      label,
      sortable: (field) => table.sorts(field),
      onSort: (field) => table.sortBy(field),
      onSelectPage: (on) => void table.late?.selecting.use(async (selecting) => selecting.page(on, rows)),
      body: rows.known ? pageBody(table, rows) : undefined,
      hasBones: true,
    })}
    ${rows.hasNext || rows.hasPrevious ? pages(speech, rows, `pages-${key.replaceAll(' ', '-')}`) : nothing}`;
  }

  #rowsOf(key: string, where: InvoiceFilter): ShownRows | undefined {
    const known = this.#rows.get(key);
    const made = known ?? this.#makeRows(where);
    if (!known && made) this.#rows.set(key, made);
    return made;
  }

  #makeRows(where: InvoiceFilter): ShownRows | undefined {
    const { asked, client, element, list, speech, late } = this.#table;
    const changed = (): void => element.requestUpdate();
    if (element.invoices) {
      const [planId] = where.planIds ?? [];
      const [accountId] = where.accountIds ?? [];
      const belongs = (row: { planId?: string; accountId?: string; kind?: string }): boolean =>
        row.planId === planId && (accountId ? row.accountId === accountId && row.kind !== 'planSummary' : row.kind === 'planSummary');
      return list && new RowsOfGroup(list, belongs, changed);
    }
    if (!client?.invoices) return undefined;
    const rows = new RemoteList({
      invoices: client.invoices,
      limit: () => element.pageSize,
      locale: () => speech.locale,
      changed,
      failed: (error) => tellFault(element, error),
      question: () => keyOf(this.query ?? asked),
      withoutTotals: true,
    });
    void late?.selecting.use(async (selecting) => selecting.share(rows));
    rows.apply({ ...asked, where: { ...asked.where, ...where } });
    return rows;
  }
}
