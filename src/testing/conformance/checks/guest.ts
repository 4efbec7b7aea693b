import type { Session } from '../../../contract/generated/types.js';
import { checksOf, type Check } from '../check.js';
import { essenceOf, holds, must, refuses } from '../expectations.js';
import { lookUpSpare, notThrottled, orderAsGuest, pay } from '../guest-bench.js';
import type { World } from '../world.js';

/** Facts of which one is wrong, each time another. */
const wrongFacts = (facts: Readonly<Record<string, string>>): Readonly<Record<string, string>>[] =>
  Object.keys(facts).map((name) => ({ ...facts, [name]: name === 'invoiceAmount' ? '0.01' : `Q${crypto.randomUUID().slice(0, 8)}Q` }));

const fields = ['id', 'number', 'accountNumber', 'country', 'currency', 'balance', 'dueDate', 'dueOnReceipt', 'displayStatus'];
const more = ['daysOverdue', 'flags', 'notPayableReason', 'remittanceRef', 'billingContact', 'lastPayment', 'pendingAmount', 'version'];
const forGuests: ReadonlySet<string> = new Set([...fields, ...more]);

/** What only signed-in customers get. */
const customersOnly = ['createdBy', 'credits', 'creditsTotal', 'approval', 'actions', 'storedMethods', 'dates', 'cancellableUntil'];

/** One invoice without signing in. */
export const guestChecks: readonly Check[] = checksOf(
  'guest',
  ['op:guest.lookupInvoice', 'guestInvoices'],
  [
    {
      id: 'finds',
      title: 'finds an invoice by its facts and shows no more of it than a guest may see',
      run: async (world) => {
        const { facts, token, found } = await lookUpSpare(world);
        const exchange = world.log.at(-1);
        must(found.session.kind === 'guest', 'the session of a guest', found.session.kind);
        must(token.length >= 22, 'a token of 128 bits at least', `${token.length} characters`);
        must(found.session.guestInvoiceId === found.invoice.id, 'a session for this invoice', found.session.guestInvoiceId);
        const shown = Object.keys(found.invoice).filter((name) => !forGuests.has(name));
        must(shown.length === 0, 'nothing but the fields of InvoiceSummary', shown.join(', '), exchange);
        const { accountNumber } = found.invoice;
        must(accountNumber !== facts['accountNumber'], 'a masked account number', 'all of it', exchange);
      },
    },
    {
      id: 'session',
      title: 'keeps the token to itself once it is given, and opens nothing but the one invoice',
      run: async (world) => {
        const { token } = await lookUpSpare(world);
        if (await world.offers('session.current')) {
          const session = holds<Session>(await world.ask('GET', '/session', { token }), 200);
          must(session.kind === 'guest' && session.token === undefined, 'a guest without a token', JSON.stringify(session.kind));
        }
        for (const [operation, path] of readings) {
          if (!(await world.offers(operation))) continue;
          const exchange = await world.ask('GET', path, { token });
          must([401, 403, 404].includes(exchange.status), `a refusal of GET ${path} to a guest`, exchange.status, exchange);
        }
      },
    },
    {
      id: 'small-shapes',
      title: 'leaves out of a guest’s quote what is a customer’s',
      needs: ['op:payments.quote'],
      run: async (world) => {
        const { token, found } = await lookUpSpare(world);
        const exchange = await world.post('/payments/quotes', { items: [{ invoiceId: found.invoice.id }], methodType: 'card' }, { token });
        const quote = holds<object>(exchange, 200);
        const shown = customersOnly.filter((name) => name in quote);
        must(shown.length === 0, 'a Quote without what is an AccountQuote’s', shown.join(', '), exchange);
      },
    },
    {
      id: 'neutral',
      title: 'has one answer for every wrong fact, whichever it is',
      run: async (world) => {
        const { facts } = await lookUpSpare(world);
        const essences = new Map<string, string>();
        for (const some of wrongFacts(facts)) {
          const exchange = notThrottled(await world.post('/guest/lookups', { facts: some }));
          const { params: _params, ...problem } = refuses(exchange, 404, 'guest_not_found');
          const name = Object.keys(some).find((key) => some[key] !== facts[key]) ?? '';
          essences.set(essenceOf({ ...exchange, body: problem }), name);
          const names = Object.keys(exchange.body as object).concat(Object.keys(_params ?? {}));
          must(
            !names.some((each) => /account|invoice|amount|field/i.test(each)),
            'nothing about which fact is wrong',
            names.join(),
            exchange,
          );
        }
        must(essences.size === 1, 'the same answer to each', `another one where ${[...essences.values()].join(' or ')} is wrong`);
      },
    },
    {
      id: 'readings',
      title: 'takes an amount by its readings, as it was typed and as a plain decimal',
      run: async (world) => {
        const { facts } = await lookUpSpare(world);
        const { invoiceAmount } = facts;
        if (invoiceAmount === undefined) return;
        const typed = {
          facts: { ...facts, invoiceAmount: `about ${invoiceAmount}` },
          readings: { invoiceAmount: ['1.01', invoiceAmount] },
        };
        holds(await world.post('/guest/lookups', typed), 200);
      },
    },
    {
      id: 'others',
      title: 'finds no invoice and no payment of others with a guest’s token',
      needs: ['op:payments.pay', 'op:payments.quote', 'cards', 'writes'],
      run: async (world) => {
        const [mine, other] = [await lookUpSpare(world), await orderAsGuest(world)];
        const payment = holds<{ readonly id: string }>(await pay(world, other), 200, 201, 202);
        const { token } = mine;
        for (const path of [`/payments/${payment.id}`, `/payments/by-key/${other.key}`, `/payments/${payment.id}/receipt`])
          refuses(await world.ask('GET', path, { token }), 404, 'not_found');
        refuses(await world.post('/payments/quotes', { items: [{ invoiceId: other.invoiceId }] }, { token }), 404, 'not_found');
        const stolen = { ...other.input, items: [{ invoiceId: other.invoiceId }] };
        refuses(await world.post('/payments', stolen, { token, key: crypto.randomUUID() }), 404, 'not_found');
      },
    },
    {
      id: 'gives-back',
      title: 'opens nothing any more to a token that was given back',
      needs: ['op:session.end', 'op:payments.quote', 'writes'],
      run: async (world) => {
        const { token, found } = await lookUpSpare(world);
        const ended = await world.ask('DELETE', '/session', { token });
        must(ended.status === 204, '204', ended.status, ended);
        const items = [{ invoiceId: found.invoice.id }];
        refuses(await world.post('/payments/quotes', { items }, { token }), 401, 'unauthenticated', 'guest_expired');
      },
    },
  ],
);

