import type { Allocation, Invoice, InvoiceListItem, InvoiceSelection, InvoiceTotals, Money } from '../../../contract/generated/types.js';
import { checksOf, NotChecked, type Check } from '../check.js';
import { allInvoices, invoicePage, payableInvoices, quoteOf, walk } from '../customer-bench.js';
import { holds, must, refuses } from '../expectations.js';
import { lookUpSpare, quoteAsGuest } from '../guest-bench.js';
import type { World } from '../world.js';

type Amount = Money | undefined;

/** The exact sum of amounts of one currency. */
const sum = (amounts: readonly Amount[]): number => amounts.reduce((total, amount) => total + (amount?.minor ?? 0), 0);

const mustEqual = (what: string, got: number | undefined, wanted: number): void => must(got === wanted, `${what}: ${wanted}`, got);

/** Every currency inside of a value is this one. */
const mustBeIn = (currency: string, value: unknown, what: string): void => {
  if (typeof value !== 'object' || value === null) return;
  if ('minor' in value && 'currency' in value) must(value.currency === currency, `${what} in ${currency}`, String(value.currency));
  else for (const [name, each] of Object.entries(value)) mustBeIn(currency, each, `${what}.${name}`);
};

/** A few invoices of every kind and standing: the sums of odd ones break first. */
const variety = async (world: World): Promise<readonly InvoiceListItem[]> => {
  const { rows } = await allInvoices(world);
  const known = new Map<string, InvoiceListItem[]>();
  for (const row of rows) {
    const sort = [row.kind, row.displayStatus, row.currency, row.tax?.minor === 0].join();
    known.set(sort, [...(known.get(sort) ?? []), row]);
  }
  return [...known.values()].flatMap((same) => same.slice(0, 2)).slice(0, 60);
};

const mustAddUp = (invoice: Invoice): void => {
  const { number, currency, lines, taxes, tax, total, balance, paid, credited, rewarded, adjusted, allocations } = invoice;
  mustBeIn(currency, { total, tax, balance, paid, credited, rewarded, adjusted, lines, taxes, allocations }, number);
  mustEqual(`${number}: total is the lines and the tax`, total.minor, sum(lines.map(({ net }) => net)) + tax.minor);
  mustEqual(`${number}: tax is the sum of taxes`, tax.minor, sum(taxes.map(({ amount }) => amount)));
  if (lines.length > 0 && lines.every((line) => line.tax !== undefined))
    mustEqual(`${number}: tax is the sum of its lines’`, tax.minor, sum(lines.map((line) => line.tax)));
  const settled = paid.minor + credited.minor + rewarded.minor;
  const left = [total.minor - settled - adjusted.minor, total.minor - settled + adjusted.minor];
  must(left.includes(balance.minor), `${number}: a balance of ${left.join(' or ')}, total less what settled it`, balance.minor);
  const from = (...sources: readonly Allocation['source'][]): number =>
    sum(allocations.filter(({ source }) => sources.includes(source)).map(({ amount }) => amount));
  mustEqual(`${number}: credits as allocated`, credited.minor, from('credit'));
  mustEqual(`${number}: rewards as allocated`, rewarded.minor, from('reward'));
};

