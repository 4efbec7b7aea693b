import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { BillingStore, BillingTransaction } from '../../store/billing-store.js';
import { plainAccount, plainInvoice, usd } from '../../store/plain-rows.fixture.js';
import type { CreditRow, DownloadRow, FundUse, SavedViewRow } from '../../store/records.js';
import type { PostgresStore } from './index.js';
import { storeOpener } from './store-opener.fixture.js';
import { startServer, type TestServer } from './test-server.fixture.js';

let server: TestServer;
before(async () => void (server = await startServer()));
after(() => server.stop());

let serial = 0;
/** Two processes over one database with one invoice, one credit, one view, one session and one payment's key in it. */
const twoProcesses = async (): Promise<readonly [PostgresStore, PostgresStore]> => {
  const open = storeOpener(server.url, `schema_${(serial += 1)}`);
  const stores = [await open(), await open()] as const;
  await stores[0].transaction(async (tx) => {
    await tx.accounts.put(plainAccount);
    await tx.invoices.put(plainInvoice('i'));
    await tx.ledger.add({ id: 'charge', invoiceId: 'i', kind: 'charge', amount: usd(1_000), sourceId: 'i', at: 0 });
    await tx.credits.put(credit(1_000));
    await tx.views.put(view('v', 'Mine'));
    await tx.sessions.put({ id: 's', userId: 'u', expiresAt: 1 });
  });
  return stores;
};

const credit = (minor: number) =>
  ({ id: 'f', number: 'f', kind: 'creditNote', accountId: 'a', original: usd(minor) }) as unknown as CreditRow;
const view = (id: string, name: string) => ({ id, userId: 'u', view: { id, name, version: 1 } }) as unknown as SavedViewRow;
const use = (id: string, minor: number): FundUse => ({
  id,
  fund: 'credit',
  fundId: 'f',
  invoiceId: `i ${id}`,
  paymentId: id,
  amount: usd(minor),
  state: 'open',
});
const reservation = (id: string, minor: number) => ({ id, invoiceId: 'i', paymentId: id, amount: usd(minor), state: 'open' }) as const;
const download = (id: string) =>
  ({
    id,
    tenant: 'company:c',
    userId: 'u',
    status: 'queued',
    createdAt: 0,
    invoiceIds: [],
    accountIds: [],
    skipped: [],
  }) as unknown as DownloadRow;

type Act = (tx: BillingTransaction, name: string) => Promise<boolean>;

const sum = (rows: readonly { readonly amount: { readonly minor: number } }[]): number =>
  rows.reduce((all, { amount }) => all + amount.minor, 0);

const takeOfFund =
  (minor: number): Act =>
  async (tx, name) => {
    const fund = await tx.credits.get('f');
    if (!fund || fund.original.minor - sum(await tx.fundUses.ofFund('f')) < minor) return false;
    await tx.fundUses.put(use(name, minor));
    return true;
  };
const withdrawFund: Act = async (tx) => {
  if ((await tx.fundUses.ofFund('f')).length > 0) return false;
  await tx.credits.delete('f');
  return true;
};
const lowerFund: Act = async (tx) => {
  const fund = await tx.credits.get('f');
  if (!fund || fund.original.minor - sum(await tx.fundUses.ofFund('f')) < 600) return false;
  await tx.credits.put(credit(fund.original.minor - 600));
  return true;
};
const reserve =
  (minor: number): Act =>
  async (tx, name) => {
    const [ledger, held, disputes] = [
      await tx.ledger.ofInvoice('i'),
      await tx.reservations.ofInvoice('i'),
      await tx.disputes.ofInvoice('i'),
    ];
    if (disputes.length > 0 || sum(ledger) - sum(held) < minor) return false;
    await tx.reservations.put(reservation(name, minor));
    return true;
  };