const readings = [
  ['invoices.list', '/invoices'],
  ['invoices.totals', '/invoices/totals'],
  ['payments.list', '/payments'],
  ['accounts.list', '/accounts'],
  ['dashboard.get', '/dashboard'],
  ['views.list', '/views'],
  ['credits.list', '/credits'],
  ['paymentMethods.list', '/payment-methods'],
] as const;

/** Links that were sent to a customer. */
export const payLinkChecks: readonly Check[] = checksOf(
  'guest',
  ['op:guest.resolvePayLink'],
  [
    {
      id: 'dead-links',
      title: 'has one answer for pay links that lead nowhere, whatever the reason',
      run: async (world) => {
        const dead = ['never-made', ...(world.settings.payLinks?.dead ?? [])];
        const essences = new Set<string>();
        for (const token of dead) {
          const exchange = notThrottled(await world.post('/guest/pay-links', { token }));
          refuses(exchange, 410, 'pay_link_expired');
          essences.add(essenceOf(exchange));
        }
        must(essences.size === 1, 'the same answer to each', `${essences.size} different ones`);
      },
    },
    {
      id: 'link',
      title: 'exchanges the token of a pay link for its invoice, and the token is not the link’s',
      run: async (world: World) => {
        const token = world.settings.payLinks?.valid;
        if (token === undefined) return;
        const found = holds<{ readonly session: Session }>(notThrottled(await world.post('/guest/pay-links', { token })), 200);
        must(found.session.kind === 'guest' && found.session.token !== token, 'a token of its own', 'the link’s');
      },
    },
  ],
);
