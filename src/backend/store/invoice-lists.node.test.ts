import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { displayStatuses, type LocalDate } from '../../domain/entities.js';
import { isWithin } from '../../domain/invoice-filter.js';
import {
  invoiceGroups,
  invoiceSorts,
  type InvoiceFilter,
  type InvoiceListItem,
  type InvoiceSort,
  type SortKey,
} from '../../domain/invoice-query.js';
import { isFound, readSearch } from '../../domain/invoice-search.js';
import { ManualClock } from '../clock.js';
import { nordwind } from '../seed/nordwind-settings.js';
import { standingOf } from '../services/invoice-state.js';
import { rowView } from '../services/invoice-view.js';
import type { Services } from '../config.js';
import { freshStore, storeRuns } from '../../testing/stores.js';
import type { BillingStore, BillingTransaction } from './billing-store.js';
import type { InvoicePageQuery, InvoiceScope, InvoiceSum, Place } from './invoice-page.js';
import type { AccountRow, InvoiceRow } from './records.js';

const now = Date.parse('2026-03-12T14:00:00Z');
const today: LocalDate = '2026-03-12';
const services = { biller: nordwind, clock: new ManualClock(now) } as unknown as Services;
const accountIds = ['a0', 'a1', 'a2', 'a3'];
const everything: InvoiceScope = { companyId: 'c', accountIds: 'all' };
const scopes = [
  { companyId: 'c', accountIds: ['a0', 'a1'] },
  { companyId: 'c', accountIds: 'all' },
] as const;

const account = (id: string): AccountRow => ({
  id,
  number: `N-${id}`,
  companyId: id === 'a3' ? 'd' : 'c',
  name: id === 'a1' ? 'Zoë' : 'anna',
  ...(id === 'a0' && { nickname: 'zebra' }),
  currencies: ['USD'],
  country: 'US',
  address: { lines: [], country: 'US' },
  inCollections: id === 'a1',
  eftPlan: false,
  version: 1,
});

const dates = ['2026-01-05', '2026-03-11', '2026-03-12', '2026-03-13', '2026-05-01'] as const;

/** Few values of each kind, so that equals and gaps are common. */
const invoice = fc.record({
  id: fc.integer({ min: 0, max: 40 }),
  account: fc.constantFrom(...accountIds),
  number: fc.constantFrom('1Z-1', '1Z-2', '=1+1', 'şirket', 'x'.repeat(300), `${'x'.repeat(300)}y`),
  kind: fc.constantFrom('invoice', 'creditNote', 'planSummary'),
  invoiceDate: fc.constantFrom(...dates),
  dueDate: fc.constantFrom(...dates),
  minor: fc.constantFrom(-500, 0, 100, 1_000, 1_234),
  currency: fc.constantFrom('USD', 'EUR', 'KRW'),
  poNumber: fc.option(fc.constantFrom('PO-1', 'po-1', '<b>'), { nil: undefined }),
  reference: fc.option(fc.constantFrom('R', 'RR', 'مرجع'), { nil: undefined }),
  planId: fc.option(fc.constant('p0'), { nil: undefined }),
  standing: fc.constantFrom('issued', 'issued', 'issued', 'void', 'writtenOff'),
  returned: fc.boolean(),
  autopay: fc.boolean(),
  dueOnReceipt: fc.boolean(),
  settled: fc.constantFrom(0, 0, 0.5, 1, 2),
  by: fc.constantFrom('credit', 'adjustment'),
  disputed: fc.constantFrom(undefined, undefined, 'submitted', 'denied'),
});
type Drawn = typeof invoice extends fc.Arbitrary<infer T> ? T : never;

