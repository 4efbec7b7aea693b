import type { Id } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { ReceivableRow } from '../store/receivable-records.js';

/** What a change is taken in with. */
export interface Intake {
  readonly tx: BillingTransaction;
  readonly services: Services;
  /** What was taken in of the same thing before. */
  readonly known: ReceivableRow | undefined;
}

/** `open`: something of it can be done only later; `aside`: it does not fit what is here. */
export type Taken = { readonly state: 'taken' | 'open'; readonly rowId: Id } | { readonly state: 'aside' };

export const aside: Taken = { state: 'aside' };
export const taken = (rowId: Id): Taken => ({ state: 'taken', rowId });

/** Our row of something that was taken in. */
export const rowIdOf = async (tx: BillingTransaction, kind: string, id: string): Promise<Id | undefined> =>
  (await tx.receivables.get(`${kind} ${id}`))?.rowId;
