import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/payment-history/payment-history.js';
import { enablePseudoLocales } from '../src/i18n/locale/pseudo-locale.js';
import { createInPageBackend, paymentHistoryScenarios as scenarios, type InPageBackend, type Scenario } from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';

enablePseudoLocales();

/**
 * What is scheduled, what was paid, and what waits for approval. A scheduled payment gets another date or method, or is cancelled, until its
 * cut-off; a failed one says why and can be paid again; a returned one names the invoices that are open again.
 *
 * ```html
 * <payment-history base-url="https://billing.example/api/v1" allow="open pay"></payment-history>
 * ```
 *
 * Everything below runs over the reference backend in this page, signed in as a user of the demo company. Each state is a test as well.
 */
const meta: Meta = { title: 'Elements/payment-history', component: 'payment-history' };
export default meta;

/** To try everything by hand, in real time. */
export const Playground: StoryObj = {
  args: { user: 'manager', allow: 'open pay filter' },
  argTypes: { user: { control: 'select', options: ['admin', 'manager', 'payer', 'viewpay', 'viewer'], description: 'Who is signed in.' } },
  loaders: [
    async ({ args }) => ({ kit: await createInPageBackend({ realTime: true, user: `${String(args['user'])}@harbourfinch.example` }) }),
  ],
  render: (args, { loaded }) =>
    html`<payment-history .client=${(loaded as { kit: InPageBackend }).kit.client} allow=${String(args['allow'])}></payment-history>`,
};

const drawn = (loaded: unknown): TemplateResult =>
  html`<payment-history .client=${(loaded as Loaded).scene.client} allow="open pay filter"></payment-history>`;
const state = (scenario: Scenario, more: Partial<StoryObj> = {}): StoryObj =>
  storyOf(scenario, { render: (_args, { loaded }) => drawn(loaded), ...more });

export const Scheduled = state(scenarios.scheduled);
export const ScheduledByOthers = state(scenarios.scheduledByOthers);
export const ViewOnly = state(scenarios.viewOnly);
export const TooLateToCancel = state(scenarios.tooLate);
export const ManyInvoices = state(scenarios.manyInvoices);
export const BackendThatCannotSort = state(scenarios.unsortable);
export const History = state(scenarios.history);
export const SecondPage = state(scenarios.secondPage);
export const PageNoLongerThere = state(scenarios.restarted);
export const FailedPayment = state(scenarios.failed);
export const ReturnedPayment = state(scenarios.returned);
export const GuestPayment = state(scenarios.guest);
export const AutoPayPayment = state(scenarios.autopay);
export const PaymentByBank = state(scenarios.byBank);
export const RefundedPayment = state(scenarios.refunded);
export const UnknownStatus = state(scenarios.unknownStatus);
export const FilteredEmpty = state(scenarios.filteredNothing);
export const RangeBackwards = state(scenarios.backwards);

export const EmptyScheduled = state(scenarios.emptyScheduled);
export const EmptyHistory = state(scenarios.emptyHistory);
export const EmptyApprovals = state(scenarios.emptyApprovals);
export const Loading = state(scenarios.loading);
export const TakingLonger = state(scenarios.slow);
export const BackendDown = state(scenarios.unavailable);
export const RefreshFailed = state(scenarios.refreshFailed);
export const Offline = state(scenarios.offline);
export const SignedOut = state(scenarios.signedOut);
export const NoPermission = state(scenarios.forbidden);
export const NotAvailable = state(scenarios.unsupported);

export const CancelAsked = state(scenarios.cancelAsked);
export const Cancelling = state(scenarios.cancelSending);
export const Cancelled = state(scenarios.cancelled);
export const CancelTooLate = state(scenarios.cancelTooLate);
export const AnswerLost = state(scenarios.answerLost);
export const RequestLost = state(scenarios.requestLost);
export const OutcomeUnknown = state(scenarios.unknown);
export const Conflict = state(scenarios.conflict);
export const ChangeAsked = state(scenarios.moveAsked);
export const ChangeWithoutMethods = state(scenarios.moveMethodsFailed);
export const ChangeTooLate = state(scenarios.moveLate);
export const ChangeOfNothing = state(scenarios.moveNothing);
export const Changed = state(scenarios.moved);

export const Approvals = state(scenarios.approvals);
export const OwnApproval = state(scenarios.ownApproval);
export const ApproveAsked = state(scenarios.approveAsked);
export const Approved = state(scenarios.approved);
export const RejectAsked = state(scenarios.rejectAsked);
export const RejectWithoutComment = state(scenarios.rejectWithoutComment);
export const Rejected = state(scenarios.rejected);
export const Receipt = state(scenarios.receipt);
export const ReceiptLoading = state(scenarios.receiptLoading);
export const ReceiptNotReady = state(scenarios.receiptNotReady);

export const Narrow = state(scenarios.scheduled, { globals: { width: '280' } });
export const Compact = state(scenarios.scheduled, { globals: { density: 'compact' } });
export const InDutch = state(scenarios.returned, { globals: { locale: 'nl', width: '360' } });
export const InFrench = state(scenarios.moveLate, { globals: { locale: 'fr', width: '360' } });
export const InKorean = state(scenarios.approvals, { globals: { locale: 'ko', width: '360' } });
export const PseudoLocale = state(scenarios.conflict, { globals: { locale: 'en-XA', width: '360' } });
export const RightToLeft = state(scenarios.scheduled, { globals: { locale: 'ar-XB', direction: 'rtl' } });
