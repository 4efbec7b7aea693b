import { vAccountQuote } from '../../contract/generated/account-validators.js';
import { vInvoiceListPage } from '../../contract/generated/list-validators.js';
import type { AccountQuote, InvoiceListItem, InvoiceListPage, PayInput } from '../../contract/generated/types.js';
import { cardToken } from '../guest-payment.js';
import type { WireAnswer, WireProbe } from '../wire-probe.js';
import type { ContractCustomers, ContractOptions } from './contract-bench.js';
import { holds } from './expectations.js';

/** Brings cases of signed-in customers to the point where they begin. */
export class CustomerBench {
  #payable: InvoiceListItem[] | undefined;

  constructor(
    readonly probe: WireProbe,
    readonly options: ContractOptions,
    readonly customers: ContractCustomers,
  ) {}

  payer(): Promise<string> {
    return Promise.resolve(this.customers.payer());
  }

  viewer(): Promise<string> {
    return Promise.resolve(this.customers.viewer());
  }

  /** What the payer reads at an address. */
  async read(path: string): Promise<WireAnswer> {
    return this.probe.get(path, { token: await this.payer() });
  }

  async page(query: string): Promise<InvoiceListPage> {
    return holds(vInvoiceListPage, await this.read(`/invoices?${query}`), 200);
  }

  /** Every invoice of a query, by the cursors. */
  async all(query: string): Promise<readonly InvoiceListItem[]> {
    const rows: InvoiceListItem[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: InvoiceListPage = await this.page(`${query}&limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
      rows.push(...page.items);
      cursor = page.next;
    }
    return rows;
  }

  /** Invoices of one currency that a card may pay and that are not due yet, used by no other case. */
  async open(count: number): Promise<readonly InvoiceListItem[]> {
    this.#payable ??= (await this.all('group=open&sort=-dueDate')).filter(
      ({ flags, balance, daysOverdue }) => flags?.payable === true && flags.cardPayable && daysOverdue === 0 && (balance?.minor ?? 0) > 0,
    );
    const currency = this.#payable[0]?.currency;
    const found = this.#payable.filter((invoice) => invoice.currency === currency).slice(0, count);
    if (found.length < count) throw new Error('The payer has too few open invoices for the contract suite');
    this.#payable = this.#payable.filter((invoice) => !found.includes(invoice));
    return found;
  }

  async quoted(invoices: readonly InvoiceListItem[], more: object = {}): Promise<AccountQuote> {
    const items = invoices.map(({ id }) => ({ invoiceId: id }));
    const input = { items, methodType: 'card', funding: 'debit', ...more };
    return holds(vAccountQuote, await this.probe.post('/payments/quotes', input, { token: await this.payer() }), 200);
  }

  orderOf(quote: AccountQuote): PayInput {
    const source = {
      token: this.options.token?.('approved') ?? cardToken('approved'),
      type: 'card',
      label: 'Visa •••• 4242',
      funding: 'debit' as const,
    };
    const items = quote.items.map(({ invoiceId, amount }) => ({ invoiceId, amount }));
    return { quoteId: quote.id, items, expectedTotal: quote.total, source, payDate: quote.payDate };
  }

  /** A write of the payer under a key of its own. */
  async write(
    path: string,
    body: object | undefined,
    { method = 'POST', key = crypto.randomUUID(), version }: WriteWith = {},
  ): Promise<WireAnswer> {
    const token = await this.payer();
    return this.probe.send(method, path, { token, key, ...(body && { body }), ...ifMatch(version) });
  }
}

export interface WriteWith {
  readonly method?: string;
  readonly key?: string;
  /** The version that was read. */
  readonly version?: number;
}

export const ifMatch = (version: number | undefined): { readonly headers?: Readonly<Record<string, string>> } =>
  version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } };
