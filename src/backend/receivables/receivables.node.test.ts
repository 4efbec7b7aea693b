import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { day } from '../../testing/account-bench.fixture.js';
import { storeRuns } from '../../testing/stores.js';
import { money } from '../../domain/money.js';
import { receivablesBench, type ReceivablesBench } from '../../testing/receivables-bench.fixture.js';

/** A document of the system elsewhere, taken in, and somebody who pays. */
const begun = async (...documents: readonly (readonly [string, number])[]) => {
  const on = await receivablesBench();
  for (const [id, minor] of documents) on.elsewhere.issue(id, minor);
  await on.exchange();
  return { on, me: await on.customer('payer') };
};
const idOf = async (on: ReceivablesBench, id: string): Promise<string> => (await on.invoice(id)).id;

describe('what is paid here', () => {
  it('is booked elsewhere, once, and comes back without being taken for another payment', async () => {
    const { on, me } = await begun(['1', 10_000], ['2', 4_000]);
    const { body } = await me.payCard([await idOf(on, '1'), await idOf(on, '2')]);
    await on.settle();
    assert.deepEqual(on.elsewhere.booked, [`${body.id} payment`]);
    const [booking] = on.elsewhere.heard;
    assert.deepEqual([booking?.received, booking?.reference, booking?.on], [money(14_000, 'USD'), body.reference, '2026-03-12']);
    assert.deepEqual(
      booking?.settles.map(({ document, amount, by }) => [document.id, document.number, amount.minor, by]),
      [
        ['1', 'E-1', 10_000, 'money'],
        ['2', 'E-2', 4_000, 'money'],
      ],
    );
    assert.deepEqual([on.elsewhere.owed('1'), await on.owed('1'), await on.credits(), await on.books()], [0, 0, [], []]);
  });

  it('is booked once also where the system was away, or its answer got lost', async () => {
    const { on, me } = await begun(['1', 10_000]);
    on.elsewhere.bookFaults.push('away', 'answerLost', 'answerLost', 'away');
    const { body } = await me.payCard([await idOf(on, '1')]);
    await on.settle();
    assert.deepEqual([on.elsewhere.booked, on.elsewhere.heard.length, on.elsewhere.owed('1')], [[`${body.id} payment`], 3, 0]);
    assert.deepEqual(on.faults, []);
  });

  it('waits for whoever has to put something right there, and the operator hears of it at once', async () => {
    const { on, me } = await begun(['1', 10_000]);
    on.elsewhere.bookFaults.push('refused');
    const { body } = await me.payCard([await idOf(on, '1')]);
    await on.exchange();
    assert.deepEqual(on.faults, [`BookingRefused ${body.id} payment`]);
    await on.settle();
    assert.deepEqual(on.elsewhere.booked, [`${body.id} payment`]);
  });

  it('is taken up by another process where the first one dies while it tells', async () => {
    const { on, me } = await begun(['1', 10_000]);
    const { body } = await me.payCard([await idOf(on, '1')]);
    const { book } = on.elsewhere;
    let heard: () => void = () => undefined;
    const isHeard = new Promise<void>((resolve) => (heard = resolve));
    on.elsewhere.book = async (booking) => {
      await book.call(on.elsewhere, booking);
      heard();
      return new Promise(() => undefined);
    };
    void on.process().runDue();
    await isHeard;
    on.elsewhere.book = book;
    await on.exchange();
    assert.equal(on.elsewhere.heard.length, 1);
    on.page.controls.clock.advance(day);
    await on.settle();
    assert.deepEqual([on.elsewhere.booked, on.elsewhere.heard.length], [[`${body.id} payment`], 2]);
  });

  it('and what the bank took back come there in their order', async () => {
    const { on, me } = await begun(['1', 10_000], ['2', 5_000]);
    const { body } = await me.payStored([await idOf(on, '1')], { methodId: 'pm_finch_operating' });
    let away = 2;
    on.elsewhere.isAwayFor = ({ key }) => key === `${body.id} payment` && away-- > 0;
    await on.pass(6 * day);
    on.returnDebit(body.id);
    await on.pass(day);
    await me.payCard([await idOf(on, '2')]);
    await on.settle();
    const ofFirst = on.elsewhere.booked.filter((key) => key.startsWith(body.id));
    assert.deepEqual(ofFirst, [`${body.id} payment`, `${body.id} reversal`]);
    // Asked in this order too: while the payment waits for its second try, its reversal waits for the payment.
    const heard = on.elsewhere.heard.filter(({ key }) => key.startsWith(body.id));
    assert.deepEqual(
      heard.map(({ kind, reason }) => [kind, reason]),
      [
        ['payment', undefined],
        ['reversal', 'insufficientFunds'],
      ],
    );
    assert.deepEqual([on.elsewhere.owed('1'), await on.owed('1'), on.elsewhere.owed('2'), await on.books()], [10_000, 10_000, 0, []]);
  });
});

