import { minute, type Services } from '../config.js';
import type { JobKind, JobLease } from '../jobs/job-kind.js';
import { canonicalJson, digest } from '../random.js';
import { StoreUnavailable } from '../store/billing-store.js';
import type { JobRow } from '../store/job-records.js';
import type { ReceivableChange } from './receivable-changes.js';
import type { ReceivablesDriver } from './receivables-driver.js';
import { takeInAccount } from './take-in-account.js';
import { takeInAllocation, takeInCredit } from './take-in-credit.js';
import { takeInDocument } from './take-in-document.js';
import { takeInPayment } from './take-in-payment.js';
import type { Intake, Taken } from './taken.js';

export const takeInKind = 'takeIn';
const changesAtOnce = 100;
/** How often the feed is asked whether there is something new. */
const askEveryMs = 30_000;
const answerWithinMs = minute;

/** A change of the receivables system does not fit what is here: an account that nobody told of, lines that do not add up. It is tried again. */
export class ChangeAside extends Error {
  override readonly name = 'ChangeAside';
}

/** Reads the feed of the receivables system, one process at a time. */
export const takeInJobs = (services: Services): JobKind => ({
  leaseMs: 3 * minute,
  outside: true,
  tries: 5,
  endless: true,
  run: async (job, lease) => {
    const { receivables } = services;
    if (!receivables.changes) return 'done';
    if (await isTakenIn(services, receivables, lease)) await comeBack(services, job);
    return 'kept';
  },
});

/** False where the lease was lost on the way: somebody else goes on. */
const isTakenIn = async (services: Services, driver: ReceivablesDriver, lease: JobLease): Promise<boolean> => {
  const undone = await services.store.transaction((tx) => tx.receivables.undone(changesAtOnce));
  for (const { change } of undone) if (change) await takeIn(services, change, true);
  for (let more = true; more;) {
    const feed = await services.store.transaction((tx) => tx.feeds.get(driver.name));
    const told = await driver.changes?.(feed?.cursor, changesAtOnce, AbortSignal.timeout(answerWithinMs));
    if (!told) return true;
    if (!(await lease.renew())) return false;
    for (const change of told.changes) await takeIn(services, change, false);
    if (!(await lease.renew())) return false;
    await services.store.transaction((tx) => tx.feeds.put({ id: driver.name, cursor: told.next }));
    more = told.more;
  }
  return true;
};

const comeBack = ({ store, clock }: Services, job: JobRow): Promise<void> =>
  store.transaction(async (tx) => {
    const held = await tx.jobs.get(job.id);
    if (held?.lease === undefined || held.lease.holder !== job.lease?.holder) return;
    const { lease: _lease, ...free } = held;
    await tx.jobs.put({ ...free, tries: 0, dueAt: clock.now() + askEveryMs });
  });

/** One change, in a transaction of its own. The same told again changes nothing. */
const takeIn = async (services: Services, change: ReceivableChange, again: boolean): Promise<void> => {
  const id = `${change.kind} ${change.id}`;
  const seal = await digest(canonicalJson(change));
  const state = await services.store
    .transaction(async (tx) => {
      const known = await tx.receivables.get(id);
      if (known?.digest === seal && !again) return undefined;
      const end = await take({ tx, services, known }, change);
      const rowId = end.state === 'aside' ? known?.rowId : end.rowId;
      const rest = end.state === 'taken' ? {} : { change };
      await tx.receivables.put({ id, state: end.state, digest: seal, ...(rowId !== undefined && { rowId }), ...rest });
      return end.state;
    })
    .catch((fault: unknown) => putAside(services, { id, change, seal, fault }));
  if (state === 'aside' && !again) services.onFault(new ChangeAside('A change does not fit what is here'), id);
};

/** A change over which the program stumbles must not keep all others waiting. */
const putAside = async (
  { store, onFault }: Services,
  { id, change, seal, fault }: { readonly id: string; readonly change: ReceivableChange; readonly seal: string; readonly fault: unknown },
): Promise<undefined> => {
  if (fault instanceof StoreUnavailable) throw fault;
  onFault(fault instanceof Error ? fault : new Error('A change cannot be taken in', { cause: fault }), id);
  await store.transaction(async (tx) =>
    tx.receivables.put({ ...(await tx.receivables.get(id)), id, state: 'aside', digest: seal, change }),
  );
};

const take = (intake: Intake, change: ReceivableChange): Promise<Taken> => {
  switch (change.kind) {
    case 'account':
      return takeInAccount(intake, change);
    case 'document':
      return takeInDocument(intake, change);
    case 'payment':
      return takeInPayment(intake, change);
    case 'credit':
      return takeInCredit(intake, change);
    case 'allocation':
      return takeInAllocation(intake, change);
  }
};
