import { html, nothing, type TemplateResult } from 'lit';
import { CopyController } from '../../controllers/copy-controller.js';
import { BillingError } from '../../domain/errors.js';
import type { InvoiceFilter } from '../../domain/invoice-query.js';
import { AuthRequiredEvent } from '../../events/shared-events.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { statesArea } from '../../i18n/catalog/area-states.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import { buttonStyles } from '../../styles/button.js';
import { noticeStyles } from '../../styles/notice.js';
import { stateStyles } from '../../styles/state.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { failureState, stateView, type State } from '../../views/state-view.js';
import { cleared, furtherFilters } from './narrowing.js';
import type { Blocked, TableModel } from './table-model.js';

/** What stands where no rows do, and what is said beside rows that are old: loaded when there is such a thing. */
export const areas = [statesArea, faultsArea, invoiceTableToolsArea] as const;
export const styles = [buttonStyles, ...noticeStyles, stateStyles] as const;

const filterWords = {
  ids: 'column.number',
  groups: 'column.status',
  status: 'column.status',
  accountIds: 'column.account',
  planIds: 'column.plan',
  kinds: 'column.kind',
  currency: 'column.currency',
  amount: 'column.balance',
  invoiced: 'column.invoiceDate',
  due: 'column.dueDate',
  paid: 'column.paidOn',
  poNumber: 'column.poNumber',
  disputed: 'column.dispute',
  withCredit: 'filter.withCredit',
  autopay: 'column.autopay',
} as const satisfies Record<keyof InvoiceFilter, string>;

export class ListStates {
  readonly #table: TableModel;
  readonly #copying: CopyController;
  /** Whether the customer has an account at all; asked once a list is empty. */
  #hasAccount: boolean | undefined;

  constructor(table: TableModel) {
    this.#table = table;
    this.#copying = new CopyController(table.element);
  }

  /** Why there is no list at all. */
  blocked(blocked: Blocked): TemplateResult {
    return stateView(this.#table.speech, this.#blockedState(blocked));
  }

  #blockedState(blocked: Blocked): State {
    const { speech, session, list, element, parts } = this.#table;
    const thing = speech.t('thing.invoices');
    switch (blocked) {
      case 'unauthenticated':
        return { kind: 'unauthenticated', onSignIn: () => void element.dispatchEvent(new AuthRequiredEvent(true)) };
      case 'forbidden':
        return { kind: 'forbidden', thing };
      case 'unsupported':
        return { kind: 'unsupported' };
      case 'session':
      case 'failed': {
        const error = blocked === 'session' ? (session ? session.failure : new BillingError('unavailable')) : list?.error;
        const again = (): void => (session ? session.retry() : parts.remote.retry());
        const onRetry = (): void => (blocked === 'session' ? again() : list?.refresh());
        return error ? failureState(error, thing, { onRetry, copying: this.#copying }) : { kind: 'unsupported' };
      }
    }
  }

  /** Nothing exists yet, nothing is owed, or nothing matches. */
  empty(): TemplateResult {
    const table = this.#table;
    const { speech, asked, list } = table;
    const counts = list?.totals?.groups;
    const exists = !counts || counts.overdue + counts.open + counts.closed > 0;
    const narrowed = asked.search !== '' || furtherFilters(asked).length > 0;
    const onClear = (): void => {
      table.change(cleared(asked));
      table.tools.focusOn('#heading');
    };
    if (narrowed || (exists && !asked.where.groups))
      return stateView(speech, { kind: 'filtered', text: speech.t('table.noMatch'), clearLabel: speech.t('filter.clearAll'), onClear });
    if (exists) {
      const action = button({ label: speech.t('table.showAll'), onClick: onClear });
      return stateView(speech, { kind: 'empty', text: speech.t('table.noneOpen'), action });
    }
    return stateView(speech, { kind: 'empty', text: speech.t(this.#mayHaveAccount() ? 'table.empty' : 'table.noAccount') });
  }

  /** Beside rows that stand: what could not be brought up to date, where the list begins again, what it cannot narrow by. */
  notices(): TemplateResult {
    const { speech, list } = this.#table;
    const { error, totalsError, restarted, ignoredFilters = [] } = list ?? {};
    const retry = button({ label: speech.t('action.retry'), onClick: () => list?.refresh() });
    const ignored = ignoredFilters.map((name) => (name in filterWords ? speech.t(filterWords[name as keyof InvoiceFilter]) : name));
    return html`${error ? notice({ tone: 'danger', role: 'alert', body: speech.t(errorWord(error.code)), actions: retry }) : nothing}
    ${!error && totalsError ? notice({ tone: 'warning', body: speech.t('table.totalsFailed'), actions: retry }) : nothing}
    ${restarted ? notice({ tone: 'info', role: 'status', body: speech.t('table.restarted') }) : nothing}
    ${ignored.length > 0 ? notice({ tone: 'warning', body: speech.t('filter.ignored', { filters: speech.list(ignored) }) }) : nothing}`;
  }

  #mayHaveAccount(): boolean {
    const { client, element } = this.#table;
    if (this.#hasAccount === undefined) {
      this.#hasAccount = true;
      void client?.accounts?.list({ limit: 1 }).then(
        ({ items }) => {
          this.#hasAccount = items.length > 0;
          element.requestUpdate();
        },
        () => undefined,
      );
    }
    return this.#hasAccount;
  }
}
