import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/billing-dashboard/billing-dashboard.js';
import { createInPageBackend, dashboardScenarios as scenarios, type InPageBackend, type Scenario } from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';

/**
 * The overview of a signed-in customer: what is due in each currency, with the invoices behind every figure; what wants doing, the gravest
 * first; the latest invoices; and paying all that is overdue. Inside `<billing-provider>` its requests go to the elements that take them;
 * alone, `allow` says which of them the page takes.
 *
 * ```html
 * <billing-dashboard base-url="https://billing.example/api/v1" allow="pay open filter"></billing-dashboard>
 * ```
 *
 * Everything below runs over the reference backend in this page, signed in as a user of the demo company. Each state is a test as well.
 */
const meta: Meta = { title: 'Elements/billing-dashboard', component: 'billing-dashboard' };
export default meta;

/** To try everything by hand, in real time. */
export const Playground: StoryObj = {
  args: { user: 'payer', allow: 'pay open filter task' },
  argTypes: { user: { control: 'select', options: ['admin', 'manager', 'payer', 'viewpay', 'dispute', 'viewer'] } },
  loaders: [
    async ({ args }) => ({ kit: await createInPageBackend({ realTime: true, user: `${String(args['user'])}@harbourfinch.example` }) }),
  ],
  render: (args, { loaded }) =>
    html`<billing-dashboard .client=${(loaded as { kit: InPageBackend }).kit.client} allow=${String(args['allow'])}></billing-dashboard>`,
};

const drawn = (loaded: unknown): TemplateResult =>
  html`<billing-dashboard .client=${(loaded as Loaded).scene.client} allow="pay open filter task"></billing-dashboard>`;
const state = (scenario: Scenario, more: Partial<StoryObj> = {}): StoryObj =>
  storyOf(scenario, { render: (_args, { loaded }) => drawn(loaded), ...more });

export const Ready = state(scenarios.ready);
export const OneCurrency = state(scenarios.oneCurrency);
export const SeveralCurrencies = state(scenarios.severalCurrencies);
export const Credits = state(scenarios.credits);
export const NothingDue = state(scenarios.nothingDue);
export const Tasks = state(scenarios.tasks);
export const ViewOnly = state(scenarios.viewOnly);
export const BrokenFigure = state(scenarios.brokenFigure);
export const NoInvoices = state(scenarios.noInvoices);
export const NoAccounts = state(scenarios.noAccounts);
export const Hostile = state(scenarios.hostile);
export const Narrow = state(scenarios.severalCurrencies, { globals: { width: '280' } });

export const Collecting = state(scenarios.collecting);
export const NonePayable = state(scenarios.nonePayable);
export const CollectingFailed = state(scenarios.collectingFailed);

export const Loading = state(scenarios.loading);
export const Slow = state(scenarios.slow);
export const SignedOut = state(scenarios.signedOut);
export const Forbidden = state(scenarios.forbidden);
export const Failed = state(scenarios.failed);
export const NotRefreshed = state(scenarios.notRefreshed);
export const Unsupported = state(scenarios.unsupported);
