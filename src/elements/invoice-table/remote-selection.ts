import type { CallOptions } from '../../client/billing-client.js';
import { invoicesById } from '../../controllers/invoices-by-id.js';
import type { Id, Money } from '../../domain/entities.js';
import type { CurrencyTotals, InvoiceListItem, InvoiceSelection } from '../../domain/invoice-query.js';
import { isPayableRow } from './payable-row.js';
import type { WantedDocuments } from '../../events/shared-events.js';
import type { Chosen } from './invoice-list.js';

/** A selected row, and the question under which it was last among the results. */
interface Kept {
  readonly row: InvoiceListItem;
  readonly question: string;
}
/** Everything that a question matched when it was asked, apart from some. */
interface All {
  readonly selection: InvoiceSelection;
  readonly question: string;
  readonly payable: ReadonlySet<Id>;
  readonly except: Map<Id, InvoiceListItem>;
}

/** Adds to (or with -1 takes from) the sum of the row's currency. */
const count = (sums: Map<string, CurrencyTotals>, row: InvoiceListItem, sign: 1 | -1): void => {
  const { balance } = row;
  if (!balance) return;
  const { currency } = balance;
  const zero: Money = { minor: 0, currency };
  const sum = sums.get(currency) ?? { currency, count: 0, total: zero, balance: zero, overdue: zero };
  const plus = (a: Money, minor = 0): Money => ({ minor: a.minor + sign * minor, currency });
  sums.set(currency, {
    currency,
    count: sum.count + sign,
    total: plus(sum.total, row.total?.currency === currency ? row.total.minor : 0),
    balance: plus(sum.balance, balance.minor),
    overdue: plus(sum.overdue, row.daysOverdue ? balance.minor : 0),
  });
};

/** What is selected in a list that a backend holds: rows that were ticked, on whatever page, and perhaps all results of a question. */
export class RemoteSelection {
  readonly #kept = new Map<Id, Kept>();
  #all: All | undefined;
  #chosen: Chosen | undefined;
  #question = '';

