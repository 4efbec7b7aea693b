import { html, nothing, type TemplateResult } from 'lit';
import type { Dashboard, DashboardTotals, Task } from '../../domain/dashboard.js';
import type { Id, LocalDate } from '../../domain/entities.js';
import type { BillingError } from '../../domain/errors.js';
import type { InvoiceQuery } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { successIcon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/progress.js';
import { latest } from './latest.js';
import { taskList } from './tasks.js';
import { tiles } from './tiles.js';

/** Everything that is on the screen; what nobody takes, and what the customer may not, has no callback. */
export interface DashboardView {
  readonly speech: Speech;
  readonly dashboard: Dashboard;
  readonly today: LocalDate;
  /** Reads again; given where the figures may be old. */
  readonly stale: (() => void) | undefined;
  readonly offline: boolean;
  /** Currency whose payment could not be begun. */
  readonly refused: { readonly currency: string; readonly error?: BillingError } | undefined;
  /** Currency whose invoices are being collected. */
  readonly collecting: string | undefined;
  readonly onFilter: ((query: InvoiceQuery) => void) | undefined;
  readonly onPayAll: ((totals: DashboardTotals) => void) | undefined;
  readonly onPay: ((id: Id) => void) | undefined;
  readonly onOpen: ((id: Id) => void) | undefined;
  readonly onTask: (task: Task) => (() => void) | undefined;
}

/** Bones in the shape of what comes, so that nothing jumps. */
export function loadingView(slow?: string): TemplateResult {
  return html`<div class="stack" aria-busy="true">
    ${skeleton({ lines: 2 })}
    <div class="tiles" aria-hidden="true">
      ${['due', 'overdue', '', '', ''].map((place) => html`<div class=${`tile-place ${place}`}><div class="tile">${skeleton({ lines: 2 })}</div></div>`)}
    </div>
    ${slow ? html`<p class="muted" role="status">${slow}</p>` : nothing} ${skeleton({ lines: 6 })}
  </div>`;
}

export function dashboardView(view: DashboardView): TemplateResult {
  const { speech, dashboard, onFilter } = view;
  if (dashboard.accountCount === 0) return html`${greeting(view)}<p class="muted">${speech.t('dashboard.noAccounts')}</p>`;
  // A currency in which nothing happens is no news; the last one of all still says so.
  const busy = dashboard.totals.filter((totals) => !isQuiet(totals));
  const shown = busy.length > 0 ? busy : dashboard.totals.slice(0, 1);
  return html`${greeting(view)} ${staleNotice(view)}
    ${shown.map((totals, index) => currencyGroup(totals, view, { several: shown.length > 1, first: index === 0 }))}
    ${taskList({ speech, tasks: dashboard.tasks, onOpen: view.onTask })}
    ${latest({
      speech,
      invoices: dashboard.latest,
      onOpen: view.onOpen,
      onPay: view.onPay,
      onAll: onFilter && (() => onFilter({ where: {} })),
    })}`;
}

const isQuiet = ({ dueCount, scheduledCount, credits }: DashboardTotals): boolean =>
  dueCount === 0 && scheduledCount === 0 && (credits?.minor ?? 0) === 0;

function greeting({ speech, dashboard: { userName, companyName, accountCount } }: DashboardView): TemplateResult {
  return html`<header>
    <h2 class="heading" part="heading">${userName ? speech.t('dashboard.greeting', { name: userName }) : speech.t('dashboard.title')}</h2>
    <p class="muted">
      ${companyName ? html`<bdi>${companyName}</bdi>${' · '}` : nothing}${speech.plural('dashboard.accounts', accountCount)}
    </p>
  </header>`;
}

function staleNotice({ speech, stale, offline }: DashboardView): TemplateResult | typeof nothing {
  if (!stale) return nothing;
  if (offline) return notice({ tone: 'warning', body: speech.t('offline.banner'), role: 'status' });
  return notice({
    tone: 'warning',
    body: speech.t('dashboard.notRefreshed'),
    role: 'status',
    actions: button({ label: speech.t('action.retry'), onClick: stale }),
  });
}

interface Place {
  readonly several: boolean;
  /** One primary action a screen: that of the first currency. */
  readonly first: boolean;
}

function currencyGroup(totals: DashboardTotals, view: DashboardView, { several, first }: Place): TemplateResult {
  const { speech, today, onFilter } = view;
  const { currency, dueCount } = totals;
  return html`<section class="stack tight" aria-label=${speech.t('dashboard.currency', { currency })}>
    <div class="currency-head">
      ${several ? html`<h3 class="title" id=${`currency-${currency}`}>${speech.t('dashboard.currency', { currency })}</h3>` : nothing}
      ${dueCount === 0 ? html`<p class="nothing-due">${icon(successIcon)}<span>${speech.t('dashboard.nothingDue')}</span></p>` : nothing}
    </div>
    ${tiles({ speech, totals, today, onFilter })} ${payAll(totals, view, { several, first })}
  </section>`;
}

function payAll(totals: DashboardTotals, view: DashboardView, { several, first }: Place): TemplateResult | typeof nothing {
  const { speech, onPayAll, collecting, refused } = view;
  if (!onPayAll || totals.dueCount === 0) return nothing;
  const busy = collecting === totals.currency;
  const label = totals.overdueCount > 0 ? speech.t('dashboard.payOverdue') : speech.t('dashboard.payDue');
  const problem = refused?.currency === totals.currency ? refused : undefined;
  return html`<div class="actions">
      ${button({
        kind: first ? 'primary' : 'secondary',
        label: busy ? speech.t('dashboard.collecting') : label,
        busy,
        disabled: collecting !== undefined && !busy,
        // beside other currencies the button says whose it is
        ...(several && collecting === undefined && { describedBy: `currency-${totals.currency}` }),
        onClick: () => onPayAll(totals),
      })}
    </div>
    ${
      problem
        ? notice({
            tone: problem.error ? 'danger' : 'info',
            body: speech.t(problem.error ? 'failure.unexplained' : 'dashboard.nonePayable'),
          })
        : nothing
    }`;
}
