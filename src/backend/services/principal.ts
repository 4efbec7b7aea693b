import type { Id, Permission } from '../../domain/entities.js';
import { ownKeysMs, type Services } from '../config.js';
import { KeysUnreachable, type TokenSubject } from '../identity/identity.js';
import { Problem } from '../problem.js';
import { digest } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, CompanyRow, InvoiceRow, PlanRow, Tenant, UserRow } from '../store/records.js';
import type { Reader } from './invoice-view.js';
import { roleOf } from './roles.js';
import { look } from './transact.js';

export interface GuestPrincipal {
  readonly kind: 'guest';
  readonly tenant: Tenant;
  readonly invoiceId: Id;
  /** Digest of the bearer token. */
  readonly tokenId: string;
  readonly expiresAt: number;
  readonly payLinkId?: Id;
}
export interface UserPrincipal {
  readonly kind: 'user';
  readonly tenant: Tenant;
  readonly user: UserRow;
  readonly companyName: string;
  /** What the user's role allows, and all that ever leaves of it. */
  readonly permissions: readonly Permission[];
  /** `payment.manage` reaches own payments alone. */
  readonly ownPaymentsOnly: boolean;
  /** Absent for whoever came with a token of the biller's own sign-in, which this backend neither prolongs nor ends. */
  readonly sessionId?: string;
  readonly expiresAt: number;
}
/** Whoever is asking; nobody is `undefined`. */
export type Principal = GuestPrincipal | UserPrincipal;

export interface Credentials {
  readonly bearer?: string;
  readonly cookie?: string;
}

/** Reads who is asking. A guest whose token has expired is still returned: some answers about own keys outlive it (architecture 11). */
export const findPrincipal = async (services: Services, credentials: Credentials): Promise<Principal | undefined> => {
  if (credentials.bearer !== undefined) return findBearer(services, credentials.bearer);
  return credentials.cookie === undefined ? undefined : findUser(services, credentials.cookie);
};

const findBearer = async (services: Services, bearer: string): Promise<Principal | undefined> => {
  const named = await subjectOf(services, bearer);
  if (named) return findNamed(services, named);
  const tokenId = await digest(bearer);
  const row = await look(services, (tx) => tx.guestTokens.get(tokenId));
  if (!row) return findUser(services, bearer);
  return {
    kind: 'guest',
    tenant: `guest:${row.invoiceId}`,
    invoiceId: row.invoiceId,
    tokenId,
    expiresAt: row.expiresAt,
    ...(row.payLinkId !== undefined && { payLinkId: row.payLinkId }),
  };
};

const subjectOf = async ({ identity, clock }: Services, bearer: string): Promise<TokenSubject | undefined> => {
  try {
    return await identity?.subjectOf(bearer, clock.now());
  } catch (fault) {
    if (fault instanceof KeysUnreachable) throw new Problem('unavailable', { retryAfterSeconds: 5 });
    throw fault;
  }
};

/** The user of a signed token; nobody where the company does not have them (any more). */
const findNamed = (services: Services, { userId, companyId, expiresAt }: TokenSubject): Promise<UserPrincipal | undefined> =>
  look(services, async (tx) => {
    const principal = await principalOfUser(tx, services, { userId, expiresAt });
    return principal?.user.companyId === companyId ? principal : undefined;
  });

const findUser = async (services: Services, cookie: string): Promise<UserPrincipal | undefined> => {
  const sessionId = await digest(cookie);
  const held = await look(services, (tx) => tx.sessions.held(sessionId));
  if (!held?.user || held.session.expiresAt <= services.clock.now()) return undefined;
  return principalFrom(services, { user: held.user, company: held.company }, held.session);
};

/** What a user may do now, for a session of theirs or for work that goes on without one; undefined for a user who is gone. */
export const principalOfUser = async (
  tx: BillingTransaction,
  services: Pick<Services, 'biller'>,
  session: { readonly id?: string; readonly userId: Id; readonly expiresAt: number },
): Promise<UserPrincipal | undefined> => {
  const user = await tx.users.get(session.userId);
  return user && principalFrom(services, { user, company: await tx.companies.get(user.companyId) }, session);
};

const principalFrom = (
  { biller }: Pick<Services, 'biller'>,
  { user, company }: { readonly user: UserRow; readonly company: CompanyRow | undefined },
  session: { readonly id?: string; readonly expiresAt: number },
): UserPrincipal => {
  const { permissions, ownPaymentsOnly } = roleOf(biller.rolesModel, user.roleId);
  return {
    kind: 'user',
    tenant: `company:${user.companyId}`,
    user,
    companyName: company?.displayName ?? '',
    permissions,
    ownPaymentsOnly,
    ...(session.id !== undefined && { sessionId: session.id }),
    expiresAt: session.expiresAt,
  };
};

/** Somebody with a right that still holds; else `unauthenticated` or `guest_expired`. */
export const requirePrincipal = (services: Services, principal: Principal | undefined): Principal => {
  if (!principal) throw new Problem('unauthenticated');
  if (principal.kind === 'guest' && principal.expiresAt <= services.clock.now()) throw new Problem('guest_expired');
  return principal;
};

/** Like `requirePrincipal`, but a guest's token may be up to a day older: for own keys only. */
export const requireKeyOwner = (services: Services, principal: Principal | undefined): Principal => {
  if (!principal) throw new Problem('unauthenticated');
  if (principal.kind === 'guest' && principal.expiresAt + ownKeysMs <= services.clock.now()) throw new Problem('guest_expired');
  return principal;
};

/** Throws `forbidden` where a user lacks the permission. What a guest may do is decided by each operation. */
export const requirePermission = (principal: Principal, permission: Permission): void => {
  if (principal.kind === 'user' && !principal.permissions.includes(permission)) throw new Problem('forbidden');
};

/** The accounts that a user may see: the company's, or those assigned, alone or as members of an assigned plan. */
export const accountsInScope = async (tx: BillingTransaction, principal: UserPrincipal): Promise<readonly AccountRow[]> => {
  const { user } = principal;
  const own = await tx.accounts.ofCompany(user.companyId);
  const { scope } = user;
  if (scope === 'all') return own;
  const plans = await plansInScope(tx, principal);
  const ids = new Set([...scope.accountIds, ...plans.flatMap((plan) => plan.accountIds)]);
  return own.filter((account) => ids.has(account.id));
};

/** Plans assigned to the user, or all of the company. */
export const plansInScope = async (tx: BillingTransaction, { user }: UserPrincipal): Promise<readonly PlanRow[]> => {
  const { scope } = user;
  return (await tx.plans.ofCompany(user.companyId)).filter((plan) => scope === 'all' || scope.planIds.includes(plan.id));
};

export const accountIdsOf = async (tx: BillingTransaction, principal: UserPrincipal): Promise<readonly Id[]> =>
  (await accountsInScope(tx, principal)).map((account) => account.id);

/** The invoice if this principal may see it; else `not_found`, whether or not it exists (404, never 403). */
export const visibleInvoice = async (tx: BillingTransaction, principal: Principal, id: Id): Promise<InvoiceRow> => {
  const row = await tx.invoices.get(id);
  const visible =
    row !== undefined &&
    (principal.kind === 'guest' ? row.id === principal.invoiceId : (await accountIdsOf(tx, principal)).includes(row.accountId));
  if (!visible) throw new Problem('not_found');
  return row;
};

/** What of an invoice this user's permissions change. */
export const readerOf = ({ permissions }: UserPrincipal): Required<Reader> => ({
  mayPay: permissions.includes('payment.create'),
  maySeeDisputes: permissions.includes('dispute.view'),
});
