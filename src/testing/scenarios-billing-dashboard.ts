import type { Dashboard, DashboardTotals, Task } from '../domain/dashboard.js';
import type { BillingDashboardElement } from '../elements/billing-dashboard/billing-dashboard.element.js';
import type { InPageBackend } from './in-page-backend.js';
import type { Scenario } from './scenario.js';

const payer = { user: 'payer@harbourfinch.example' } as const;
const always = Number.POSITIVE_INFINITY;
const call = 'GET /dashboard';

/** The backend's overview with other values: what another biller, or another day, would show. */
const changed =
  (change: (dashboard: Dashboard) => object) =>
  ({ controls }: InPageBackend): void =>
    void controls.fault(call, { kind: 'changed', change: (answer) => change(answer as Dashboard) }, always);

const figures = (currency: string, due: number, overdue: number, more: Partial<DashboardTotals> = {}): DashboardTotals => ({
  currency,
  due: { minor: due, currency },
  dueCount: due === 0 ? 0 : 3,
  overdue: { minor: overdue, currency },
  overdueCount: overdue === 0 ? 0 : 1,
  dueSoon: { minor: 0, currency },
  dueSoonCount: 0,
  scheduled: { minor: 0, currency },
  scheduledCount: 0,
  credits: { minor: 0, currency },
  ...more,
});
const task = (kind: string, severity: string, params: NonNullable<Task['params']> = {}): Task => ({ id: kind, kind, severity, params });
const dollars = { minor: 125_000, currency: 'USD' };

/** What a customer may see on an overview. */
const contents = {
  ready: {
    about: 'Somebody who may pay: figures of each currency, what wants doing, the five latest invoices.',
    backend: payer,
    reads: ({ t }) => [t('dashboard.due'), t('dashboard.overdue'), t('dashboard.latest'), t('dashboard.payOverdue')],
  },
  oneCurrency: {
    about: 'All in one currency: it needs no heading of its own.',
    backend: payer,
    before: changed((dashboard) => ({ ...dashboard, totals: [figures('USD', 492_600, 125_000)] })),
    reads: ({ money, plural }) => [money({ minor: 492_600, currency: 'USD' }), plural('dashboard.invoices', 3)],
  },
  severalCurrencies: {
    about: 'Several currencies, each with its own figures; they are never added together.',
    backend: payer,
    before: changed((dashboard) => ({
      ...dashboard,
      totals: [figures('USD', 492_600, 125_000), figures('EUR', 88_000, 0), figures('KRW', 1_250_000, 0)],
    })),
    reads: ({ t, money }) => [
      t('dashboard.currency', { currency: 'EUR' }),
      money({ minor: 1_250_000, currency: 'KRW' }),
      t('dashboard.payDue'),
    ],
  },
  nothingDue: {
    about: 'Everything is paid.',
    backend: payer,
    before: changed((dashboard) => ({ ...dashboard, totals: [figures('USD', 0, 0)], tasks: [] })),
    reads: ({ t }) => [t('dashboard.nothingDue')],
  },
  credits: {
    about: 'Credits stand beside what is due and are not taken off it.',
    backend: payer,
    before: changed((dashboard) => ({
      ...dashboard,
      totals: [figures('USD', 492_600, 0, { credits: dollars, scheduled: dollars, scheduledCount: 1, dueSoon: dollars, dueSoonCount: 1 })],
    })),
    reads: ({ t, money }) => [t('dashboard.credits'), t('dashboard.dueSoon'), t('dashboard.scheduled'), money(dollars)],
  },
  tasks: {
    about: 'Everything that may want doing, the gravest first, and a kind that this version does not know.',
    backend: payer,
    before: changed((dashboard) => ({
      ...dashboard,
      tasks: [
        task('printFee', 'info', { amount: { minor: 1_500, currency: 'KRW' } }),
        task('singleAdmin', 'info'),
        task('newsOfTheMoon', 'info'),
        task('cardExpiring', 'info', { method: 'Visa •••• 4242' }),
        task('cardExpired', 'warning', { method: 'Visa •••• 1881' }),
        task('approvePayment', 'warning', { amount: dollars, reference: 'NW-7F3K-92QD' }),
        task('disputeNeedsInfo', 'warning', { number: 'D-1042', invoiceNumber: '1Z-204417' }),
        task('verifyBank', 'warning'),
        task('promiseBroken', 'warning'),
        task('autopaySuspended', 'danger'),
        task('paymentReturned', 'danger', { amount: dollars, reference: 'NW-7F3K-92QD' }),
        task('overdue', 'danger', { n: 2, amount: dollars }),
      ],
    })),
    reads: ({ t, plural, money }) => [
      plural('task.overdue', 2, { amount: money(dollars) }),
      t('task.cardExpired', { method: 'Visa •••• 1881' }),
      t('task.other'),
    ],
  },
  viewOnly: {
    about: 'Somebody who may look and not pay.',
    backend: { user: 'viewer@harbourfinch.example' },
    reads: ({ t }) => [t('dashboard.due'), t('dashboard.latest')],
  },
  brokenFigure: {
    about: 'A figure and a row that the backend sent broken cost a dash each; the rest lives.',
    backend: payer,
    before: changed((dashboard) => ({
      ...dashboard,
      latest: dashboard.latest.map((row, index) =>
        index === 0 ? { id: row.id, number: row.number, displayStatus: 7, balance: 'much' } : row,
      ),
    })),
    reads: ({ t }) => [t('dashboard.missing'), t('dashboard.latest')],
  },
  noInvoices: {
    about: 'A new customer: no invoices yet.',
    backend: payer,
    before: changed((dashboard) => ({ ...dashboard, totals: [figures('USD', 0, 0)], tasks: [], latest: [] })),
    reads: ({ t }) => [t('dashboard.nothingDue'), t('dashboard.noInvoices')],
  },
  noAccounts: {
    about: 'No account is enrolled yet.',
    backend: payer,
    before: changed((dashboard) => ({ ...dashboard, accountCount: 0, totals: [], tasks: [], latest: [] })),
    reads: ({ t }) => [t('dashboard.noAccounts')],
  },
  hostile: {
    about: 'Names that look like scripts, from right to left, and five thousand characters long.',
    backend: payer,
    before: changed((dashboard) => ({
      ...dashboard,
      userName: '<script>alert(1)</script>',
      companyName: 'شركة الشحن',
      latest: dashboard.latest.map((row, index) => ({ ...row, accountName: index === 0 ? 'x'.repeat(200) : '=HYPERLINK("https://x")' })),
    })),
    reads: () => ['<script>alert(1)</script>', '=HYPERLINK'],
  },
} as const satisfies Record<string, Scenario>;

