import type { Id } from '../../domain/entities.js';
import { minorOf, searchKey, type InvoiceSearch } from '../../domain/invoice-search.js';
import { MemoryPaymentShelf } from './memory-payment-shelf.js';
import { waitingStatuses, type PaymentCriteria, type PaymentLists, type PaymentPageQuery, type PlacedPayment } from './payment-page.js';
import type { PaymentRow } from './records.js';

/** What waits lies apart from what is done: there is little of it, and it is asked for most. */
class CompanyPayments {
  readonly waiting = new MemoryPaymentShelf();
  readonly done = new MemoryPaymentShelf();

  shelfOf({ payment }: PaymentRow): MemoryPaymentShelf {
    return waitingStatuses.has(payment.status) ? this.waiting : this.done;
  }
}

/** All payments in the orders in which somebody asked for them, a company each; told of every row that comes or goes. */
export class MemoryPaymentList implements PaymentLists {
  readonly #companies = new Map<Id, CompanyPayments>();
  readonly #ofInvoice: (id: Id) => readonly PaymentRow[];

  constructor(ofInvoice: (id: Id) => readonly PaymentRow[]) {
    this.#ofInvoice = ofInvoice;
  }

  add(row: PaymentRow): void {
    const { companyId } = row;
    if (companyId === undefined) return;
    const company = this.#companies.get(companyId) ?? new CompanyPayments();
    this.#companies.set(companyId, company);
    company.shelfOf(row).add(row);
  }

  remove(row: PaymentRow): void {
    if (row.companyId !== undefined) this.#companies.get(row.companyId)?.shelfOf(row).remove(row);
  }

  async page(query: PaymentPageQuery): Promise<readonly PlacedPayment[]> {
    const matches = matcherOf(query);
    const found: PlacedPayment[] = [];
    for (const placed of this.#read(query)) {
      if (found.length === query.limit) break;
      if (matches(placed.row)) found.push(placed);
    }
    return found;
  }

  /** Rows in the order of reading; what a shelf has decided is not asked again. */
  #read(query: PaymentPageQuery): Iterable<PlacedPayment> {
    const { scope, waiting, invoiceId } = query;
    if (invoiceId !== undefined) return this.#apart(invoiceId).read(query);
    const company = this.#companies.get(scope.companyId);
    if (!company) return [];
    if (waiting !== undefined) return (waiting ? company.waiting : company.done).read(query);
    return company.done.readWith(company.waiting, query);
  }

  #apart(invoiceId: Id): MemoryPaymentShelf {
    const shelf = new MemoryPaymentShelf();
    for (const row of this.#ofInvoice(invoiceId)) shelf.add(row);
    return shelf;
  }
}

const matcherOf = ({ scope, waiting, status, paid, methodType, search }: PaymentCriteria): ((row: PaymentRow) => boolean) => {
  const own = new Set(scope.accountIds);
  return (row) => {
    const { payment, companyId, userId, accountIds = [] } = row;
    return (
      companyId === scope.companyId &&
      (userId === scope.userId || accountIds.every((id) => own.has(id))) &&
      (waiting === undefined || waitingStatuses.has(payment.status) === waiting) &&
      (status === undefined || status.includes(payment.status)) &&
      (paid.from === undefined || payment.payDate >= paid.from) &&
      (paid.to === undefined || payment.payDate <= paid.to) &&
      (methodType === undefined || payment.methodType === methodType) &&
      (!search || isFound(row, search))
    );
  };
};

/** LST-01, over what a customer would look for: references, invoices, methods and people. */
const isFound = ({ payment }: PaymentRow, { text, prefix, amounts }: InvoiceSearch): boolean =>
  amounts.some((amount) => minorOf(amount, payment.currency) === payment.total.minor) ||
  [payment.reference, payment.methodLabel, payment.createdBy?.name, ...payment.items.map((item) => item.invoiceNumber)].some((value) => {
    const key = searchKey(value ?? '');
    return prefix ? key.startsWith(text) : key.includes(text);
  });
