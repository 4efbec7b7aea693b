import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/invoice-detail/invoice-detail.js';
import { enablePseudoLocales } from '../src/i18n/locale/pseudo-locale.js';
import { createInPageBackend, invoiceDetailScenarios as scenarios, type InPageBackend, type Scenario } from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';

enablePseudoLocales();

/**
 * One invoice in full: what is owed and how to pay it, charges by category, taxes, credits, payments, disputes and documents. Inside
 * `<billing-provider>` it shows what `<invoice-table>` asks to open, with a way back to the list; alone it takes an id, and `allow` says which
 * requests the page takes.
 *
 * ```html
 * <invoice-detail base-url="https://billing.example/api/v1" invoice-id="inv_1Z-204417" allow="pay"></invoice-detail>
 * ```
 *
 * Everything below runs over the reference backend in this page, signed in as a user of the demo company. Each state is a test as well.
 */
const meta: Meta = { title: 'Elements/invoice-detail', component: 'invoice-detail' };
export default meta;

/** To try everything by hand, in real time. */
export const Playground: StoryObj = {
  args: { 'invoice-id': 'inv_1Z-420000', allow: 'pay download dispute' },
  loaders: [async () => ({ kit: await createInPageBackend({ realTime: true, user: 'admin@harbourfinch.example' }) })],
  render: (args, { loaded }) =>
    html`<invoice-detail
      .client=${(loaded as { kit: InPageBackend }).kit.client}
      invoice-id=${String(args['invoice-id'])}
      allow=${String(args['allow'])}
    ></invoice-detail>`,
};

const drawn = (loaded: unknown): TemplateResult => {
  const { client, invoiceIds } = (loaded as Loaded).scene;
  return html`<invoice-detail .client=${client} .invoiceId=${invoiceIds} allow="pay download dispute"></invoice-detail>`;
};
const state = (scenario: Scenario, more: Partial<StoryObj> = {}): StoryObj =>
  storyOf(scenario, { render: (_args, { loaded }) => drawn(loaded), ...more });

export const Ready = state(scenarios.ready);
export const DueOnReceipt = state(scenarios.dueOnReceipt);
export const Euro = state(scenarios.euro);
export const PrintFee = state(scenarios.printFee);
export const PartlyPaid = state(scenarios.partlyPaid);
export const PlanSummary = state(scenarios.planSummary);
export const DebitNote = state(scenarios.debitNote);
export const Returned = state(scenarios.returned);
export const Paid = state(scenarios.paid);
export const PaymentPending = state(scenarios.paymentPending);
export const Scheduled = state(scenarios.scheduled);
export const WrittenOff = state(scenarios.writtenOff);
export const Void = state(scenarios.void);
export const Replacement = state(scenarios.replacement);
export const CreditNote = state(scenarios.creditNote);
export const TaxesAndDocuments = state(scenarios.taxesAndDocuments);

export const ManyLines = state(scenarios.manyLines);
export const MoreLines = state(scenarios.moreLines);
export const Searched = state(scenarios.searched);
export const SearchedNothing = state(scenarios.searchedNothing);
export const LinesTicked = state(scenarios.linesTicked);
export const Hostile = state(scenarios.hostile);
export const Long = state(scenarios.long, { globals: { width: '280' } });

export const InCollections = state(scenarios.inCollections);
export const CountryOffline = state(scenarios.countryOffline);
export const UnknownReason = state(scenarios.unknownReason);
export const ViewOnly = state(scenarios.viewOnly);

export const Loading = state(scenarios.loading);
export const Slow = state(scenarios.slow);
export const NotFound = state(scenarios.notFound);
export const OutOfScope = state(scenarios.outOfScope);
export const SignedOut = state(scenarios.signedOut);
export const Forbidden = state(scenarios.forbidden);
export const Failed = state(scenarios.failed);
export const Offline = state(scenarios.offline);
export const Unsupported = state(scenarios.unsupported);

export const Narrow = state(scenarios.ready, { globals: { width: '280' } });
export const Compact = state(scenarios.ready, { globals: { density: 'compact' } });
export const InDutch = state(scenarios.partlyPaid, { globals: { locale: 'nl', width: '360' } });
export const InFrench = state(scenarios.returned, { globals: { locale: 'fr', width: '360' } });
export const InKorean = state(scenarios.printFee, { globals: { locale: 'ko', width: '360' } });
export const PseudoLocale = state(scenarios.taxesAndDocuments, { globals: { locale: 'en-XA', width: '360' } });
export const RightToLeft = state(scenarios.returned, { globals: { locale: 'ar-XB', direction: 'rtl', width: '768' } });
