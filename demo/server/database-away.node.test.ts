import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  createBackend,
  ManualClock,
  MemoryMailer,
  MemoryTestBook,
  nordwind,
  sampleOf,
  seedNordwind,
  systemClock,
  TestProvider,
  todayOf,
  type Backend,
  type BackendConfig,
  type Clock,
  type SampleInvoice,
  type TestCharge,
} from '../../src/backend/index.js';
import { cardToken } from '../../src/testing/index.js';
import { createHealth, serve, type Serving } from '../../src/backend/node/index.js';
import { openPostgres, type PostgresStore } from '../../src/backend/node/postgres/index.js';
import { startServer, type TestServer } from '../../src/backend/node/postgres/test-server.fixture.js';

let server: TestServer;
let stores: readonly PostgresStore[];
let invoices: readonly SampleInvoice[];
const closing: (() => Promise<void>)[] = [];

before(async () => {
  server = await startServer();
  const open = () => openPostgres({ connectionString: server.url, poolSize: 5, connectWithinMs: 20_000, endsWhenIdle: true });
  stores = [await open(), await open()];
  const [store] = stores;
  assert.ok(store);
  const today = todayOf(nordwind, systemClock);
  const seed = await seedNordwind(store, today);
  const sample = await sampleOf(store, nordwind, today, seed.notForGuests);
  invoices = sample.invoices.filter(({ outcome }) => outcome === 'payable');
});
after(async () => {
  await Promise.all(closing.map((close) => close()));
  await Promise.all(stores.map((store) => store.close()));
  await server.stop();
});

/** One payment service for all processes, and what it was told to charge. */
class Ledger extends MemoryTestBook {
  readonly charged: TestCharge[] = [];

  override async add(charge: TestCharge): Promise<TestCharge> {
    const kept = await super.add(charge);
    if (kept === charge) this.charged.push(charge);
    return kept;
  }
}

const backendOver = (store: PostgresStore, book: MemoryTestBook, clock: Clock, limits: Partial<BackendConfig> = {}): Backend =>
  createBackend({
    store,
    clock,
    provider: new TestProvider({ challengeUrl: 'https://fields.example/challenge.html', book }),
    mailer: new MemoryMailer(),
    config: { biller: nordwind, frameUrl: 'https://fields.example/frame.html', ...limits },
  });