const rowOf = (drawn: Drawn): InvoiceRow => ({
  id: `i${drawn.id}`,
  number: drawn.number,
  kind: drawn.kind,
  accountId: drawn.account,
  ...(drawn.planId !== undefined && { planId: drawn.planId }),
  country: 'US',
  invoiceDate: drawn.invoiceDate,
  dueDate: drawn.dueDate,
  dueOnReceipt: drawn.dueOnReceipt,
  total: { minor: drawn.minor, currency: drawn.currency },
  tax: { minor: 0, currency: drawn.currency },
  ...(drawn.poNumber !== undefined && { poNumber: drawn.poNumber }),
  ...(drawn.reference !== undefined && { reference: drawn.reference }),
  controlId: '0',
  standing: drawn.standing,
  returned: drawn.returned,
  cardPayable: true,
  printFee: false,
  supportInvoice: false,
  promised: false,
  autopay: drawn.autopay,
  remittanceRef: drawn.number,
  billTo: { name: '', lines: [], country: 'US' },
  lines: [],
  taxes: [],
  documents: [],
  version: 1,
});

let serial = 0;
/** An invoice, or a later word about one that is known: the ledger only grows. */
const write = async (tx: BillingTransaction, drawn: Drawn): Promise<void> => {
  const row = rowOf(drawn);
  const known = await tx.invoices.get(row.id);
  const { currency } = known?.total ?? row.total;
  const enter = (kind: 'charge' | 'credit' | 'adjustment', minor: number): Promise<void> =>
    tx.ledger.add({ id: `l${(serial += 1)}`, invoiceId: row.id, kind, amount: { minor, currency }, sourceId: 's', at: now });
  await tx.invoices.put(known ? { ...row, total: known.total, tax: known.tax } : row);
  if (!known) await enter('charge', row.total.minor);
  if (drawn.settled > 0) await enter(drawn.by, -Math.floor((known ?? row).total.minor * drawn.settled));
  const dispute = { id: `d${drawn.id}`, number: 'D', amount: row.total, lineIds: [], openedAt: '2026-03-01T00:00:00Z' };
  if (drawn.disputed !== undefined) await tx.disputes.put({ ...dispute, invoiceId: row.id, status: drawn.disputed });
  else await tx.disputes.delete(dispute.id);
};

const sort: fc.Arbitrary<SortKey<InvoiceSort>[]> = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...invoiceSorts), direction: fc.constantFrom('asc', 'desc') }),
  { minLength: 1, maxLength: 3, selector: ({ field }) => field },
);
const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const range = fc.record({ from: fc.constantFrom(...dates), to: fc.constantFrom(...dates) }, { requiredKeys: [] });
const where: fc.Arbitrary<InvoiceFilter> = fc.record(
  {
    ids: some(['i0', 'i1', 'i2', 'i3', 'i4']),
    groups: some(invoiceGroups),
    status: some(displayStatuses),
    accountIds: some(accountIds),
    planIds: some(['p0', 'p1']),
    kinds: some(['invoice', 'creditNote']),
    currency: fc.constantFrom('USD', 'EUR'),
    amount: fc.record(
      { currency: fc.constant('USD'), min: fc.constantFrom(-10, 0, 500), max: fc.constantFrom(500, 2_000) },
      { requiredKeys: ['currency'] },
    ),
    invoiced: range,
    due: range,
    paid: range,
    poNumber: fc.constantFrom('PO-1', 'P', ''),
    disputed: fc.boolean(),
    withCredit: fc.boolean(),
    autopay: fc.boolean(),
  },
  { requiredKeys: [] },
);
/** Most filters of everything at once match nothing, so one or two of them are kept. */
const filter = fc.tuple(where, fc.nat(), fc.nat()).map(([all, one, other]): InvoiceFilter => {
  const entries = Object.entries(all);
  const kept = entries.filter((_entry, index) => index === one % (entries.length + 1) || index === other % (entries.length + 3));
  return Object.fromEntries(kept);
});
const search = fc.constantFrom(undefined, undefined, '1z', 'po-1', 'zeb', '10.00', 'XXX', 'مرجع');

const isSeen = ({ companyId, accountIds: own }: InvoiceScope, id: string): boolean =>
  companyId === (id === 'a3' ? 'd' : 'c') && (own === 'all' || own.includes(id));

