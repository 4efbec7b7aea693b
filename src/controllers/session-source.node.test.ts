import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BillingClient } from '../client/billing-client.js';
import type { Session } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import { SessionSource } from './session-source.js';

const payer: Session = { kind: 'user', permissions: [], expiresAt: '2026-03-12T15:00:00Z' };
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** A client that answers when the test says so. */
function held() {
  const asked: { answer: (session: Session | null) => void; fail: (error: unknown) => void; signal: AbortSignal | undefined }[] = [];
  const client: BillingClient = {
    session: { current: (o) => new Promise((answer, fail) => asked.push({ answer, fail, signal: o?.signal })) },
  };
  return { asked, source: SessionSource.of(client), client };
}

test('a client has one source', () => {
  const { client, source } = held();
  assert.equal(SessionSource.of(client), source);
  assert.notEqual(SessionSource.of({}), source);
});

test('the newest answer counts, never one that comes later', async () => {
  const { asked, source } = held();
  source.watch(() => undefined);
  source.read();
  assert.equal(asked[0]?.signal?.aborted, true);
  asked[1]?.answer(payer);
  await turn();
  asked[0]?.answer(null);
  await turn();
  assert.equal(source.session, payer);
});

test('an answer under way does not bring back a session that is over', async () => {
  const { asked, source } = held();
  source.watch(() => undefined);
  assert.equal(source.ended(), true);
  asked[0]?.answer(payer);
  await turn();
  assert.deepEqual([source.session, source.ended()], [null, false]);
});

test('a refusal for want of a session is an answer, any other failure is none', async () => {
  const { asked, source } = held();
  const told: unknown[] = [];
  source.watch(() => told.push(source.session));
  asked[0]?.fail(new BillingError('unavailable'));
  await turn();
  assert.deepEqual([source.session, source.failure?.code], [undefined, 'unavailable']);
  source.read();
  asked[1]?.fail(new BillingError('unauthenticated'));
  await turn();
  assert.deepEqual([source.session, source.failure, told], [null, undefined, [undefined, null]]);
});
