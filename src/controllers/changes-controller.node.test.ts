import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BillingClient, ChangeEvent } from '../client/billing-client.js';
import { ChangesController } from './changes-controller.js';
import type { ClientController } from './client-controller.js';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const clientOf = () => {
  const listeners = new Set<(change: ChangeEvent) => void>();
  const client: BillingClient = { subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) };
  return { client, listeners, tell: (change: ChangeEvent) => listeners.forEach((listener) => listener(change)) };
};

test('a change of a topic is heard, of the client in use alone, while the element is in the page', () => {
  const [first, second] = [clientOf(), clientOf()];
  const clients = { client: first.client };
  const heard: string[] = [];
  const changes = new ChangesController(host, clients as ClientController, ['invoices', 'payments'], (topic) => heard.push(topic));
  changes.hostUpdate();
  changes.hostUpdate();
  first.tell({ topic: 'invoices' });
  first.tell({ topic: 'views' });
  assert.deepEqual(heard, ['invoices']);
  clients.client = second.client;
  changes.hostUpdate();
  first.tell({ topic: 'payments' });
  second.tell({ topic: 'payments' });
  assert.deepEqual(heard, ['invoices', 'payments']);
  changes.hostDisconnected();
  assert.deepEqual([first.listeners.size, second.listeners.size], [0, 0]);
});