describe('what changes elsewhere', () => {
  it('appears in the customer’s list, with its due date, and goes when it is void', async () => {
    const { on } = await begun(['1', 10_000]);
    const find = async () => {
      const me = await on.customer('payer');
      const { body } = await me.get<{ items: { dueDate: string; displayStatus: string }[] }>('/invoices?search=E-1');
      return body.items.map(({ dueDate, displayStatus }) => [dueDate, displayStatus]);
    };
    assert.deepEqual(await find(), [['2026-03-31', 'open']]);
    on.elsewhere.change('1', { dueOn: '2026-04-15' });
    await on.settle();
    assert.deepEqual(await find(), [['2026-04-15', 'open']]);
    on.elsewhere.void('1');
    await on.settle();
    assert.deepEqual([await find(), await on.owed('1'), await on.books()], [[['2026-04-15', 'void']], 0, []]);
  });

  it('and is paid there, closes here, and the payment is in the history', async () => {
    const { on } = await begun(['1', 10_000]);
    on.elsewhere.wire(['1'], 10_500);
    await on.settle();
    const me = await on.customer('payer');
    assert.deepEqual([await on.owed('1'), await on.credits(), await on.books()], [0, [500], []]);
    const { body } = await me.get<{ items: { methodLabel: string; total: { minor: number } }[] }>('/payments?search=E-1');
    assert.deepEqual(
      body.items.map(({ methodLabel, total }) => [methodLabel, total.minor]),
      [['Wire · W-1', 10_500]],
    );
    assert.deepEqual(on.elsewhere.heard, []);
  });

  it('is taken in once, however often and in how small pieces it is told', async () => {
    const on = await receivablesBench();
    on.elsewhere.feedFaults.push('little', 'little', 'again', 'away', 'again', 'little');
    on.elsewhere.issue('1', 10_000);
    on.elsewhere.wire(['1'], 4_000);
    on.elsewhere.issue('2', 7_000);
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.owed('2'), await on.credits(), await on.books()], [6_000, 7_000, [], []]);
    assert.deepEqual(on.faults, []);
  });

  it('and is a credit can be put to documents here, and the booking says which it was', async () => {
    const { on } = await begun(['1', 10_000]);
    const credit = { kind: 'credit', id: 'K-1', number: 'CN-1', type: 'creditNote', account: 'A-1', issuedOn: '2026-01-01' } as const;
    on.elsewhere.tell({ ...credit, amount: money(2_500, 'USD') });
    await on.settle();
    const me = await on.customer('payer');
    const row = await on.page.controls.store.transaction((tx) => tx.receivables.get('credit K-1'));
    const credits = [{ creditId: row?.rowId ?? '', invoiceId: await idOf(on, '1'), amount: money(2_500, 'USD') }];
    const { body } = await me.payCard([await idOf(on, '1')], 'approved', { credits });
    assert.equal(body.total.minor, 7_500);
    await on.settle();
    const parts = on.elsewhere.heard[0]?.settles.map(({ amount, by, source }) => [amount.minor, by, source]);
    assert.deepEqual(parts, [
      [7_500, 'money', undefined],
      [2_500, 'credit', 'K-1'],
    ]);
    on.elsewhere.tell({ ...credit, amount: money(1_000, 'USD') });
    await on.settle();
    assert.deepEqual([await on.owed('1'), on.elsewhere.owed('1'), await on.books()], [0, 0, []]);
  });

  it('and makes less of a document owed does so; where it is paid already, the customer has a credit', async () => {
    const { on, me } = await begun(['1', 10_000], ['2', 4_000]);
    await me.payCard([await idOf(on, '2')]);
    const allocation = { kind: 'allocation', source: 'credit', amount: money(3_000, 'USD') } as const;
    on.elsewhere.tell({ ...allocation, id: 'L-1', document: '1' }, { ...allocation, id: 'L-2', document: '2' });
    on.elsewhere.tell({ ...allocation, id: 'L-1', document: '1' });
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.owed('2'), await on.books()], [7_000, 0, []]);
    const credits = await on.page.controls.store.transaction((tx) => tx.credits.ofAccounts(['acc_A1B2C3']));
    assert.deepEqual(
      credits.filter(({ number }) => number === 'CR-E-2').map(({ original }) => original.minor),
      [3_000],
    );
  });

  it('and has another total counts with that, also after something was paid', async () => {
    const { on, me } = await begun(['1', 10_000]);
    await me.payCard([await idOf(on, '1')]);
    on.elsewhere.issue('1', 12_000);
    await on.settle();
    assert.equal(await on.owed('1'), 2_000);
    on.elsewhere.issue('1', 9_000);
    await on.settle();
    assert.deepEqual([await on.owed('1'), (await on.invoice('1')).total.minor, await on.books()], [-1_000, 9_000, []]);
  });

  it('and does not fit stands aside until it does, without keeping others waiting', async () => {
    const on = await receivablesBench();
    on.elsewhere.issue('1', 10_000, { account: 'A-9' });
    on.elsewhere.issue('2', 7_000, { lines: [] });
    on.elsewhere.issue('3', 5_000);
    await on.exchange();
    assert.deepEqual([on.faults, await on.owed('3')], [['ChangeAside document 1', 'ChangeAside document 2'], 5_000]);
    on.elsewhere.account('A-9', 'N-0009');
    on.elsewhere.issue('2', 7_000);
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.owed('2'), on.faults.length], [10_000, 7_000, 2]);
  });
});

