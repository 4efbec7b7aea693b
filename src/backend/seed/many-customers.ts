import type { AccountRow, CompanyRow, PlanRow, UserRow } from '../store/records.js';
import { diceOf } from './draft.js';
import { account, seats } from './nordwind-accounts.js';

/** A customer of many: a company, what it is billed under, and who may sign in. */
export interface Customer {
  readonly company: CompanyRow;
  readonly accounts: readonly AccountRow[];
  readonly plans: readonly PlanRow[];
  readonly users: readonly UserRow[];
  /** How many of a thousand invoices are this company's. */
  readonly share: number;
}

/** Invoices of a thousand: one company has most of them, a few have many, and most have some. */
const shares: readonly number[] = [600, 80, 80, 80, ...Array.from({ length: 10 }, () => 10), ...Array.from({ length: 60 }, () => 1)];
const invoicesPerAccount = 400;
const accountsPerPlan = 40;
/** So many of the accounts does somebody see who does not see all. */
const assignedAccounts = 400;

const places = Object.keys(seats);
const trades = ['Wholesale', 'Retail', 'Logistics', 'Medical', 'Foods', 'Printing', 'Machines', 'Textiles', 'Books', 'Garden'];
const names = ['Blue Heron', 'Copper Kettle', 'Ridgeline', 'Lakeside', 'Union', 'Harbour', 'Northgate', 'Willow', 'Stonebridge', 'Sable'];

/** Companies of every size, so that all of them together have about so many invoices. */
export const manyCustomers = (count: number, seed: number): readonly Customer[] => {
  const dice = diceOf(seed);
  return shares.map((share, index): Customer => {
    const id = `com_many_${index}`;
    const size = Math.max(1, Math.round((count * share) / 1000 / invoicesPerAccount));
    const accounts = Array.from({ length: size }, (_none, place) => accountOf(id, index, place, dice));
    return {
      company: { id, displayName: `${names[index % names.length]} Group ${index + 1}` },
      accounts,
      plans: plansOf(id, index, accounts),
      users: usersOf(id, index, accounts),
      share,
    };
  });
};

const accountOf = (companyId: string, index: number, place: number, dice: (below: number) => number): AccountRow => {
  const country = places[dice(place === 0 ? 1 : places.length)] ?? 'US';
  const name = `${names[(index + place) % names.length]} ${trades[dice(trades.length)]} ${place + 1}`;
  const number = `M${String(index).padStart(2, '0')}X${String(place).padStart(5, '0')}`;
  const { invoices: _invoices, ...row } = account(number, country, name, 0, {
    companyId,
    ...(dice(5) === 0 && { nickname: `Branch ${place + 1}` }),
    inCollections: dice(100) === 0,
    eftPlan: dice(60) === 0,
  });
  return row;
};

const plansOf = (companyId: string, index: number, accounts: readonly AccountRow[]): readonly PlanRow[] => {
  const first = accounts.filter(({ currencies }) => currencies.includes('USD'));
  const groups = Array.from({ length: Math.floor(first.length / accountsPerPlan) }, (_none, group) =>
    first.slice(group * accountsPerPlan, (group + 1) * accountsPerPlan),
  );
  return groups.map((members, group) => ({
    id: `plan_many_${index}_${group}`,
    number: `PL-${index}-${1000 + group}`,
    companyId,
    name: `Region ${group + 1}`,
    type: 'other',
    accountIds: members.map(({ id }) => id),
    currency: 'USD',
    version: 1,
  }));
};

const usersOf = (companyId: string, index: number, accounts: readonly AccountRow[]): readonly UserRow[] => {
  const user = (name: string, facts: Pick<UserRow, 'roleId' | 'scope'>): UserRow => ({
    id: `usr_many_${index}_${name}`,
    companyId,
    email: `${name}@company-${index + 1}.example`,
    displayName: `${name === 'all' ? 'Alma' : 'Sam'} ${index + 1}`,
    locale: 'en-US',
    ...facts,
  });
  const some = accounts.slice(0, assignedAccounts).map(({ id }) => id);
  return [
    user('all', { roleId: 'administrator', scope: 'all' }),
    user('some', { roleId: 'viewPayDispute', scope: { accountIds: some, planIds: [] } }),
  ];
};
