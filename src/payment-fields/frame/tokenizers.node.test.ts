import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTestToken, testCards } from '../../domain/test-cards.js';
import { TokenizeFault, type Card } from './tokenizer.js';
import { vaultTokenizer } from './tokenizer-http-vault.js';
import { testTokenizer } from './tokenizer-test.js';

const card: Card = { number: '4242424242424242', expiry: { month: 12, year: 2035 }, cvc: '123', brand: 'visa' };
const answer = { token: 'tok_1', brand: 'visa', funding: 'credit', last4: '4242', expiry: { month: 12, year: 2035 } };
const address = 'https://vault.example/cards';

const vault = (reply: () => Promise<Response>, calls: [string, RequestInit][] = []) =>
  vaultTokenizer(address, {
    fetch: (url, init) => {
      calls.push([url as string, init ?? {}]);
      return reply();
    },
    timeout: () => new AbortController().signal,
  });
const json =
  (value: unknown, status = 200) =>
  () =>
    Promise.resolve(new Response(JSON.stringify(value), { status }));
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    (error: unknown) => (error instanceof TokenizeFault ? error.code : `other ${String(error)}`),
  );

test('the test tokenizer gives each card its outcome and funding, and no digit of it but the last four', async () => {
  for (const { number, outcome, funding } of testCards) {
    const made = await testTokenizer({ ...card, number });
    assert.deepEqual(parseTestToken(made.token), { outcome, funding });
    assert.equal(made.last4, number.slice(-4));
    assert.ok(!made.token.includes(number.slice(0, 8)));
  }
});

test('a card that the test provider does not know gets a token that is declined', async () => {
  const { token } = await testTokenizer({ ...card, number: '4111111111111111' });
  assert.equal(parseTestToken(token)?.outcome, 'declined:generic');
});

test('the vault gets the card once, as JSON, without cookies, redirects, cache or referrer', async () => {
  const calls: [string, RequestInit][] = [];
  assert.deepEqual(await vault(json(answer), calls)(card), answer);
  assert.equal(calls.length, 1);
  const [url, { body, method, credentials, redirect, cache, referrerPolicy }] = calls[0] ?? ['', {}];
  assert.equal(url, address);
  assert.deepEqual(JSON.parse(body as string), { number: card.number, expiry: card.expiry, cvc: '123' });
  assert.deepEqual(
    { method, credentials, redirect, cache, referrerPolicy },
    { method: 'POST', credentials: 'omit', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer' },
  );
});

test('what the vault leaves out is filled in from the card', async () => {
  assert.deepEqual(await vault(json({ token: 'tok_2' }))(card), { ...answer, token: 'tok_2', funding: 'unknown' });
});

test('refusals, faults and nonsense of the vault become a code each', async () => {
  assert.equal(await code(vault(json({}, 422))(card)), 'validation');
  assert.equal(await code(vault(json({}, 400))(card)), 'validation');
  assert.equal(await code(vault(json({}, 500))(card)), 'unavailable');
  assert.equal(await code(vault(json({}, 403))(card)), 'unavailable');
  assert.equal(await code(vault(() => Promise.reject(new TypeError('failed to fetch 4242424242424242')))(card)), 'network');
  assert.equal(await code(vault(() => Promise.resolve(new Response('<html>')))(card)), 'bad_response');
  for (const wrong of [
    null,
    [],
    'tok',
    {},
    { token: '' },
    { ...answer, last4: '42424' },
    { ...answer, funding: 'gold' },
    { ...answer, brand: '<b>' },
  ]) {
    assert.equal(await code(vault(json(wrong))(card)), 'bad_response', JSON.stringify(wrong));
  }
  assert.equal(await code(vault(json({ ...answer, padding: 'x'.repeat(30_000) }))(card)), 'bad_response');
});

test('a vault that hands the number back as its token is refused', async () => {
  for (const token of [card.number, 'tok_4242 4242 4242 4242', '4242-4242-4242-4242']) {
    assert.equal(await code(vault(json({ ...answer, token }))(card)), 'bad_response', token);
  }
});

test('a vault that does not answer in time is a timeout', async () => {
  const controller = new AbortController();
  const hanging = vaultTokenizer(address, {
    fetch: (_url, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('late', 'TimeoutError')))),
    timeout: () => controller.signal,
  });
  const waiting = code(hanging(card));
  controller.abort();
  assert.equal(await waiting, 'timeout');
});
