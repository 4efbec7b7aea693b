import type { Account, Plan } from '../../domain/invoice-query.js';
import { readSearch, searchKey, type InvoiceSearch } from '../../domain/invoice-search.js';
import { isTemporaryAccount } from '../../domain/temporary-account.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, PlanRow } from '../store/records.js';
import type { AccountPage, PlanPage } from '../wire.js';
import { cursorScope, pageAt, readerOfRows } from './keyset.js';
import { accountsInScope, plansInScope, type UserPrincipal } from './principal.js';
import { look } from './transact.js';

export interface AskedAccounts {
  readonly search: string | undefined;
  readonly cursor: string | undefined;
  /** Accounts: members of this plan only. */
  readonly planId: string | undefined;
  readonly limit: number;
}

/** Accounts of the own scope, by number. */
export const listAccounts = (services: Services, principal: UserPrincipal, asked: AskedAccounts): Promise<AccountPage> =>
  pageByNumber(services, principal, asked, async (tx) => {
    const plans = await plansInScope(tx, principal);
    const rows = await accountsInScope(tx, principal);
    const members = asked.planId === undefined ? undefined : new Set(plans.find((plan) => plan.id === asked.planId)?.accountIds);
    return rows.filter((row) => !members || members.has(row.id)).map((row) => accountView(services, row, plans));
  });

/** Plans of the own scope, by number, with the members that are in it. */
export const listPlans = (services: Services, principal: UserPrincipal, asked: AskedAccounts): Promise<PlanPage> =>
  pageByNumber(services, principal, asked, async (tx) => {
    const visible = new Set((await accountsInScope(tx, principal)).map((account) => account.id));
    return (await plansInScope(tx, principal)).map((plan) => planView(plan, visible));
  });

const accountView = ({ biller }: Services, row: AccountRow, plans: readonly PlanRow[]): Account => ({
  id: row.id,
  number: row.number,
  ...(row.nickname !== undefined && { nickname: row.nickname }),
  name: row.name,
  kind: isTemporaryAccount(row.number, biller.policy.temporaryAccountPattern) ? 'temporary' : 'regular',
  currencies: row.currencies,
  country: row.country,
  status: 'enrolled',
  planIds: plans.filter((plan) => plan.accountIds.includes(row.id)).map((plan) => plan.id),
  version: row.version,
});

const planView = ({ companyId: _company, ...plan }: PlanRow, visible: ReadonlySet<string>): Plan => ({
  ...plan,
  accountIds: plan.accountIds.filter((id) => visible.has(id)),
  status: 'enrolled',
});

type Numbered = Pick<Account, 'id' | 'number' | 'name' | 'nickname'>;

const pageByNumber = async <T extends Numbered>(
  services: Services,
  { user }: UserPrincipal,
  { search: typed, cursor, planId, limit }: AskedAccounts,
  read: (tx: BillingTransaction) => Promise<readonly T[]>,
) => {
  const search = readSearch(typed);
  const scope = await cursorScope({ list: 'numbers', user: user.id, typed, planId });
  const rows = await look(services, read);
  const found = rows.filter((row) => !search || isNamed(row, search));
  const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
  const page = await pageAt(
    services,
    { scope, cursor, limit },
    readerOfRows(
      found,
      ({ number, id }) => ({ values: [number], id }),
      (one, other) => compare(String(one.values[0]), String(other.values[0])) || compare(one.id, other.id),
    ),
  );
  return {
    ...page,
    applied: { sort: [{ field: 'number' as const, direction: 'asc' as const }], search: search !== undefined, ignoredFilters: [] },
    asOf: new Date(services.clock.now()).toISOString(),
  };
};

/** LST-01, over the names of an account or a plan. */
const isNamed = ({ number, name, nickname }: Numbered, { text, prefix }: InvoiceSearch): boolean =>
  [number, name, nickname].some((value) => {
    const key = searchKey(value ?? '');
    return prefix ? key.startsWith(text) : key.includes(text);
  });
