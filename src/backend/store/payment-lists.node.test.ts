import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { Payment } from '../../domain/entities.js';
import { readSearch } from '../../domain/invoice-search.js';
import type { Place } from './invoice-page.js';
import { MemoryPaymentList } from './memory-payment-list.js';
import { freshStore, storeRuns } from '../../testing/stores.js';
import { waitingStatuses, type PaymentCriteria, type PaymentPageQuery, type PaymentSortKey } from './payment-page.js';
import type { PaymentRow } from './records.js';

const scope = { companyId: 'c', accountIds: ['a0', 'a1'], userId: 'me' };
const dates = ['2026-03-11', '2026-03-12', '2026-03-13'] as const;
const statuses = ['scheduled', 'pendingApproval', 'succeeded', 'failed'] as const;
const anywhere: Omit<PaymentCriteria, 'scope'> = { paid: {} };

/** Few values of each kind, so that equals are common. */
const payment = fc.record({
  id: fc.integer({ min: 0, max: 30 }),
  companyId: fc.constantFrom('c', 'c', 'c', 'd'),
  userId: fc.constantFrom('me', 'other'),
  accountIds: fc.constantFrom(['a0'], ['a1'], ['a0', 'a2'], []),
  status: fc.constantFrom(...statuses),
  payDate: fc.constantFrom(...dates),
  currency: fc.constantFrom('USD', 'KRW'),
  minor: fc.constantFrom(100, 200, 1_234),
  methodType: fc.constantFrom('card', 'bankDebit'),
  invoiceId: fc.constantFrom('i0', 'i1'),
});
type Drawn = typeof payment extends fc.Arbitrary<infer T> ? T : never;

const rowOf = ({ id, companyId, userId, accountIds, status, payDate, currency, minor, methodType, invoiceId }: Drawn): PaymentRow => {
  const money = { minor, currency };
  const made: Payment = {
    id: `p${id}`,
    reference: `P-${id % 7}`,
    origin: 'portal',
    status,
    payDate,
    createdAt: `${payDate}T10:00:00Z`,
    currency,
    gross: money,
    total: money,
    methodLabel: 'Visa •••• 4242',
    methodType,
    items: [{ invoiceId, invoiceNumber: `1Z-${invoiceId}`, amount: money }],
    createdBy: { name: userId === 'me' ? 'Dana Finch' : 'Val Payton' },
    version: 1,
  };
  return {
    id: made.id,
    tenant: 't',
    payment: made,
    providerKey: made.id,
    answered: true,
    answerBy: 0,
    companyId,
    accountIds,
    userId,
    createdAt: 0,
  };
};

const sort: fc.Arbitrary<readonly PaymentSortKey[]> = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom('createdAt', 'payDate', 'total', 'status', 'reference' as const),
    direction: fc.constantFrom('asc', 'desc' as const),
  }),
  { selector: ({ field }) => field, minLength: 1, maxLength: 2 },
);
const criteria = fc.record(
  {
    waiting: fc.boolean(),
    status: fc.subarray([...statuses]),
    paid: fc.record({ from: fc.constantFrom(...dates), to: fc.constantFrom(...dates) }, { requiredKeys: [] }),
    methodType: fc.constantFrom('card', 'bankDebit'),
    invoiceId: fc.constantFrom('i0', 'i1'),
    search: fc.constantFrom('P-3', '12.34', 'val', '4242', 'nobody').map(readSearch),
  },
  { requiredKeys: ['paid'] },
);

