import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/billing-nav/billing-nav.js';
import { createInPageBackend, navScenarios as scenarios, type InPageBackend, type Scenario } from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';

/**
 * Leads through a portal: a quick start, the pages of Billing and of Administration, and the way out. It shows the pages that your portal has,
 * as `pages` says, and of these what the signed-in customer may see. In a window under 640 px it is a button that opens the same.
 *
 * ```html
 * <billing-nav base="/portal/" pages="overview invoices payments" current="invoices"></billing-nav>
 * ```
 *
 * A press dispatches `navigate` and follows the link unless your router prevents it.
 */
const meta: Meta = { title: 'Elements/billing-nav', component: 'billing-nav' };
export default meta;

const every =
  'overview invoices payments autopay wallet disputes orders documents support accounts plans users company notifications sign-in register';
const stay = (event: Event): void => event.preventDefault();
const drawn = (client: Loaded['scene']['client'], pages: string, current: string): TemplateResult =>
  html`<billing-nav .client=${client} base="/portal/" pages=${pages} current=${current} @navigate=${stay}></billing-nav>`;

/** To try everything by hand. */
export const Playground: StoryObj = {
  args: { user: 'admin', pages: 'overview invoices payments', current: 'invoices' },
  argTypes: { user: { control: 'select', options: ['admin', 'manager', 'payer', 'viewpay', 'dispute', 'viewer'] } },
  loaders: [async ({ args }) => ({ kit: await createInPageBackend({ user: `${String(args['user'])}@harbourfinch.example` }) })],
  render: ({ pages, current }, { loaded }) => drawn((loaded as { kit: InPageBackend }).kit.client, String(pages), String(current)),
};

const state = (scenario: Scenario, more: Partial<StoryObj> = {}): StoryObj =>
  storyOf(scenario, {
    render: (_args, { loaded }) => drawn((loaded as Loaded).scene.client, every, 'invoices'),
    globals: { width: '280' },
    ...more,
  });

export const Administrator = state(scenarios.administrator);
export const Payer = state(scenarios.payer);
export const Viewer = state(scenarios.viewer);
export const Visitor = state(scenarios.visitor);
export const Loading = state(scenarios.loading);
export const Failed = state(scenarios.failed);
export const WithoutSessions = state(scenarios.withoutSessions);
export const SigningOut = state(scenarios.signingOut);
export const SignOutFailed = state(scenarios.signOutFailed);
export const LongNames = state(scenarios.longNames);

/** Of the pages that the kit knows, a portal names those that it has; there are no others. */
export const FewPages = state(scenarios.administrator, {
  render: (_args, { loaded }) => drawn((loaded as Loaded).scene.client, 'invoices users', 'users'),
  play: () => undefined,
});
