import type { LocalDate, Money } from '../../domain/entities.js';
import { creditFaults, proposeCredits, type CreditTarget } from '../../domain/credit-proposal.js';
import { money, sumMoney } from '../../domain/money.js';
import type { Credit, CreditUse, RewardUse } from '../../domain/wallet.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import { rewardKey, type BillingTransaction } from '../store/billing-store.js';
import type { QuoteInput } from '../wire.js';
import type { PayItem, Reading } from './account-items.js';
import { businessToday } from './business-day.js';
import { creditsOf, rewardView } from './funds.js';
import type { UserPrincipal } from './principal.js';

/** What is put to the invoices of a payment besides money. */
export interface PutFunds {
  readonly credits: readonly CreditUse[];
  readonly rewards: readonly RewardUse[];
}

/** Rewards first, for they fit few invoices; credits for what they leave. */
export const putFunds = async (
  tx: BillingTransaction,
  services: Services,
  principal: UserPrincipal,
  items: readonly PayItem[],
  input: Pick<QuoteInput, 'credits' | 'rewards'>,
  reading: Reading,
): Promise<PutFunds> => {
  const today = businessToday(services);
  const rewards = await putRewards(tx, principal, items, input.rewards ?? [], { today, reading });
  const targets = items.map(({ state, amount }): CreditTarget => {
    const open = amount.minor - partOf(rewards, state.row.id, amount.currency).minor;
    return { invoiceId: state.row.id, accountId: state.row.accountId, amount: money(open, amount.currency), dueDate: state.row.dueDate };
  });
  return { rewards, credits: await putCredits(tx, principal, targets, input.credits ?? [], { today, reading }) };
};

/** What some uses take off an invoice. */
export const partOf = (
  uses: readonly { readonly invoiceId: string; readonly amount: Money }[],
  invoiceId: string,
  currency: string,
): Money =>
  sumMoney(
    uses.filter((use) => use.invoiceId === invoiceId).map((use) => use.amount),
    currency,
  );

interface Circumstances {
  readonly today: LocalDate;
  readonly reading: Reading;
}
type AskedReward = NonNullable<QuoteInput['rewards']>[number];

const putRewards = async (
  tx: BillingTransaction,
  principal: UserPrincipal,
  items: readonly PayItem[],
  asked: readonly AskedReward[],
  { today, reading }: Circumstances,
): Promise<readonly RewardUse[]> => {
  const uses: RewardUse[] = [];
  for (const [index, { code, invoiceId }] of asked.entries()) {
    const found = await readReward(tx, principal, items, { code, invoiceId }, uses, today);
    if (typeof found !== 'string') uses.push(found);
    else if (reading === 'asked') throw await refusedReward(tx, index, found, code);
  }
  return uses;
};

/** PAY-16: the use of a code for an invoice, or why there is none. A code of another company is as unknown as any other. */
const readReward = async (
  tx: BillingTransaction,
  principal: UserPrincipal,
  items: readonly PayItem[],
  { code, invoiceId }: AskedReward,
  before: readonly RewardUse[],
  today: LocalDate,
): Promise<RewardUse | string> => {
  if (code.trim() === '') return 'reward.invalid';
  if (!principal.permissions.includes('credit.apply')) return 'reward.notAllowed';
  const row = await tx.rewards.get(rewardKey(code));
  if (row?.companyId !== principal.user.companyId) return 'reward.invalid';
  const reward = await rewardView(tx, row, today);
  if (reward.status === 'expired') return 'reward.expired';
  const left = reward.remaining.minor - before.filter((use) => use.code === row.code).reduce((sum, use) => sum + use.amount.minor, 0);
  if (left <= 0) return 'reward.used';
  const item = items.find(({ state }) => state.row.id === invoiceId);
  if (!item || item.amount.currency !== reward.currency || !fits(item, row.eligibleInvoiceKinds)) return 'reward.notEligible';
  const open = item.amount.minor - partOf(before, invoiceId, reward.currency).minor;
  if (open <= 0) return 'credit.exceeds';
  return { code: row.code, invoiceId, amount: money(Math.min(left, open), reward.currency) };
};

const fits = ({ state }: PayItem, kinds: readonly string[]): boolean =>
  kinds.includes(state.row.kind) || (state.row.supportInvoice && kinds.includes('support'));

const refusedReward = async (tx: BillingTransaction, index: number, code: string, typed: string): Promise<Problem> => {
  const expires = code === 'reward.expired' ? (await tx.rewards.get(rewardKey(typed)))?.expires : undefined;
  return new Problem('validation', {
    errors: [{ pointer: `/rewards/${index}/code`, code }],
    ...(expires !== undefined && { params: { date: expires } }),
  });
};

const putCredits = async (
  tx: BillingTransaction,
  principal: UserPrincipal,
  targets: readonly CreditTarget[],
  asked: NonNullable<QuoteInput['credits']>,
  { today, reading }: Circumstances,
): Promise<readonly CreditUse[]> => {
  if (asked.length === 0) return [];
  const allowed = principal.permissions.includes('credit.apply');
  if (!allowed && asked !== 'oldestFirst') throw new Problem('forbidden');
  const credits = allowed ? await creditsOf(tx, [...new Set(targets.map((target) => target.accountId))], today) : [];
  if (asked === 'oldestFirst') return proposeCredits(credits, targets, today);
  const faults = creditFaults(asked, credits, targets, today);
  const [first] = faults;
  if (first && reading === 'asked') throw refusedCredit(first, credits, asked);
  const refused = new Set(faults.map((fault) => fault.index));
  return asked.filter((_use, index) => !refused.has(index)).map((use) => numbered(use, credits));
};

const numbered = ({ creditId, invoiceId, amount }: CreditUse, credits: readonly Credit[]): CreditUse => {
  const number = credits.find((credit) => credit.id === creditId)?.number;
  return { creditId, ...(number !== undefined && { creditNumber: number }), invoiceId, amount };
};

/** PAY-15 */
const refusedCredit = (
  fault: ReturnType<typeof creditFaults>[number],
  credits: readonly Credit[],
  asked: readonly CreditUse[],
): Problem => {
  const pointer = `/credits/${fault.index}/${fault.field}`;
  const usableFrom = credits.find((credit) => credit.id === asked[fault.index]?.creditId)?.usableFrom;
  if (fault.code !== 'credit.onHold' || usableFrom === undefined) return invalid(pointer, fault.code);
  return new Problem('validation', { errors: [{ pointer, code: fault.code }], params: { date: usableFrom } });
};
