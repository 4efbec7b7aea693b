import type { AccountPayment, AccountQuote, InvoiceListItem, PayInput } from '../../contract/generated/types.js';
import { NotChecked, type PersonName } from './check.js';
import type { Exchange } from './exchange.js';
import { holds } from './expectations.js';
import { sourceOf } from './guest-bench.js';
import type { World } from './world.js';

const defaultRows = 2_000;

/** A page of anything that is listed by keyset. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
  readonly prev?: string | undefined;
  readonly applied: {
    readonly sort: readonly { readonly field: string; readonly direction: string }[];
    readonly search: boolean;
    readonly ignoredFilters: readonly string[];
  };
}

export interface Walk<T> {
  readonly rows: readonly T[];
  /** False where there are more rows than a check reads. */
  readonly isWhole: boolean;
}

export const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('&');
export const cursorQuery = (cursor: string | undefined): string => (cursor === undefined ? '' : `cursor=${encodeURIComponent(cursor)}`);

export const pageOf = async <T>(world: World, path: string, query: string, as: string): Promise<Page<T>> =>
  holds<Page<T>>(await world.get(withQuery(path, query), as), 200);

export interface WalkOptions {
  readonly as?: string;
  readonly limit?: number;
  readonly most?: number;
  /** Called between pages. */
  readonly between?: (page: number) => Promise<void>;
}

/** Every row of a list by its cursors, as far as `limits.rows` goes. */
export const walk = async <T>(world: World, path: string, query: string, options: WalkOptions = {}): Promise<Walk<T>> => {
  const { as = 'payer', limit = 200, between } = options;
  const most = Math.min(options.most ?? Infinity, world.settings.limits?.rows ?? defaultRows);
  const rows: T[] = [];
  let cursor: string | undefined;
  for (let count = 1; ; count += 1) {
    const page: Page<T> = await pageOf<T>(world, path, joined(query, `limit=${limit}`, cursorQuery(cursor)), as);
    rows.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return { rows, isWhole: true };
    if (rows.length >= most) return { rows: rows.slice(0, most), isWhole: false };
    await between?.(count);
  }
};

/** What the payer sees without a filter, by number: read once. */
export const allInvoices = (world: World): Promise<Walk<InvoiceListItem>> =>
  world.once('all invoices', () => walk<InvoiceListItem>(world, '/invoices', 'sort=number'));

export const someInvoice = async (world: World, as = 'payer'): Promise<InvoiceListItem> => {
  const [row] = (await pageOf<InvoiceListItem>(world, '/invoices', 'limit=1', as)).items;
  if (!row) throw new NotChecked(`${as} has no invoice`);
  return row;
};

export const invoicePage = (world: World, query: string, as = 'payer'): Promise<Page<InvoiceListItem>> =>
  pageOf<InvoiceListItem>(world, '/invoices', query, as);

/** Open invoices of one currency that a card may pay, due later and used by no other check. */
export const payableInvoices = async (world: World, count: number): Promise<readonly InvoiceListItem[]> => {
  const pool = await world.once('payable invoices', async () => {
    const { rows } = await walk<InvoiceListItem>(world, '/invoices', 'group=open&sort=-dueDate');
    const payable = rows.filter(
      ({ flags, balance, daysOverdue = 0, pendingAmount }) =>
        flags?.payable === true && flags.cardPayable && daysOverdue === 0 && (balance?.minor ?? 0) > 100 && !pendingAmount?.minor,
    );
    const currency = payable[0]?.currency;
    return payable.filter((row) => row.currency === currency && (row.balance?.minor ?? 0) < 1_000_000);
  });
  const found = pool.splice(0, count);
  if (found.length < count) throw new NotChecked('payer has too few open invoices in one currency that a card may pay');
  return found;
};

export const quoteOf = async (world: World, invoices: readonly InvoiceListItem[], more: object = {}): Promise<AccountQuote> => {
  const items = invoices.map(({ id }) => ({ invoiceId: id }));
  const input = { items, methodType: 'card', funding: 'credit', ...more };
  return holds<AccountQuote>(await world.post('/payments/quotes', input, { as: 'payer' }), 200);
};

export const orderOf = (world: World, quote: AccountQuote): PayInput => ({
  quoteId: quote.id,
  items: quote.items.map(({ invoiceId, amount }) => ({ invoiceId, amount })),
  expectedTotal: quote.total,
  source: sourceOf(world, 'approved'),
  payDate: quote.payDate,
});

export interface WriteWith {
  readonly as?: PersonName;
  readonly method?: string;
  readonly key?: string;
  readonly version?: number | undefined;
}

/** A write under a key of its own. */
export const write = (world: World, path: string, body?: unknown, options: WriteWith = {}): Promise<Exchange> => {
  const { as = 'payer', method = 'POST', key = crypto.randomUUID(), version } = options;
  return world.ask(method, path, { as, key, version, ...(body !== undefined && { body }) });
};

/** The payment when nothing about it is under way any more. */
export const payAsCustomer = async (world: World, invoices: readonly InvoiceListItem[], key?: string): Promise<AccountPayment> => {
  const order = orderOf(world, await quoteOf(world, invoices));
  return holds<AccountPayment>(await write(world, '/payments', order, key === undefined ? {} : { key }), 201, 202);
};

/** A payment for the last day on which it may be made. */
export const scheduledPayment = async (world: World): Promise<AccountPayment> => {
  const invoices = await payableInvoices(world, 1);
  const { dates } = await quoteOf(world, invoices);
  if (!dates || dates.latest <= dates.earliest) throw new NotChecked('payer has no invoice that can be paid later');
  const quote = await quoteOf(world, invoices, { payDate: dates.latest });
  return holds<AccountPayment>(await write(world, '/payments', orderOf(world, quote)), 201);
};
