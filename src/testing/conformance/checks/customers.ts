import type { AccountPayment, AccountPaymentOutcome, AccountReceipt, Invoice, PaymentPage } from '../../../contract/generated/types.js';
import { checksOf, type Check } from '../check.js';
import { orderOf, payableInvoices, payAsCustomer, scheduledPayment, walk, write } from '../customer-bench.js';
import { fetched, holds, must, refuses } from '../expectations.js';
import type { World } from '../world.js';
import { mustBeSame } from './lists.js';

const invoiceOf = async (world: World, id: string): Promise<Invoice> =>
  holds<Invoice>(await world.get(`/invoices/${encodeURIComponent(id)}`, 'payer'), 200);

/** Paying several invoices at once, and what can still be changed about it. */
export const customerChecks: readonly Check[] = checksOf(
  'customers',
  ['op:payments.quote', 'op:payments.pay', 'op:invoices.list', 'op:invoices.get', 'person:payer', 'cards', 'writes'],
  [
    {
      id: 'pays',
      title: 'pays several invoices at once, and tells of it by key, in the history and on the receipt',
      needs: ['op:payments.byKey', 'op:payments.list', 'op:payments.receipt'],
      run: async (world) => {
        const invoices = await payableInvoices(world, 2);
        const key = crypto.randomUUID();
        const payment = await payAsCustomer(world, invoices, key);
        must(payment.status === 'succeeded' && payment.items.length === 2, 'two invoices, succeeded', payment.status);
        must(payment.createdBy !== undefined, 'who made it', 'nobody');
        const byKey = holds<AccountPaymentOutcome>(await world.get(`/payments/by-key/${key}`, 'payer'), 200);
        must(byKey.id === payment.id, `the payment ${payment.id} by its key`, byKey.id);
        const { items } = holds<PaymentPage>(await world.get(`/payments?tab=history&invoiceId=${invoices[0]?.id}`, 'payer'), 200);
        must(items[0]?.id === payment.id, 'the payment first in the history of its invoice', items[0]?.id);
        const receipt = holds<AccountReceipt>(await world.get(`/payments/${payment.id}/receipt`, 'payer'), 200);
        must(receipt.payment.reference === payment.reference, `a receipt of ${payment.reference}`, receipt.payment.reference);
        for (const { id } of invoices) must((await invoiceOf(world, id)).balance.minor === 0, `a balance of 0 of ${id}`, 'another');
      },
    },
    {
      id: 'one-charge',
      title: 'charges once for one key, even where the invoice could bear the charge twice',
      run: async (world) => {
        const [invoice] = await payableInvoices(world, 1);
        const balance = invoice?.balance ?? { minor: 0, currency: '' };
        const part = { ...balance, minor: Math.floor(balance.minor / 4) };
        const items = [{ invoiceId: invoice?.id ?? '', amount: part, shortPay: { reasonCode: 'other', comment: 'In parts' } }];
        const asked = await world.post('/payments/quotes', { items, methodType: 'card', funding: 'credit' }, { as: 'payer' });
        if (asked.status === 422) return;
        const order = { ...orderOf(world, fetched(asked)), items };
        const key = crypto.randomUUID();
        const first = fetched<AccountPayment>(await write(world, '/payments', order, { key }));
        const both = await Promise.all([write(world, '/payments', order, { key }), write(world, '/payments', order, { key })]);
        for (const again of both) must(fetched<AccountPayment>(again).id === first.id, `the payment ${first.id}`, 'another', again);
        const left = (await invoiceOf(world, invoice?.id ?? '')).balance.minor;
        must(left === balance.minor - part.minor, `a balance of ${balance.minor - part.minor}: charged once`, left);
      },
    },
    {
      id: 'history-while-paying',
      title: 'keeps every payment in the pages while new ones are made',
      needs: ['op:payments.list'],
      run: async (world) => {
        const [invoice] = await payableInvoices(world, 1);
        const before = await walk<AccountPayment>(world, '/payments', '');
        const between = async (page: number): Promise<void> => {
          if (page === 1 && invoice) await payAsCustomer(world, [invoice]);
        };
        const during = await walk<AccountPayment>(world, '/payments', '', { limit: 3, most: 60, between });
        const known = new Set(before.rows.map(({ id }) => id));
        const seen = during.rows.map(({ id }) => id).filter((id) => known.has(id));
        mustBeSame(seen, before.rows.map(({ id }) => id).slice(0, seen.length), 'payments while one is made');
      },
    },
    {
      id: 'schedules',
      title: 'schedules a payment and holds the invoice for it',
      needs: ['op:payments.list'],
      run: async (world) => {
        const payment = await scheduledPayment(world);
        must(payment.status === 'scheduled', 'status scheduled', payment.status);
        must(
          payment.cancellableUntil !== undefined && (payment.actions ?? []).includes('cancel'),
          'until when it can be cancelled',
          'nothing',
        );
        const { rows } = await walk<AccountPayment>(world, '/payments', 'tab=scheduled');
        must(
          rows.some(({ id }) => id === payment.id),
          'the payment among the scheduled ones',
          'not there',
        );
        const held = await invoiceOf(world, payment.items[0]?.invoiceId ?? '');
        must(held.balance.minor > 0 && held.paymentState === 'scheduled', 'an invoice that is open and scheduled', held.paymentState);
      },
    },
    {
      id: 'cancels',
      title: 'cancels a scheduled payment once, for the version that was read',
      needs: ['op:payments.cancel'],
      run: async (world) => {
        const { id, version, items } = await scheduledPayment(world);
        const path = `/payments/${id}/cancel`;
        refuses(await write(world, path), 428, 'precondition_required');
        refuses(await write(world, path, undefined, { version: version + 7 }), 412, 'conflict');
        refuses(await world.ask('POST', path, { as: 'payer', version }), 400, 'key_missing');
        const key = crypto.randomUUID();
        const cancelled = holds<AccountPayment>(await write(world, path, undefined, { key, version }), 200);
        must(cancelled.status === 'cancelled' && cancelled.version > version, 'cancelled, with a later version', cancelled.status);
        const again = holds<AccountPayment>(await write(world, path, undefined, { key, version }), 200);
        must(again.status === 'cancelled', 'the same answer to the same key', again.status);
        refuses(await write(world, path, undefined, { version: cancelled.version }), 409, 'too_late');
        const free = await invoiceOf(world, items[0]?.invoiceId ?? '');
        must(free.flags.payable && free.paymentState === 'none', 'an invoice that can be paid again', free.paymentState);
      },
    },
    {
      id: 'reschedules',
      title: 'moves a scheduled payment within the days that are allowed, and to no other',
      needs: ['op:payments.reschedule'],
      run: async (world) => {
        const { id, version, payDate } = await scheduledPayment(world);
        const path = `/payments/${id}/reschedule`;
        refuses(await write(world, path, {}), 428, 'precondition_required');
        refuses(await write(world, path, { payDate: '2199-01-01' }, { version }), 422, 'validation');
        refuses(await write(world, path, { payDate: '2001-01-01' }, { version }), 422, 'validation');
        const dayBefore = new Date(Date.parse(payDate) - 86_400_000).toISOString().slice(0, 10);
        const moved = holds<AccountPayment>(await write(world, path, { payDate: dayBefore }, { version }), 200);
        must(
          moved.status === 'scheduled' && moved.payDate <= payDate && moved.version > version,
          `a day until ${dayBefore}`,
          moved.payDate,
        );
        refuses(await write(world, path, { payDate }, { version }), 412, 'conflict');
      },
    },
    {
      id: 'advice',
      title: 'takes an advice of a transfer once, and leaves the invoice open until the money is there',
      needs: ['op:payments.advise'],
      run: async (world) => {
        const [invoice] = await payableInvoices(world, 1);
        const item = { invoiceId: invoice?.id, amount: invoice?.balance };
        const advice = { items: [item], kind: 'wire', sentOn: '2025-01-02', bankReference: 'TRX 1' };
        const key = crypto.randomUUID();
        const payment = holds<AccountPayment>(await write(world, '/remittance-advices', advice, { key }), 201);
        must(payment.status === 'awaitingFunds', 'status awaitingFunds', payment.status);
        const again = holds<AccountPayment>(await write(world, '/remittance-advices', advice, { key }), 200);
        must(again.id === payment.id, `the payment ${payment.id} for the same key`, again.id);
        refuses(await write(world, '/remittance-advices', { ...advice, kind: 'ach' }, { key }), 422, 'idempotency_mismatch');
        refuses(await write(world, '/remittance-advices', { ...advice, items: [] }), 422, 'validation');
        const { balance } = await invoiceOf(world, invoice?.id ?? '');
        must(balance.minor === invoice?.balance?.minor, `a balance of ${invoice?.balance?.minor}`, balance.minor);
      },
    },
    {
      id: 'mixed-currencies',
      title: 'never charges two currencies in one payment',
      run: async (world) => {
        const { rows } = await walk<{ readonly id: string; readonly currency?: string }>(world, '/invoices', 'group=open');
        const other = rows.find(({ currency }) => currency !== rows[0]?.currency);
        if (!other || !rows[0]) return;
        const items = [{ invoiceId: rows[0].id }, { invoiceId: other.id }];
        const exchange = await world.post('/payments/quotes', { items, methodType: 'card' }, { as: 'payer' });
        must([409, 422].includes(exchange.status), 'a refusal', exchange.status, exchange);
      },
    },
    {
      id: 'own-approval',
      title: 'lets nobody approve a payment of their own, and nobody decide what is not waiting',
      needs: ['op:payments.approve', 'person:approver'],
      run: async (world) => {
        const { id, version } = await scheduledPayment(world);
        for (const [step, body] of [
          ['approve', undefined],
          ['reject', { comment: 'No' }],
        ] as const) {
          const own = await write(world, `/payments/${id}/${step}`, body, { version });
          must(own.status === 403, `403 for ${step} by the payer`, own.status, own);
          refuses(await write(world, `/payments/${id}/${step}`, body, { as: 'approver', version }), 409, 'too_late');
        }
      },
    },
  ],
);