const dispute: Act = async (tx, name) => {
  if ((await tx.reservations.ofInvoice('i')).length > 0) return false;
  await tx.disputes.put({ id: name, invoiceId: 'i', status: 'open' } as never);
  return true;
};
const credited =
  (minor: number): Act =>
  async (tx, name) => {
    const [ledger, held] = [await tx.ledger.ofInvoice('i'), await tx.reservations.ofInvoice('i')];
    if (sum(ledger) - sum(held) < minor) return false;
    await tx.ledger.add({ id: name, invoiceId: 'i', kind: 'credit', amount: usd(-minor), sourceId: name, at: 0 });
    return true;
  };

/** What two may not both do: each looks first whether the other has done it. */
const either: Readonly<Record<string, readonly [Act, Act]>> = {
  'take more of a fund than there is': [takeOfFund(700), takeOfFund(700)],
  'take of a fund, and withdraw it because nobody does': [takeOfFund(700), withdrawFund],
  'withdraw a fund, and take of it': [withdrawFund, takeOfFund(700)],
  'take of a fund, and lower it by what is left': [takeOfFund(700), lowerFund],
  'lower a fund, and take what was left': [lowerFund, takeOfFund(700)],
  'reserve more than an invoice owes': [reserve(700), reserve(700)],
  'reserve for an invoice, and dispute it because nobody pays': [reserve(700), dispute],
  'dispute an invoice, and reserve for it': [dispute, reserve(700)],
  'reserve for an invoice, and credit it': [reserve(700), credited(700)],
  'pass the last try that is left': [
    async (tx, name) => {
      if ((await tx.attempts.since('address', 0)).length > 0) return false;
      await tx.attempts.add({ id: name, bucket: 'address', at: 1 });
      return true;
    },
    async (tx, name) => {
      if ((await tx.attempts.since('address', 0)).length > 0) return false;
      await tx.attempts.add({ id: name, bucket: 'address', at: 1 });
      return true;
    },
  ],
  'give two views one name': [saveView, saveView],
  'change a view, and remove it': [
    async (tx) => {
      const row = await tx.views.get('v');
      if (row) await tx.views.put(view('v', 'Other'));
      return row !== undefined;
    },
    async (tx) => {
      const [row] = await tx.views.ofUser('u');
      if (row?.view.name !== 'Mine') return false;
      await tx.views.delete('v');
      return true;
    },
  ],
  'go on with a session, and end it': [
    async (tx) => {
      const row = await tx.sessions.get('s');
      if (row) await tx.sessions.put({ ...row, expiresAt: 2 });
      return row !== undefined;
    },
    async (tx) => {
      const row = await tx.sessions.get('s');
      if (row?.expiresAt !== 1) return false;
      await tx.sessions.delete('s');
      return true;
    },
  ],
  'have the one download at a time': [askForFile, askForFile],
  'use one key': [useKey, useKey],
};

async function saveView(tx: BillingTransaction, name: string): Promise<boolean> {
  if ((await tx.views.ofUser('u')).some((row) => row.view.name === 'New')) return false;
  await tx.views.put(view(name, 'New'));
  return true;
}

async function askForFile(tx: BillingTransaction, name: string): Promise<boolean> {
  if ((await tx.downloads.ofOwner({ tenant: 'company:c', userId: 'u' })).length > 0) return false;
  await tx.downloads.put(download(name));
  return true;
}

async function useKey(tx: BillingTransaction, name: string): Promise<boolean> {
  if (await tx.keys.get('k')) return false;
  await tx.keys.put({ id: 'k', state: 'used', paymentId: name, createdAt: 0 });
  return true;
}

/** One begins and looks, and before it has ended the other begins, looks, and is done with it. */
const overtaken = async ([mine, others]: readonly [BillingStore, BillingStore], one: Act, other: Act) => {
  let second: boolean | undefined;
  const first = await mine.transaction(async (tx) => {
    const done = await one(tx, 'one');
    second ??= await others.transaction((its) => other(its, 'other'));
    return done;
  });
  return [first, second];
};