/** What a press begins. */
const presses = {
  collecting: {
    about: 'Pay all overdue was pressed: the backend is asked which of them can be paid.',
    backend: payer,
    before: changed((dashboard) => ({ ...dashboard, totals: [figures('USD', 492_600, 125_000)] })),
    drive: async (stage) => {
      const { arrived } = stage.kit.controls.hold('POST /invoices/selections');
      await stage.press('dashboard.payOverdue');
      await arrived;
    },
    reads: ({ t }) => [t('dashboard.collecting')],
  },
  nonePayable: {
    about: 'Nothing of what is overdue can be paid online.',
    backend: payer,
    before: (kit) => {
      changed((dashboard) => ({ ...dashboard, totals: [figures('USD', 492_600, 125_000)] }))(kit);
      const change = (answer: unknown): object => ({ ...(answer as object), payableIds: [], payableCount: 0 });
      kit.controls.fault('POST /invoices/selections', { kind: 'changed', change }, always);
    },
    drive: (stage) => stage.press('dashboard.payOverdue'),
    reads: ({ t }) => [t('dashboard.nonePayable')],
  },
  collectingFailed: {
    about: 'Which of them can be paid could not be asked.',
    backend: payer,
    before: (kit) => {
      changed((dashboard) => ({ ...dashboard, totals: [figures('USD', 492_600, 125_000)] }))(kit);
      kit.controls.fault('POST /invoices/selections', { kind: 'dropBefore' }, always);
    },
    drive: (stage) => stage.press('dashboard.payOverdue'),
    reads: ({ t }) => [t('failure.unexplained')],
  },
} as const satisfies Record<string, Scenario>;

const outage = { kind: 'problem', status: 503, code: 'unavailable' } as const;

/** There is nothing to show, or not yet, or not to this customer. */
const states = {
  loading: { about: 'Under way.', backend: payer, before: ({ controls }) => void controls.hold(call), reads: () => [] },
  slow: {
    about: 'Under way for long.',
    backend: payer,
    before: ({ controls }) => void controls.hold(call),
    drive: (stage) => stage.passUntil(stage.words.t('loading.slow')),
    reads: ({ t }) => [t('loading.slow')],
  },
  signedOut: { about: 'Nobody is signed in.', reads: ({ t }) => [t('state.unauthenticated')] },
  forbidden: {
    about: 'A session without the right to see invoices: nothing is asked for.',
    backend: payer,
    before: ({ controls }) => {
      const change = (answer: unknown): object => ({ ...(answer as object), permissions: ['support.use'] });
      controls.fault('GET /session', { kind: 'changed', change }, always);
    },
    reads: ({ t }) => [t('state.forbidden', { thing: t('thing.overview') })],
  },
  failed: {
    about: 'The backend is not available.',
    backend: payer,
    before: ({ controls }) => void controls.fault(call, outage, always),
    reads: ({ t }) => [t('error.unavailable'), t('action.retry')],
  },
  notRefreshed: {
    about: 'Figures that cannot be refreshed stay, and are called old.',
    backend: payer,
    drive: async (stage) => {
      await stage.see('dashboard.latest');
      stage.kit.controls.fault(call, outage, always);
      // What a payment in another element of the page sets off.
      stage.box.querySelector<BillingDashboardElement>('billing-dashboard')?.refresh();
    },
    reads: ({ t }) => [t('dashboard.notRefreshed'), t('action.retry'), t('dashboard.latest')],
  },
  unsupported: { about: 'A backend without an overview.', client: {}, reads: ({ t }) => [t('state.unsupported')] },
} as const satisfies Record<string, Scenario>;

/** Every state of `<billing-dashboard>`, by name. */
export const dashboardScenarios: Readonly<Record<keyof typeof contents | keyof typeof presses | keyof typeof states, Scenario>> = {
  ...contents,
  ...presses,
  ...states,
};
export type DashboardScenario = keyof typeof dashboardScenarios;
