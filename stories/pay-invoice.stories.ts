import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/pay-invoice/pay-invoice.js';
import { declineCodes, type DeclineCode } from '../src/domain/decline-codes.js';
import { enablePseudoLocales } from '../src/i18n/locale/pseudo-locale.js';
import {
  createInPageBackend,
  payInvoiceDeclines,
  payInvoiceScenarios as scenarios,
  TokenFields,
  type InPageBackend,
} from '../src/testing/index.js';
import { adoptThemes } from './example-themes.js';
import { frameAddresses, galleryOf, storyOf } from './on-scene.js';

enablePseudoLocales();
adoptThemes(`
  .gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22.5rem, 100%), 1fr)); gap: 1rem; align-items: start; }
  .gallery > article { border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
  .scene-name { margin: 0; padding: 4px 16px; font: 12px ui-monospace, monospace; background: color-mix(in srgb, CanvasText 6%, Canvas); }
`);

/**
 * A customer pays one invoice without signing in: facts off the invoice, method, review, confirmation. Give it an address and it works
 * alone; inside `<billing-provider>` it takes the client from there.
 *
 * ```html
 * <pay-invoice base-url="https://billing.example/api/v1"></pay-invoice>
 * ```
 *
 * Everything below runs over the reference backend in this page; nothing leaves it. Each state has a story of its own in the list at the
 * side, which is a test as well: driven by role and label, read, and audited in light and dark. Colours, font and corners are yours to set
 * with the `--billing-*` tokens; the language is that of your page.
 */
const meta: Meta = { title: 'Elements/pay-invoice', component: 'pay-invoice' };
export default meta;

/** To try everything by hand: real time, the real card frame where this machine has two names, and the test cards of the guide. */
export const Playground: StoryObj = {
  args: { 'account-number': 'A1B2C3', 'invoice-number': '1Z-204417' },
  loaders: [
    async () => ({
      kit: await createInPageBackend({ realTime: true, baseUrl: 'https://playground.billing.example/api/v1', ...realFrame() }),
    }),
  ],
  render: (args, { loaded }) => {
    const { client } = (loaded as { kit: InPageBackend }).kit;
    return html`<pay-invoice
      .client=${client}
      .paymentFields=${frameAddresses().frameUrl ? undefined : new TokenFields()}
      account-number=${String(args['account-number'] ?? '')}
      invoice-number=${String(args['invoice-number'] ?? '')}
    ></pay-invoice>`;
  },
};
function realFrame(): { frameUrl?: string } {
  const { frameUrl } = frameAddresses();
  return frameUrl ? { frameUrl } : {};
}

const { offline: _alone, ...besideOthers } = scenarios;

/** Every state at a glance, each over a backend of its own. */
export const AllStates: StoryObj = {
  ...galleryOf({ ...besideOthers, declined: payInvoiceDeclines.insufficientFunds }),
  // each state is audited in its own story; here the same landmarks stand beside each other many times
  tags: ['no-audit'],
  parameters: { a11y: { test: 'off' }, controls: { disable: true }, docs: { story: { autoplay: true } } },
};

export const Find = storyOf(scenarios.find);
export const FindBeforeTermsArrive = storyOf(scenarios.findBeforeTerms);
export const FindWithoutTerms = storyOf(scenarios.findWithoutTerms);
export const WhereDoIFindThis = storyOf(scenarios.whereToFindIt);
export const FindWithErrors = storyOf(scenarios.findWithErrors);
export const TemporaryAccount = storyOf(scenarios.temporaryAccount);
export const LookingUp = storyOf(scenarios.lookingUp);
export const TakingLonger = storyOf(scenarios.slow);
export const NotFound = storyOf(scenarios.notFound);
export const LastAttempt = storyOf(scenarios.lastAttempt);
export const Locked = storyOf(scenarios.locked);
export const RateLimited = storyOf(scenarios.rateLimited);
export const BackendDown = storyOf(scenarios.backendDown);
export const BackendOfWrongTypes = storyOf(scenarios.wrongTypes);
export const NoConnection = storyOf(scenarios.noConnection);
export const Offline = storyOf(scenarios.offline);
export const PayLinkOpening = storyOf(scenarios.payLinkOpening);
export const PayLinkExpired = storyOf(scenarios.payLinkExpired);
export const PrintFeeAvoidable = storyOf(scenarios.printFeeAvoidable);
export const PrintFeeComing = storyOf(scenarios.printFeeComing);
export const PrintFeeApplies = storyOf(scenarios.printFeeApplies);

