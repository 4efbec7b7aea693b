import type { ReactiveControllerHost } from 'lit';
import { groupCharges, searchCharges, type ChargeGroup } from '../../domain/charge-groups.js';
import type { Id, Invoice } from '../../domain/entities.js';

/** Lines of a group that are drawn at first, and more at each wish: thousands of lines stay quick. */
export const pageOfLines = 50;
/** Up to so many lines, everything is open from the start. */
const fewLines = 60;

/** What the customer made of the list of charges: what is open, how much of it is shown, what is searched and ticked. Kept while the invoice is read again. */
export class ChargesState {
  readonly #host: ReactiveControllerHost;
  #invoice: Invoice | undefined;
  #grouped: readonly ChargeGroup[] = [];
  #found: { readonly text: string; readonly groups: readonly ChargeGroup[] } | undefined;
  #search = '';
  readonly #opened = new Map<string, boolean>();
  readonly #openedInSearch = new Map<string, boolean>();
  readonly #shown = new Map<string, number>();
  readonly #selected = new Set<Id>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Takes the invoice as it is now; another one begins anew. */
  follow(invoice: Invoice): void {
    if (invoice === this.#invoice) return;
    if (invoice.id !== this.#invoice?.id) this.#reset();
    this.#invoice = invoice;
    this.#grouped = groupCharges(invoice.lines, invoice.currency);
    this.#found = undefined;
    const left = new Set(invoice.lines.filter((line) => line.disputeId === undefined).map(({ id }) => id));
    for (const id of this.#selected) if (!left.has(id)) this.#selected.delete(id);
  }

  get lineCount(): number {
    return this.#invoice?.lines.length ?? 0;
  }

  get search(): string {
    return this.#search;
  }

  /** Whether what was typed narrows the list: fewer than two characters do not. */
  get searching(): boolean {
    return [...this.#search.trim()].length >= 2;
  }

  /** The groups that have lines to show. */
  get groups(): readonly ChargeGroup[] {
    if (!this.searching) return this.#grouped;
    if (this.#found?.text !== this.#search) {
      const lines = searchCharges(this.#invoice?.lines ?? [], this.#search);
      this.#found = { text: this.#search, groups: groupCharges(lines, this.#invoice?.currency ?? 'USD') };
    }
    return this.#found.groups;
  }

  get foundCount(): number {
    return this.groups.reduce((sum, { lines }) => sum + lines.length, 0);
  }

  get selected(): ReadonlySet<Id> {
    return this.#selected;
  }

  get allOpen(): boolean {
    return this.groups.every(({ key }) => this.isOpen(key));
  }

  isOpen(key: string): boolean {
    if (this.searching) return this.#openedInSearch.get(key) ?? true;
    return this.#opened.get(key) ?? (this.lineCount <= fewLines || this.#grouped[0]?.key === key);
  }

  shownOf({ key, lines }: ChargeGroup): number {
    return Math.min(lines.length, this.#shown.get(key) ?? pageOfLines);
  }

  setSearch(text: string): void {
    this.#search = text;
    this.#openedInSearch.clear();
    this.#host.requestUpdate();
  }

  setOpen(key: string, open: boolean): void {
    if (open === this.isOpen(key)) return;
    (this.searching ? this.#openedInSearch : this.#opened).set(key, open);
    this.#host.requestUpdate();
  }

  setAllOpen(open: boolean): void {
    for (const { key } of this.groups) this.setOpen(key, open);
  }

  showMore(group: ChargeGroup): void {
    this.#shown.set(group.key, this.shownOf(group) + pageOfLines);
    this.#host.requestUpdate();
  }

  select(id: Id, on: boolean): void {
    if (on) this.#selected.add(id);
    else this.#selected.delete(id);
    this.#host.requestUpdate();
  }

  clearSelection(): void {
    this.#selected.clear();
    this.#host.requestUpdate();
  }

  #reset(): void {
    this.#search = '';
    for (const kept of [this.#opened, this.#openedInSearch, this.#shown, this.#selected]) kept.clear();
  }
}
