import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';

/** Reads that need not be of one moment. */
export const look = <T>({ store }: Pick<Services, 'store'>, work: (tx: BillingTransaction) => Promise<T>): Promise<T> =>
  store.look ? store.look(work) : store.transaction(work);

/**
 * One transaction. A `Problem` that the work *returns* is thrown after the commit, so that what it wrote stays (a counted failure, a new quote);
 * a `Problem` that it *throws* undoes everything.
 */
export const transact = async <T>({ store }: Services, work: (tx: BillingTransaction) => Promise<T | Problem>): Promise<T> => {
  const result = await store.transaction(work);
  if (result instanceof Problem) throw result;
  return result;
};
