import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { money } from '../domain/money.js';
import { systemTimer } from './clock.js';
import { ownLedger } from './receivables/receivables-driver.js';
import { withDefaults, type Services } from './config.js';
import { DueJobs } from './jobs/due-jobs.js';
import { Problem } from './problem.js';
import { nordwind } from './seed/nordwind-settings.js';
import { quoteForUser } from './services/account-quotes.js';
import { listCredits } from './services/funds.js';
import { findPrincipal } from './services/principal.js';
import { MemoryRates } from './store/memory-rates.js';
import { accountBench, type AccountBench, type Paid } from '../testing/account-bench.fixture.js';

const people = ['admin', 'manager', 'payer', 'viewpay', 'dispute', 'viewer', 'guest', 'nobody'] as const;
type Person = (typeof people)[number];

/** One answer for each of `people`, in their order. */
type Row = readonly [number, number, number, number, number, number, number, number];
type Attempt = (on: AccountBench, token: string | undefined) => Promise<number>;

const tokenOf = async (on: AccountBench, person: Person): Promise<string | undefined> => {
  if (person === 'nobody') return undefined;
  if (person !== 'guest') return on.page.controls.signIn(`${person}@harbourfinch.example`);
  const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };
  return ((await on.probe.post('/guest/lookups', { facts })).body as { session: { token: string } }).session.token;
};

const send = async (
  on: AccountBench,
  method: 'GET' | 'POST',
  path: string,
  token: string | undefined,
  body?: object,
  version?: number,
): Promise<number> => {
  const headers: Readonly<Record<string, string>> = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const call = {
    ...(token !== undefined && { token }),
    headers,
    ...(body && { body }),
    ...(method === 'POST' && { key: crypto.randomUUID() }),
  };
  return (await on.probe.send(method, path, call)).status;
};

/** Made by the payer, of an account that everybody sees. */
const scheduledByPayer = async (on: AccountBench): Promise<Paid> => {
  const payer = await on.customer('payer');
  return (await payer.payStored([await on.issue({ account: 'A1B2C3' })], { payDate: '2026-03-20' })).body;
};
const pendingByPayer = async (on: AccountBench): Promise<Paid> => {
  const payer = await on.customer('payer');
  return (await payer.payStored([await on.issue({ account: 'A1B2C3', minor: 6_000_000 })])).body;
};

const change =
  (make: (on: AccountBench) => Promise<Paid>, operation: string, body?: object): Attempt =>
  async (on, token) => {
    const { id, version } = await make(on);
    return send(on, 'POST', `/payments/${id}/${operation}`, token, body, version);
  };

/** The matrix of docs/specification/permissions.md for what moves money: what each person is answered. */
const matrix: readonly (readonly [string, Row, Attempt])[] = [
  ['reads methods to pay with', [200, 200, 200, 200, 403, 403, 403, 401], (on, token) => send(on, 'GET', '/payment-methods', token)],
  ['reads credits', [200, 200, 200, 200, 200, 200, 403, 401], (on, token) => send(on, 'GET', '/credits', token)],
  ['reads the history', [200, 200, 200, 200, 200, 200, 403, 401], (on, token) => send(on, 'GET', '/payments', token)],
  [
    'asks for a quote',
    [200, 200, 200, 200, 403, 403, 404, 401],
    async (on, token) => send(on, 'POST', '/payments/quotes', token, { items: [{ invoiceId: await on.issue() }] }),
  ],
  [
    'tells of a transfer',
    [201, 201, 201, 201, 403, 403, 403, 401],
    async (on, token) => {
      const items = [{ invoiceId: await on.issue(), amount: money(100, 'USD') }];
      return send(on, 'POST', '/remittance-advices', token, { items, kind: 'wire', sentOn: '2026-03-12' });
    },
  ],
  // Of a colleague: a role that manages own payments only is told no; one that does not manage at all is, too.
  ['cancels a colleague’s payment', [200, 200, 200, 403, 403, 403, 403, 401], change(scheduledByPayer, 'cancel')],
  [
    'moves a colleague’s payment',
    [200, 200, 200, 403, 403, 403, 403, 401],
    change(scheduledByPayer, 'reschedule', { payDate: '2026-03-19' }),
  ],
  // The payer never approves the own payment.
  ['approves a colleague’s payment', [200, 200, 403, 403, 403, 403, 403, 401], change(pendingByPayer, 'approve')],
  ['rejects a colleague’s payment', [200, 200, 403, 403, 403, 403, 403, 401], change(pendingByPayer, 'reject', { comment: 'no' })],
];

