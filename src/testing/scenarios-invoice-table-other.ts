import type { BillingClient } from '../client/billing-client.js';
import { BillingError } from '../domain/errors.js';
import type { InPageBackend } from './in-page-backend.js';
import { admin, type TableScenario } from './scenarios-invoice-table-rows.js';

const list = /^GET \/invoices$/;
const nothing = { items: [], applied: { sort: [], search: true, ignoredFilters: [] }, asOf: '2026-03-12T14:00:00Z' };
const none = { groups: { overdue: 0, open: 0, closed: 0 }, count: 0, currencies: [], isExact: true };
const invoices: NonNullable<BillingClient['invoices']> = {
  list: async () => nothing,
  get: async () => Promise.reject(new BillingError('not_found')),
  totals: async () => none,
};

const always =
  (match: string | RegExp, change: (answer: object) => unknown) =>
  ({ controls }: InPageBackend): void =>
    void controls.fault(match, { kind: 'changed', change: (answer) => change(answer as object) }, Infinity);

/** No rows, or not yet. */
export const withoutRowsScenarios = {
  loading: {
    ...admin,
    about: 'Rows are under way: their places are there.',
    before: ({ controls }) => void controls.hold(list),
    reads: ({ t }) => [t('table.title.account'), t('column.balance')],
  },
  slow: {
    ...admin,
    about: 'More than ten seconds have passed.',
    before: ({ controls }) => void controls.hold(list),
    drive: async ({ opened, page, words }) => {
      await page.see(words.t('column.balance'));
      while (opened.kit.controls.requests.every(({ path }) => path !== '/invoices')) await new Promise((turn) => setTimeout(turn));
      opened.time.pass(1_000);
      await page.find('searchbox', words.t('table.search'));
      opened.time.pass(9_000);
    },
    reads: ({ t }) => [t('loading.slow')],
  },
  refreshing: {
    ...admin,
    about: 'Another order is under way: the old rows stand.',
    drive: async ({ page, words, kit }) => {
      await page.see('$');
      const held = kit.controls.hold(list);
      await page.press(words.t('column.total'));
      await held.arrived;
    },
    reads: ({ t }) => [t('table.title.account'), '$'],
  },
  empty: { about: 'Nothing exists yet.', client: { invoices }, reads: ({ t }) => [t('table.empty')] },
  noAccount: {
    about: 'No account is registered.',
    client: { invoices, accounts: { list: async () => nothing } },
    reads: ({ t }) => [t('table.noAccount')],
  },
  noneOpen: {
    about: 'Everything is closed.',
    client: { invoices: { ...invoices, totals: async () => ({ ...none, groups: { ...none.groups, closed: 7 } }) } },
    reads: ({ t }) => [t('table.noneOpen'), t('table.showAll')],
  },
  noMatch: {
    ...admin,
    about: 'The filters let nothing through.',
    query: { search: 'no such invoice' },
    reads: ({ t }) => [t('table.noMatch'), t('filter.clearAll')],
  },
  failed: {
    ...admin,
    about: 'The list could not be read.',
    before: ({ controls }) => void controls.fault(list, { kind: 'problem', status: 503, code: 'unavailable' }, Infinity),
    reads: ({ t }) => [t('state.failed'), t('error.unavailable'), t('action.retry')],
  },
  totalsFailed: {
    ...admin,
    about: 'Counts and sums could not be read: the rows live.',
    before: ({ controls }) => void controls.fault('GET /invoices/totals*', { kind: 'html' }, Infinity),
    reads: ({ t }) => [t('table.totalsFailed'), t('action.retry'), '$'],
  },
  restarted: {
    ...admin,
    about: 'A cursor has expired: the list starts at the first page.',
    drive: async ({ page, words, kit }) => {
      await page.see('$');
      kit.controls.fault(list, { kind: 'problem', status: 410, code: 'cursor_expired' });
      await page.press(words.t('table.next'));
    },
    reads: ({ t }) => [t('table.restarted'), '1–8'],
  },
  ignoredFilters: {
    ...admin,
    about: 'A backend that cannot narrow by what was asked says so.',
    query: { where: { poNumber: 'PO-1' } },
    before: always(list, (answer) => ({ ...answer, applied: { sort: [], search: true, ignoredFilters: ['poNumber'] } })),
    reads: ({ t }) => [t('filter.ignored', { filters: t('column.poNumber') })],
  },
  brokenRow: {
    ...admin,
    about: 'A row that says next to nothing: dashes, and the other rows live.',
    before: always(list, (answer) => {
      const [first, ...others] = (answer as { items: { id: string; number: string }[] }).items;
      return { ...answer, items: [{ id: first?.id, number: first?.number }, ...others] };
    }),
    reads: ({ t }) => [t('cell.missing')],
  },
  signedOut: { about: 'Nobody is signed in.', reads: ({ t }) => [t('state.unauthenticated'), t('state.signIn')] },
  forbidden: {
    about: 'Somebody who may not see invoices: nothing is asked for.',
    client: { invoices, session: { current: async () => ({ kind: 'user', permissions: [], expiresAt: '2030-01-01T00:00:00Z' }) } },
    reads: ({ t }) => [t('state.forbidden', { thing: t('thing.invoices') })],
  },
  unsupported: { about: 'A client without invoices.', client: {}, reads: ({ t }) => [t('state.unsupported')] },
  noPlans: {
    ...admin,
    about: 'The plan view without plans.',
    view: 'plan',
    before: always('GET /plans*', (answer) => ({ ...answer, items: [] })),
    reads: ({ t }) => [t('plans.none')],
  },
} satisfies Record<string, TableScenario>;
