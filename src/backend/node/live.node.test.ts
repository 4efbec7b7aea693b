import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createInPageBackend } from '../../testing/index.js';
import { serve } from './serve.js';

it('live updates arrive over HTTP as they happen, and a host that closes ends them first', { timeout: 20_000 }, async () => {
  const { backend, controls } = await createInPageBackend({ live: true });
  const token = await controls.signIn('payer@harbourfinch.example');
  const serving = await serve({ fetch: (request, info) => backend.fetch(request, info), port: 0, hosts: ['127.0.0.1'] });
  const response = await fetch(`http://127.0.0.1:${serving.port}/api/v1/live?topics=invoices`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.equal(response.status, 200);
  assert.ok(response.body);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  assert.match((await reader.read()).value ?? '', /^retry: \d+\nid: \S+\n\n$/);
  await controls.store.transaction(async (tx) => {
    const row = (await tx.invoices.all()).find(({ accountId }) => accountId === 'acc_A1B2C3');
    if (row) await tx.invoices.put(row);
  });
  assert.match((await reader.read()).value ?? '', /event: change\nid: \S+\ndata: {"topic":"invoices"/);
  backend.endStreams();
  assert.equal((await reader.read()).done, true);
  await serving.close();
});