  /** The question whose results are shown now, and the rows that are at hand. */
  see(question: string, rows: readonly InvoiceListItem[]): void {
    this.#question = question;
    for (const row of rows) if (this.#kept.has(row.id)) this.#kept.set(row.id, { row, question });
    this.#chosen = undefined;
  }

  has(id: Id): boolean {
    return this.#kept.has(id) || (!!this.#all && this.#holds(this.#all, id));
  }

  set(row: InvoiceListItem, on: boolean): void {
    this.#chosen = undefined;
    if (on) this.#all?.except.delete(row.id);
    if (!on) this.#kept.delete(row.id);
    if (on === this.has(row.id)) return;
    if (on) this.#kept.set(row.id, { row, question: this.#question });
    else this.#all?.except.set(row.id, row);
  }

  /** What was selected before this page was opened, and nothing else; false where its rows cannot be had. */
  async restore(ids: readonly Id[], invoices: Parameters<typeof invoicesById>[0], options: CallOptions): Promise<boolean> {
    this.#only(ids);
    const missing = ids.filter((id) => !this.has(id));
    try {
      for (const row of await invoicesById(invoices, missing, options)) this.#keep(row);
      return true;
    } catch {
      return false;
    }
  }

  #keep(row: InvoiceListItem): void {
    if (!this.#kept.has(row.id)) this.#kept.set(row.id, { row, question: '' });
    this.#chosen = undefined;
  }

  /** Lets go of everything but these. */
  #only(ids: readonly Id[]): void {
    const wanted = new Set(ids);
    if (this.#all && ![...this.#all.payable].every((id) => wanted.has(id))) this.#all = undefined;
    for (const id of this.#kept.keys()) if (!wanted.has(id)) this.#kept.delete(id);
    this.#chosen = undefined;
  }

  /** All results of the question that is shown, without exception. */
  get isAll(): boolean {
    return this.#all?.question === this.#question && this.#all.except.size === 0;
  }

  /** Everything that matched the question. Rows that were ticked one by one and match too are part of it. */
  setAll(selection: InvoiceSelection): void {
    for (const [id, { question }] of this.#kept) if (question === this.#question) this.#kept.delete(id);
    this.#all = { selection, question: this.#question, payable: new Set(selection.payableIds), except: new Map() };
    this.#chosen = undefined;
  }

  clear(): void {
    this.#kept.clear();
    this.#all = undefined;
    this.#chosen = undefined;
  }

  get chosen(): Chosen {
    return (this.#chosen ??= this.#count());
  }

  /** Ids that are known: of all results those that can be paid. */
  get ids(): readonly Id[] {
    return [...new Set([...this.#heldIds, ...this.#kept.keys()])];
  }

  /** What can be paid of them: the payment cart. */
  get cartIds(): readonly Id[] {
    const kept = [...this.#kept.values()].filter(({ row }) => isPayableRow(row)).map(({ row }) => row.id);
    return [...new Set([...this.#heldIds, ...kept])];
  }

  get #heldIds(): readonly Id[] {
    const all = this.#all;
    return all ? all.selection.payableIds.filter((id) => !all.except.has(id)) : [];
  }

  get documents(): WantedDocuments {
    const all = this.#all;
    const invoiceIds = [...this.#kept.keys()];
    if (!all) return { invoiceIds };
    const exceptIds = [...all.except.keys()];
    return {
      selectionToken: all.selection.token,
      ...(invoiceIds.length && { invoiceIds }),
      ...(exceptIds.length && { exceptIds }),
    };
  }

  /**
   * Payable ids of one currency. Of "all results" the backend tells the ids without their currencies: where there are several, `narrow`
   * asks it for those of one.
   */
  async payableIds(currency: string, narrow: () => Promise<readonly Id[]>): Promise<readonly Id[]> {
    const kept = [...this.#kept.values()]
      .filter(({ row }) => isPayableRow(row) && row.balance?.currency === currency)
      .map(({ row }) => row.id);
    const all = this.#all;
    if (!all) return kept;
    const held = all.selection.currencies.length > 1 ? await narrow() : all.selection.payableIds;
    return [...new Set([...held.filter((id) => !all.except.has(id)), ...kept])];
  }

  #holds(all: All, id: Id): boolean {
    return !all.except.has(id) && (all.question === this.#question || all.payable.has(id));
  }

  #count(): Chosen {
    const sums = new Map<string, CurrencyTotals>();
    const all = this.#all;
    let hidden = 0;
    let payableCount = 0;
    for (const { row, question } of this.#kept.values()) {
      if (question !== this.#question) hidden += 1;
      if (!isPayableRow(row)) continue;
      payableCount += 1;
      count(sums, row, 1);
    }
    const held = all ? all.selection.count - all.except.size : 0;
    if (all) {
      const left = [...all.except.values()].filter(isPayableRow);
      payableCount += all.selection.payableCount - left.length;
      if (all.question !== this.#question) hidden += held;
      addAll(sums, all.selection.currencies);
      for (const row of left) count(sums, row, -1);
    }
    return { count: this.#kept.size + held, hidden, payableCount, currencies: [...sums.values()].filter((sum) => sum.count > 0) };
  }
}

function addAll(sums: Map<string, CurrencyTotals>, more: readonly CurrencyTotals[]): void {
  for (const other of more) {
    const { currency } = other;
    const sum = sums.get(currency);
    const plus = (a: Money, b: Money): Money => ({ minor: a.minor + b.minor, currency });
    if (!sum) sums.set(currency, other);
    else
      sums.set(currency, {
        currency,
        count: sum.count + other.count,
        total: plus(sum.total, other.total),
        balance: plus(sum.balance, other.balance),
        overdue: plus(sum.overdue, other.overdue),
      });
  }
}
