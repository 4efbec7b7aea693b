import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Payment } from '../../domain/entities.js';
import { freshStore } from '../../testing/stores.js';
import type { BillingStore, BillingTransaction } from './billing-store.js';
import type { ChangePage, ChangeShelf, NoticedChange } from './changes.js';
import { plainAccount, plainInvoice, usd } from './plain-rows.fixture.js';
import type { AccountRow, InvoiceRow, LedgerEntry, MethodRow, PaymentRow } from './records.js';

const account: AccountRow = { ...plainAccount, id: 'acc', companyId: 'com' };
const invoice = (id: string): InvoiceRow => plainInvoice(id, { accountId: 'acc' });
const made: Payment = {
  id: 'pay',
  reference: 'P-1',
  origin: 'portal',
  status: 'processing',
  payDate: '2026-03-10',
  createdAt: '2026-03-10T10:00:00Z',
  currency: 'USD',
  gross: usd(500),
  total: usd(500),
  fees: [],
  items: [{ invoiceId: 'one', invoiceNumber: 'one', amount: usd(500) }],
  actions: [],
  version: 1,
} as never;
const payment: PaymentRow = {
  id: 'pay',
  tenant: 'company:com',
  payment: made,
  providerKey: 'k',
  answered: false,
  answerBy: 0,
  companyId: 'com',
  accountIds: ['acc'],
  userId: 'usr',
  createdAt: 0,
};
const method: MethodRow = { id: 'met', companyId: 'com', userId: 'usr', type: 'card', label: 'Visa', state: 'active', token: 't' } as never;
const owned = { companyId: 'com', accountIds: ['acc'] };
const entry = (id: string, invoiceId = 'one'): LedgerEntry => ({ id, invoiceId, kind: 'adjustment', amount: usd(1), sourceId: id, at: 0 });

const page = async (shelf: ChangeShelf, position?: string): Promise<ChangePage> => {
  const found = await shelf.since(position);
  if (found === 'gone') throw new Error('The position should be known');
  return found;
};
/** Without the time, and sorted, for the order within a transaction says nothing. */
const told = ({ changes }: ChangePage): readonly Omit<NoticedChange, 'at'>[] =>
  changes
    .map(({ at, ...change }) => {
      assert.ok(Math.abs(at - Date.now()) < 600_000, 'it says when');
      return JSON.parse(JSON.stringify(change)) as typeof change;
    })
    .sort((one, other) => (one.topic < other.topic ? -1 : 1));

interface Stage {
  readonly store: BillingStore;
  readonly shelf: ChangeShelf;
  readonly position: string;
  write(work: (tx: BillingTransaction) => Promise<void>): Promise<void>;
}
/** A company with an account and an invoice, and the place from where news of it begins. */
const stage = async (): Promise<Stage> => {
  const store = await freshStore();
  assert.ok(store.changes, 'the store keeps changes');
  await store.transaction(async (tx) => {
    await tx.accounts.put(account);
    await tx.invoices.put(invoice('one'));
    await tx.sessions.put({ id: 'ses', userId: 'usr', expiresAt: 1 });
  });
  const { position } = await page(store.changes);
  return { store, shelf: store.changes, position, write: (work) => store.transaction(work) };
};

