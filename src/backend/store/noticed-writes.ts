import type { Id } from '../../domain/entities.js';
import type { BillingTransaction, Rows } from './billing-store.js';
import type { Change, NoticedTopic } from './changes.js';
import type { DownloadRow, PaymentRow } from './records.js';

export interface InvoiceOwner {
  readonly accountId: Id;
  readonly companyId: Id;
}

/** More of one topic and company in one transaction is told as one change. */
const fewChanges = 100;
const finished: ReadonlySet<DownloadRow['status']> = new Set(['ready', 'expired', 'failed', 'cancelled']);

/**
 * A transaction at whose edge every write is noticed that somebody may follow. Stores hand `tx` to the services in place of their own, and keep
 * `changes` in the same transaction: so no service can forget to tell.
 */
export class NoticedWrites {
  readonly tx: BillingTransaction;
  readonly #inner: BillingTransaction;
  readonly #invoices = new Set<Id>();
  readonly #credited = new Set<Id>();
  readonly #creditedInvoices = new Set<Id>();
  readonly #disputedInvoices = new Map<Id, Id>();
  readonly #changes = new Map<string, Change>();

  constructor(inner: BillingTransaction) {
    this.#inner = inner;
    const invoice = (id: Id): void => void this.#invoices.add(id);
    this.tx = {
      ...inner,
      ...this.#noticedBooks(invoice),
      credits: noticing(inner.credits, ({ accountId }) => void this.#credited.add(accountId)),
      rewards: noticing(inner.rewards, ({ companyId }) => this.#notice({ topic: 'credits', companyId })),
      fundUses: noticing(inner.fundUses, ({ invoiceId }) => void this.#creditedInvoices.add(invoiceId)),
      methods: noticing(inner.methods, ({ id, companyId, userId }) =>
        this.#notice({ topic: 'paymentMethods', companyId, onlyFor: userId, id }),
      ),
      downloads: noticing(inner.downloads, ({ id, tenant, userId, status }) => {
        if (userId === undefined || !finished.has(status)) return;
        this.#notice({ topic: 'downloads', companyId: tenant.slice('company:'.length), onlyFor: userId, id });
      }),
      users: noticing(inner.users, ({ id, companyId }) => this.#notice({ topic: 'access', companyId, onlyFor: id })),
      sessions: { ...inner.sessions, delete: (id) => this.#endSession(id) },
    };
  }

  /**
   * What was written so far, for whoever may hear of it.
   * @param ownerOf whose an invoice is, where the store knows it without reading
   */
  async changes(ownerOf: (invoiceId: Id) => InvoiceOwner | undefined = () => undefined): Promise<readonly Change[]> {
    const owned = async (id: Id): Promise<InvoiceOwner | undefined> => ownerOf(id) ?? this.#readOwner(id);
    for (const id of this.#invoices) this.#noticeFor('invoices', await owned(id), id);
    for (const id of this.#creditedInvoices) this.#noticeFor('credits', await owned(id));
    for (const [id, invoiceId] of this.#disputedInvoices) this.#noticeFor('disputes', await owned(invoiceId), id);
    for (const accountId of this.#credited) {
      const account = await this.#inner.accounts.get(accountId);
      this.#noticeFor('credits', account && { accountId, companyId: account.companyId });
    }
    return inFew([...this.#changes.values()]);
  }

  #noticedBooks(
    invoice: (id: Id) => void,
  ): Pick<BillingTransaction, 'accounts' | 'plans' | 'invoices' | 'ledger' | 'reservations' | 'payments' | 'disputes'> {
    const { accounts, plans, invoices, ledger, reservations, payments, disputes } = this.#inner;
    return {
      accounts: noticing(accounts, ({ companyId }) => this.#notice({ topic: 'invoices', companyId })),
      plans: noticing(plans, ({ companyId }) => this.#notice({ topic: 'invoices', companyId })),
      invoices: noticing(invoices, ({ id }) => invoice(id)),
      ledger: {
        ...ledger,
        add: (entry) => {
          invoice(entry.invoiceId);
          return ledger.add(entry);
        },
      },
      reservations: noticing(reservations, ({ invoiceId }) => invoice(invoiceId)),
      payments: noticing(payments, (row) => {
        for (const { invoiceId } of row.payment.items) invoice(invoiceId);
        this.#noticePayment(row);
      }),
      disputes: noticing(disputes, ({ id, invoiceId }) => {
        invoice(invoiceId);
        this.#disputedInvoices.set(id, invoiceId);
      }),
    };
  }

  #noticePayment({ id, companyId, accountIds, userId }: PaymentRow): void {
    if (companyId !== undefined) this.#notice({ topic: 'payments', companyId, accountIds, madeBy: userId, id });
  }

  async #endSession(id: string): Promise<void> {
    const session = await this.#inner.sessions.get(id);
    await this.#inner.sessions.delete(id);
    if (session) this.#notice({ topic: 'access', onlyFor: session.userId });
  }

  async #readOwner(invoiceId: Id): Promise<InvoiceOwner | undefined> {
    const accountId = (await this.#inner.invoices.get(invoiceId))?.accountId;
    const account = accountId === undefined ? undefined : await this.#inner.accounts.get(accountId);
    return account && { accountId: account.id, companyId: account.companyId };
  }

  #noticeFor(topic: NoticedTopic, owner: InvoiceOwner | undefined, id?: Id): void {
    if (owner) this.#notice({ topic, companyId: owner.companyId, accountIds: [owner.accountId], id });
  }

  /** What is written several times is told once. */
  #notice(change: Change): void {
    const { topic, companyId = '', id = '', onlyFor = '' } = change;
    const account = id === '' ? (change.accountIds ?? []).join(' ') : '';
    this.#changes.set([topic, companyId, id, onlyFor, account].join('\n'), change);
  }
}

/** Rows of which every write is told, before and after it: of both whoever follows may want to know. */
const noticing = <T extends { readonly id: string }, R extends Rows<T>>(rows: R & Rows<T>, notice: (row: T) => void): R => ({
  ...rows,
  put: (row: T) => {
    notice(row);
    return rows.put(row);
  },
  delete: async (id: string) => {
    const row = await rows.get(id);
    if (row) notice(row);
    await rows.delete(id);
  },
});

const inFew = (changes: readonly Change[]): readonly Change[] => {
  const counts = new Map<string, number>();
  const groupOf = ({ topic, companyId = '' }: Change): string => `${topic} ${companyId}`;
  for (const change of changes) counts.set(groupOf(change), (counts.get(groupOf(change)) ?? 0) + 1);
  const isFew = (change: Change): boolean => (counts.get(groupOf(change)) ?? 0) <= fewChanges;
  const many = new Map(changes.filter((change) => !isFew(change)).map((change) => [groupOf(change), change]));
  return [...changes.filter(isFew), ...[...many.values()].map(({ topic, companyId }) => ({ topic, companyId }))];
};