describe('a payment here and one there at the same time', () => {
  it('end in a credit, not in a loss', async () => {
    const { on, me } = await begun(['1', 10_000]);
    on.elsewhere.wire(['1'], 10_000);
    const { body } = await me.payCard([await idOf(on, '1')]);
    assert.equal(body.status, 'succeeded');
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.credits(), await on.books()], [0, [10_000], []]);
    assert.equal(on.elsewhere.position, -10_000);
  });

  it('that is still in hand holds its part; where it comes to nothing, the other one closes the document after all', async () => {
    const { on, me } = await begun(['1', 10_000]);
    const { body } = await me.payCard([await idOf(on, '1')], 'challenge');
    on.elsewhere.wire(['1'], 10_000);
    await on.exchange();
    assert.deepEqual([body.status, await on.owed('1'), await on.credits()], ['requiresAction', 10_000, [10_000]]);
    on.page.controls.clock.advance(day / 24);
    await on.runDue();
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.credits(), await on.books()], [0, [], []]);
  });

  it('of a document that is void by then stays the customer’s, until the bank takes it back', async () => {
    const { on, me } = await begun(['1', 10_000]);
    const { body } = await me.payStored([await idOf(on, '1')], { methodId: 'pm_finch_operating' });
    on.elsewhere.void('1');
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.credits()], [10_000, []]);
    await on.pass(6 * day);
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.credits(), on.elsewhere.position, await on.books()], [0, [10_000], -10_000, []]);
    on.returnDebit(body.id);
    await on.pass(day);
    await on.settle();
    assert.deepEqual([await on.owed('1'), await on.credits(), await on.books()], [0, [], []]);
  });
});

describe('both sides', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constantFrom('pay', 'wire', 'decline', 'challenge', 'void', 'debit'), on: fc.constantFrom('1', '2', '3') }),
    fc.record({ do: fc.constantFrom('exchange', 'wait', 'return'), on: fc.constant('1') }),
  );
  const bookFault = fc.array(fc.constantFrom('away', 'answerLost', 'refused'), { maxLength: 4 });
  const feedFault = fc.array(fc.constantFrom('away', 'again', 'little'), { maxLength: 4 });

  it('owe each other the same in the end, whatever happened in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), bookFault, feedFault, async (steps, bookFaults, feedFaults) => {
        const { on, me } = await begun(['1', 10_000], ['2', 4_000], ['3', 700]);
        on.elsewhere.bookFaults.push(...bookFaults);
        on.elsewhere.feedFaults.push(...feedFaults);
        const debits: string[] = [];
        for (const { do: what, on: document } of steps) {
          const pay = (outcome: 'approved' | 'declined:generic' | 'challenge') =>
            idOf(on, document).then((id) => me.payCard([id], outcome).catch(() => undefined));
          if (what === 'pay') await pay('approved');
          if (what === 'decline') await pay('declined:generic');
          if (what === 'challenge') await pay('challenge');
          if (what === 'wire') on.elsewhere.wire([document], 5_000);
          if (what === 'void') on.elsewhere.void(document);
          if (what === 'exchange') await on.exchange();
          if (what === 'wait') await on.pass(6 * day);
          if (what === 'return') debits.splice(0).forEach((id) => on.returnDebit(id));
          if (what === 'debit') {
            const paid = await me.payStored([await idOf(on, document)], { methodId: 'pm_finch_operating' }).catch(() => undefined);
            if (paid?.body.id !== undefined) debits.push(paid.body.id);
          }
        }
        await on.pass(7 * day);
        on.page.controls.clock.advance(day / 24);
        await on.runDue();
        await on.settle();
        let ours = 0;
        for (const document of ['1', '2', '3']) ours += await on.owed(document);
        for (const credit of await on.credits()) ours -= credit;
        assert.equal(ours, on.elsewhere.position);
        assert.deepEqual(await on.books(), []);
        assert.equal(new Set(on.elsewhere.booked).size, on.elsewhere.booked.length);
      }),
      { numRuns: storeRuns(12) },
    );
  });
});
