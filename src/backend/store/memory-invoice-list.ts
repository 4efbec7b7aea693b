import type { Id, LocalDate } from '../../domain/entities.js';
import type { InvoiceFilter } from '../../domain/invoice-query.js';
import { factsOf, type InvoiceBooks, type InvoiceFacts } from './invoice-facts.js';
import { matcherOf } from './memory-matching.js';
import type { InvoiceCriteria, InvoiceLists, InvoicePageQuery, InvoiceScope, InvoiceSum, PlacedFacts } from './invoice-page.js';
import { stretchOf } from './memory-bounds.js';
import { merge } from './memory-merge.js';
import { Shelf, type Listed } from './memory-shelf.js';
import { CompanyShelves, type Wanted } from './memory-shelves.js';
import { MemorySums } from './memory-sums.js';

/** Up to so many accounts are read beside each other; of more, all of the company's invoices are read and the others left out. */
const mergedAccounts = 100;

interface Source {
  readonly shelves: readonly Shelf[];
  /** What the choice of shelves has not decided. */
  readonly matches: (listed: Listed) => boolean;
}

/**
 * All invoices on shelves, two for each company. What is written marks its invoice as touched, and the next list looks at those again:
 * a page costs what it shows, not what there is.
 */
export class MemoryInvoiceList implements InvoiceLists {
  readonly #read: (id: Id) => InvoiceBooks | undefined;
  readonly #listed = new Map<Id, Listed>();
  readonly #companies = new Map<Id, CompanyShelves>();
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
    const { shelves, matches } = this.#sourceOf(query);
    const ordered = shelves.map((shelf) => shelf.in(sort, today));
    const [first] = ordered;
    if (!first) return [];
    const stretches = ordered.map((rows) => stretchOf(rows, query));
    const found: PlacedFacts[] = [];
    for (const { listed, place } of merge(first.order, stretches, backwards ? -1 : 1)) {
      if (found.length === limit) break;
      if (matches(listed)) found.push({ facts: listed.facts, place });
    }
    return found;
  }

  async sums(criteria: InvoiceCriteria, soon: LocalDate = criteria.today): Promise<readonly InvoiceSum[]> {
    const sums = new MemorySums(criteria.today, soon);
    this.#scan(criteria, (facts) => sums.add(facts));
    return sums.all();
  }

  async ids(criteria: InvoiceCriteria): Promise<readonly Id[]> {
    const ids: Id[] = [];
    this.#scan(criteria, ({ row }) => ids.push(row.id));
    return ids;
  }

  #scan(criteria: InvoiceCriteria, look: (facts: InvoiceFacts) => void): void {
    this.#catchUp();
    const { shelves, matches } = this.#sourceOf(criteria);
    for (const shelf of shelves) for (const listed of shelf.rows()) if (matches(listed)) look(listed.facts);
  }

  #sourceOf(criteria: InvoiceCriteria): Source {
    const { scope, where } = criteria;
    const matches = matcherOf(criteria);
    const accountIds = asked(scope, where);
    if (where.ids?.length) return { shelves: [this.#apart(where.ids, scope.companyId, accountIds)], matches };
    const company = this.#companies.get(scope.companyId);
    if (!company) return { shelves: [], matches };
    const wanted = wantedOf(where);
    if (accountIds === 'all') return { shelves: company.all(wanted), matches };
    if (accountIds.length <= mergedAccounts) return { shelves: company.ofAccounts(accountIds, wanted), matches };
    const among = new Set(accountIds);
    return { shelves: company.all(wanted), matches: (listed) => among.has(listed.facts.row.accountId) && matches(listed) };
  }

  /** A few invoices by their ids. */
  #apart(ids: readonly Id[], companyId: Id, accountIds: 'all' | readonly Id[]): Shelf {
    const shelf = new Shelf();
    const isSeen = ({ facts }: Listed): boolean =>
      facts.account.companyId === companyId && (accountIds === 'all' || accountIds.includes(facts.row.accountId));
    shelf.change([], [...new Set(ids)].flatMap((id) => this.#listed.get(id) ?? []).filter(isSeen));
    return shelf;
  }

  #catchUp(): void {
    if (this.#touched.size === 0) return;
    const changes = new Map<CompanyShelves, { readonly out: Listed[]; readonly into: Listed[] }>();
    const changesOf = ({ account }: InvoiceFacts) => {
      const company = this.#companyOf(account.companyId);
      const known = changes.get(company) ?? { out: [], into: [] };
      changes.set(company, known);
      return known;
    };
    for (const id of this.#touched) {
      const before = this.#listed.get(id);
      if (before) changesOf(before.facts).out.push(before);
      const books = this.#read(id);
      if (!books) this.#listed.delete(id);
      else {
        const after: Listed = { facts: factsOf(books), haystack: undefined };
        this.#listed.set(id, after);
        changesOf(after.facts).into.push(after);
      }
    }
    for (const [company, { out, into }] of changes) company.change(out, into);
    this.#touched.clear();
  }

  #companyOf(id: Id): CompanyShelves {
    const company = this.#companies.get(id) ?? new CompanyShelves();
    this.#companies.set(id, company);
    return company;
  }
}

/** The accounts that are both in scope and asked for. */
const asked = ({ accountIds: own }: InvoiceScope, { accountIds: named = [] }: InvoiceFilter): 'all' | readonly Id[] => {
  if (named.length === 0) return own;
  const wanted = [...new Set(named)];
  return own === 'all' ? wanted : wanted.filter((id) => own.includes(id));
};

/** Which shelves can hold what a filter asks for. */
const wantedOf = ({ groups, status }: InvoiceFilter): Wanted => {
  const isSettledStatus = (name: string): boolean => name === 'closed' || name === 'void';
  return {
    settled: (!groups?.length || groups.includes('closed')) && (!status?.length || status.some(isSettledStatus)),
    current: (!groups?.length || groups.some((group) => group !== 'closed')) && (!status?.length || !status.every(isSettledStatus)),
  };
};