/** Amounts are exact: what is made of parts is their sum, and currencies are never added together. */
export const moneyChecks: readonly Check[] = checksOf(
  'money',
  ['op:invoices.list', 'person:payer'],
  [
    {
      id: 'invoice',
      title: 'adds up every invoice: lines and tax to the total, what settled it to the balance',
      needs: ['op:invoices.get'],
      run: async (world) => {
        for (const { id } of await variety(world))
          mustAddUp(holds<Invoice>(await world.get(`/invoices/${encodeURIComponent(id)}`, 'payer'), 200));
      },
    },
    {
      id: 'totals',
      title: 'counts and sums what the pages have, by the same filter, for each currency apart',
      needs: ['op:invoices.totals'],
      run: async (world) => {
        const { currency = 'USD' } = (await invoicePage(world, 'limit=1')).items[0] ?? {};
        for (const query of [
          '',
          'group=overdue',
          'group=open&group=overdue',
          `currency=${currency}`,
          'dueFrom=2030-01-01&dueTo=2000-01-01',
        ])
          await mustTotal(world, query);
      },
    },
    {
      id: 'groups',
      title: 'counts the groups alike, whatever groups the filter asks for',
      needs: ['op:invoices.totals'],
      run: async (world) => {
        const all = holds<InvoiceTotals>(await world.get('/invoices/totals', 'payer'), 200);
        const { overdue, open, closed } = all.groups;
        if (!all.isExact) throw new NotChecked('the totals say that they are not exact');
        mustEqual('count is the sum of the groups', all.count, overdue + open + closed);
        for (const group of ['overdue', 'open', 'closed'] as const) {
          const one = holds<InvoiceTotals>(await world.get(`/invoices/totals?group=${group}`, 'payer'), 200);
          mustEqual(`count of ${group}`, one.count, all.groups[group]);
          must(JSON.stringify(one.groups) === JSON.stringify(all.groups), 'the same counts of groups', JSON.stringify(one.groups));
        }
      },
    },
    {
      id: 'selection',
      title: 'holds all results under a token, with what of them can be paid',
      needs: ['op:invoices.select', 'op:invoices.totals', 'writes'],
      run: async (world) => {
        const where = { groups: ['overdue', 'open'] };
        const body = { where, sort: [{ field: 'dueDate', direction: 'asc' }] };
        const selection = holds<InvoiceSelection>(await world.post('/invoices/selections', body, { as: 'payer' }), 201);
        const { rows, isWhole } = await walk<InvoiceListItem>(world, '/invoices', 'group=overdue&group=open&sort=dueDate');
        if (!isWhole) throw new NotChecked('payer has more invoices than limits.rows');
        mustEqual('count of the selection', selection.count, rows.length);
        mustEqual(
          'count of the currencies',
          sum(selection.currencies.map(({ count }) => ({ minor: count, currency: '' }))),
          selection.payableCount,
        );
        must(selection.payableCount <= selection.count, 'no more payable than there are', selection.payableCount);
        const payable = new Set(rows.filter(({ flags }) => flags?.payable).map(({ id }) => id));
        const strange = selection.payableIds.find((id) => !payable.has(id));
        must(strange === undefined, 'payable ids of payable invoices', strange);
        refuses(await world.post('/invoices/selections', { where: { groups: ['late'] } }, { as: 'payer' }), 422, 'validation');
      },
    },
    {
      id: 'quote',
      title: 'quotes several invoices with sums that add up, and charges no more than they come to',
      needs: ['op:payments.quote', 'writes'],
      run: async (world) => {
        const invoices = await payableInvoices(world, 3);
        for (const more of [{}, { credits: 'oldestFirst' }]) {
          const quote = await quoteOf(world, invoices, more);
          const { items, gross, total, surcharge, rewards, credits, creditsTotal } = quote;
          mustBeIn(gross.currency, { items, total, surcharge, rewards, creditsTotal }, 'quote');
          mustEqual('gross is the sum of the items', gross.minor, sum(items.map(({ amount }) => amount)));
          mustEqual('gross is what is due', gross.minor, sum(invoices.map(({ balance }) => balance)));
          const less = (creditsTotal?.minor ?? 0) + (rewards?.minor ?? 0);
          mustEqual('total is what is left', total.minor, gross.minor - less + (surcharge?.minor ?? 0));
          mustEqual('credits are their sum', creditsTotal?.minor ?? 0, sum((credits ?? []).map(({ amount }) => amount)));
        }
      },
    },
  ],
);

const mustTotal = async (world: World, query: string): Promise<void> => {
  const exchange = await world.get(`/invoices/totals${query === '' ? '' : `?${query}`}`, 'payer');
  const totals = holds<InvoiceTotals>(exchange, 200);
  const { rows, isWhole } = await walk<InvoiceListItem>(world, '/invoices', query);
  if (!totals.isExact || !isWhole) return;
  const what = query === '' ? 'all' : query;
  mustEqual(`${what}: count`, totals.count, rows.length);
  const currencies = new Set(rows.map(({ currency }) => currency ?? ''));
  const named = totals.currencies.map(({ currency }) => currency);
  must(new Set(named).size === named.length && named.length === currencies.size, `${what}: each currency once`, named.join());
  for (const { currency, count, total, balance, overdue } of totals.currencies) {
    mustBeIn(currency, { total, balance, overdue }, what);
    const own = rows.filter((row) => row.currency === currency);
    mustEqual(`${what}: count in ${currency}`, count, own.length);
    mustEqual(`${what}: total in ${currency}`, total.minor, sum(own.map((row) => row.total)));
    const late = own.filter((row) => row.group === 'overdue' && (row.balance?.minor ?? 0) > 0);
    mustEqual(`${what}: overdue in ${currency}`, overdue.minor, sum(late.map((row) => row.balance)));
    const due = own.filter((row) => row.flags?.payable && (row.balance?.minor ?? 0) > 0);
    mustEqual(
      `${what}: what can be paid in ${currency}`,
      balance.minor,
      due.reduce((left, row) => left + Math.max(0, (row.balance?.minor ?? 0) - (row.pendingAmount?.minor ?? 0)), 0),
    );
  }
};

/** Money of a guest. */
export const guestMoneyChecks: readonly Check[] = checksOf(
  'money',
  ['op:guest.lookupInvoice', 'guestInvoices'],
  [
    {
      id: 'guest-quote',
      title: 'quotes a guest what is due, with the surcharge on top and told apart',
      needs: ['op:payments.quote'],
      run: async (world) => {
        const { token, found } = await lookUpSpare(world);
        const quote = await quoteAsGuest(world, token, found.invoice.id);
        mustBeIn(found.invoice.currency, { gross: quote.gross, total: quote.total, items: quote.items }, 'quote');
        mustEqual('gross is the balance', quote.gross.minor, found.invoice.balance.minor);
        mustEqual('total', quote.total.minor, quote.gross.minor - (quote.rewards?.minor ?? 0) + (quote.surcharge?.minor ?? 0));
      },
    },
  ],
);
