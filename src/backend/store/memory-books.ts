import type { Id } from '../../domain/entities.js';
import { accountKey, addressKey, printedKey, type BillingTransaction } from './billing-store.js';
import type { BookSums } from './book-sums.js';
import type { InvoiceBooks } from './invoice-facts.js';
import { bookSums } from './memory-book-sums.js';
import { MemoryInvoiceList } from './memory-invoice-list.js';
import { MemoryPaymentList } from './memory-payment-list.js';
import { MemoryIndex, MemoryTable, rowsOf, RowWatch, type Journal } from './memory-table.js';
import { waitingStatuses } from './payment-page.js';
import type { AccountRow, DisputeRow, InvoiceRow, LedgerEntry, PaymentRow, PlanRow, Reservation } from './records.js';

type Books = 'accounts' | 'plans' | 'invoices' | 'disputes' | 'ledger' | 'reservations' | 'payments' | 'books';

/** Documents and what is written about them: accounts, plans, invoices, disputes, ledger, reservations, payments, and the lists over all of it. */
export class BookTables {
  readonly #list = new MemoryInvoiceList((id) => this.#booksOf(id));
  readonly #planCompanies = new MemoryIndex<PlanRow>((row) => [row.companyId]);
  readonly #plans = new MemoryTable<PlanRow>(
    this.#planCompanies,
    new RowWatch(({ accountIds }) => accountIds.forEach((id) => this.#touchAccount(id))),
  );
  readonly #accountNumbers = new MemoryIndex<AccountRow>((row) => [accountKey(row.number)]);
  readonly #accountCompanies = new MemoryIndex<AccountRow>((row) => [row.companyId]);
  readonly #accounts = new MemoryTable<AccountRow>(
    this.#accountNumbers,
    this.#accountCompanies,
    new RowWatch(({ id }) => this.#touchAccount(id)),
  );
  readonly #invoiceNumbers = new MemoryIndex<InvoiceRow>((row) => [printedKey(row.number)]);
  readonly #invoiceAccounts = new MemoryIndex<InvoiceRow>((row) => [row.accountId]);
  readonly #invoices = new MemoryTable<InvoiceRow>(
    this.#invoiceNumbers,
    this.#invoiceAccounts,
    new RowWatch(({ id }) => this.#list.touch(id)),
  );
  readonly #disputedInvoices = new MemoryIndex<DisputeRow>((row) => [row.invoiceId]);
  readonly #disputesAsking = new MemoryIndex<DisputeRow>((row) => (row.status === 'needsInfo' ? ['all'] : []));
  readonly #disputes = new MemoryTable<DisputeRow>(this.#disputedInvoices, this.#disputesAsking, this.#watch());
  readonly #ledgerInvoices = new MemoryIndex<LedgerEntry>((row) => [row.invoiceId]);
  readonly #ledger = new MemoryTable<LedgerEntry>(this.#ledgerInvoices, this.#watch());
  readonly #reservedInvoices = new MemoryIndex<Reservation>((row) => [row.invoiceId]);
  readonly #reservedPayments = new MemoryIndex<Reservation>((row) => [row.paymentId]);
  readonly #reservations = new MemoryTable<Reservation>(this.#reservedInvoices, this.#reservedPayments, this.#watch());
  readonly #paymentInvoices = new MemoryIndex<PaymentRow>((row) => row.payment.items.map((item) => item.invoiceId));
  readonly #paymentsWaiting = new MemoryIndex<PaymentRow>((row) => (waitingStatuses.has(row.payment.status) ? ['all'] : []));
  readonly #paymentCompanies = new MemoryIndex<PaymentRow>((row) => (row.companyId === undefined ? [] : [row.companyId]));
  readonly #paymentAddresses = new MemoryIndex<PaymentRow>(({ receipt }) => (receipt ? [addressKey(receipt.email)] : []));
  readonly #paymentList = new MemoryPaymentList((invoiceId) => this.#paymentInvoices.peek(invoiceId));
  readonly #payments = new MemoryTable<PaymentRow>(
    this.#paymentInvoices,
    this.#paymentsWaiting,
    this.#paymentCompanies,
    this.#paymentAddresses,
    this.#paymentList,
    new RowWatch(({ payment }) => payment.items.forEach(({ invoiceId }) => this.#list.touch(invoiceId))),
  );

  open(journal: Journal): Pick<BillingTransaction, Books> {
    return {
      plans: { ...rowsOf(this.#plans, journal), ofCompany: async (companyId) => this.#planCompanies.find(companyId) },
      disputes: {
        ...rowsOf(this.#disputes, journal),
        ofInvoice: async (invoiceId) => this.#disputedInvoices.find(invoiceId),
        needingInfo: async () => this.#disputesAsking.find('all'),
      },
      accounts: {
        ...rowsOf(this.#accounts, journal),
        byNumber: async (key) => this.#accountNumbers.find(key)[0],
        ofCompany: async (companyId) => this.#accountCompanies.find(companyId),
      },
      invoices: {
        ...rowsOf(this.#invoices, journal),
        byNumber: async (key) => this.#invoiceNumbers.find(key)[0],
        all: async () => this.#invoices.values(),
        facts: (id) => this.#list.facts(id),
        page: (query) => this.#list.page(query),
        sums: (criteria, soon) => this.#list.sums(criteria, soon),
        ids: (criteria) => this.#list.ids(criteria),
      },
      ledger: {
        add: async (entry) => this.#ledger.put(entry, journal),
        ofInvoice: async (invoiceId) => this.#ledgerInvoices.find(invoiceId),
      },
      reservations: {
        ...rowsOf(this.#reservations, journal),
        ofInvoice: async (invoiceId) => this.#reservedInvoices.find(invoiceId),
        ofPayment: async (paymentId) => this.#reservedPayments.find(paymentId),
      },
      payments: {
        ...rowsOf(this.#payments, journal),
        ofInvoice: async (invoiceId) => this.#paymentInvoices.find(invoiceId),
        waiting: async () => this.#paymentsWaiting.find('all'),
        ofCompany: async (companyId) => this.#paymentCompanies.find(companyId),
        toldTo: async (key) => this.#paymentAddresses.find(key),
        page: (query) => this.#paymentList.page(query),
        all: async () => this.#payments.values(),
      },
      books: { sums: async (limit) => this.#sums(limit) },
    };
  }

  #watch<T extends { readonly id: string; readonly invoiceId: Id }>(): RowWatch<T> {
    return new RowWatch(({ invoiceId }) => this.#list.touch(invoiceId));
  }

  #sums(limit: number): BookSums {
    const [invoices, ledger] = [this.#invoices.values(), this.#ledger.values()];
    return bookSums({ invoices, ledger, payments: this.#payments.values(), reservations: this.#reservations.values() }, limit);
  }

  #touchAccount(accountId: Id): void {
    for (const { id } of this.#invoiceAccounts.find(accountId)) this.#list.touch(id);
  }

  #booksOf(id: Id): InvoiceBooks | undefined {
    const row = this.#invoices.get(id);
    const account = row && this.#accounts.get(row.accountId);
    if (!account) return undefined;
    return {
      row,
      account,
      planNumber: row.planId === undefined ? undefined : this.#plans.get(row.planId)?.number,
      entries: this.#ledgerInvoices.peek(id),
      reservations: this.#reservedInvoices.peek(id),
      payments: this.#paymentInvoices.peek(id),
      disputes: this.#disputedInvoices.peek(id),
    };
  }
}
