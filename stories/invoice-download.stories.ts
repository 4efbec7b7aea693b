import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/billing-provider/billing-provider.js';
import '../src/elements/invoice-download/invoice-download.js';
import '../src/elements/invoice-table/invoice-table.js';
import { enablePseudoLocales } from '../src/i18n/locale/pseudo-locale.js';
import {
  createInPageBackend,
  invoiceDownloadScenarios as scenarios,
  invoicePrintScenarios as printing,
  type InPageBackend,
  type Scenario,
} from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';

enablePseudoLocales();

/**
 * Downloads invoices: format, detail level and packaging are chosen, then the files are made and saved; or prints them, each on a page of its
 * own. Inside `<billing-provider>` it opens a dialog when `<invoice-table>` or `<invoice-detail>` asks for a download; given ids or a selection
 * it stands in the page.
 *
 * ```html
 * <billing-provider base-url="https://billing.example/api/v1">
 *   <invoice-table selectable></invoice-table>
 *   <invoice-download></invoice-download>
 * </billing-provider>
 * ```
 *
 * Each state is a test as well.
 */
const meta: Meta = { title: 'Elements/invoice-download', component: 'invoice-download' };
export default meta;

/** With a table, to try everything by hand: tick invoices, or press Download beside one. */
export const Playground: StoryObj = {
  loaders: [async () => ({ kit: await createInPageBackend({ realTime: true, user: 'admin@harbourfinch.example' }) })],
  render: (_args, { loaded }) =>
    html`<billing-provider .client=${(loaded as { kit: InPageBackend }).kit.client}>
      <invoice-download></invoice-download>
      <invoice-table selectable></invoice-table>
    </billing-provider>`,
};

const drawn = (loaded: unknown): TemplateResult => {
  const { client, invoiceIds } = (loaded as Loaded).scene;
  return html`<invoice-download .client=${client} .invoiceIds=${invoiceIds} enrolment-href="https://billing.example/enrolment"></invoice-download>`;
};
const state = (scenario: Scenario, more: Partial<StoryObj> = {}): StoryObj =>
  storyOf(scenario, { render: (_args, { loaded }) => drawn(loaded), ...more });

export const Ready = state(scenarios.ready);
export const OneInvoice = state(scenarios.one);
export const Csv = state(scenarios.csv);
export const SomeXml = state(scenarios.someXml);
export const NoXml = state(scenarios.noXml);
export const FewFormats = state(scenarios.fewFormats);
export const Long = state(scenarios.long);
export const NothingSelected = state(scenarios.nothing);
export const TooMany = state(scenarios.tooMany);

export const Preparing = state(scenarios.preparing);
export const Background = state(scenarios.background);
export const Fetching = state(scenarios.fetching);
export const Arriving = state(scenarios.arriving);
export const StandingStill = state(scenarios.still);
export const Done = state(scenarios.done);
export const Skipped = state(scenarios.skipped);
export const AllSkipped = state(scenarios.allSkipped);
export const JobFailed = state(scenarios.jobFailed);
export const Lost = state(scenarios.lost);
export const FetchFailed = state(scenarios.fetchFailed);
export const Expired = state(scenarios.expired);
export const Cancelled = state(scenarios.cancelled);

export const PrintReading = state(printing.printReading);
export const PrintReady = state(printing.printReady);
export const PrintOne = state(printing.printOne);
export const PrintSkipped = state(printing.printSkipped);
export const PrintNothing = state(printing.printNothing);
export const PrintFailed = state(printing.printFailed);
export const PrintCancelled = state(printing.printCancelled);
export const PrintTooMany = state(printing.printTooMany);
export const PrintTooLong = state(printing.printTooLong);

export const Loading = state(scenarios.loading);
export const Slow = state(scenarios.slow);
export const Failed = state(scenarios.failed);
export const SelectionExpired = state(scenarios.selectionExpired);
export const SignedOut = state(scenarios.signedOut);
export const Forbidden = state(scenarios.forbidden);
export const Unsupported = state(scenarios.unsupported);
export const Offline = state(scenarios.offline);

export const Narrow = state(scenarios.someXml, { globals: { width: '280' } });
export const InDutch = state(scenarios.ready, { globals: { locale: 'nl', width: '360' } });
export const InFrench = state(scenarios.skipped, { globals: { locale: 'fr', width: '360' } });
export const InKorean = state(scenarios.ready, { globals: { locale: 'ko', width: '360' } });
export const PrintInKorean = state(printing.printSkipped, { globals: { locale: 'ko', width: '360' } });
export const PseudoLocale = state(scenarios.someXml, { globals: { locale: 'en-XA', width: '360' } });
export const RightToLeft = state(scenarios.skipped, { globals: { locale: 'ar-XB', direction: 'rtl', width: '768' } });
