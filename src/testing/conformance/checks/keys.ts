import type { AbandonedIntent, Payment, PaymentOutcome } from '../../../contract/generated/types.js';
import { checksOf, type Check } from '../check.js';
import type { Exchange } from '../exchange.js';
import { fetched, holds, must, refusedCode, refuses } from '../expectations.js';
import { decided, lookUp, orderAsGuest, pay, type GuestOrder } from '../guest-bench.js';
import type { World } from '../world.js';

/** Sends the same until it is no longer under way. */
const settled = async (world: World, order: GuestOrder): Promise<Payment> => {
  let exchange = await pay(world, order);
  for (let tries = 0; tries < 20 && refusedCode(exchange) === '409 in_flight'; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    exchange = await pay(world, order);
  }
  return decided(world, exchange, order.token);
};

const acceptable = (exchange: Exchange): boolean => exchange.status < 300 || refusedCode(exchange) === '409 in_flight';

/** What an idempotency key promises, tried with payments of a guest. */
export const keyChecks: readonly Check[] = checksOf(
  'keys',
  ['op:guest.lookupInvoice', 'op:payments.quote', 'op:payments.pay', 'guestInvoices', 'cards', 'writes'],
  [
    {
      id: 'replay',
      title: 'answers the same key and body with the same payment, and counts it once',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const first = await settled(world, order);
        const again = await pay(world, order);
        const replayed = holds<Payment>(again, 200, 201);
        must(replayed.id === first.id, `the payment ${first.id}`, replayed.id, again);
        must(again.status === 200, '200 for a replay', again.status, again);
        must(replayed.reference === first.reference && replayed.total.minor === first.total.minor, 'the same answer', 'another', again);
        const { found } = await lookUp(world, order.facts);
        must(found.invoice.balance.minor === 0, 'a balance of 0: charged once', found.invoice.balance.minor);
      },
    },
    {
      id: 'field-order',
      title: 'knows a body again whose fields stand in another order',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const first = await settled(world, order);
        const turned = Object.fromEntries(Object.entries(order.input).reverse()) as GuestOrder['input'];
        const again = await pay(world, { ...order, input: turned });
        must(holds<Payment>(again, 200, 201).id === first.id, `the payment ${first.id}`, 'another', again);
      },
    },
    {
      id: 'mismatch',
      title: 'refuses the same key with another body',
      run: async (world) => {
        const order = await orderAsGuest(world);
        await settled(world, order);
        const other = { ...order, input: { ...order.input, receiptEmail: 'other@example.com' } };
        refuses(await pay(world, other), 422, 'idempotency_mismatch');
      },
    },
    {
      id: 'missing',
      title: 'takes no payment without a key, or with one that is none',
      run: async (world) => {
        const { token, input } = await orderAsGuest(world);
        refuses(await world.post('/payments', input, { token }), 400, 'key_missing');
        const long = await world.post('/payments', input, { token, key: 'k'.repeat(256) });
        must([400, 422].includes(long.status), '400 or 422 for a key of 256 characters', long.status, long);
        const longest = await world.post('/payments', input, { token, key: crypto.randomUUID().padEnd(255, '~') });
        fetched(longest);
      },
    },
    {
      id: 'at-once',
      title: 'makes one payment of two requests with one key at the same moment',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const both = await Promise.all([pay(world, order), pay(world, order), pay(world, order)]);
        for (const exchange of both) must(acceptable(exchange), 'a payment or 409 in_flight', refusedCode(exchange), exchange);
        const ids = new Set(both.filter(({ status }) => status < 300).map(({ body }) => (body as Payment).id));
        ids.add((await settled(world, order)).id);
        must(ids.size === 1, 'one payment', `${ids.size} payments`);
      },
    },
    {
      id: 'two-tabs',
      title: 'charges an invoice once when two keys pay it at the same moment',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const orders = [order, { ...order, key: crypto.randomUUID() }, { ...order, key: crypto.randomUUID() }];
        const all = await Promise.all(orders.map((each) => pay(world, each)));
        const made: Payment[] = [];
        for (const [index, exchange] of all.entries()) {
          if (exchange.status < 300) made.push(await decided(world, exchange, orders[index]?.token ?? ''));
          else must(exchange.status === 409 || exchange.status === 422, 'a refusal with 409 or 422', exchange.status, exchange);
        }
        const charged = made.filter(({ status }) => status === 'succeeded');
        must(charged.length === 1, 'one payment that succeeded', charged.length);
        const { found } = await lookUp(world, order.facts);
        must(found.invoice.balance.minor === 0, 'a balance of 0, not below', found.invoice.balance.minor);
      },
    },
    {
      id: 'by-key',
      title: 'finds the payment of a key, and nothing under a key that was never used',
      needs: ['op:payments.byKey'],
      run: async (world) => {
        const order = await orderAsGuest(world);
        const { token, key } = order;
        refuses(await world.ask('GET', `/payments/by-key/${key}`, { token }), 404, 'not_found');
        const payment = await settled(world, order);
        const found = holds<PaymentOutcome>(await world.ask('GET', `/payments/by-key/${key}`, { token }), 200);
        must(found.id === payment.id, `the payment ${payment.id}`, found.id);
      },
    },
    {
      id: 'abandon',
      title: 'spends a key that is given up, and refuses a late request with it',
      needs: ['op:payments.abandon'],
      run: async (world) => {
        const order = await orderAsGuest(world);
        const { token } = order;
        const path = `/payments/by-key/${order.key}/abandon`;
        for (let times = 0; times < 2; times += 1) {
          const exchange = await world.ask('POST', path, { token });
          must(holds<AbandonedIntent>(exchange, 200).payment === null, 'no payment', 'one', exchange);
        }
        refuses(await pay(world, order), 409, 'intent_abandoned');
        const { found } = await lookUp(world, order.facts);
        must(found.invoice.balance.minor > 0, 'an invoice that is still open', 'it is paid');
      },
    },
    {
      id: 'abandon-too-late',
      title: 'returns the payment when it is too late to give a key up',
      needs: ['op:payments.abandon'],
      run: async (world) => {
        const order = await orderAsGuest(world);
        const payment = await settled(world, order);
        const given = holds<AbandonedIntent>(await world.ask('POST', `/payments/by-key/${order.key}/abandon`, { token: order.token }), 200);
        must(given.payment?.reference === payment.reference, `the payment ${payment.reference}`, given.payment?.reference);
      },
    },
    {
      id: 'abandon-at-once',
      title: 'either pays or gives up when both come at the same moment, and says the same in both answers',
      needs: ['op:payments.abandon'],
      run: async (world) => {
        const order = await orderAsGuest(world);
        const { token, key } = order;
        const [paid, given] = await Promise.all([pay(world, order), world.ask('POST', `/payments/by-key/${key}/abandon`, { token })]);
        const { payment } = holds<AbandonedIntent>(given, 200);
        if (payment === null) refuses(paid, 409, 'intent_abandoned');
        else must(paid.status < 300, 'the payment in both answers', refusedCode(paid), paid);
      },
    },
    {
      id: 'problem-makes-nothing',
      title: 'makes no payment where it answers with a problem',
      needs: ['op:payments.byKey'],
      run: async (world) => {
        const order = await orderAsGuest(world);
        const total = { ...order.input.expectedTotal, minor: order.input.expectedTotal.minor + 5 };
        refuses(await pay(world, { ...order, input: { ...order.input, expectedTotal: total } }), 409, 'quote_changed');
        refuses(await world.ask('GET', `/payments/by-key/${order.key}`, { token: order.token }), 404, 'not_found');
      },
    },
  ],
);