describe('what moves money, by permission', () => {
  for (const [what, row, attempt] of matrix) {
    it(`${people.join(', ')}: who ${what} is answered ${row.join(', ')}`, async () => {
      const on = await accountBench();
      const answers: number[] = [];
      for (const person of people) answers.push(await attempt(on, await tokenOf(on, person)));
      assert.deepEqual([answers, await on.books()], [row, []]);
    });
  }

  it('is told in advance by the actions of each payment, and they are true', async () => {
    const on = await accountBench();
    const [scheduled, pending] = [await scheduledByPayer(on), await pendingByPayer(on)];
    const actionsOf = async (person: string) => {
      const me = await on.customer(person);
      const of = async ({ id }: Paid) => (await me.get<Paid>(`/payments/${id}`)).body.actions;
      return [await of(scheduled), await of(pending)];
    };
    const [all, decide] = [
      ['reschedule', 'cancel'],
      ['approve', 'reject'],
    ];
    assert.deepEqual(await actionsOf('admin'), [all, decide]);
    assert.deepEqual(await actionsOf('manager'), [all, decide]);
    assert.deepEqual(await actionsOf('payer'), [all, []]);
    assert.deepEqual(await actionsOf('viewpay'), [[], []]);
    assert.deepEqual(await actionsOf('dispute'), [[], []]);
  });

  it('needs a permission of its own for credits and rewards', async () => {
    const on = await accountBench();
    const [plain, support] = [await on.issue(), await on.issue({ draft: { supportInvoice: true } })];
    const { controls } = on.page;
    const services: Services = {
      ...{
        store: controls.store,
        clock: controls.clock,
        provider: controls.provider,
        mailer: controls.mailer,
        timer: systemTimer,
        receivables: ownLedger,
      },
      ...{
        biller: nordwind,
        rates: new MemoryRates(),
        jobs: new DueJobs({ store: controls.store, clock: controls.clock, kinds: () => ({}), onFault: assert.fail }),
        onFault: assert.fail,
        onAnswer: () => undefined,
        config: withDefaults({ biller: nordwind, frameUrl: 'https://fields.example/frame.html' }),
      },
    };
    const found = await findPrincipal(services, { bearer: await controls.signIn('payer@harbourfinch.example') });
    assert.ok(found?.kind === 'user');
    const without = { ...found, permissions: found.permissions.filter((permission) => permission !== 'credit.apply') };
    const fails = (input: Parameters<typeof quoteForUser>[2]) =>
      quoteForUser(services, without, input).catch((problem: Problem) => problem);
    const credits = [{ creditId: 'crd_CR-70011', invoiceId: plain, amount: money(100, 'USD') }];
    const chosen = await fails({ items: [{ invoiceId: plain }], credits });
    assert.ok(chosen instanceof Problem && chosen.code === 'forbidden');
    const coded = await fails({ items: [{ invoiceId: support }], rewards: [{ code: 'SUPPORT-50', invoiceId: support }] });
    assert.ok(coded instanceof Problem);
    assert.deepEqual(coded.details.errors, [{ pointer: '/rewards/0/code', code: 'reward.notAllowed' }]);
    const proposed = await fails({ items: [{ invoiceId: plain }], credits: 'oldestFirst' });
    assert.ok(!(proposed instanceof Problem));
    assert.deepEqual(proposed.credits, []);
    assert.deepEqual((await listCredits(services, without, { accountIds: [] })).rewards, []);
  });

  it('reaches only payments within the own scope: others do not exist', async () => {
    const on = await accountBench();
    const boss = await on.customer('admin');
    const { body } = await boss.payStored([await on.issue({ account: 'H9A777' })], { payDate: '2026-03-20' });
    const manager = await on.customer('manager');
    assert.deepEqual([(await manager.get(`/payments/${body.id}`)).status, (await manager.change(body, 'cancel')).status], [404, 404]);
    const lotte = await on.page.controls.signIn('lotte@vandermeer.example');
    assert.equal(await send(on, 'POST', `/payments/${body.id}/cancel`, lotte, undefined, body.version), 404);
    assert.equal((await boss.change(body, 'cancel')).status, 200);
    // A payment of another company that says nothing of its accounts is still another company's.
    await on.page.controls.store.transaction(async (tx) => {
      const { accountIds: _accounts, ...row } = (await tx.payments.get(body.id)) ?? assert.fail();
      await tx.payments.put({ ...row, companyId: 'com_other', userId: 'usr_other' });
    });
    assert.equal((await boss.get(`/payments/${body.id}`)).status, 404);
  });
});
