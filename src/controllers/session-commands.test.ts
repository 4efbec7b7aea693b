import { expect } from '@open-wc/testing';
import type { BillingClient } from '../client/billing-client.js';
import type { Session } from '../domain/entities.js';
import type { BillingError } from '../domain/errors.js';
import { Cart } from './cart.js';
import { extendSession, isSessionNews, sessionChannel, signOut, type SessionNews } from './session-commands.js';

const scope = 'https://billing.example/api/v1';
const session: Session = {
  kind: 'user',
  permissions: [],
  expiresAt: '2026-03-12T15:00:00Z',
  subject: { userId: 'u1', email: 'payer@example.com' },
};
const client: BillingClient = {
  scope,
  session: { current: () => Promise.resolve(session), extend: () => Promise.resolve(session), end: () => Promise.resolve() },
};
/** What another tab hears of it. */
async function heardOf(work: () => Promise<unknown>): Promise<SessionNews> {
  const channel = sessionChannel(scope);
  if (!channel) throw new Error('No channel');
  const heard = new Promise<unknown>((resolve) => channel.addEventListener('message', ({ data }) => resolve(data)));
  await work();
  const news = await heard;
  channel.close();
  if (!isSessionNews(news)) throw new Error('No news');
  return news;
}

describe('the commands of a session', () => {
  afterEach(() => localStorage.clear());

  it('to stay reaches every tab', async () => {
    expect(await heardOf(() => extendSession(client))).to.deep.equal({ type: 'extended', user: 'u1' });
  });

  it('to sign out reaches every tab, and forgets what was remembered for the user', async () => {
    new Cart(scope, 'u1').set(['a']);
    new Cart(scope, 'u2').set(['b']);
    expect(await heardOf(() => signOut(client, session))).to.deep.equal({ type: 'ended', user: 'u1' });
    expect([new Cart(scope, 'u1').ids, new Cart(scope, 'u2').ids]).to.deep.equal([[], ['b']]);
  });

  it('are refused where the client has none of them', async () => {
    for (const command of [extendSession({}), signOut({}, session)]) {
      const code = await command.then(
        () => undefined,
        (error: BillingError) => error.code,
      );
      expect(code).to.equal('unsupported');
    }
  });

  it('that a stranger on the line sends are no news', () => {
    expect([null, 'ended', { type: 'other' }, {}].map((value) => isSessionNews(value))).to.deep.equal([false, false, false, false]);
  });
});
