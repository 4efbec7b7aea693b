import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import {
  createBackend,
  jwtIdentity,
  ManualClock,
  MemoryMailer,
  MemoryStore,
  nordwind,
  seedNordwind,
  TestProvider,
  todayOf,
  type Backend,
} from '../index.js';
import { connectTo } from '../../testing/index.js';
import { serve, type Serving } from './index.js';

const issuer = 'https://login.biller.example/';
const audience = 'https://billing.example/api';
const baseUrl = 'https://billing.example/api/v1';
const clock = new ManualClock(Date.UTC(2026, 2, 12, 15));

/** The biller's own sign-in: it publishes its keys, renews them, and is out of order at times. */
class SignIn {
  published: JWK[] = [];
  down = false;
  asked = 0;
  #private: CryptoKey | undefined;
  #kid = '';

  async renew(kid: string): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    this.#private = privateKey;
    this.#kid = kid;
    this.published = [...this.published, { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }];
  }

  answer = (): Promise<Response> => {
    this.asked += 1;
    return Promise.resolve(this.down ? new Response('Out of order', { status: 503 }) : Response.json({ keys: this.published }));
  };

  token(claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
    if (!this.#private) throw new Error('No key yet');
    const now = clock.now() / 1_000;
    const payload = { iss: issuer, aud: audience, iat: now, exp: now + 600, ...person, ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: this.#kid }).sign(this.#private);
  }
}

const signIn = new SignIn();
const store = new MemoryStore();
let serving: Serving;
let backend: Backend;
let person: { sub: string; tenant: string };
let otherCompany: string;

before(async () => {
  await seedNordwind(store, todayOf(nordwind, clock));
  await store.transaction(async (tx) => {
    const user = await tx.users.byEmail('viewer@harbourfinch.example');
    assert.ok(user);
    person = { sub: user.id, tenant: user.companyId };
    const accounts = await Promise.all((await tx.invoices.all()).map(({ accountId }) => tx.accounts.get(accountId)));
    const other = accounts.find((account) => account?.companyId !== undefined && account.companyId !== user.companyId);
    assert.ok(other?.companyId);
    otherCompany = other.companyId;
  });
  serving = await serve({ fetch: signIn.answer, port: 0 });
});
after(() => serving.close(0));

beforeEach(async () => {
  signIn.published = [];
  signIn.down = false;
  await signIn.renew('spring');
  const keys = new URL(`http://127.0.0.1:${serving.port}/keys`);
  backend = createBackend({
    store,
    clock,
    provider: new TestProvider({ challengeUrl: 'https://fields.example/challenge.html' }),
    mailer: new MemoryMailer(),
    identity: jwtIdentity({ keys, issuer, audience }),
    config: { biller: nordwind, frameUrl: 'https://fields.example/frame.html' },
  });
});

const ask = (path: string, bearer: string, init: RequestInit = {}): Promise<Response> =>
  backend.fetch(new Request(`${baseUrl}${path}`, { ...init, headers: { Authorization: `Bearer ${bearer}` } }));

const statusFor = async (bearer: string): Promise<number> => (await ask('/invoices', bearer)).status;

describe('a token of the biller’s own sign-in', () => {
  it('makes a cross-origin host’s user known to every element through `getToken`', async () => {
    const token = await signIn.token();
    const client = connectTo(baseUrl, { getToken: () => token, fetch: (request) => backend.fetch(request) });
    const session = await client.session.current();
    assert.equal(session?.kind, 'user');
    assert.equal(session?.subject?.email, 'viewer@harbourfinch.example');
    assert.equal(Date.parse(session?.expiresAt ?? ''), clock.now() + 600_000);
    assert.ok((await client.invoices.list({})).items.length > 0);
  });

  it('says who, and never what they may do: the role stands in the store', async () => {
    const token = await signIn.token({ role: 'administrator', permissions: ['payment.create'], scope: 'payment.create' });
    const session = (await (await ask('/session', token)).json()) as { permissions: string[] };
    assert.ok(session.permissions.includes('invoice.view'));
    assert.ok(!session.permissions.includes('payment.create'));
  });

  it('is neither prolonged nor ended here', async () => {
    const token = await signIn.token();
    const extended = (await (await ask('/session/extend', token, { method: 'POST' })).json()) as { expiresAt: string };
    assert.equal(Date.parse(extended.expiresAt), clock.now() + 600_000);
    assert.equal((await ask('/session', token, { method: 'DELETE' })).status, 204);
    assert.equal(await statusFor(token), 200);
  });

  it('is checked without asking for the keys each time', async () => {
    assert.equal(await statusFor(await signIn.token()), 200);
    const before = signIn.asked;
    assert.equal(await statusFor(await signIn.token()), 200);
    assert.equal(signIn.asked, before);
  });

  const refused: [string, () => Promise<string> | string][] = [
    ['of another issuer', () => signIn.token({ iss: 'https://login.other.example/' })],
    ['for another audience', () => signIn.token({ aud: 'https://mail.example' })],
    ['without an audience', () => signIn.token({ aud: undefined })],
    ['that has ended, beyond what clocks may differ', () => signIn.token({ exp: clock.now() / 1_000 - 31 })],
    ['without an end', () => signIn.token({ exp: undefined })],
    ['that is not valid yet', () => signIn.token({ nbf: clock.now() / 1_000 + 120 })],
    ['without a company', () => signIn.token({ tenant: undefined })],
    ['whose company is no text', () => signIn.token({ tenant: [person.tenant] })],
    ['of somebody unknown', () => signIn.token({ sub: 'user-nobody' })],
    ['that puts a user into another company', () => signIn.token({ tenant: otherCompany })],
    [
      'without a signature',
      () => new UnsecuredJWT({ ...person }).setIssuer(issuer).setAudience(audience).setExpirationTime('10m').encode(),
    ],
    [
      'changed after signing',
      async () => (await signIn.token()).replace(/\.[\w-]+\./, `.${btoa(JSON.stringify({ iss: issuer })).replaceAll('=', '')}.`),
    ],
    ['that is no token at all', () => 'a.b.c'],
    [
      'signed with the published key as a shared secret',
      async () =>
        new SignJWT({ ...person })
          .setProtectedHeader({ alg: 'HS256', kid: 'spring' })
          .setIssuer(issuer)
          .setAudience(audience)
          .setExpirationTime('10m')
          .sign(new TextEncoder().encode(JSON.stringify(signIn.published[0]))),
    ],
    [
      'signed by somebody else under the same name of the key',
      async () => {
        const stranger = new SignIn();
        await stranger.renew('spring');
        return stranger.token();
      },
    ],
  ];
  for (const [what, make] of refused) {
    it(`is nobody when it is one ${what}`, async () => {
      const response = await ask('/invoices', await make());
      assert.equal(response.status, 401);
      assert.equal(((await response.json()) as { code: string }).code, 'unauthenticated');
    });
  }

  it('is neither taken nor refused while the keys cannot be read: the caller is asked to wait', async () => {
    signIn.down = true;
    const token = await signIn.token();
    const response = await ask('/invoices', token);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Retry-After'), '5');
    signIn.down = false;
    assert.equal(await statusFor(token), 200);
  });

  it('leaves the tokens of guests and of sessions as they are', async () => {
    const session = await backend.signIn('viewer@harbourfinch.example');
    assert.equal(await statusFor(session?.token ?? ''), 200);
  });
});

describe('an identity of tokens', () => {
  it('takes no algorithm with a shared secret', () => {
    for (const algorithm of ['HS256', 'none']) {
      assert.throws(() => jwtIdentity({ keys: { keys: [] }, issuer, audience, algorithms: [algorithm] }), /shared secret/);
    }
  });
});
