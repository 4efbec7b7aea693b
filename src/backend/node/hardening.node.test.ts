import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, describe, it } from 'node:test';
import { serve, type FetchHandler, type ServeOptions, type Serving } from './index.js';

const open: Serving[] = [];
after(() => Promise.all(open.map((serving) => serving.close(0))));

const host = async (fetch: FetchHandler, options: Partial<ServeOptions> = {}) => {
  const serving = await serve({ fetch, port: 0, ...options });
  open.push(serving);
  return { serving, base: `http://127.0.0.1:${serving.port}` };
};

/** A connection that says what it is told to, and keeps what it hears. */
class Line {
  heard = '';
  readonly closed: Promise<string>;
  readonly #socket: Socket;

  constructor(port: number, bytes: string) {
    this.#socket = connect(port, '127.0.0.1');
    this.say(bytes);
    this.closed = new Promise((resolve) => {
      this.#socket.on('data', (chunk) => (this.heard += chunk.toString()));
      this.#socket.on('error', () => undefined);
      this.#socket.on('close', () => resolve(this.heard));
    });
  }

  say(bytes: string): void {
    this.#socket.write(bytes);
  }

  /** Resolves when it has heard something. */
  async hears(text: string): Promise<void> {
    while (!this.heard.includes(text)) await new Promise((resolve) => this.#socket.once('data', resolve));
  }
}

const read: FetchHandler = async (request) => new Response(await request.text());

describe('a body', () => {
  it('without a length is refused where it turns out to be too large, and the fault is not the operator’s', async () => {
    const faults: unknown[] = [];
    const { serving } = await host(read, { maxBodyBytes: 100, onFault: (fault) => faults.push(fault) });
    const line = new Line(serving.port, 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
    line.say(`80\r\n${'x'.repeat(128)}\r\n0\r\n\r\n`);
    const said = await line.closed;
    assert.match(said, /^HTTP\/1.1 413 [\s\S]*application\/problem\+json[\s\S]*payload_too_large/);
    assert.deepEqual(faults, []);
  });

  it('that comes too slowly ends the connection, and those of others go on', async () => {
    const faults: unknown[] = [];
    const { serving, base } = await host(read, { headMs: 150, requestMs: 300, onFault: (fault) => faults.push(fault) });
    const slow = new Line(serving.port, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nx');
    assert.equal(await (await fetch(base, { method: 'POST', body: 'quick' })).text(), 'quick');
    assert.match(await slow.closed, /^HTTP\/1.1 408 |^$/);
    assert.deepEqual(faults, []);
  });
});

describe('the head of a request', () => {
  it('that comes too slowly ends the connection', async () => {
    const { serving } = await host(read, { headMs: 150, requestMs: 300 });
    const slow = new Line(serving.port, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    assert.match(await slow.closed, /^HTTP\/1.1 408 /);
  });

  it('that is too long is refused', async () => {
    const { serving } = await host(read);
    const long = new Line(serving.port, `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    assert.match(await long.closed, /^HTTP\/1.1 431 /);
  });
});

describe('a proxy that is named', () => {
  const who: FetchHandler = async (request, { address }) => new Response(`${address} ${request.url}`);
  const claims = { 'X-Forwarded-For': '198.51.100.7', 'X-Forwarded-Proto': 'https' };

  it('says who calls and whether by https', async () => {
    const { serving, base } = await host(who, { trustedProxies: ['127.0.0.1'] });
    assert.equal(await (await fetch(base, { headers: claims })).text(), `198.51.100.7 https://127.0.0.1:${serving.port}/`);
  });

  it('is not what anybody is who says so', async () => {
    const { serving, base } = await host(who);
    assert.equal(await (await fetch(base, { headers: claims })).text(), `127.0.0.1 http://127.0.0.1:${serving.port}/`);
  });
});

describe('a listener that closes', () => {
  it('ends streams of events at once, without waiting for those who listen', async () => {
    const events: FetchHandler = async () => {
      const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')) });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    };
    const { serving } = await host(events);
    const listeners = [1, 2].map(() => new Line(serving.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'));
    await Promise.all(listeners.map((line) => line.hears('data: 1')));
    const since = performance.now();
    await serving.close(30_000);
    assert.ok(performance.now() - since < 10_000);
    for (const line of listeners) assert.match(await line.closed, /data: 1/);
  });

  it('answers what is under way, tells it to come by another connection, and takes nothing new', async () => {
    let arrived: () => void = () => undefined;
    let release: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (arrived = resolve));
    const { serving, base } = await host(async () => {
      arrived();
      await new Promise<void>((resolve) => (release = resolve));
      return new Response('finished');
    });
    const line = new Line(serving.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await reached;
    const closed = serving.close(30_000);
    await assert.rejects(fetch(base));
    release();
    assert.match(await line.closed, /Connection: close[\s\S]*finished/);
    await closed;
  });

  it('waits for nobody longer than it was told', async () => {
    const { serving } = await host(() => new Promise(() => undefined));
    const line = new Line(serving.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    const idle = new Line(serving.port, '');
    await serving.close(100);
    assert.equal(await line.closed, '');
    assert.equal(await idle.closed, '');
  });
});
