import type { Account, InvoiceListItem, Plan } from '../../domain/invoice-query.js';
import type { InvoiceList } from './invoice-list.js';

export type PlanNode = Pick<Plan, 'id' | 'number'> & Partial<Plan>;
export type AccountNode = Pick<Account, 'id' | 'number'> & Partial<Account>;
/** What a table draws of a list. */
export type ShownRows = Pick<
  InvoiceList,
  | 'known'
  | 'busy'
  | 'error'
  | 'length'
  | 'at'
  | 'isSelected'
  | 'coverage'
  | 'sort'
  | 'select'
  | 'selectPage'
  | 'hasNext'
  | 'hasPrevious'
  | 'turn'
  | 'offset'
  | 'refresh'
>;

const rowsOf = (list: InvoiceList): readonly (readonly [number, InvoiceListItem])[] =>
  Array.from({ length: list.length }, (_none, index) => [index, list.at(index)] as const).flatMap(([index, row]) =>
    row ? [[index, row] as const] : [],
  );

/** Plans that rows of an array name, in the order in which they come. */
export function plansOf(list: InvoiceList): readonly PlanNode[] {
  const plans = new Map<string, PlanNode>();
  for (const [, { planId, planNumber, currency }] of rowsOf(list)) {
    if (planId && !plans.has(planId)) plans.set(planId, { id: planId, number: planNumber ?? planId, ...(currency && { currency }) });
  }
  return [...plans.values()];
}

export function accountsOf(list: InvoiceList, planId: string): readonly AccountNode[] {
  const accounts = new Map<string, AccountNode>();
  for (const [, row] of rowsOf(list)) {
    const { accountId, accountNumber, accountName } = row;
    if (row.planId !== planId || !accountId || row.kind === 'planSummary') continue;
    accounts.set(accountId, { id: accountId, number: accountNumber ?? accountId, ...(accountName && { name: accountName }) });
  }
  return [...accounts.values()];
}

const pageLength = 50;

/** The rows of a list that belong to a plan or to an account in it, page by page. */
export class RowsOfGroup implements ShownRows {
  readonly known = true;
  readonly busy = false;
  readonly error = undefined;
  offset = 0;
  readonly #list: InvoiceList;
  readonly #indices: readonly number[];
  readonly #changed: () => void;

  constructor(list: InvoiceList, belongs: (row: InvoiceListItem) => boolean, changed: () => void) {
    this.#list = list;
    this.#changed = changed;
    this.#indices = rowsOf(list)
      .filter(([, row]) => belongs(row))
      .map(([index]) => index);
  }

  get length(): number {
    return Math.min(pageLength, this.#indices.length - this.offset);
  }
  get hasNext(): boolean {
    return this.offset + this.length < this.#indices.length;
  }
  get hasPrevious(): boolean {
    return this.offset > 0;
  }
  get sort(): InvoiceList['sort'] {
    return this.#list.sort;
  }
  get coverage(): InvoiceList['coverage'] {
    const count = this.#page.filter((index) => this.#list.isSelected(index)).length;
    return count === 0 ? 'none' : count < this.length ? 'some' : 'all';
  }
  get #page(): readonly number[] {
    return this.#indices.slice(this.offset, this.offset + this.length);
  }
  at(index: number): InvoiceListItem | undefined {
    return this.#list.at(this.#indices[this.offset + index] ?? -1);
  }
  isSelected(index: number): boolean {
    return this.#list.isSelected(this.#indices[this.offset + index] ?? -1);
  }
  select(index: number, on: boolean): void {
    this.#list.select(this.#indices[this.offset + index] ?? -1, on);
  }
  selectPage(on: boolean): void {
    for (const index of this.#page) this.#list.select(index, on);
  }
  turn(to: 'next' | 'previous'): void {
    this.offset = Math.max(0, this.offset + (to === 'next' ? pageLength : -pageLength));
    this.#changed();
  }
  refresh(): void {
    this.#changed();
  }
}
