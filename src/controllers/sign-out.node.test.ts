import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionController } from './session-controller.js';
import { signOutOf } from './sign-out.js';

const controller = (parts: object): SessionController => parts as SessionController;

test('a provider signs out for the elements inside it', async () => {
  const done: string[] = [];
  await signOutOf(controller({ provided: { signOut: async () => void done.push('provider') }, ended: () => done.push('ended') }));
  assert.deepEqual(done, ['provider']);
});

test('an element with a client of its own ends the session there, and is told that it is over', async () => {
  const done: string[] = [];
  const client = { session: { end: async () => void done.push('client') } };
  await signOutOf(controller({ clients: { obtain: async () => client }, session: null, ended: () => done.push('ended') }));
  assert.deepEqual(done, ['client', 'ended']);
});

test('a client that cannot sign out says so', async () => {
  const session = controller({ clients: { obtain: async () => ({}) }, session: null, ended: () => assert.fail('nothing has ended') });
  await assert.rejects(signOutOf(session), { code: 'unsupported' });
});
