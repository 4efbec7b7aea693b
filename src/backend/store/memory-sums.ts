import type { LocalDate } from '../../domain/entities.js';
import { groupOn, payableInBooks, statusOn, type InvoiceFacts } from './invoice-facts.js';
import type { InvoiceSum } from './invoice-page.js';

type Sum = { -readonly [Key in keyof InvoiceSum]: InvoiceSum[Key] };

/** Adds invoices up, row by row. */
export class MemorySums {
  readonly #today: LocalDate;
  readonly #soon: LocalDate;
  readonly #sums = new Map<string, Sum>();

  constructor(today: LocalDate, soon: LocalDate) {
    this.#today = today;
    this.#soon = soon;
  }

  add(facts: InvoiceFacts): void {
    const { row, balance, held, statuses } = facts;
    const sum = this.#sumOf(facts);
    sum.count += 1;
    sum.total += row.total.minor;
    if (balance > 0) {
      sum.due += balance;
      sum.dueCount += 1;
    }
    if (balance > 0 && statuses.due >= this.#today && statuses.due <= this.#soon) {
      sum.soon += balance;
      sum.soonCount += 1;
    }
    if (balance > 0 && statusOn(statuses, this.#today) === 'scheduled') {
      sum.scheduled += held;
      sum.scheduledCount += 1;
    }
    const payable = payableInBooks(facts);
    sum.payable += payable;
    if (payable > 0) sum.payableCount += 1;
  }

  all(): readonly InvoiceSum[] {
    return [...this.#sums.values()];
  }

  #sumOf({ row, account, statuses }: InvoiceFacts): Sum {
    const group = groupOn(statuses, this.#today);
    const { country } = row;
    const { currency } = row.total;
    const key = JSON.stringify([account.number, country, currency, group]);
    const known = this.#sums.get(key);
    if (known) return known;
    const none = { count: 0, total: 0, due: 0, dueCount: 0, soon: 0, soonCount: 0 };
    const rest = { scheduled: 0, scheduledCount: 0, payable: 0, payableCount: 0 };
    const sum: Sum = { accountNumber: account.number, country, currency, group, ...none, ...rest };
    this.#sums.set(key, sum);
    return sum;
  }
}
