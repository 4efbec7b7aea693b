import type { Id } from '../../domain/entities.js';
import type { SavedView } from '../../domain/invoice-query.js';
import { searchKey } from '../../domain/invoice-search.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import { canonicalJson, digest, newId } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { SavedViewRow } from '../store/records.js';
import type { SavedViewInput, SavedViewList } from '../wire.js';
import type { UserPrincipal } from './principal.js';

export interface ViewChange {
  readonly id: Id;
  readonly key: string;
  readonly version: number;
}

/** By name; nobody sees those of others. */
export const listViews = (services: Services, { user }: UserPrincipal): Promise<SavedViewList> =>
  services.store.transaction(async (tx) => {
    const views = (await tx.views.ofUser(user.id)).map((row) => row.view);
    return { items: views.sort((one, other) => (searchKey(one.name) < searchKey(other.name) ? -1 : 1)) };
  });

export const createView = async (
  services: Services,
  principal: UserPrincipal,
  key: string,
  input: SavedViewInput,
): Promise<{ readonly view: SavedView; readonly replayed: boolean }> => {
  const bodyHash = await digest(canonicalJson(input));
  return services.store.transaction(async (tx) => {
    const known = await knownView(tx, principal, `POST ${key}`, bodyHash);
    if (known) return { view: known.view, replayed: true };
    const id = newId('view');
    const view = { ...(await checked(tx, principal, input, id)), id, version: 1 };
    await keep(services, tx, principal, view, `POST ${key}`, bodyHash);
    return { view, replayed: false };
  });
};

/** Throws `conflict` where somebody, perhaps the same person in another tab, changed the view since it was read. */
export const replaceView = async (
  services: Services,
  principal: UserPrincipal,
  { id, key, version }: ViewChange,
  input: SavedViewInput,
): Promise<SavedView> => {
  const bodyHash = await digest(canonicalJson({ id, version, input }));
  return services.store.transaction(async (tx) => {
    const known = await knownView(tx, principal, `PUT ${key}`, bodyHash);
    if (known) return known.view;
    await ownView(tx, principal, id, version);
    const view = { ...(await checked(tx, principal, input, id)), id, version: version + 1 };
    await keep(services, tx, principal, view, `PUT ${key}`, bodyHash);
    return view;
  });
};

/** A repetition under the same key finds nothing to remove and is as good as the first. */
export const removeView = async (services: Services, principal: UserPrincipal, { id, key, version }: ViewChange): Promise<void> => {
  const bodyHash = await digest(canonicalJson({ id, version }));
  await services.store.transaction(async (tx) => {
    const keyId = keyIdOf(principal, `DELETE ${key}`);
    const known = await tx.keys.get(keyId);
    if (known && known.bodyHash !== bodyHash) throw new Problem('idempotency_mismatch');
    if (known) return;
    await ownView(tx, principal, id, version);
    await tx.views.delete(id);
    await tx.keys.put({ id: keyId, state: 'used', bodyHash, createdAt: services.clock.now() });
  });
};

const keyIdOf = ({ tenant, user }: UserPrincipal, key: string): string => `${tenant} ${user.id} views ${key}`;

/** What was saved under a key, if the same request saved it. */
const knownView = async (
  tx: BillingTransaction,
  principal: UserPrincipal,
  key: string,
  bodyHash: string,
): Promise<SavedViewRow | undefined> => {
  const known = await tx.keys.get(keyIdOf(principal, key));
  if (!known) return undefined;
  if (known.bodyHash !== bodyHash) throw new Problem('idempotency_mismatch');
  const row = known.viewId === undefined ? undefined : await tx.views.get(known.viewId);
  if (!row) throw new Problem('not_found');
  return row;
};

const ownView = async (tx: BillingTransaction, { user }: UserPrincipal, id: Id, version: number): Promise<void> => {
  const row = await tx.views.get(id);
  if (row?.userId !== user.id) throw new Problem('not_found');
  if (row.view.version !== version) throw new Problem('conflict');
};

const longestName = 60;

/** LST-03: a name of at most 60 characters that no other view of this user has. */
const checked = async (tx: BillingTransaction, { user }: UserPrincipal, input: SavedViewInput, id: Id): Promise<SavedViewInput> => {
  const name = input.name.trim();
  if (name === '' || Array.from(name).length > longestName) throw invalid('/name', 'view.name');
  const others = (await tx.views.ofUser(user.id)).filter((row) => row.id !== id);
  if (others.some((row) => searchKey(row.view.name) === searchKey(name))) throw invalid('/name', 'view.exists');
  return { ...input, name };
};

/** Writes it down; a new default takes that place from the one before. */
const keep = async (
  services: Services,
  tx: BillingTransaction,
  principal: UserPrincipal,
  view: SavedView,
  key: string,
  bodyHash: string,
): Promise<void> => {
  const userId = principal.user.id;
  for (const row of await tx.views.ofUser(userId)) {
    if (!view.isDefault || row.id === view.id || row.view.view !== view.view || !row.view.isDefault) continue;
    await tx.views.put({ ...row, view: { ...row.view, isDefault: false, version: row.view.version + 1 } });
  }
  await tx.views.put({ id: view.id, userId, view });
  await tx.keys.put({ id: keyIdOf(principal, key), state: 'used', bodyHash, viewId: view.id, createdAt: services.clock.now() });
};
