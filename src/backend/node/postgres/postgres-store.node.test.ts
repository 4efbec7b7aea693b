import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createInPageBackend, WireProbe } from '../../../testing/index.js';
import { useStores } from '../../../testing/stores.js';
import { StoreUnavailable, type BillingStore } from '../../store/billing-store.js';
import { plainAccount, plainInvoice, usd } from '../../store/plain-rows.fixture.js';
import type { FundUse, InvoiceRow, PaymentRow } from '../../store/records.js';
import type { PostgresStore } from './index.js';
import { storeOpener } from './store-opener.fixture.js';
import { startServer, type TestServer } from './test-server.fixture.js';

let server: TestServer;
before(async () => void (server = await startServer()));
after(() => server.stop());

let serial = 0;
/** Several processes over one database, each with a store of its own. */
const processes = async (count: number): Promise<readonly [PostgresStore, ...PostgresStore[]]> => {
  const open = storeOpener(server.url, `schema_${(serial += 1)}`);
  const [first, ...others] = await Promise.all([open(), ...Array.from({ length: count - 1 }, open)]);
  return [first, ...others];
};

const issue = (store: BillingStore, id: string, changes: Partial<InvoiceRow> = {}): Promise<void> =>
  store.transaction(async (tx) => {
    await tx.accounts.put(plainAccount);
    await tx.invoices.put(plainInvoice(id, changes));
    await tx.ledger.add({ id: `charge ${id}`, invoiceId: id, kind: 'charge', amount: usd(1_000), sourceId: id, at: 0 });
  });

const use = (id: string, minor: number): FundUse => ({
  id,
  fund: 'credit',
  fundId: 'credit',
  invoiceId: `i ${id}`,
  paymentId: id,
  amount: usd(minor),
  state: 'open',
});

const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));
const query = {
  scope: { companyId: 'c', accountIds: 'all' },
  where: {},
  today: '2026-03-12',
  sort: [{ field: 'number', direction: 'asc' }],
  limit: 50,
} as const;

describe('transactions of several processes', () => {
  it('never interleave on one invoice: of many who pay it, as many get through as it has money for', async () => {
    const stores = await processes(2);
    await issue(stores[0], 'i');
    const paid = await times(24, (index) =>
      (stores[index % 2] ?? stores[0]).transaction(async (tx) => {
        const facts = await tx.invoices.facts('i');
        if (!facts || facts.balance < 300) return false;
        await tx.ledger.add({ id: `l${index}`, invoiceId: 'i', kind: 'credit', amount: usd(-300), sourceId: 's', at: index });
        return true;
      }),
    );
    assert.equal(paid.filter(Boolean).length, 3);
    assert.equal((await stores[0].transaction((tx) => tx.invoices.facts('i')))?.balance, 100);
  });

  it('never take more of a credit than there is, whatever invoices they take it for', async () => {
    const stores = await processes(2);
    const taken = await times<number>(16, (index) =>
      (stores[index % 2] ?? stores[0]).transaction(async (tx) => {
        const left = (await tx.fundUses.ofFund('credit')).reduce((rest, { amount }) => rest - amount.minor, 1_000);
        if (left < 400) return 0;
        await tx.fundUses.put(use(`p${index}`, 400));
        return 400;
      }),
    );
    assert.equal(
      taken.reduce((sum, minor) => sum + minor, 0),
      800,
    );
  });

  it('count every try of one who guesses', async () => {
    const stores = await processes(2);
    const admitted = await times(20, (index) =>
      (stores[index % 2] ?? stores[0]).transaction(async (tx) => {
        if ((await tx.attempts.since('address', 0)).length >= 5) return false;
        await tx.attempts.add({ id: `try ${index}`, bucket: 'address', at: index });
        return true;
      }),
    );
    assert.equal(admitted.filter(Boolean).length, 5);
  });

  it('use a key once', async () => {
    const stores = await processes(2);
    const first = await times(12, (index) =>
      (stores[index % 2] ?? stores[0]).transaction(async (tx) => {
        if (await tx.keys.get('k')) return false;
        await tx.keys.put({ id: 'k', state: 'used', createdAt: index });
        return true;
      }),
    );
    assert.equal(first.filter(Boolean).length, 1);
  });

  it('find the tables made once by whoever came first', async () => {
    const stores = await processes(4);
    await issue(stores[0], 'i');
    for (const store of stores) assert.equal((await store.transaction((tx) => tx.invoices.get('i')))?.number, 'i');
  });
});

