import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GuestInvoice, InvoiceSelection, Problem } from '../contract/generated/types.js';
import { createInPageBackend, WireProbe } from '../testing/index.js';
import { digest } from './random.js';
import type { BillingStore } from './store/billing-store.js';

const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };

const start = async () => {
  const page = await createInPageBackend();
  const probe = new WireProbe((request) => page.backend.fetch(request));
  const lookUp = async (): Promise<string> => ((await probe.post('/guest/lookups', { facts })).body as GuestInvoice).session.token ?? '';
  return { page, probe, lookUp, store: page.controls.store };
};

/** Bits of a text in the alphabet of 64 letters. */
const bitsOf = (token: string): number => (/^[\w-]+$/.test(token) ? token.length * 6 : 0);

describe('tokens', () => {
  it('are of 128 bits at least, never the same, and kept as digests alone', async () => {
    const { page, probe, lookUp, store } = await start();
    const link = page.controls.seed.payLinks.valid.token;
    const session = await page.controls.signIn('payer@harbourfinch.example');
    const selection = (await probe.send('POST', '/invoices/selections', { body: {}, token: session })).body as InvoiceSelection;
    const resolved = (await probe.post('/guest/pay-links', { token: link })).body as GuestInvoice;
    const tokens = [await lookUp(), await lookUp(), resolved.session.token ?? '', link, session, selection.token];
    assert.equal(new Set(tokens).size, tokens.length);
    for (const token of tokens) assert.ok(bitsOf(token) >= 128, token);
    const kept = (shelf: 'guestTokens' | 'payLinks' | 'sessions' | 'selections', token: string) =>
      store.transaction(async (tx) => [
        (await tx[shelf].get(token)) !== undefined,
        (await tx[shelf].get(await digest(token))) !== undefined,
      ]);
    for (const token of tokens.slice(0, 3)) assert.deepEqual(await kept('guestTokens', token), [false, true]);
    assert.deepEqual(await kept('payLinks', link), [false, true]);
    assert.deepEqual(await kept('sessions', session), [false, true]);
    assert.deepEqual(await kept('selections', selection.token), [false, true]);
  });

  it('of one kind are nothing as another kind', async () => {
    const { page, probe, lookUp } = await start();
    const link = page.controls.seed.payLinks.valid.token;
    const guest = await lookUp();
    const session = await page.controls.signIn('payer@harbourfinch.example');
    for (const token of [link, await digest(session), await digest(guest), `${session}x`, session.toLowerCase()])
      assert.equal((await probe.send('GET', '/payments/by-key/k', { token })).status, 401, token);
    for (const token of [guest, session, await digest(link)])
      assert.equal(((await probe.post('/guest/pay-links', { token })).body as Problem).code, 'pay_link_expired');
  });

  it('of guests open the one invoice that they were given for: all others read as not there', async () => {
    const { page, probe, lookUp } = await start();
    const link = page.controls.seed.payLinks.valid.token;
    const other = ((await probe.post('/guest/pay-links', { token: link })).body as GuestInvoice).invoice.id;
    const token = await lookUp();
    for (const id of [other, 'inv_none']) {
      const quoted = await probe.post('/payments/quotes', { items: [{ invoiceId: id }] }, { token });
      assert.deepEqual([quoted.status, (quoted.body as Problem).code], [404, 'not_found'], id);
    }
  });

  it('of pay links say when they are used or expired, with one answer', async () => {
    const { page, probe } = await start();
    for (const name of ['used', 'expired'] as const) {
      const answer = await probe.post('/guest/pay-links', { token: page.controls.seed.payLinks[name].token });
      assert.deepEqual([answer.status, (answer.body as Problem).code], [410, 'pay_link_expired'], name);
    }
  });
});

/** Does something else right before the transaction of that number. */
const interrupted = (store: BillingStore, before: number, act: () => Promise<unknown>): (() => void) => {
  const transaction = store.transaction.bind(store);
  let count = 0;
  store.transaction = async (work) => {
    count += 1;
    if (count === before) await act();
    return transaction(work);
  };
  return () => void (store.transaction = transaction);
};

describe('signing out', () => {
  it('erases the session', async () => {
    const { page, probe, store } = await start();
    const token = await page.controls.signIn('payer@harbourfinch.example');
    assert.equal((await probe.send('DELETE', '/session', { token })).status, 204);
    const id = await digest(token);
    assert.equal(await store.transaction((tx) => tx.sessions.get(id)), undefined);
  });

  it('while another tab goes on with the session ends it, between whichever of its steps', async () => {
    const { page, probe, store } = await start();
    for (const step of [1, 2, 3, 4]) {
      const token = await page.controls.signIn('payer@harbourfinch.example');
      let ended = false;
      const goOn = interrupted(store, step, async () => {
        ended = (await probe.send('DELETE', '/session', { token })).status === 204;
      });
      const { status } = await probe.send('POST', '/session/extend', { token });
      goOn();
      assert.ok([200, 401].includes(status), `${status}`);
      const id = await digest(token);
      const row = await store.transaction((tx) => tx.sessions.get(id));
      assert.equal(row === undefined, ended, `step ${step}`);
    }
  });
});
