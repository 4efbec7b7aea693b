import type { Id, Permission } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { accountIdsOf, type Principal, type UserPrincipal } from '../services/principal.js';
import type { Change, NoticedTopic } from '../store/changes.js';

export type LiveTopic = Exclude<NoticedTopic, 'access'>;

/** What a user needs to hear of a topic: what reading it needs. */
const permissions: Readonly<Record<LiveTopic, Permission>> = {
  invoices: 'invoice.view',
  payments: 'invoice.view',
  paymentMethods: 'payment.create',
  credits: 'invoice.view',
  disputes: 'dispute.view',
  downloads: 'invoice.export',
};
export const liveTopics = Object.keys(permissions) as readonly LiveTopic[];

/** Who follows, and what they may see, as of when it was last looked at. */
export interface Standing {
  readonly userId: Id;
  readonly companyId: Id;
  readonly permissions: readonly Permission[];
  readonly accountIds: 'all' | ReadonlySet<Id>;
  readonly expiresAt: number;
}

/** Undefined for whoever may not follow (any more). */
export const standingOf = async (services: Services, principal: Principal | undefined): Promise<Standing | undefined> => {
  if (principal?.kind !== 'user' || principal.expiresAt <= services.clock.now()) return undefined;
  const { user, permissions: may, expiresAt } = principal;
  return { userId: user.id, companyId: user.companyId, permissions: may, accountIds: await scopeOf(services, principal), expiresAt };
};

const scopeOf = async (services: Services, principal: UserPrincipal): Promise<Standing['accountIds']> =>
  principal.user.scope === 'all' ? 'all' : new Set(await services.store.transaction((tx) => accountIdsOf(tx, principal)));

export const isSameStanding = (one: Standing, other: Standing): boolean => textOf(one) === textOf(other);

const textOf = ({ accountIds, expiresAt: _, ...rest }: Standing): string =>
  JSON.stringify({ ...rest, accountIds: accountIds === 'all' ? 'all' : [...accountIds].sort() });

/** Whether this user may hear of a change: that it happened, and the id. */
export const mayHear = ({ userId, companyId, permissions: may, accountIds }: Standing, change: Change): boolean => {
  if (change.topic === 'access' || !may.includes(permissions[change.topic])) return false;
  if (change.companyId !== companyId || (change.onlyFor ?? userId) !== userId) return false;
  const isInScope = accountIds === 'all' || (change.accountIds ?? []).every((id) => accountIds.has(id));
  return isInScope || change.madeBy === userId;
};
