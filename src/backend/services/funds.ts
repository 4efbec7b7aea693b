import type { Id, LocalDate, Money } from '../../domain/entities.js';
import { heldUntil, oldestFirst } from '../../domain/credit-proposal.js';
import { money } from '../../domain/money.js';
import type { Credit, Reward } from '../../domain/wallet.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { CreditRow, FundUse, RewardRow } from '../store/records.js';
import type { CreditList } from '../wire.js';
import { businessToday } from './business-day.js';
import { accountIdsOf, type UserPrincipal } from './principal.js';

/** Part of a fund that is gone for others: taken, or held by a payment that is undecided. */
const isTaken = ({ state }: FundUse): boolean => state === 'open' || state === 'posted';

const remainingOf = async (tx: BillingTransaction, { id, original }: { readonly id: Id; readonly original: Money }): Promise<Money> => {
  const taken = (await tx.fundUses.ofFund(id)).filter(isTaken).reduce((sum, use) => sum + use.amount.minor, 0);
  return money(original.minor - taken, original.currency);
};

export const creditView = async (tx: BillingTransaction, row: CreditRow, today: LocalDate): Promise<Credit> => {
  const remaining = await remainingOf(tx, row);
  const { refund, paymentId: _payment, ...facts } = row;
  return { ...facts, currency: row.original.currency, remaining, status: refund ?? creditStatus(row, remaining, today) };
};

const creditStatus = (row: CreditRow, remaining: Money, today: LocalDate): Credit['status'] => {
  if (remaining.minor === 0) return 'applied';
  if (heldUntil(row, today) !== undefined) return 'onHold';
  return remaining.minor < row.original.minor ? 'partiallyApplied' : 'available';
};

export const rewardView = async (tx: BillingTransaction, row: RewardRow, today: LocalDate): Promise<Reward> => {
  const { code, program, eligibleInvoiceKinds, expires, original } = row;
  const remaining = await remainingOf(tx, row);
  const passed = expires !== undefined && expires < today;
  return {
    code,
    program,
    currency: original.currency,
    remaining,
    ...(expires !== undefined && { expires }),
    eligibleInvoiceKinds,
    status: remaining.minor === 0 ? 'redeemed' : passed ? 'expired' : 'available',
  };
};

/** Credits of these accounts, the oldest first. */
export const creditsOf = async (tx: BillingTransaction, accountIds: readonly Id[], today: LocalDate): Promise<Credit[]> => {
  const views: Credit[] = [];
  for (const row of await tx.credits.ofAccounts(accountIds)) views.push(await creditView(tx, row, today));
  return views.sort(oldestFirst);
};

export interface CreditQuestion {
  readonly accountIds: readonly Id[];
  readonly currency?: string;
}

/** Credits of the own scope, and the reward codes of the company for those who may use them: a code is as good as money. */
export const listCredits = (services: Services, principal: UserPrincipal, { accountIds, currency }: CreditQuestion): Promise<CreditList> =>
  services.store.transaction(async (tx) => {
    const today = businessToday(services);
    const scope = await accountIdsOf(tx, principal);
    const asked = accountIds.length === 0 ? scope : scope.filter((id) => accountIds.includes(id));
    const matches = (some: { readonly currency: string }): boolean => currency === undefined || some.currency === currency;
    const rewards: Reward[] = [];
    if (principal.permissions.includes('credit.apply')) {
      for (const row of await tx.rewards.ofCompany(principal.user.companyId)) rewards.push(await rewardView(tx, row, today));
    }
    return { credits: (await creditsOf(tx, asked, today)).filter(matches), rewards: rewards.filter(matches) };
  });
