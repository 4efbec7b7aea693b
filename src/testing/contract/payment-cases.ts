import * as contract from '../../contract/generated/validators.js';
import type { ContractBench, ContractCase } from './contract-bench.js';
import { holds, must, refuses } from './expectations.js';

/** Quote, pay, follow up. */
export const paymentCases = (bench: ContractBench): ContractCase[] => [
  {
    title: 'pays what was quoted, once, and has a receipt for it',
    run: async () => {
      const order = await bench.order('approved');
      const payment = holds(contract.vPayment, await bench.pay(order), 201);
      must(payment.status === 'succeeded', `status ${payment.status}`);
      must(payment.total.minor === order.input.expectedTotal.minor, 'another total than agreed');
      holds(contract.vReceipt, await bench.probe.get(`/payments/${payment.id}/receipt`, { token: order.token }), 200);
      const problem = refuses(await bench.pay({ ...order, key: crypto.randomUUID() }), 409, 'already_paid');
      must(problem.payment?.reference === payment.reference, 'the payment is not told');
    },
  },
  {
    title: 'keeps a decline, and another card works',
    run: async () => {
      const order = await bench.order('declined:insufficientFunds');
      const declined = holds(contract.vPayment, await bench.pay(order), 201);
      must(declined.status === 'failed' && declined.failure?.code === 'insufficientFunds', `status ${declined.status}`);
      refuses(await bench.probe.get(`/payments/${declined.id}/receipt`, { token: order.token }), 404, 'not_found');
      const input = await bench.input(order.token, order.invoiceId, 'approved');
      const payment = holds(contract.vPayment, await bench.pay({ ...order, input, key: crypto.randomUUID() }), 201);
      must(payment.status === 'succeeded', `status ${payment.status}`);
    },
  },
  {
    title: 'asks the customer to act and goes on afterwards',
    run: async () => {
      const order = await bench.order('challenge');
      const waiting = holds(contract.vPayment, await bench.pay(order), 201);
      must(waiting.status === 'requiresAction' && waiting.nextAction !== undefined, `status ${waiting.status}`);
      const result = bench.options.challengeResult ?? 'approved.contract-suite';
      const confirmed = await bench.probe.post(
        `/payments/${waiting.id}/confirm`,
        { result },
        { token: order.token, key: crypto.randomUUID() },
      );
      must(holds(contract.vPayment, confirmed, 200).status === 'succeeded', 'the payment does not go on');
    },
  },
  {
    title: 'asks again when the quote is not the one that holds',
    run: async () => {
      const order = await bench.order('approved');
      const more = { ...order.input.expectedTotal, minor: order.input.expectedTotal.minor + 1 };
      const problem = refuses(await bench.pay({ ...order, input: { ...order.input, expectedTotal: more } }), 409, 'quote_changed');
      must(problem.quote?.total.minor === order.input.expectedTotal.minor, 'the new quote is not there');
    },
  },
  {
    title: 'shows a guest no invoice and no payment of others',
    run: async () => {
      const [mine, other] = [await bench.order('approved'), await bench.order('approved')];
      const payment = holds(contract.vPayment, await bench.pay(other), 201);
      refuses(await bench.probe.get(`/payments/${payment.id}`, { token: mine.token }), 404, 'not_found');
      refuses(await bench.probe.get(`/payments/by-key/${other.key}`, { token: mine.token }), 404, 'not_found');
      refuses(
        await bench.probe.post('/payments/quotes', { items: [{ invoiceId: other.invoiceId }] }, { token: mine.token }),
        404,
        'not_found',
      );
    },
  },
];
