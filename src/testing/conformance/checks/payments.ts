import type { Payment, Problem, Receipt } from '../../../contract/generated/types.js';
import { checksOf, type Check } from '../check.js';
import { holds, must, refuses } from '../expectations.js';
import { cardOf, decided, inputOf, lookUp, lookUpSpare, orderAsGuest, pay } from '../guest-bench.js';
import type { World } from '../world.js';

const balanceOf = async (world: World, facts: Readonly<Record<string, string>>): Promise<number> =>
  (await lookUp(world, facts)).found.invoice.balance.minor;

/** Quote, pay and follow up as a guest. */
export const paymentChecks: readonly Check[] = checksOf(
  'payments',
  ['op:guest.lookupInvoice', 'op:payments.quote', 'op:payments.pay', 'guestInvoices', 'cards', 'writes'],
  [
    {
      id: 'pays',
      title: 'pays what was quoted: that total, of that invoice, and nothing is left of it',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const first = await pay(world, order);
        const payment = await decided(world, first, order.token);
        must(payment.status === 'succeeded', 'status succeeded', payment.status, first);
        const { expectedTotal } = order.input;
        must(payment.total.minor === expectedTotal.minor, `the total ${expectedTotal.minor}`, payment.total.minor, first);
        must(payment.items[0]?.invoiceId === order.invoiceId && payment.items.length === 1, 'the invoice that was paid', 'another', first);
        must((await balanceOf(world, order.facts)) === 0, 'a balance of 0 afterwards', 'another');
      },
    },
    {
      id: 'already-paid',
      title: 'refuses to take money for what is paid, and names the payment',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const payment = await decided(world, await pay(world, order), order.token);
        const second = await pay(world, { ...order, key: crypto.randomUUID() });
        const problem = refuses(second, 409, 'already_paid');
        must(problem.payment?.reference === payment.reference, `the payment ${payment.reference}`, problem.payment?.reference, second);
      },
    },
    {
      id: 'receipt',
      title: 'has a receipt for a payment, and none for a decline',
      needs: ['op:payments.receipt', 'op:payments.get'],
      run: async (world) => {
        const order = await orderAsGuest(world);
        const { token } = order;
        const payment = await decided(world, await pay(world, order), token);
        const receipt = holds<Receipt>(await world.ask('GET', `/payments/${payment.id}/receipt`, { token }), 200);
        must(receipt.payment.reference === payment.reference, `the receipt of ${payment.reference}`, receipt.payment.reference);
        must(receipt.payment.total.minor === payment.total.minor, `the total ${payment.total.minor}`, receipt.payment.total.minor);
      },
    },
    {
      id: 'decline',
      title: 'keeps a decline as a payment that failed, leaves the invoice open, and takes another card',
      needs: ['op:payments.receipt'],
      run: async (world) => {
        const order = await orderAsGuest(world, 'declined');
        const { token, invoiceId } = order;
        const first = await pay(world, order);
        const declined = await decided(world, first, token);
        must(declined.status === 'failed' && declined.failure !== undefined, 'status failed with a failure', declined.status, first);
        refuses(await world.ask('GET', `/payments/${declined.id}/receipt`, { token }), 404, 'not_found');
        const input = await inputOf(world, token, invoiceId, 'approved');
        const second = await decided(world, await pay(world, { token, input, key: crypto.randomUUID() }), token);
        must(second.status === 'succeeded', 'status succeeded with another card', second.status);
      },
    },
    {
      id: 'challenge',
      title: 'asks the customer to act, and goes on when they have',
      needs: ['op:payments.confirm'],
      run: async (world) => {
        const order = await orderAsGuest(world, 'challenge');
        const first = await pay(world, order);
        const waiting = holds<Payment>(first, 200, 201);
        must(
          waiting.status === 'requiresAction' && waiting.nextAction !== undefined,
          'requiresAction with nextAction',
          waiting.status,
          first,
        );
        const { token } = order;
        const path = `/payments/${waiting.id}/confirm`;
        const body = { result: cardOf(world, 'challengeResult') };
        refuses(await world.post(path, body, { token }), 400, 'key_missing');
        const key = crypto.randomUUID();
        const confirmed = await decided(world, await world.post(path, body, { token, key }), token);
        must(confirmed.status === 'succeeded', 'status succeeded', confirmed.status);
        const again = await decided(world, await world.post(path, body, { token, key }), token);
        must(again.id === waiting.id && again.status === 'succeeded', 'the same payment again', again.status);
      },
    },
    {
      id: 'quote-changed',
      title: 'charges nothing but what the customer agreed to: another total is asked about again',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const { expectedTotal } = order.input;
        for (const difference of [1, -1]) {
          const total = { ...expectedTotal, minor: expectedTotal.minor + difference };
          const exchange = await pay(world, { ...order, key: crypto.randomUUID(), input: { ...order.input, expectedTotal: total } });
          const problem: Problem = refuses(exchange, 409, 'quote_changed');
          must(
            problem.quote?.total.minor === expectedTotal.minor,
            `the quote of ${expectedTotal.minor}`,
            problem.quote?.total.minor,
            exchange,
          );
        }
        const { currency } = expectedTotal;
        const other = { ...expectedTotal, currency: currency === 'USD' ? 'EUR' : 'USD' };
        const foreign = await pay(world, { ...order, key: crypto.randomUUID(), input: { ...order.input, expectedTotal: other } });
        must([409, 422].includes(foreign.status), 'a refusal of another currency', foreign.status, foreign);
        must((await balanceOf(world, order.facts)) > 0, 'an invoice that is still open', 'it is paid');
      },
    },
    {
      id: 'never-more',
      title: 'takes no more than is due',
      run: async (world) => {
        const { token, found } = await lookUpSpare(world);
        const { balance, id: invoiceId } = found.invoice;
        const items = [{ invoiceId, amount: { ...balance, minor: balance.minor + 1 } }];
        refuses(
          await world.post('/payments/quotes', { items, methodType: 'card' }, { token }),
          422,
          'amount_exceeds_balance',
          'validation',
        );
        for (const minor of [0, -1]) {
          const none = [{ invoiceId, amount: { ...balance, minor } }];
          const exchange = await world.post('/payments/quotes', { items: none, methodType: 'card' }, { token });
          must(exchange.status === 422, `422 for an amount of ${minor}`, exchange.status, exchange);
        }
      },
    },
    {
      id: 'bad-token',
      title: 'takes no money by a token that its provider does not know',
      run: async (world) => {
        const order = await orderAsGuest(world);
        const source = { token: 'no-such-token', type: 'card', funding: 'credit' as const };
        const exchange = await pay(world, { ...order, input: { ...order.input, source } });
        const took = exchange.status < 300 && (exchange.body as Payment).status === 'succeeded';
        must(!took, 'a refusal, or a payment that failed', 'a payment that succeeded', exchange);
        must((await balanceOf(world, order.facts)) > 0, 'an invoice that is still open', 'it is paid');
      },
    },
  ],
);
