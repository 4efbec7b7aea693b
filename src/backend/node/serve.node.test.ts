import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, describe, it } from 'node:test';
import { connectTo, createInPageBackend, payGuest, reportText, runConformance, testProviderCards } from '../../testing/index.js';
import { PortInUse, serve, type FetchHandler, type ServeOptions } from './index.js';

const open: { close(graceMs?: number): Promise<void> }[] = [];
after(() => Promise.all(open.map((serving) => serving.close(0))));

const host = async (fetch: FetchHandler, options: Partial<ServeOptions> = {}) => {
  const serving = await serve({ fetch, port: 0, ...options });
  open.push(serving);
  return { serving, base: `http://127.0.0.1:${serving.port}` };
};

/** Sends bytes as they are and resolves with everything that comes back. */
const talk = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('close', () => resolve(said));
    socket.on('error', () => resolve(said));
  });

const page = await createInPageBackend({ realTime: true });
const { base } = await host((request, info) => page.backend.fetch(request, info));
const sample = await page.controls.sample();

describe('the backend behind a listener', () => {
  it('says over HTTP what it says in the process', async () => {
    const settings = { baseUrl: `${base}/api/v1`, guestInvoices: sample.invoices, cards: testProviderCards };
    const only = ['discovery', 'guest', 'payments', 'keys', 'limits', 'wire'];
    const report = await runConformance((request) => fetch(request), settings, { only });
    assert.equal(report.failed, 0, reportText(report));
    assert.ok(report.passed > 40, reportText(report));
  });

  it('loses the answer of the card that loses it, by ending the connection, and has charged once', async () => {
    const client = connectTo(`${base}/api/v1`);
    const invoice = sample.invoices.filter((some) => some.outcome === 'payable').at(-1);
    assert.ok(invoice);
    const key = 'lost-over-the-wire';
    await assert.rejects(payGuest(client, invoice, { outcome: 'lostAnswer', key }), { code: 'network' });
    const { session } = await client.guest.lookupInvoice({ facts: invoice.facts });
    const outcome = await client.payments.byKey(key, { guestToken: session.token ?? '' });
    assert.equal(outcome?.status, 'succeeded');
  });
});

describe('a listener', () => {
  it('streams both ways, no faster than it is read', async () => {
    const { base: echo } = await host(async (request) => new Response(request.body, { headers: { 'X-Kind': 'echo' } }), {
      maxBodyBytes: 10_000_000,
    });
    const body = 'x'.repeat(3_000_000);
    const response = await fetch(echo, { method: 'POST', body });
    assert.equal(response.headers.get('X-Kind'), 'echo');
    assert.equal((await response.text()).length, body.length);
  });

  it('goes on with a connection whose last request brought a body that nobody read', async () => {
    const { base: busy } = await host(async () => new Response('enough', { status: 413 }));
    for (let times = 0; times < 3; times += 1) {
      const response = await fetch(busy, { method: 'POST', body: 'x'.repeat(500_000) });
      assert.equal(await response.text(), 'enough');
    }
  });

  it('refuses a body beyond its limit as a problem', async () => {
    const { base: small } = await host(async () => new Response('read'), { maxBodyBytes: 10 });
    const response = await fetch(small, { method: 'POST', body: 'x'.repeat(11) });
    assert.equal(response.status, 413);
    assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
    assert.equal(((await response.json()) as { code: string }).code, 'payload_too_large');
  });

  it('tells the handler who calls', async () => {
    const { base: who } = await host(async (_request, { address }) => new Response(address));
    assert.equal(await (await fetch(who)).text(), '127.0.0.1');
  });

  it('refuses a body that says it is too large before reading it, and one that turns out to be', async () => {
    const { base: small } = await host(async (request) => new Response(await request.text().catch(() => 'cut')), { maxBodyBytes: 100 });
    assert.equal((await fetch(small, { method: 'POST', body: 'x'.repeat(101) })).status, 413);
    const chunks = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(60));
        controller.enqueue(new Uint8Array(60));
        controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: chunks, duplex: 'half' };
    assert.equal(await (await fetch(small, init)).text(), 'cut');
  });

  it('answers a fault with a bare 500 and tells the operator', async () => {
    const faults: unknown[] = [];
    const { base: broken } = await host(() => Promise.reject(new Error('secret')), { onFault: (fault) => faults.push(fault) });
    const response = await fetch(broken);
    assert.deepEqual([response.status, await response.text()], [500, '']);
    assert.match(String(faults[0]), /secret/);
  });

  it('drops what is not HTTP, and a path or host that cannot be one', async () => {
    const { serving } = await host(async () => new Response('reached'));
    assert.equal((await talk(serving.port, 'hello\r\n\r\n')).includes('reached'), false);
    assert.match(await talk(serving.port, 'GET http://evil/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'), /^HTTP\/1.1 400/);
    assert.match(await talk(serving.port, 'GET / HTTP/1.1\r\nHost: a b/c@d\r\nConnection: close\r\n\r\n'), /^HTTP\/1.1 400/);
  });

  it('says that its port is taken', async () => {
    const { serving } = await host(async () => new Response());
    await assert.rejects(
      serve({ fetch: async () => new Response(), port: serving.port }),
      (fault) => fault instanceof PortInUse && fault.message.includes(String(serving.port)),
    );
  });

  it('lets a request that is under way finish when it closes', async () => {
    let release: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (arrived = resolve));
    const { serving, base: slow } = await host(async () => {
      arrived();
      await new Promise<void>((resolve) => (release = resolve));
      return new Response('finished');
    });
    const answer = fetch(slow, { headers: { Connection: 'close' } });
    await reached;
    const closed = serving.close();
    release();
    assert.equal(await (await answer).text(), 'finished');
    await closed;
    await assert.rejects(fetch(slow));
  });
});