describe('what is written', () => {
  it('is gone when the work fails, lists included', async () => {
    const [store] = await processes(1);
    await issue(store, 'i');
    const failing = store.transaction(async (tx) => {
      await tx.invoices.put(plainInvoice('j'));
      assert.equal((await tx.invoices.page(query)).length, 2);
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.equal((await store.transaction((tx) => tx.invoices.page(query))).length, 1);
  });

  it('comes back as it was, in texts that no column could hold too', async () => {
    const [store] = await processes(1);
    const strange = { poNumber: 'a\0b\ud800', reference: "'; drop table invoices; --", lines: [] };
    await issue(store, 'i\0', strange);
    const read = await store.transaction((tx) => tx.invoices.get('i\0'));
    assert.deepEqual(read, plainInvoice('i\0', strange));
    assert.equal(await store.transaction((tx) => tx.invoices.get('\0')), undefined);
  });

  it('may be thousands of rows at once', async () => {
    const [store] = await processes(1);
    await store.transaction(async (tx) => {
      await tx.accounts.put(plainAccount);
      for (let index = 0; index < 2_300; index += 1) await tx.invoices.put(plainInvoice(`i${index}`));
    });
    let seen = 0;
    await store.transaction(async (tx) => void (seen = (await tx.invoices.ids(query)).length));
    assert.equal(seen, 2_300);
  });

  it('moves the invoices of an account with its name, and those that a payment no longer names', async () => {
    const [store] = await processes(1);
    await issue(store, 'i');
    await store.transaction((tx) => tx.accounts.put({ ...plainAccount, nickname: 'Zebra' }));
    const found = await store.transaction((tx) => tx.invoices.page({ ...query, search: { text: 'zebra', prefix: false, amounts: [] } }));
    assert.deepEqual(
      found.map(({ facts }) => facts.account.nickname),
      ['Zebra'],
    );
    const payment = {
      id: 'p',
      reference: 'P-1',
      createdAt: '2026-03-02T10:00:00Z',
      methodLabel: '',
      status: 'succeeded',
      payDate: '2026-03-02',
      total: usd(1),
      items: [{ invoiceId: 'i', amount: usd(1) }],
    };
    const row = {
      id: 'p',
      tenant: 'company:c',
      payment,
      providerKey: 'p',
      answered: true,
      answerBy: 0,
      createdAt: 0,
    } as unknown as PaymentRow;
    await store.transaction((tx) => tx.payments.put(row));
    assert.equal((await store.transaction((tx) => tx.invoices.facts('i')))?.lastPayment?.id, 'p');
    await store.transaction((tx) => tx.payments.put({ ...row, payment: { ...row.payment, items: [] } }));
    assert.equal((await store.transaction((tx) => tx.invoices.facts('i')))?.lastPayment, undefined);
  });
});

describe('a database that goes away and comes back', () => {
  it('is waited for politely: 503 and when to come back, then everything as before', async () => {
    const [store] = await processes(1);
    useStores({ make: async () => store, share: 1 });
    const page = await createInPageBackend({ user: 'payer@harbourfinch.example' });
    const token = await page.controls.signIn('payer@harbourfinch.example');
    const probe = new WireProbe((request) => page.backend.fetch(request));
    assert.equal((await probe.send('GET', '/invoices?limit=1', { token })).status, 200);
    await server.restart(async () => {
      const answer = await page.backend.fetch(
        new Request('https://billing.example/api/v1/invoices?limit=1', { headers: { authorization: `Bearer ${token}` } }),
      );
      assert.equal(answer.status, 503);
      assert.ok(Number(answer.headers.get('retry-after')) > 0);
      assert.equal(((await answer.json()) as { code: string }).code, 'unavailable');
      await assert.rejects(store.ping(), StoreUnavailable);
    });
    await store.ping();
    assert.equal((await probe.send('GET', '/invoices?limit=1', { token })).status, 200);
  });
});