export const Method = storyOf(scenarios.method);
export const MethodWithCardFrame = storyOf(scenarios.methodWithFrame);
export const MethodOverdue = storyOf(scenarios.overdue);
export const MethodSupportInvoice = storyOf(scenarios.supportInvoice);
export const MethodWithSurcharge = storyOf(scenarios.surcharge);
export const MethodAboveCardLimit = storyOf(scenarios.overCardLimit);
export const MethodCardIneligible = storyOf(scenarios.cardIneligible);
export const MethodCardLoading = storyOf(scenarios.cardLoading);
export const MethodCardUnavailable = storyOf(scenarios.cardUnavailable);
export const MethodCardOfAnotherVersion = storyOf(scenarios.cardVersion);
export const MethodWithErrors = storyOf(scenarios.methodWithErrors);
export const MethodQuoteUnavailable = storyOf(scenarios.quoteUnavailable);
export const MethodTransfer = storyOf(scenarios.transfer);

/** What the customer reads after each code under which a bank declines. */
export const Declined: StoryObj = storyOf((args) => payInvoiceDeclines[args['code'] as DeclineCode], {
  args: { code: 'insufficientFunds' },
  argTypes: { code: { control: 'select', options: declineCodes, description: 'Why the bank declined.' } },
  parameters: { controls: { include: ['code'] } },
});
export const Refused = storyOf(scenarios.refused);
export const GuestTimeIsOver = storyOf(scenarios.guestExpired);
export const NotChargedAfterChecking = storyOf(scenarios.notCharged);

export const Review = storyOf(scenarios.review);
export const ReviewWithSurcharge = storyOf(scenarios.reviewSurcharge);
export const ReviewWithDebitCard = storyOf(scenarios.reviewDebitCard);
export const ReviewOfChangedAmounts = storyOf(scenarios.reviewChanged);
export const ReviewInEuro = storyOf(scenarios.euro);
export const ReviewInWon = storyOf(scenarios.won);
export const ReviewOverPlainObject = storyOf(scenarios.plainObject);

export const Sending = storyOf(scenarios.sending);
export const Challenge = storyOf(scenarios.challenge);
export const ChallengeLoading = storyOf(scenarios.challengeLoading);
export const ChallengeFailed = storyOf(scenarios.challengeFailed);
export const Checking = storyOf(scenarios.checking);
export const CheckingAfterReload = storyOf(scenarios.checkingAfterReload);
export const Done = storyOf(scenarios.done);
export const DoneAccepted = storyOf(scenarios.doneAccepted);

export const AlreadyPaid = storyOf(scenarios.alreadyPaid);
export const PaidMeanwhile = storyOf(scenarios.paidMeanwhile);
export const PaymentPending = storyOf(scenarios.paymentPending);
export const Scheduled = storyOf(scenarios.scheduled);
export const Void = storyOf(scenarios.void);
export const Closed = storyOf(scenarios.closed);
export const CreditNote = storyOf(scenarios.creditNote);
export const InCollections = storyOf(scenarios.inCollections);
export const EftPlan = storyOf(scenarios.eftPlan);
export const CountryOffline = storyOf(scenarios.countryOffline);
export const NotEnrolled = storyOf(scenarios.notEnrolled);
export const UnknownReason = storyOf(scenarios.unknownReason);

export const NaughtyMarkup = storyOf(scenarios.naughtyMarkup);
export const NaughtyEmoji = storyOf(scenarios.naughtyEmoji);
export const NaughtyRightToLeft = storyOf(scenarios.naughtyArabic);
export const NaughtyLong = storyOf(scenarios.naughtyLong, { globals: { width: '280' } });

export const Narrow = storyOf(scenarios.review, { globals: { width: '280' } });
export const Compact = storyOf(scenarios.method, { globals: { density: 'compact' } });
export const InDutch = storyOf(scenarios.review, { globals: { locale: 'nl', width: '360' } });
export const InFrench = storyOf(scenarios.done, { globals: { locale: 'fr', width: '360' } });
export const InKorean = storyOf(scenarios.won, { globals: { locale: 'ko', width: '360' } });
export const PseudoLocale = storyOf(scenarios.transfer, { globals: { locale: 'en-XA', width: '360' } });
export const RightToLeft = storyOf(scenarios.reviewSurcharge, { globals: { locale: 'ar-XB', direction: 'rtl', width: '360' } });

const dressed = (theme: string): StoryObj =>
  storyOf(scenarios.method, { decorators: [(story) => html`<div class="theme-${theme}">${story()}</div>`] });
export const ThemeHarbour = dressed('harbour');
export const ThemeLedger = dressed('ledger');
export const ThemeSignal = dressed('signal');