describe('changes', () => {
  it('tell of an invoice that anything was written about, once for a transaction, and to whom it belongs', async () => {
    const { shelf, position, write } = await stage();
    await write(async (tx) => {
      await tx.ledger.add(entry('led_one'));
      await tx.ledger.add(entry('led_two'));
      await tx.reservations.put({ id: 'res', invoiceId: 'one', paymentId: 'pay', amount: usd(1), state: 'open' });
    });
    const news = await page(shelf, position);
    assert.deepEqual(told(news), [{ topic: 'invoices', ...owned, id: 'one' }]);
    assert.deepEqual((await page(shelf, news.position)).changes, [], 'nothing comes twice');
    assert.deepEqual(told(await page(shelf, position)), told(news), 'whoever goes on from before gets it again');
  });

  it('tell nothing of what was undone, and nothing of reading', async () => {
    const { shelf, store, position } = await stage();
    const undone = store.transaction(async (tx) => {
      await tx.invoices.put(invoice('one'));
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    await store.transaction((tx) => tx.invoices.all());
    assert.deepEqual((await page(shelf, position)).changes, []);
  });

  it('tell of payments, methods, files, credits, disputes and rights, each to whom they belong', async () => {
    const { shelf, position, write } = await stage();
    await write(async (tx) => {
      await tx.payments.put(payment);
      await tx.methods.put(method);
      await tx.credits.put({
        id: 'cre',
        number: 'C-1',
        kind: 'credit',
        accountId: 'acc',
        original: usd(5),
        issuedOn: '2026-03-01',
      } as never);
      await tx.disputes.put({ id: 'dis', invoiceId: 'one', status: 'submitted' } as never);
      const download = { id: 'dow', tenant: 'company:com', userId: 'usr', createdAt: 0 };
      await tx.downloads.put({ ...download, status: 'preparing' } as never);
      await tx.sessions.delete('ses');
    });
    assert.deepEqual(told(await page(shelf, position)), [
      { topic: 'access', onlyFor: 'usr' },
      { topic: 'credits', ...owned },
      { topic: 'disputes', ...owned, id: 'dis' },
      { topic: 'invoices', ...owned, id: 'one' },
      { topic: 'paymentMethods', companyId: 'com', onlyFor: 'usr', id: 'met' },
      { topic: 'payments', ...owned, madeBy: 'usr', id: 'pay' },
    ]);
    const { position: later } = await page(shelf);
    await write(async (tx) => {
      await tx.methods.delete('met');
      await tx.downloads.put({ id: 'dow', tenant: 'company:com', userId: 'usr', status: 'ready', createdAt: 0 } as never);
    });
    assert.deepEqual(told(await page(shelf, later)), [
      { topic: 'downloads', companyId: 'com', onlyFor: 'usr', id: 'dow' },
      { topic: 'paymentMethods', companyId: 'com', onlyFor: 'usr', id: 'met' },
    ]);
  });

  it('tell much at once as one change, without a name', async () => {
    const { shelf, position, write } = await stage();
    await write(async (tx) => {
      for (let index = 0; index < 150; index += 1) await tx.invoices.put(invoice(`i${index}`));
    });
    assert.deepEqual(told(await page(shelf, position)), [{ topic: 'invoices', companyId: 'com' }]);
  });

  it('do not know a position of elsewhere, nor one of the future', async () => {
    const { shelf, position } = await stage();
    const strange = [
      '',
      'x',
      'zzzz.0',
      position.replace(/\d+(:?)$/, '9999999$1'),
      `${position}x`,
      "'; drop table changes",
      '9'.repeat(9_000),
    ];
    for (const one of strange) assert.equal(await shelf.since(one), 'gone', one.slice(0, 30));
  });

  it('tell of the last seconds to somebody without a position', async () => {
    const { shelf, store, write } = await stage();
    await write((tx) => tx.ledger.add(entry('led_one')));
    const recent = await shelf.since(60_000);
    assert.ok(recent !== 'gone' && recent.changes.some(({ id }) => id === 'one'));
    assert.deepEqual((await page(shelf, recent.position)).changes, []);
    await store.transaction((tx) => tx.methods.put(method));
    assert.deepEqual(
      (await page(shelf, recent.position)).changes.map(({ id }) => id),
      ['met'],
    );
  });

  it('call whoever watches, until they stop', async () => {
    const { shelf, write } = await stage();
    let calls = 0;
    const stop = shelf.watch?.(() => (calls += 1));
    assert.ok(stop);
    await write((tx) => tx.ledger.add(entry('led_one')));
    assert.ok(calls > 0);
    stop();
    const before = calls;
    await write((tx) => tx.ledger.add(entry('led_two')));
    assert.equal(calls, before);
  });
});
