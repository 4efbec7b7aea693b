import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { money } from '../domain/money.js';
import { operatorKey, twoProcesses, type Process } from '../testing/two-processes.fixture.js';
import type { OperatorBooks } from './services/operator-books.js';

const ask = async ({ backend }: Process, bearer?: string): Promise<Response> =>
  backend.fetch(
    new Request('https://billing.example/api/v1/operator/books', {
      headers: bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` },
    }),
  );

describe('the books for operators', () => {
  it('are there for the key of the configuration alone', async () => {
    const on = await twoProcesses();
    const process = on.start();
    const { token } = await on.guest(process);
    const statuses = [];
    for (const bearer of [undefined, token, `${operatorKey}x`, operatorKey]) statuses.push((await ask(process, bearer)).status);
    assert.deepEqual(statuses, [401, 401, 401, 200]);
    const closed = await twoProcesses({ operatorKey: '' });
    assert.equal((await ask(closed.start(), operatorKey)).status, 404);
  });

  it('say what was charged and what is left, in every currency', async () => {
    const on = await twoProcesses();
    const process = on.start();
    const read = async (): Promise<OperatorBooks> => (await (await ask(process, operatorKey)).json()) as OperatorBooks;
    const before = await read();
    assert.deepEqual([before.balanced, before.odd, before.jobs.left], [true, [], 0]);
    const { token, input } = await on.guest(process);
    await process.probe.post('/payments', input, { token, key: 'key' });
    const after = await read();
    const usd = <T extends { readonly currency: string }>(rows: readonly T[]): T =>
      rows.find(({ currency }) => currency === 'USD') ?? assert.fail();
    const { minor } = input.expectedTotal;
    assert.deepEqual(
      [
        usd(after.providers).charged - usd(before.providers).charged,
        usd(after.providers).chargedCount - usd(before.providers).chargedCount,
        usd(after.ledger).open - usd(before.ledger).open,
        after.invoices - before.invoices,
      ],
      [minor, 1, usd(after.ledger).payment - usd(before.ledger).payment, 0],
    );
  });

  it('name what does not balance', async () => {
    const on = await twoProcesses();
    const process = on.start();
    const { token, input, invoiceId } = await on.guest(process);
    const { body } = await process.probe.post('/payments', input, { token, key: 'key' });
    const { id } = body as { readonly id: string };
    await on.store.transaction(async (tx) => {
      const entry = { invoiceId, at: 0, amount: money(-5, 'USD') };
      await tx.ledger.add({ ...entry, id: 'led_x', kind: 'payment', sourceId: 'pay_nobody' });
      await tx.ledger.add({ ...entry, id: 'led_y', kind: 'charge', sourceId: invoiceId });
      await tx.reservations.put({ id: 'res_x', invoiceId, paymentId: id, amount: money(7, 'USD'), state: 'open' });
      const row = (await tx.payments.get(id)) ?? assert.fail();
      await tx.payments.put({ ...row, payment: { ...row.payment, status: 'failed' } });
      const waiting = (await tx.payments.all()).find(({ payment }) => payment.status === 'scheduled') ?? assert.fail();
      for (const held of await tx.reservations.ofPayment(waiting.id)) await tx.reservations.delete(held.id);
    });
    const { balanced, odd, oddCount } = await process.backend.books();
    assert.deepEqual(
      [balanced, oddCount, odd.map(({ fault }) => fault).sort()],
      [false, 6, ['chargeMissing', 'overpaid', 'paymentNotPosted', 'postedWithoutPayment', 'reservationLeftOpen', 'reservationMissing']],
    );
  });
});
