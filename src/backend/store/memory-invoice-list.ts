import type { Id, LocalDate } from '../../domain/entities.js';
import type { InvoiceFilter } from '../../domain/invoice-query.js';
import { factsOf, groupOn, type InvoiceBooks, type InvoiceFacts } from './invoice-facts.js';
import { matcherOf } from './memory-matching.js';
import type { InvoiceCriteria, InvoiceLists, InvoicePageQuery, PlacedFacts } from './invoice-page.js';
import { stretchOf } from './memory-bounds.js';
import { merge } from './memory-merge.js';
import { Shelf, type Listed } from './memory-shelf.js';

/** Closed and void invoices lie apart, for most lists leave them out. No day moves one from here to there; only a write does. */
interface Shelves {
  readonly settled: Shelf;
  readonly current: Shelf;
}

/**
 * All invoices on shelves, two for each account. What is written marks its invoice as touched, and the next list looks at those again:
 * a page costs what it shows, not what there is.
 */
export class MemoryInvoiceList implements InvoiceLists {
  readonly #read: (id: Id) => InvoiceBooks | undefined;
  readonly #listed = new Map<Id, Listed>();
  readonly #accounts = new Map<Id, Shelves>();
  readonly #touched = new Set<Id>();

  constructor(read: (id: Id) => InvoiceBooks | undefined) {
    this.#read = read;
  }

  /** Something about the invoice was written. */
  touch(id: Id): void {
    this.#touched.add(id);
  }

  async facts(id: Id): Promise<InvoiceFacts | undefined> {
    if (!this.#touched.has(id)) return this.#listed.get(id)?.facts;
    const books = this.#read(id);
    return books && factsOf(books);
  }

  async page(query: InvoicePageQuery): Promise<readonly PlacedFacts[]> {
    this.#catchUp();
    const { sort, today, backwards = false, limit } = query;
    const ordered = this.#shelvesFor(query).map((shelf) => shelf.in(sort, today));
    const [first] = ordered;
    if (!first) return [];
    const matches = matcherOf(query);
    const stretches = ordered.map((rows) => stretchOf(rows, query));
    const found: PlacedFacts[] = [];
    for (const { listed, place } of merge(first.order, stretches, backwards ? -1 : 1)) {
      if (found.length === limit) break;
      if (matches(listed)) found.push({ facts: listed.facts, place });
    }
    return found;
  }

  async scan(criteria: InvoiceCriteria): Promise<Iterable<InvoiceFacts>> {
    this.#catchUp();
    const matches = matcherOf(criteria);
    return scanned(this.#shelvesFor(criteria), matches);
  }

  #shelvesFor(criteria: InvoiceCriteria): readonly Shelf[] {
    const { scope, where } = criteria;
    const wanted = where.accountIds?.length ? new Set(where.accountIds) : undefined;
    const accountIds = wanted ? scope.filter((id) => wanted.has(id)) : scope;
    if (where.ids?.length) return [this.#apart(new Set(where.ids), new Set(accountIds))];
    const { settled, current } = shelvesOf(where);
    return accountIds.flatMap((id) => {
      const shelves = this.#accounts.get(id);
      if (!shelves) return [];
      return [...(current ? [shelves.current] : []), ...(settled ? [shelves.settled] : [])].filter((shelf) => shelf.size > 0);
    });
  }

  /** A few invoices by their ids. */
  #apart(ids: ReadonlySet<Id>, accountIds: ReadonlySet<Id>): Shelf {
    const shelf = new Shelf();
    const rows = [...ids].flatMap((id) => this.#listed.get(id) ?? []).filter(({ facts }) => accountIds.has(facts.row.accountId));
    shelf.change([], rows);
    return shelf;
  }

  #catchUp(): void {
    if (this.#touched.size === 0) return;
    const changes = new Map<Shelf, { readonly out: Listed[]; readonly into: Listed[] }>();
    const changesOf = (facts: InvoiceFacts) => {
      const shelf = this.#shelfOf(facts);
      const known = changes.get(shelf) ?? { out: [], into: [] };
      changes.set(shelf, known);
      return known;
    };
    for (const id of this.#touched) {
      const before = this.#listed.get(id);
      if (before) changesOf(before.facts).out.push(before);
      const books = this.#read(id);
      const after = books && { facts: factsOf(books) };
      if (after) {
        this.#listed.set(id, after);
        changesOf(after.facts).into.push(after);
      } else this.#listed.delete(id);
    }
    for (const [shelf, { out, into }] of changes) shelf.change(out, into);
    this.#touched.clear();
  }

  #shelfOf(facts: InvoiceFacts): Shelf {
    const { accountId } = facts.row;
    const shelves = this.#accounts.get(accountId) ?? { settled: new Shelf(), current: new Shelf() };
    this.#accounts.set(accountId, shelves);
    return isSettled(facts) ? shelves.settled : shelves.current;
  }
}

const anyDay: LocalDate = '0000-01-01';
const isSettled = (facts: InvoiceFacts): boolean => groupOn(facts.statuses, anyDay) === 'closed';

/** Which shelves can hold what a filter asks for. */
const shelvesOf = ({ groups, status }: InvoiceFilter): { settled: boolean; current: boolean } => {
  const settledStatus = (name: string): boolean => name === 'closed' || name === 'void';
  return {
    settled: (!groups?.length || groups.includes('closed')) && (!status?.length || status.some(settledStatus)),
    current: (!groups?.length || groups.some((group) => group !== 'closed')) && (!status?.length || !status.every(settledStatus)),
  };
};

function* scanned(shelves: readonly Shelf[], matches: (listed: Listed) => boolean): Generator<InvoiceFacts> {
  for (const shelf of shelves) for (const listed of shelf.rows()) if (matches(listed)) yield listed.facts;
}
