import type { AccountPayment, PaymentOutcome } from '../../../contract/generated/types.js';
import { checksOf, type Check } from '../check.js';
import { orderOf, payableInvoices, quoteOf, write } from '../customer-bench.js';
import { fetched, holds, must, refuses } from '../expectations.js';
import { decided, lookUp, orderAsGuest, pay } from '../guest-bench.js';
import { readyJob } from './documents.js';

const minute = 60_000;
const hour = 60 * minute;

/** What lives for a time and no longer. */
export const expiryChecks: readonly Check[] = checksOf(
  'expiry',
  ['clock', 'writes'],
  [
    {
      id: 'guest-token',
      title: 'ends a guest’s token after 15 minutes; for its own keys it answers for 24 hours, and then says the outcome alone',
      needs: ['op:guest.lookupInvoice', 'op:payments.quote', 'op:payments.pay', 'op:payments.byKey', 'guestInvoices', 'cards'],
      run: async (world) => {
        const order = await orderAsGuest(world);
        const { token, key, invoiceId } = order;
        const payment = await decided(world, await pay(world, order), token);
        await world.advance(14 * minute);
        holds(await world.ask('GET', `/payments/${payment.id}`, { token }), 200);
        await world.advance(minute + 1_000);
        refuses(await world.post('/payments/quotes', { items: [{ invoiceId }] }, { token }), 401, 'guest_expired');
        refuses(await world.ask('GET', `/payments/${payment.id}`, { token }), 401, 'guest_expired');
        const exchange = await world.ask('GET', `/payments/by-key/${key}`, { token });
        const outcome = holds<PaymentOutcome>(exchange, 200);
        must(outcome.reference === payment.reference, `the reference ${payment.reference}`, outcome.reference, exchange);
        const told = Object.keys(outcome).filter((name) => !['status', 'reference', 'total'].includes(name));
        must(told.length === 0, 'status, reference and total alone', told.join(), exchange);
        const session = await world.ask('GET', '/session', { token });
        must(session.status === 204, '204: nobody', session.status, session);
        await world.advance(25 * hour);
        refuses(await world.ask('GET', `/payments/by-key/${key}`, { token }), 401, 'guest_expired', 'unauthenticated');
      },
    },
    {
      id: 'key',
      title: 'remembers a key for 24 hours at least',
      needs: ['op:payments.quote', 'op:payments.pay', 'op:invoices.list', 'person:payer', 'cards'],
      run: async (world) => {
        const order = orderOf(world, await quoteOf(world, await payableInvoices(world, 1)));
        const key = crypto.randomUUID();
        const payment = fetched<AccountPayment>(await write(world, '/payments', order, { key }));
        await world.advance(23 * hour);
        const again = holds<AccountPayment>(await write(world, '/payments', order, { key }), 200);
        must(again.id === payment.id, `the payment ${payment.id}`, again.id);
      },
    },
    {
      id: 'file',
      title: 'ends a file after the time that it said, with 410',
      needs: ['op:documents.request', 'op:documents.file', 'op:invoices.list', 'person:payer'],
      run: async (world) => {
        const { id } = await readyJob(world);
        await world.advance(25 * hour);
        refuses(await world.get(`/documents/jobs/${id}/file`, 'payer'), 410, 'download_expired');
      },
    },
    {
      id: 'selection',
      title: 'ends a selection, and says so wherever its token is used',
      needs: ['op:invoices.select', 'op:documents.offer', 'person:payer'],
      run: async (world) => {
        const made = await world.post('/invoices/selections', { where: {} }, { as: 'payer' });
        const { token } = holds<{ readonly token: string }>(made, 201);
        await world.advance(25 * hour);
        refuses(await world.post('/documents/offers', { selectionToken: token }, { as: 'payer' }), 410, 'selection_expired');
      },
    },
    {
      id: 'lookup-again',
      title: 'gives a new token for the same facts when the old one has ended',
      needs: ['op:guest.lookupInvoice', 'op:payments.quote', 'guestInvoices'],
      run: async (world) => {
        const first = await lookUp(world);
        await world.advance(16 * minute);
        const second = await lookUp(world, first.facts);
        must(second.token !== first.token, 'another token', 'the same');
        const items = [{ invoiceId: second.found.invoice.id }];
        holds(await world.post('/payments/quotes', { items, methodType: 'card' }, { token: second.token }), 200);
      },
    },
  ],
);
