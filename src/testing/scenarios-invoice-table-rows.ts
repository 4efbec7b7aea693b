import type { InvoiceListItem, InvoiceQuery } from '../domain/invoice-query.js';
import { naughtyInvoices, sampleInvoices } from './sample-invoices.js';
import type { Scenario } from './scenario.js';

/** A state of `<invoice-table>`, and what its element is given. */
export interface TableScenario extends Scenario {
  readonly query?: InvoiceQuery;
  readonly view?: 'account' | 'plan';
  readonly invoices?: readonly InvoiceListItem[];
  readonly allow?: string;
  readonly pageSize?: number;
}

const signedIn = (role: string) => ({ user: `${role}@harbourfinch.example` });
export const admin = { backend: signedIn('admin'), pageSize: 8 };
/** Rows are there. */
export const rowsScenarios = {
  ready: {
    ...admin,
    about: 'What is open and overdue, the oldest first, with counts for each group and sums for each currency.',
    reads: ({ t }) => [t('table.title.account'), t('column.balance'), t('status.overdue'), t('table.range', { from: 1, to: 8, n: 160 })],
  },
  viewOnly: {
    ...admin,
    about: 'Somebody who may only view: no Pay anywhere.',
    backend: signedIn('viewer'),
    reads: ({ t }) => [t('table.title.account'), t('status.overdue')],
  },
  nobodyTakes: {
    ...admin,
    about: 'Nobody takes requests: neither links nor buttons that would lead nowhere (R-018).',
    allow: '',
    reads: ({ t }) => [t('table.title.account')],
  },
  mixedStates: {
    ...admin,
    about: 'Every status side by side: what cannot be paid says why, pictures beside a balance say what was taken off.',
    query: { where: {}, sort: [{ field: 'status', direction: 'asc' }] },
    pageSize: 25,
    reads: ({ t }) => [t('table.all')],
  },
  secondPage: {
    ...admin,
    about: 'The second page, and the way back.',
    drive: async ({ page, words }) => page.press(words.t('table.next')),
    reads: ({ t }) => [t('table.title.account'), '9–16'],
  },
  sorted: {
    ...admin,
    about: 'Sorted by balance, the largest first.',
    drive: async ({ page, words }) => {
      await page.press(words.t('column.balance'));
      await page.press(words.t('column.balance'));
    },
    reads: ({ t }) => [t('column.balance')],
  },
  searched: {
    ...admin,
    about: 'A search that finds some.',
    query: { search: '1Z-2040' },
    reads: () => ['1Z-2040'],
  },
  filtered: {
    ...admin,
    about: 'Filters as chips, each with a way out.',
    query: { where: { status: ['overdue'], currency: 'USD', due: { from: '2026-01-01', to: '2026-12-31' } } },
    reads: ({ t }) => [t('filter.clear'), t('range.thisYear')],
  },
  local: {
    about: 'Five thousand rows of an array: sorted, searched and narrowed in the page, drawn only where they are seen.',
    invoices: sampleInvoices(5_000),
    reads: ({ t, plural }) => [t('table.title.account'), plural('table.count', 5_000)],
  },
  naughty: {
    about: 'Names of five thousand characters, from right to left, that look like formulas or scripts: text and nothing else.',
    invoices: naughtyInvoices,
    query: { where: {} },
    reads: () => ['<img src=x'],
  },
} satisfies Record<string, TableScenario>;

/** Something is open or selected. */
export const usedScenarios = {
  selected: {
    ...admin,
    about: 'Two invoices of one currency are selected.',
    query: { where: { groups: ['overdue'], currency: 'USD' } },
    drive: async ({ page, words }) => {
      const [prefix = ''] = words.t('row.select', { number: '\u0001' }).split('\u0001');
      await page.see('$');
      for (const box of page.all('checkbox', new RegExp(`^${prefix}`)).slice(0, 2)) box.click();
    },
    reads: ({ t }) => [t('selection.count', { n: 2 }), t('selection.clear')],
  },
  selectedMixed: {
    ...admin,
    about: 'The page is selected: a button to pay for each currency, and all results one press away (PAY-02).',
    drive: async ({ page, words }) => {
      await page.see('$');
      await page.choose(words.t('row.selectPage'));
    },
    reads: ({ t }) => [t('selection.mixed'), t('selection.count', { n: 8 })],
  },
  selectedNotShown: {
    ...admin,
    about: 'What is selected stays counted when the list is narrowed (LST-04).',
    drive: async ({ page, words }) => {
      await page.see('$');
      await page.choose(words.t('row.selectPage'));
      await page.see(words.t('selection.count', { n: 8 }));
      await page.type(words.t('table.search'), 'PO-');
    },
    reads: ({ t }) => [t('selection.hidden', { n: 8, m: 8 })],
  },
  rowMenu: {
    ...admin,
    about: 'The Actions menu of a row.',
    drive: async ({ page, words }) => {
      await page.see('$');
      const [prefix = ''] = words.t('row.actions', { number: '\u0001' }).split('\u0001');
      page.all('button', new RegExp(`^${prefix}`))[0]?.click();
    },
    reads: ({ t }) => [t('menu.view'), t('menu.print'), t('menu.copy')],
  },
  filters: {
    ...admin,
    about: 'The filters.',
    drive: async ({ page, words }) => {
      await page.press(words.t('table.filters'));
      await page.find('heading', words.t('filter.title'));
    },
    reads: ({ t }) => [t('filter.status'), t('tools.apply'), 'A1B2C3'],
  },
  filtersRefused: {
    ...admin,
    about: 'A range that ends before it starts (LST-02).',
    drive: async ({ page, words }) => {
      await page.press(words.t('table.filters'));
      const label = `${words.t('filter.due')}: ${words.t('range.preset')}`;
      const preset = (await page.find('combobox', label)) as HTMLSelectElement;
      preset.value = 'custom';
      preset.dispatchEvent(new Event('change', { bubbles: true }));
      await page.type(words.t('range.from'), '2026-03-02');
      await page.type(words.t('range.to'), '2026-03-01');
      await page.press(words.t('tools.apply'));
    },
    reads: ({ t }) => [t('range.order')],
  },
  columns: {
    ...admin,
    about: 'The columns, to show, hide and move.',
    drive: async ({ page, words }) => page.press(words.t('table.columns')),
    reads: ({ t }) => [t('columns.hint'), t('columns.reset')],
  },
  views: {
    ...admin,
    about: 'A saved view, which is the default.',
    before: async ({ client }) => {
      const view = { name: 'Large and overdue', view: 'account' as const, query: { where: { groups: ['overdue' as const] } } };
      await client.views?.save({ ...view, columns: [], isDefault: true }, { idempotencyKey: 'view' });
    },
    drive: async ({ page, words }) => page.press(words.t('table.views')),
    reads: ({ t }) => ['Large and overdue', t('views.isDefault'), t('views.save')],
  },
  export: {
    ...admin,
    about: 'All that matches, as a file.',
    drive: async ({ page, words }) => page.press(words.t('table.export')),
    reads: ({ t }) => [t('export.start')],
  },
  plans: {
    ...admin,
    about: 'Plans, opened to accounts and to the invoices of one.',
    view: 'plan',
    drive: async ({ page }) => {
      await page.press(/^PL-70014/);
      await page.press(/^P1E101/);
      await page.see('$');
    },
    reads: ({ t }) => [t('table.title.plan'), t('plans.invoices'), 'P1E102'],
  },
} satisfies Record<string, TableScenario>;
