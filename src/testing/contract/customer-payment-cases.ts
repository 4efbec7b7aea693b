import { vAccountPayment, vAccountPaymentOutcome, vAccountReceipt, vPaymentPage } from '../../contract/generated/account-validators.js';
import { vInvoice } from '../../contract/generated/invoice-validators.js';
import type { AccountPayment, PaymentPage } from '../../contract/generated/types.js';
import { vProblem } from '../../contract/generated/validators.js';
import type { ContractCase } from './contract-bench.js';
import type { CustomerBench } from './customer-bench.js';
import { holds, must, refuses } from './expectations.js';

/** Quote, pay, schedule and follow up as a signed-in customer. */
export const customerPaymentCases = (bench: CustomerBench): ContractCase[] => [
  ...payingCases(bench),
  ...waitingCases(bench),
  ...permissionCases(bench),
];

const listed = async (bench: CustomerBench, query: string): Promise<PaymentPage> =>
  holds(vPaymentPage, await bench.read(`/payments?${query}`), 200);

const payingCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'quotes several invoices of one currency with sums that add up',
    run: async () => {
      const invoices = await bench.open(2);
      const quote = await bench.quoted(invoices, { credits: 'oldestFirst' });
      const sum = (parts: readonly ({ readonly minor: number } | undefined)[]): number =>
        parts.reduce((total, part) => total + (part?.minor ?? 0), 0);
      must(sum(quote.items.map(({ amount }) => amount)) === quote.gross.minor, 'gross is not the sum of the items');
      const less = sum([quote.creditsTotal, quote.rewards]);
      must(quote.total.minor === quote.gross.minor - less + (quote.surcharge?.minor ?? 0), 'the total is not what is left');
      must(sum((quote.credits ?? []).map(({ amount }) => amount)) === (quote.creditsTotal?.minor ?? 0), 'the credits are not their sum');
      must(quote.dates !== undefined && quote.dates.earliest <= quote.dates.latest, 'no dates');
    },
  },
  {
    title: 'pays several invoices at once, and tells all of it by key, in the history and on the receipt',
    run: async () => {
      const invoices = await bench.open(2);
      const order = bench.orderOf(await bench.quoted(invoices));
      const key = crypto.randomUUID();
      const payment = holds(vAccountPayment, await bench.write('/payments', order, { key }), 201);
      must(payment.status === 'succeeded' && payment.items.length === 2, `status ${payment.status}`);
      must(payment.createdBy !== undefined, 'nobody made it');
      must(holds(vAccountPayment, await bench.write('/payments', order, { key }), 200).id === payment.id, 'two payments for one key');
      must(holds(vAccountPaymentOutcome, await bench.read(`/payments/by-key/${key}`), 200).id === payment.id, 'by-key finds another');
      const { items } = await listed(bench, `tab=history&invoiceId=${encodeURIComponent(invoices[0]?.id ?? '')}`);
      must(items[0]?.id === payment.id, 'the history does not have it first');
      const receipt = holds(vAccountReceipt, await bench.read(`/payments/${payment.id}/receipt`), 200);
      must(receipt.payment.reference === payment.reference, 'the receipt is of another payment');
      for (const { id } of invoices)
        must(holds(vInvoice, await bench.read(`/invoices/${id}`), 200).balance.minor === 0, 'something is left');
      const second = holds(vProblem, await bench.write('/payments', order), 409);
      must(['already_paid', 'not_payable', 'quote_changed'].includes(second.code), `code ${second.code} for what is paid already`);
    },
  },
  {
    title: 'pages payments, newest first, and begins anew where a cursor is not its own',
    run: async () => {
      const { items } = await listed(bench, 'limit=200');
      const created = items.map(({ createdAt }) => createdAt);
      must(created.join() === [...created].sort().reverse().join(), 'not the newest first');
      refuses(await bench.read('/payments?cursor=nothing'), 410, 'cursor_expired');
    },
  },
  {
    title: 'takes an advice of a transfer once, and leaves the invoice open until the money is there',
    run: async () => {
      const [invoice] = await bench.open(1);
      const advice = {
        items: [{ invoiceId: invoice?.id, amount: invoice?.balance }],
        kind: 'wire',
        sentOn: '2025-01-02',
        bankReference: 'TRX 1',
      };
      const key = crypto.randomUUID();
      const payment = holds(vAccountPayment, await bench.write('/remittance-advices', advice, { key }), 201);
      must(payment.status === 'awaitingFunds', `status ${payment.status}`);
      must(
        holds(vAccountPayment, await bench.write('/remittance-advices', advice, { key }), 200).id === payment.id,
        'two advices for one key',
      );
      must(
        holds(vInvoice, await bench.read(`/invoices/${invoice?.id}`), 200).balance.minor === invoice?.balance?.minor,
        'the balance changed',
      );
      refuses(await bench.write('/remittance-advices', { ...advice, items: [] }), 422, 'validation');
    },
  },
];