/** The rule itself, over a plain array. */
const expected = (rows: readonly PaymentRow[], asked: Omit<PaymentCriteria, 'scope'>, by: readonly PaymentSortKey[]): readonly string[] => {
  const finds = ({ payment: { reference, methodLabel, createdBy, items, total } }: PaymentRow): boolean => {
    const { search } = asked;
    if (!search) return true;
    const texts = [reference, methodLabel, createdBy?.name, items[0]?.invoiceNumber].map((text) => (text ?? '').toLowerCase());
    const decimal = total.currency === 'KRW' ? `${total.minor}.00` : (total.minor / 100).toFixed(2);
    return texts.some((text) => text.includes(search.text)) || search.amounts.includes(decimal);
  };
  const values = ({ payment: { total, ...rest } }: PaymentRow): readonly [string | number, number][] =>
    by.flatMap(({ field, direction }): [string | number, number][] => {
      const sign = direction === 'desc' ? -1 : 1;
      return field === 'total'
        ? [
            [total.currency, 1],
            [total.minor, sign],
          ]
        : [[rest[field], sign]];
    });
  const order = (one: PaymentRow, other: PaymentRow): number => {
    const others = values(other);
    for (const [index, [value, sign]] of values(one).entries()) {
      const against = others[index]?.[0] ?? '';
      if (value !== against) return value < against ? -sign : sign;
    }
    return one.id < other.id ? -1 : 1;
  };
  return rows
    .filter(({ companyId, userId, accountIds }) => companyId === 'c' && (userId === 'me' || !accountIds?.includes('a2')))
    .filter(
      ({ payment: { status, payDate, methodType, items } }) =>
        (asked.waiting === undefined || waitingStatuses.has(status) === asked.waiting) &&
        (!asked.status || asked.status.includes(status as (typeof statuses)[number])) &&
        (!asked.paid.from || payDate >= asked.paid.from) &&
        (!asked.paid.to || payDate <= asked.paid.to) &&
        (!asked.methodType || methodType === asked.methodType) &&
        (!asked.invoiceId || items[0]?.invoiceId === asked.invoiceId),
    )
    .filter(finds)
    .sort(order)
    .map(({ id }) => id);
};

type Ask = (query: PaymentPageQuery) => ReturnType<MemoryPaymentList['page']>;

/** Page after page to the end. */
async function read(ask: Ask, query: Omit<PaymentPageQuery, 'from' | 'scope'>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from: Place | undefined; ;) {
    const page = await ask({ ...query, scope, from });
    ids.push(...page.map(({ row }) => row.id));
    if (page.length < query.limit) return ids;
    assert.ok(ids.length < 100, 'a walk comes to an end');
    from = page.at(-1)?.place;
  }
}

describe('the payments of a company, page by page', () => {
  it('are what matches, in their order, forth and back, whatever was written or undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ rows: fc.array(payment, { maxLength: 8 }), undone: fc.boolean() }), { maxLength: 6 }),
        criteria,
        sort,
        fc.integer({ min: 1, max: 5 }),
        async (writes, asked, by, limit) => {
          const store = await freshStore();
          const rows = new Map<string, PaymentRow>();
          const ask: Ask = (query) => store.transaction((tx) => tx.payments.page(query));
          for (const { rows: written, undone } of writes) {
            const work = store.transaction(async (tx) => {
              for (const row of written.map(rowOf)) await tx.payments.put(row);
              if (undone) throw new Error('undone');
            });
            await work.catch(() => undefined);
            if (!undone) for (const row of written.map(rowOf)) rows.set(row.id, row);
            // orders that were asked for once are kept from then on
            await read(ask, { ...anywhere, sort: by, limit });
          }
          const wanted = expected([...rows.values()], asked, by);
          assert.deepEqual(await read(ask, { ...asked, sort: by, limit }), wanted);
          assert.deepEqual(await read(ask, { ...asked, sort: by, limit, backwards: true }), [...wanted].reverse());
        },
      ),
      { numRuns: storeRuns(300) },
    );
  });

  it('cost what they show, not what there is', async () => {
    let looks = 0;
    const rows = Array.from({ length: 20_000 }, (_none, id) => {
      const row = rowOf({
        ...{ id, companyId: 'c', userId: 'me', accountIds: [], status: id % 1000 ? 'succeeded' : 'scheduled', currency: 'USD' },
        ...{ payDate: dates[id % 3] ?? dates[0], minor: 100, methodType: 'card', invoiceId: 'i0' },
      });
      const { payment: made } = row;
      return Object.defineProperty({ ...row }, 'payment', { enumerable: true, get: () => ((looks += 1), made) });
    });
    const list = new MemoryPaymentList(() => []);
    for (const row of rows) list.add(row);
    const query: PaymentPageQuery = { ...anywhere, scope, sort: [{ field: 'createdAt', direction: 'desc' }], limit: 25 };
    await list.page(query);
    const looksOf = async (more: Partial<PaymentPageQuery>): Promise<number> => {
      const before = looks;
      assert.equal((await list.page({ ...query, ...more })).length, more.waiting ? 20 : 25);
      return looks - before;
    };
    const middle = (await list.page({ ...query, limit: 10_000 })).at(-1)?.place;
    const [first, deep, waiting] = [await looksOf({}), await looksOf({ from: middle }), await looksOf({ waiting: true })];
    for (const count of [first, deep, waiting]) assert.ok(count < 400, `${count} looks at payments`);
  });
});
