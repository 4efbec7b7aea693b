import type { Meta } from '@storybook/web-components-vite';
import '../src/elements/pay-invoice/pay-invoice.js';
import { enablePseudoLocales } from '../src/i18n/locale/pseudo-locale.js';
import { payAccountScenarios as scenarios } from '../src/testing/index.js';
import { storyOf } from './on-scene.js';

enablePseudoLocales();

/**
 * A signed-in customer pays one invoice or many: amounts, credits and rewards first, then method and date, review and confirmation. The
 * invoices come from another element's request, from `invoice-ids`, from the cart, or are picked here.
 *
 * ```html
 * <billing-provider base-url="/api/v1">
 *   <invoice-table></invoice-table>
 *   <pay-invoice mode="account"></pay-invoice>
 * </billing-provider>
 * ```
 */
const meta: Meta = { title: 'Elements/pay-invoice for customers', component: 'pay-invoice' };
export default meta;

export const Invoices = storyOf(scenarios.accountInvoices);
export const Picking = storyOf(scenarios.accountPicking);
export const SeveralCurrencies = storyOf(scenarios.accountMixed);
export const NotAllPayable = storyOf(scenarios.accountRefused);
export const PayingLess = storyOf(scenarios.accountShort);
export const AmountTooHigh = storyOf(scenarios.accountTooMuch);
export const Reward = storyOf(scenarios.accountReward);
export const RewardExpired = storyOf(scenarios.accountRewardExpired);
export const Method = storyOf(scenarios.accountMethod);
export const TodayOnly = storyOf(scenarios.accountToday);
export const CardLimit = storyOf(scenarios.accountCardLimit);
export const CardIneligible = storyOf(scenarios.accountIneligible);
export const NewCard = storyOf(scenarios.accountNewCard);
export const Transfer = storyOf(scenarios.accountTransfer);
export const Review = storyOf(scenarios.accountReview);
export const ReviewOfADateToCome = storyOf(scenarios.accountScheduled);
export const AmountsChanged = storyOf(scenarios.accountChanged);
export const Declined = storyOf(scenarios.accountDeclined);
export const Done = storyOf(scenarios.accountDone);
export const Scheduled = storyOf(scenarios.accountScheduledDone);
export const NeedsApproval = storyOf(scenarios.accountApproval);
export const NoPermission = storyOf(scenarios.accountNoPermission);
export const SignedOut = storyOf(scenarios.accountSignedOut);
export const Unavailable = storyOf(scenarios.accountUnavailable);
