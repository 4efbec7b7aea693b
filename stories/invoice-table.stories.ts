import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/invoice-table/invoice-table.js';
import { enablePseudoLocales } from '../src/i18n/locale/pseudo-locale.js';
import { createInPageBackend, invoiceTableScenarios as scenarios, type InPageBackend, type TableScenario } from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';

enablePseudoLocales();

/**
 * The invoices of a signed-in customer: sorted, searched, narrowed, selected, exported; by account and by plan. Rows come page by page from a
 * client, or from an array of your own. Inside `<billing-provider>` what is pressed goes to the elements that take it; alone, `allow` says
 * which requests your page takes.
 *
 * ```html
 * <invoice-table base-url="https://billing.example/api/v1" allow="open pay download"></invoice-table>
 * ```
 *
 * Everything below runs over the reference backend in this page, signed in as a user of the demo company. Each state is a test as well.
 */
const meta: Meta = { title: 'Elements/invoice-table', component: 'invoice-table' };
export default meta;

/** To try everything by hand, in real time. */
export const Playground: StoryObj = {
  args: { allow: 'open pay download dispute', view: 'account', 'page-size': 25 },
  loaders: [async () => ({ kit: await createInPageBackend({ realTime: true, user: 'admin@harbourfinch.example' }) })],
  render: (args, { loaded }) =>
    html`<invoice-table
      .client=${(loaded as { kit: InPageBackend }).kit.client}
      allow=${String(args['allow'])}
      view=${args['view'] === 'plan' ? 'plan' : 'account'}
      page-size=${Number(args['page-size'])}
    ></invoice-table>`,
};

const drawn = ({ invoices, query, view, allow, pageSize }: TableScenario, loaded: unknown): TemplateResult => {
  const { client } = (loaded as Loaded).scene;
  return html`<invoice-table
    .client=${invoices ? undefined : client}
    .invoices=${invoices}
    .query=${query}
    view=${view ?? 'account'}
    allow=${allow ?? 'open pay download dispute'}
    page-size=${pageSize ?? 25}
  ></invoice-table>`;
};
const state = (scenario: TableScenario, more: Partial<StoryObj> = {}): StoryObj =>
  storyOf(scenario, { render: (_args, { loaded }) => drawn(scenario, loaded), ...more });

export const Ready = state(scenarios.ready);
export const ViewOnly = state(scenarios.viewOnly);
export const NobodyTakesRequests = state(scenarios.nobodyTakes);
export const EveryStatus = state(scenarios.mixedStates);
export const SecondPage = state(scenarios.secondPage);
export const Sorted = state(scenarios.sorted);
export const Searched = state(scenarios.searched);
export const Filtered = state(scenarios.filtered);
export const RowsOfAnArray = state(scenarios.local);
export const NaughtyNames = state(scenarios.naughty);

export const Selected = state(scenarios.selected);
export const SelectedInSeveralCurrencies = state(scenarios.selectedMixed);
export const SelectedNotShown = state(scenarios.selectedNotShown);
export const RowMenu = state(scenarios.rowMenu);
export const Filters = state(scenarios.filters);
export const FiltersRefused = state(scenarios.filtersRefused);
export const Columns = state(scenarios.columns);
export const SavedViews = state(scenarios.views);
export const Export = state(scenarios.export);
export const Plans = state(scenarios.plans);

export const Loading = state(scenarios.loading);
export const TakingLonger = state(scenarios.slow);
export const Refreshing = state(scenarios.refreshing);
export const Empty = state(scenarios.empty);
export const NoAccount = state(scenarios.noAccount);
export const NothingOpen = state(scenarios.noneOpen);
export const NothingMatches = state(scenarios.noMatch);
export const Failed = state(scenarios.failed);
export const TotalsFailed = state(scenarios.totalsFailed);
export const StartsAgain = state(scenarios.restarted);
export const FiltersIgnored = state(scenarios.ignoredFilters);
export const BrokenRow = state(scenarios.brokenRow);
export const SignedOut = state(scenarios.signedOut);
export const Forbidden = state(scenarios.forbidden);
export const Unsupported = state(scenarios.unsupported);
export const NoPlans = state(scenarios.noPlans);

export const Narrow = state(scenarios.ready, { globals: { width: '360' } });
export const NarrowSelected = state(scenarios.selected, { globals: { width: '280' } });
export const InDutch = state(scenarios.selectedMixed, { globals: { locale: 'nl', width: '768' } });
export const InFrench = state(scenarios.filters, { globals: { locale: 'fr', width: '768' } });
export const InKorean = state(scenarios.ready, { globals: { locale: 'ko', width: '360' } });
export const PseudoLocale = state(scenarios.selectedMixed, { globals: { locale: 'en-XA', width: '360' } });
export const RightToLeft = state(scenarios.mixedStates, { globals: { locale: 'ar-XB', direction: 'rtl' } });
export const Compact = state(scenarios.ready, { globals: { density: 'compact' } });