const waitingCases = (bench: CustomerBench): ContractCase[] => {
  const scheduled = async (): Promise<AccountPayment> => {
    const invoices = await bench.open(1);
    const { dates } = await bench.quoted(invoices);
    if (!dates || dates.latest === dates.earliest) throw new Error('The payer has no invoice that can be paid later');
    const quote = await bench.quoted(invoices, { payDate: dates.latest });
    const payment = holds(vAccountPayment, await bench.write('/payments', bench.orderOf(quote)), 201);
    must(payment.status === 'scheduled' && payment.payDate === quote.payDate, `status ${payment.status} for ${payment.payDate}`);
    return payment;
  };
  return [
    {
      title: 'schedules a payment, moves it for the version that was read, and cancels it once',
      run: async () => {
        const payment = await scheduled();
        const path = `/payments/${payment.id}`;
        must(
          (await listed(bench, 'tab=scheduled&limit=200')).items.some(({ id }) => id === payment.id),
          'not among the scheduled ones',
        );
        must(payment.cancellableUntil !== undefined && (payment.actions ?? []).includes('cancel'), 'it cannot be cancelled');
        refuses(await bench.write(`${path}/reschedule`, {}), 428, 'precondition_required');
        refuses(await bench.write(`${path}/reschedule`, {}, { version: payment.version + 7 }), 412, 'conflict');
        const far = { payDate: '2199-01-01' };
        refuses(await bench.write(`${path}/reschedule`, far, { version: payment.version }), 422, 'validation');
        const key = crypto.randomUUID();
        const cancelled = holds(vAccountPayment, await bench.write(`${path}/cancel`, undefined, { key, version: payment.version }), 200);
        must(cancelled.status === 'cancelled' && cancelled.version > payment.version, `status ${cancelled.status}`);
        const again = await bench.write(`${path}/cancel`, undefined, { key, version: payment.version });
        must(holds(vAccountPayment, again, 200).status === 'cancelled', 'the same key is not replayed');
        refuses(await bench.write(`${path}/cancel`, undefined, { version: cancelled.version }), 409, 'too_late');
        const invoice = holds(vInvoice, await bench.read(`/invoices/${payment.items[0]?.invoiceId}`), 200);
        must(invoice.flags.payable && invoice.paymentState === 'none', 'the invoice cannot be paid again');
      },
    },
    {
      title: 'moves a scheduled payment to another day within the allowed ones',
      run: async () => {
        const payment = await scheduled();
        const dayBefore = new Date(Date.parse(payment.payDate) - 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);
        const moved = await bench.write(`/payments/${payment.id}/reschedule`, { payDate: dayBefore }, { version: payment.version });
        const { payDate, status, version } = holds(vAccountPayment, moved, 200);
        must(status === 'scheduled' && payDate <= payment.payDate && version > payment.version, `${status} for ${payDate}`);
      },
    },
  ];
};

const permissionCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'lets nobody pay, move or tell of a payment who may only look',
    run: async () => {
      const [invoice] = (await bench.page('group=open&limit=1')).items;
      const items = [{ invoiceId: invoice?.id, amount: invoice?.balance }];
      const token = await bench.viewer();
      const refused = async (path: string, body: object): Promise<void> => {
        refuses(await bench.probe.post(path, body, { token, key: crypto.randomUUID() }), 403, 'forbidden');
      };
      await refused('/payments/quotes', { items });
      await refused('/payments', { quoteId: 'q', items, expectedTotal: invoice?.balance, source: { methodId: 'm' } });
      await refused('/remittance-advices', { items, kind: 'wire', sentOn: '2025-01-02' });
    },
  },
  {
    title: 'finds no payment of others to move or to decide',
    run: async () => {
      const version = 1;
      refuses(await bench.write('/payments/no-such-payment/cancel', undefined, { version }), 404, 'not_found');
      refuses(await bench.write('/payments/no-such-payment/reschedule', {}, { version }), 404, 'not_found');
      refuses(await bench.read('/payments/no-such-payment'), 404, 'not_found');
      const token = await bench.viewer();
      const call = { token, key: crypto.randomUUID(), headers: { 'If-Match': '"1"' } };
      const { status } = await bench.probe.send('POST', '/payments/no-such-payment/approve', call);
      must(status === 403 || status === 404, `status ${status} for somebody who may not approve`);
    },
  },
  {
    title: 'shows a customer no quote of an invoice out of scope',
    run: async () => {
      const token = await bench.payer();
      refuses(await bench.probe.post('/payments/quotes', { items: [{ invoiceId: 'no-such-invoice' }] }, { token }), 404, 'not_found');
      if (!bench.customers.hidden) return;
      const invoiceId = await bench.customers.hidden();
      refuses(await bench.probe.post('/payments/quotes', { items: [{ invoiceId }] }, { token }), 404, 'not_found');
    },
  },
];
