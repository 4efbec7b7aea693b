// What examples are asked of: the reference backend over its seed, on one day, with the people that examples name.
import { createInPageBackend } from '../../src/testing/in-page-backend.js';
import { WireProbe } from '../../src/testing/wire-probe.js';
import { Names } from './run-examples.mjs';

const base = 'https://billing.example/api/v1';
const people = {
  payer: 'payer@harbourfinch.example',
  viewer: 'viewer@harbourfinch.example',
  approver: 'manager@harbourfinch.example',
};
const guests = {
  guestToken: { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' },
  smallToken: { accountNumber: 'K7Q009', invoiceNumber: '1Z-204388', invoiceAmount: '88.00' },
};

/** @returns what `ask` of run-examples.mjs takes, with the names that the examples of a tag begin with */
export async function openExamples(tag) {
  const { backend, controls } = await createInPageBackend({ baseUrl: base, live: true });
  const fetch = (request) => backend.fetch(request, { address: 'example' });
  const given = { payLink: controls.seed.payLinks.valid.token };
  for (const [name, email] of Object.entries(people)) given[name] = await controls.signIn(email);
  if (tag === 'payments') Object.assign(given, await guestsOf(fetch));
  return { fetch, base, names: new Names(given) };
}

/** Payments begin where a look-up has ended, which is an example of its own. */
async function guestsOf(fetch) {
  const probe = new WireProbe(fetch, base);
  const tokens = {};
  for (const [name, facts] of Object.entries(guests)) tokens[name] = (await probe.post('/guest/lookups', { facts })).body.session.token;
  const quote = { items: [{ invoiceId: 'inv_1Z-204388' }], methodType: 'card', funding: 'credit' };
  const { body } = await probe.post('/payments/quotes', quote, { token: tokens.smallToken });
  return { ...tokens, smallQuoteId: body.id };
}