/** What is looked for, the slow way: every row, as a customer would see it. */
const naive = async (tx: BillingTransaction, query: Omit<InvoicePageQuery, 'limit'>): Promise<readonly string[]> => {
  const items: InvoiceListItem[] = [];
  for (const row of await tx.invoices.all()) {
    const facts = await tx.invoices.facts(row.id);
    assert.ok(facts);
    const item = rowView(services, standingOf(services, facts));
    const named = !query.where.ids?.length || query.where.ids.includes(row.id);
    if (!named || !isSeen(query.scope, row.accountId) || !isWithin(item, { ...query.where, ids: [] }, today)) continue;
    if (!query.search || isFound(item, query.search)) items.push(item);
  }
  const compare = (one: InvoiceListItem, other: InvoiceListItem): number => {
    for (const { field, direction } of query.sort) {
      const [a, b] = [shown(one, field), shown(other, field)];
      for (const [index, value] of a.entries()) {
        const against = b[index];
        if (value === against) continue;
        if (value === undefined) return 1;
        if (against === undefined) return -1;
        return (value < against ? -1 : 1) * (direction === 'desc' ? -1 : 1);
      }
    }
    return one.id < other.id ? -1 : 1;
  };
  return items.sort(compare).map((item) => item.id);
};

const soon: LocalDate = '2026-03-13';

/** What is to be added up, the slow way: from what a customer would see of each. */
const naiveSums = async (tx: BillingTransaction, ids: readonly string[]): Promise<readonly InvoiceSum[]> => {
  const sums = new Map<string, Record<string, number | string>>();
  for (const id of ids) {
    const facts = await tx.invoices.facts(id);
    assert.ok(facts);
    const item = rowView(services, standingOf(services, facts));
    const due = Math.max(0, item.balance.minor);
    const pending = item.pendingAmount?.minor ?? 0;
    const isSoon = due > 0 && facts.statuses.due >= today && facts.statuses.due <= soon;
    const isScheduled = due > 0 && item.displayStatus === 'scheduled';
    const payable = item.flags.payable ? Math.max(0, due - pending) : 0;
    const named = { accountNumber: item.accountNumber, country: item.country, currency: item.currency, group: item.group };
    const added = {
      ...{ count: 1, total: item.total.minor, due, dueCount: due > 0 ? 1 : 0, soon: isSoon ? due : 0, soonCount: isSoon ? 1 : 0 },
      ...{ scheduled: isScheduled ? pending : 0, scheduledCount: isScheduled ? 1 : 0, payable, payableCount: payable > 0 ? 1 : 0 },
    };
    const known = sums.get(JSON.stringify(named)) ?? named;
    const sum = Object.fromEntries(
      Object.entries(added).map(([name, value]) => [name, Number((known as Record<string, unknown>)[name] ?? 0) + value]),
    );
    sums.set(JSON.stringify(named), { ...named, ...sum });
  }
  return [...sums.values()] as unknown as InvoiceSum[];
};

const inOrder = (sums: readonly InvoiceSum[]): readonly InvoiceSum[] => {
  const keyOf = ({ accountNumber, country, currency, group }: InvoiceSum): string => [accountNumber, country, currency, group].join(' ');
  return [...sums].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
};

const shown = (item: InvoiceListItem, field: InvoiceSort): readonly (string | number | undefined)[] => {
  switch (field) {
    case 'account':
      return [item.accountName?.toLowerCase(), item.accountNumber];
    case 'plan':
      return [item.planNumber];
    case 'total':
    case 'balance':
      return [item.currency, item[field]?.minor];
    case 'status':
      return [displayStatuses.findIndex((status) => status === item.displayStatus)];
    case 'dueDate':
      return [item.dueOnReceipt ? item.invoiceDate : item.dueDate];
    case 'number':
    case 'poNumber':
    case 'reference':
      return [item[field]?.slice(0, 60)];
    case 'invoiceDate':
    case 'kind':
    case 'daysOverdue':
    case 'currency':
    case 'paidOn':
      return [item[field]];
  }
};

const walk = async (tx: BillingTransaction, query: InvoicePageQuery): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let from: Place | undefined; ;) {
    const page = await tx.invoices.page({ ...query, from });
    ids.push(...page.map(({ facts }) => facts.row.id));
    from = page.at(-1)?.place;
    if (page.length < query.limit) return ids;
  }
};

