import * as contract from '../../contract/generated/validators.js';
import type { ContractBench, ContractCase } from './contract-bench.js';
import { holds, must, refuses } from './expectations.js';

/** What an idempotency key promises. */
export const keyCases = (bench: ContractBench): ContractCase[] => [
  {
    title: 'replays the first answer to the same key and body',
    run: async () => {
      const order = await bench.order('approved');
      const first = holds(contract.vPayment, await bench.pay(order), 201);
      const again = holds(contract.vPayment, await bench.pay(order), 200);
      must(first.id === again.id, 'two payments for one key');
      const found = holds(contract.vPaymentOutcome, await bench.probe.get(`/payments/by-key/${order.key}`, { token: order.token }), 200);
      must(found.id === first.id, 'by-key finds another payment');
    },
  },
  {
    title: 'needs a key, and the same body for the same key',
    run: async () => {
      const order = await bench.order('approved');
      refuses(await bench.probe.post('/payments', order.input, { token: order.token }), 400, 'key_missing');
      holds(contract.vPayment, await bench.pay(order), 201);
      refuses(await bench.pay({ ...order, input: { ...order.input, receiptEmail: 'other@example.com' } }), 422, 'idempotency_mismatch');
    },
  },
  {
    title: 'spends a key that is given up, and refuses a late request with it',
    run: async () => {
      const order = await bench.order('approved');
      refuses(await bench.probe.get(`/payments/by-key/${order.key}`, { token: order.token }), 404, 'not_found');
      const given = holds(
        contract.vAbandonedIntent,
        await bench.probe.send('POST', `/payments/by-key/${order.key}/abandon`, { token: order.token }),
        200,
      );
      must(given.payment === null, 'a payment that nobody made');
      refuses(await bench.pay(order), 409, 'intent_abandoned');
    },
  },
  {
    title: 'returns the payment when it is too late to give a key up',
    run: async () => {
      const order = await bench.order('approved');
      const payment = holds(contract.vPayment, await bench.pay(order), 201);
      const given = holds(
        contract.vAbandonedIntent,
        await bench.probe.send('POST', `/payments/by-key/${order.key}/abandon`, { token: order.token }),
        200,
      );
      must(given.payment?.reference === payment.reference, 'the payment is not returned');
    },
  },
];