describe('of two processes that look first, never both', () => {
  for (const [what, [one, other]] of Object.entries(either))
    it(what, async () => assert.deepEqual(await overtaken(await twoProcesses(), one, other), [false, true]));
});

describe('many transactions of two processes', () => {
  const acts: Readonly<Record<string, Act>> = {
    take: takeOfFund(300),
    lower: lowerFund,
    reserve: reserve(300),
    credited: credited(200),
    dispute,
  };
  const moves = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 8, maxLength: 16 });

  it('leave what some order of them would have left, whatever they are', () =>
    fc.assert(
      fc.asyncProperty(moves, async (names) => {
        const stores = await twoProcesses();
        const done = await Promise.all(
          names.map((name, index) =>
            stores[index % 2 === 0 ? 0 : 1].transaction((tx) => acts[name]?.(tx, `${index}`) ?? Promise.resolve(false)),
          ),
        );
        const count = (name: string): number => names.filter((other, index) => other === name && done[index]).length;
        const left = await stores[0].transaction(async (tx) => ({
          fund: ((await tx.credits.get('f'))?.original.minor ?? 0) - sum(await tx.fundUses.ofFund('f')),
          open: sum(await tx.ledger.ofInvoice('i')) - sum(await tx.reservations.ofInvoice('i')),
          listed: (await tx.invoices.facts('i'))?.balance,
        }));
        assert.deepEqual(left, {
          fund: 1_000 - 300 * count('take') - 600 * count('lower'),
          open: 1_000 - 300 * count('reserve') - 200 * count('credited'),
          listed: 1_000 - 200 * count('credited'),
        });
        assert.ok(left.fund >= 0 && left.open >= 0 && (count('dispute') === 0 || count('reserve') === 0), JSON.stringify(left));
      }),
      { numRuns: 6 },
    ));

  it('are found in the order in which they were done, whichever connection did them', async () => {
    const stores = await twoProcesses();
    const wanted = Array.from({ length: 12 }, (_, index) => `${index}`);
    for (const [index, id] of wanted.entries())
      await (stores[index % 2] ?? stores[0]).transaction((tx) => tx.attempts.add({ id, bucket: 'order', at: 1 }));
    const found = await stores[0].transaction((tx) => tx.attempts.since('order', 0));
    assert.deepEqual(
      found.map(({ id }) => id),
      wanted,
    );
  });
});

describe('work that the database refused', () => {
  const meeting = async (first: (tx: BillingTransaction) => Promise<unknown>) => {
    const [mine, others] = await twoProcesses();
    let tries = 0;
    await mine.transaction(async (tx) => {
      tries += 1;
      await tx.keys.get('k');
      if (tries === 1) await others.transaction((its) => its.keys.put({ id: 'k', state: 'used', createdAt: 1 }));
      await tx.attempts.add({ id: 'mine', bucket: 'b', at: 1 });
      await tx.keys.put({ id: 'k', state: 'spent', createdAt: 2 });
      await first(tx);
    });
    const written = await others.transaction(async (tx) => [(await tx.keys.get('k'))?.state, (await tx.attempts.since('b', 0)).length]);
    return { tries, written };
  };

  it('is done again although it made nothing of the refusal: nothing is told as done that is not', async () => {
    const met = await meeting((tx) => tx.invoices.page(anyPage).catch(() => []));
    assert.deepEqual(met, { tries: 2, written: ['spent', 1] });
  });

  it('is done again although it called the refusal something else', async () => {
    const met = await meeting((tx) =>
      tx.invoices.page(anyPage).catch(() => {
        throw new Error('No page');
      }),
    );
    assert.deepEqual(met, { tries: 2, written: ['spent', 1] });
  });
});

const anyPage = {
  scope: { companyId: 'c', accountIds: 'all' },
  where: {},
  today: '2026-03-12',
  sort: [{ field: 'number', direction: 'asc' }],
  limit: 5,
} as const;
