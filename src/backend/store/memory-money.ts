import type { BillingTransaction } from './billing-store.js';
import { MemoryIndex, MemoryTable, rowsOf, type Journal } from './memory-table.js';
import type { CreditRow, FundUse, MethodRow, RewardRow } from './records.js';

/** What customers pay with besides money of the moment: stored methods, credits, rewards, and what was taken of them. */
export class MoneyTables {
  readonly #methodCompanies = new MemoryIndex<MethodRow>((row) => [row.companyId]);
  readonly #methods = new MemoryTable(this.#methodCompanies);
  readonly #creditAccounts = new MemoryIndex<CreditRow>((row) => [row.accountId]);
  readonly #credits = new MemoryTable(this.#creditAccounts);
  readonly #rewardCompanies = new MemoryIndex<RewardRow>((row) => [row.companyId]);
  readonly #rewards = new MemoryTable(this.#rewardCompanies);
  readonly #usedFunds = new MemoryIndex<FundUse>((row) => [row.fundId]);
  readonly #usingPayments = new MemoryIndex<FundUse>((row) => [row.paymentId]);
  readonly #uses = new MemoryTable(this.#usedFunds, this.#usingPayments);

  open(journal: Journal): Pick<BillingTransaction, 'methods' | 'credits' | 'rewards' | 'fundUses'> {
    return {
      methods: { ...rowsOf(this.#methods, journal), ofCompany: async (companyId) => this.#methodCompanies.find(companyId) },
      credits: {
        ...rowsOf(this.#credits, journal),
        ofAccounts: async (accountIds) => accountIds.flatMap((id) => this.#creditAccounts.find(id)),
        all: async () => this.#credits.values(),
      },
      rewards: {
        ...rowsOf(this.#rewards, journal),
        ofCompany: async (companyId) => this.#rewardCompanies.find(companyId),
        all: async () => this.#rewards.values(),
      },
      fundUses: {
        ...rowsOf(this.#uses, journal),
        ofFund: async (fundId) => this.#usedFunds.find(fundId),
        ofPayment: async (paymentId) => this.#usingPayments.find(paymentId),
      },
    };
  }
}
