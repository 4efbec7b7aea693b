import type { Id, LocalDate } from '../../domain/entities.js';
import { groupOn, type InvoiceFacts } from './invoice-facts.js';
import { Shelf, type Listed } from './memory-shelf.js';

const anyDay: LocalDate = '0000-01-01';

/** Closed and void invoices lie apart, for most lists leave them out. No day moves one from here to there; only a write does. */
export const isSettled = (facts: InvoiceFacts): boolean => groupOn(facts.statuses, anyDay) === 'closed';

/** Which of the two shelves a list can come from. */
export interface Wanted {
  readonly settled: boolean;
  readonly current: boolean;
}

class TwoShelves {
  readonly #settled = new Shelf();
  readonly #current = new Shelf();

  change(out: readonly Listed[], into: readonly Listed[]): void {
    const settled = (listed: Listed): boolean => isSettled(listed.facts);
    const current = (listed: Listed): boolean => !isSettled(listed.facts);
    this.#settled.change(out.filter(settled), into.filter(settled));
    this.#current.change(out.filter(current), into.filter(current));
  }

  of({ settled, current }: Wanted): readonly Shelf[] {
    return [...(current ? [this.#current] : []), ...(settled ? [this.#settled] : [])];
  }
}

/** All invoices of a company, and, of accounts that somebody asked for alone, the same once more. */
export class CompanyShelves {
  readonly #all = new TwoShelves();
  readonly #accounts = new Map<Id, TwoShelves>();

  change(out: readonly Listed[], into: readonly Listed[]): void {
    this.#all.change(out, into);
    if (this.#accounts.size === 0) return;
    const [outOf, intoThem] = [byAccount(out), byAccount(into)];
    for (const [accountId, shelves] of this.#accounts) {
      const [gone, come] = [outOf.get(accountId) ?? [], intoThem.get(accountId) ?? []];
      if (gone.length + come.length > 0) shelves.change(gone, come);
    }
  }

  all(wanted: Wanted): readonly Shelf[] {
    return this.#all.of(wanted);
  }

  ofAccounts(accountIds: readonly Id[], wanted: Wanted): readonly Shelf[] {
    this.#setUp(accountIds.filter((id) => !this.#accounts.has(id)));
    return accountIds.flatMap((id) => this.#accounts.get(id)?.of(wanted) ?? []).filter((shelf) => shelf.size > 0);
  }

  /** One look at everything for all accounts that nobody asked for before. */
  #setUp(accountIds: readonly Id[]): void {
    if (accountIds.length === 0) return;
    const found = byAccount(this.#all.of({ settled: true, current: true }).flatMap((shelf) => [...shelf.rows()]));
    for (const id of accountIds) {
      const shelves = new TwoShelves();
      shelves.change([], found.get(id) ?? []);
      this.#accounts.set(id, shelves);
    }
  }
}

const byAccount = (all: readonly Listed[]): Map<Id, Listed[]> => {
  const found = new Map<Id, Listed[]>();
  for (const listed of all) {
    const { accountId } = listed.facts.row;
    const rows = found.get(accountId);
    if (rows) rows.push(listed);
    else found.set(accountId, [listed]);
  }
  return found;
};