const fresh = async (): Promise<BillingStore> => {
  const store = await freshStore();
  await store.transaction(async (tx) => {
    for (const id of accountIds) await tx.accounts.put(account(id));
    await tx.plans.put({ id: 'p0', number: 'PL-0', companyId: 'c', type: 'other', accountIds: ['a0'], currency: 'USD', version: 1 });
  });
  return store;
};

describe('a walk through a list', () => {
  it('meets every row that matches exactly once, forwards and backwards, whatever was written before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(invoice, { maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.record({ scope: fc.constantFrom(...scopes), sort, where: filter, search }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        async (batches, queries, limit) => {
          const store = await fresh();
          for (const batch of batches) {
            await store.transaction(async (tx) => {
              for (const drawn of batch) await write(tx, drawn);
              if (batch.length > 8) await tx.invoices.delete(`i${batch[0]?.id}`);
            });
            // The same orders again and again: each batch has to find its way into those that are there.
            for (const asked of queries) {
              const query = { scope: asked.scope, today, where: asked.where, search: readSearch(asked.search), sort: asked.sort, limit };
              await store.transaction(async (tx) => {
                const expected = await naive(tx, query);
                assert.deepEqual(await walk(tx, query), expected);
                assert.deepEqual(await walk(tx, { ...query, backwards: true }), [...expected].reverse());
                assert.deepEqual([...(await tx.invoices.ids(query))].sort(), [...expected].sort());
                assert.deepEqual(inOrder(await tx.invoices.sums(query, soon)), inOrder(await naiveSums(tx, expected)));
                const payable = await tx.invoices.ids({ ...query, marked: 'payable' });
                const sums = await tx.invoices.sums({ ...query, marked: 'payable' });
                assert.equal(
                  sums.reduce((count, sum) => count + sum.payableCount, 0),
                  payable.length,
                );
              });
            }
          }
        },
      ),
      { numRuns: storeRuns(120) },
    );
  });

  it('knows nothing of what a failed transaction wrote', async () => {
    const store = await fresh();
    const [first, second] = fc.sample(invoice, { numRuns: 2, seed: 7 });
    assert.ok(first && second);
    const query = { scope: everything, today, where: {}, sort: [{ field: 'number', direction: 'asc' }] as const, limit: 10 };
    const count = (): Promise<number> => store.transaction(async (tx) => (await tx.invoices.page(query)).length);
    await store.transaction((tx) => write(tx, { ...first, account: 'a0', id: 1 }));
    await assert.rejects(
      store.transaction(async (tx) => {
        await write(tx, { ...second, account: 'a1', id: 2 });
        assert.equal((await tx.invoices.page(query)).length, 2);
        throw new Error('no');
      }),
    );
    assert.equal(await count(), 1);
  });

  it('sees an invoice turn overdue overnight', async () => {
    const store = await fresh();
    const drawn = fc.sample(invoice, { numRuns: 1, seed: 3 })[0];
    assert.ok(drawn);
    const plain = { ...drawn, account: 'a0', kind: 'invoice', minor: 100, settled: 0, returned: false, dueOnReceipt: false } as const;
    await store.transaction(async (tx) => {
      await write(tx, { ...plain, id: 1, standing: 'issued', dueDate: '2026-03-12' });
      await write(tx, { ...plain, id: 2, standing: 'issued', dueDate: '2026-05-01' });
    });
    const overdue = (day: LocalDate): Promise<readonly string[]> =>
      store.transaction(async (tx) => {
        const sort = [{ field: 'status', direction: 'asc' }] as const;
        const page = await tx.invoices.page({ scope: everything, today: day, where: { groups: ['overdue'] }, sort, limit: 10 });
        return page.map(({ facts }) => facts.row.id);
      });
    assert.deepEqual(await overdue('2026-03-12'), []);
    assert.deepEqual(await overdue('2026-03-13'), ['i1']);
    assert.deepEqual(await overdue('2026-05-02'), ['i1', 'i2']);
    assert.deepEqual(await overdue('2026-03-12'), []);
  });
});
