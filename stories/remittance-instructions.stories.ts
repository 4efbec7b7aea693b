import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/remittance-instructions/remittance-instructions.js';
import { enablePseudoLocales } from '../src/i18n/locale/pseudo-locale.js';
import { createInPageBackend, remittanceScenarios as scenarios, type InPageBackend, type Scenario } from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';

enablePseudoLocales();

/**
 * How to pay by bank transfer or cheque: the exact amount, the number to quote and the account, each to copy, a QR code where the country has
 * one, and a form that tells the biller that the money is on its way.
 *
 * ```html
 * <remittance-instructions base-url="https://billing.example/api/v1" invoice-ids="inv_1Z-204417 inv_1Z-204390"></remittance-instructions>
 * ```
 *
 * Everything below runs over the reference backend in this page, signed in as a user of the demo company. Each state is a test as well.
 */
const meta: Meta = { title: 'Elements/remittance-instructions', component: 'remittance-instructions' };
export default meta;

/** To try everything by hand, in real time. */
export const Playground: StoryObj = {
  args: { 'invoice-ids': 'inv_1Z-430012 inv_1Z-410403' },
  loaders: [async () => ({ kit: await createInPageBackend({ realTime: true, user: 'admin@harbourfinch.example' }) })],
  render: (args, { loaded }) =>
    html`<remittance-instructions
      .client=${(loaded as { kit: InPageBackend }).kit.client}
      invoice-ids=${String(args['invoice-ids'])}
    ></remittance-instructions>`,
};

const drawn = (loaded: unknown): TemplateResult => {
  const { client, invoiceIds } = (loaded as Loaded).scene;
  return html`<remittance-instructions .client=${client} invoice-ids=${invoiceIds ?? ''}></remittance-instructions>`;
};
const state = (scenario: Scenario, more: Partial<StoryObj> = {}): StoryObj =>
  storyOf(scenario, { render: (_args, { loaded }) => drawn(loaded), ...more });

export const Ways = state(scenarios.ways);
export const Cheque = state(scenarios.cheque);
export const Several = state(scenarios.several);
export const Currencies = state(scenarios.currencies);
export const Sepa = state(scenarios.sepa);
export const StructuredReference = state(scenarios.structuredReference);
export const Swiss = state(scenarios.swiss);
export const Won = state(scenarios.won);
export const Settled = state(scenarios.settled);
export const SomeSettled = state(scenarios.someSettled);
export const Pending = state(scenarios.pending);
export const SomeUnavailable = state(scenarios.unavailable);
export const NoInstructions = state(scenarios.noInstructions);

export const Advice = state(scenarios.advice);
export const AdviceForSeveral = state(scenarios.adviceSeveral);
export const AdviceWithErrors = state(scenarios.adviceWrong);
export const AdviceSending = state(scenarios.adviceSending);
export const AdviceUnclear = state(scenarios.adviceUnclear);
export const AdviceRefused = state(scenarios.adviceRefused);
export const Advised = state(scenarios.advised);
export const AdvisedBefore = state(scenarios.already);
export const ViewOnly = state(scenarios.viewOnly);

export const NoneChosen = state(scenarios.none);
export const Loading = state(scenarios.loading);
export const Slow = state(scenarios.slow);
export const NotFound = state(scenarios.notFound);
export const SignedOut = state(scenarios.signedOut);
export const Forbidden = state(scenarios.forbidden);
export const Failed = state(scenarios.failed);
export const Offline = state(scenarios.offline);
export const Unsupported = state(scenarios.unsupported);

export const Narrow = state(scenarios.sepa, { globals: { width: '280' } });
export const InDutch = state(scenarios.adviceWrong, { globals: { locale: 'nl', width: '360' } });
export const InFrench = state(scenarios.several, { globals: { locale: 'fr', width: '360' } });
export const InKorean = state(scenarios.won, { globals: { locale: 'ko', width: '360' } });
export const PseudoLocale = state(scenarios.advice, { globals: { locale: 'en-XA', width: '360' } });
export const RightToLeft = state(scenarios.sepa, { globals: { locale: 'ar-XB', direction: 'rtl', width: '768' } });