const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(`https://billing.example/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('limits of several processes over one database', () => {
  const facts = (invoiceNumber: string) => ({ facts: { accountNumber: 'A1B2C3', invoiceNumber, invoiceAmount: '1.00' } });
  const clock = new ManualClock(Date.UTC(2026, 2, 12, 12));
  /** Sent at once, in turns to two processes. */
  const flood = async (
    limits: Partial<BackendConfig>,
    count: number,
    ask: (index: number) => { readonly request: Request; readonly address: string },
  ) => {
    const backends = stores.map((store) => backendOver(store, new MemoryTestBook(), clock, limits));
    const answers = await Promise.all(
      Array.from({ length: count }, async (_none, index) => {
        const { request, address } = ask(index);
        return (await backends[index % 2]?.fetch(request, { address }))?.status;
      }),
    );
    return answers.filter((status) => status !== 429).length;
  };

  it('are one limit: of an address, of an invoice number, and of all guests', async () => {
    const own = (index: number): string => `198.51.100.${index}`;
    const byAddress = await flood({ writesPerMinute: 7 }, 20, () => ({
      request: post('/guest/pay-links', { token: 'x'.repeat(22) }),
      address: 'one',
    }));
    assert.equal(byAddress, 7);
    const byInvoice = await flood({ lookupsPerInvoice: 5 }, 16, (index) => ({
      request: post('/guest/lookups', { facts: { ...facts('1Z-000001').facts, accountNumber: `N-${index}` } }),
      address: own(index),
    }));
    assert.equal(byInvoice, 5);
    clock.advance(60_000);
    const inTotal = await flood({ lookupsPerMinute: 6 }, 16, (index) => ({
      request: post('/guest/lookups', { facts: { ...facts(`1Z-1${index}`).facts, accountNumber: `M-${index}` } }),
      address: own(index),
    }));
    assert.equal(inTotal, 6);
  });

  it('go on with the next minute', async () => {
    const once = () =>
      flood({ writesPerMinute: 1 }, 4, () => ({ request: post('/guest/pay-links', { token: 'y'.repeat(22) }), address: 'two' }));
    assert.equal(await once(), 1);
    clock.advance(60_000);
    assert.equal(await once(), 1);
  });
});

describe('a database that goes away under load and comes back', () => {
  it('keeps nobody’s money: 503 meanwhile, nothing half done, and every intent charged once in the end', async () => {
    const book = new Ledger();
    const faults: unknown[] = [];
    const clock = new ManualClock();
    const unlimited = { writesPerMinute: Infinity, lookupsPerMinute: Infinity, lookupsPerInvoice: Infinity };
    const backends = stores.map((store) => backendOver(store, book, clock, unlimited));
    const hosts: Serving[] = [];
    for (const backend of backends) {
      const health = createHealth(backend);
      const fetch = async (request: Request, info: { readonly address: string }) =>
        (await health.answer(request)) ?? backend.fetch(request, info);
      hosts.push(await serve({ port: 0, fetch, onFault: (fault) => faults.push(fault) }));
    }
    closing.push(...hosts.map((host) => () => host.close(0)));
    const base = (index: number): string => `http://127.0.0.1:${hosts[index % 2]?.port}`;

    let refused = 0;
    let isBack: () => void = () => undefined;
    const back = new Promise<void>((resolve) => (isBack = resolve));
    let somebodyWaits: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (somebodyWaits = resolve));

    /** Asks until it is answered, by the other process each time; whoever hears 503 comes back when the database does. */
    const answered = async <T>(index: number, path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<T> => {
      for (let tries = 0; tries < 200; tries += 1) {
        const { url, ...init } = { url: `${base(index + tries)}/api/v1${path}`, method: 'POST', body: JSON.stringify(body) };
        const answer = await fetch(url, { ...init, headers: { 'Content-Type': 'application/json', ...headers } });
        const said = (await answer.json()) as { readonly code?: string };
        if (answer.status < 300) return said as T;
        if (said.code === 'in_flight') return {} as T;
        const refusal = [answer.status, said.code, answer.headers.get('Content-Type')];
        assert.deepEqual(refusal, [503, 'unavailable', 'application/problem+json'], path);
        assert.ok(Number(answer.headers.get('Retry-After')) > 0);
        refused += 1;
        somebodyWaits();
        await back;
      }
      throw new Error(`${path} is never answered`);
    };
    const pay = async (invoice: SampleInvoice, index: number): Promise<string | (() => Promise<string | undefined>)> => {
      type Found = { readonly invoice: { readonly id: string }; readonly session: { readonly token: string } };
      const { invoice: found, session } = await answered<Found>(index, '/guest/lookups', { facts: invoice.facts });
      const bearer = { Authorization: `Bearer ${session.token}` };
      const items = [{ invoiceId: found.id }];
      const quote = await answered<{
        readonly id: string;
        readonly total: object;
      }>(index, '/payments/quotes', { items, methodType: 'card', funding: 'credit' }, bearer);
      const source = { token: cardToken('approved', 'credit'), type: 'card', label: 'Visa •••• 4242', funding: 'credit' };
      const order = { quoteId: quote.id, items, expectedTotal: quote.total, source };
      const headers = { ...bearer, 'Idempotency-Key': `intent-${index}` };
      const ask = async (): Promise<string | undefined> =>
        (await answered<{ readonly status?: string }>(index, '/payments', order, headers)).status;
      // Without a status the first request is still under way, as far as anybody knows: it is asked for again, under the same key.
      return (await ask()) ?? ask;
    };

    const count = 12;
    assert.ok(invoices.length >= 2 * count);
    const early = invoices.slice(0, count).map(pay);
    await early[0];
    let late: ReturnType<typeof pay>[] = [];
    await server.restart(async () => {
      late = invoices.slice(count, 2 * count).map((invoice, index) => pay(invoice, count + index));
      await waiting;
      for (const index of [0, 1]) {
        assert.equal((await fetch(`${base(index)}/healthz`)).status, 200, 'the process lives');
        assert.equal((await fetch(`${base(index)}/readyz`)).status, 503, 'and wants no more requests');
      }
    });
    isBack();
    const outcomes = await Promise.all([...early, ...late]);
    clock.advance(60_000);
    for (const backend of backends) {
      await backend.runDue();
      await backend.idle();
    }
    assert.ok(refused >= count, `${refused} refusals`);
    assert.deepEqual(faults, []);
    for (const outcome of outcomes)
      assert.match(String(typeof outcome === 'function' ? await outcome() : outcome), /^(succeeded|processing)$/);
    for (const index of [0, 1]) assert.equal((await fetch(`${base(index)}/readyz`)).status, 200);

    assert.equal(book.charged.length, 2 * count, 'charges');
    const [store] = stores;
    await store?.transaction(async (tx) => {
      for (const {
        facts: { invoiceNumber },
      } of invoices.slice(0, 2 * count)) {
        const row = await tx.invoices.byNumber(invoiceNumber);
        const booked = await tx.invoices.facts(row?.id ?? '');
        assert.equal(booked?.balance, 0, invoiceNumber);
        assert.deepEqual(
          (await tx.reservations.ofInvoice(row?.id ?? '')).filter(({ state }) => state === 'open'),
          [],
          invoiceNumber,
        );
      }
      for (const { payment } of await tx.payments.all()) if (payment.origin === 'guest') assert.equal(payment.status, 'succeeded');
    });
  });
});
