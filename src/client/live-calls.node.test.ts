import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BillingError } from '../domain/errors.js';
import { HttpBillingClient } from './http-billing-client.js';
import type { LiveChange } from './live-group.js';

type Answer = (request: Request) => Response;

/** Answers one stream after the other; then the line stays open and silent. */
const stage = (...answers: readonly Answer[]) => {
  const asked: URL[] = [];
  const heard: LiveChange[] = [];
  const waits: number[] = [];
  const sessions: string[] = [];
  const stop = new AbortController();
  const client = new HttpBillingClient({
    baseUrl: 'https://billing.example/api/v1',
    getToken: () => 'token',
    random: () => 1,
    wait: async (ms) => void waits.push(ms),
    fetch: async (request) => {
      asked.push(new URL(request.url));
      assert.equal(request.headers.get('Authorization'), 'Bearer token');
      const answer = answers[asked.length - 1];
      if (answer) return answer(request);
      stop.abort();
      throw new TypeError('nobody there');
    },
  });
  client.subscribe(({ topic }) => sessions.push(topic));
  const subscribe = (topics?: readonly string[], recentSeconds?: number): Promise<void> =>
    client.live.subscribe(topics, (change) => heard.push(change), {
      signal: stop.signal,
      ...(recentSeconds !== undefined && { recentSeconds }),
    });
  return { asked, heard, waits, sessions, stop, subscribe };
};

/** A stream in pieces that end anywhere. */
const stream =
  (text: string, size = 7): Answer =>
  () => {
    const bytes = new TextEncoder().encode(text);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.slice(index * size, (index + 1) * size));
    const body = new ReadableStream<Uint8Array>({
      start: (output) => {
        for (const piece of pieces) output.enqueue(piece);
        output.close();
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
  };
const refusal =
  (status: number, code: string): Answer =>
  () =>
    Response.json({ code }, { status, headers: { 'Content-Type': 'application/problem+json' } });

describe('live updates of a client', () => {
  it('hear changes, and go on behind the last position when a line breaks', async () => {
    const first = 'retry: 3000\nid: p1\n\n:\r\nid: p2\r\n\r\nevent: change\nid: p3\ndata: {"topic":"invoices","id":"inv_ü"}\n\n';
    const page = stage(stream(first), stream('event: resync\nid: p9\ndata: {}\n\nevent: later\ndata: x\n\n'));
    await page.subscribe(['invoices', 'payments'], 30);
    assert.deepEqual(page.heard, [{ topic: 'invoices', id: 'inv_ü' }, { resync: true }]);
    const [begin, again, last] = page.asked.map(({ searchParams }) => Object.fromEntries(searchParams));
    assert.deepEqual(begin, { topics: 'invoices,payments', recent: '30' });
    assert.deepEqual(again, { topics: 'invoices,payments', after: 'p3' });
    assert.equal(last?.['after'], 'p9');
  });

  it('pass over what they do not understand', async () => {
    const odd = 'event: change\ndata: {"topic":7}\n\nevent: change\ndata: {\n\nevent: change\ndata: null\n\ndata: {"topic":"x"}\n\n';
    const page = stage(stream(odd), stream('event: change\ndata: {"topic":"new things"}\n\n'));
    await page.subscribe();
    assert.deepEqual(page.heard, [{ topic: 'new things' }]);
  });

  it('say that the session is another one when the stream ends for that', async () => {
    const page = stage(stream('event: end\ndata: {"reason":"session"}\n\n'), refusal(401, 'unauthenticated'));
    await assert.rejects(page.subscribe(), (error) => error instanceof BillingError && error.code === 'unauthenticated');
    assert.deepEqual(page.sessions, ['session']);
  });

  it('are given up where there are none, and after some failures in a row, later each time', async () => {
    for (const [status, code] of [
      [501, 'unsupported'],
      [404, 'not_found'],
      [429, 'rate_limited'],
    ] as const) {
      const page = stage(refusal(status, code), refusal(status, code));
      await assert.rejects(page.subscribe(), (error) => error instanceof BillingError && error.code === code, code);
      assert.deepEqual(page.heard, []);
    }
    const failing = stage(...Array.from({ length: 20 }, () => refusal(503, 'unavailable')));
    await assert.rejects(failing.subscribe(), (error) => error instanceof BillingError && error.code === 'unavailable');
    const between = failing.waits.filter((ms) => ms >= 2_000);
    assert.deepEqual(between, [2_000, 4_000, 8_000, 16_000]);
  });

  it('take no other answer for a stream', async () => {
    const page = stage(() => new Response('<p>Sign in', { headers: { 'Content-Type': 'text/html' } }));
    await assert.rejects(page.subscribe(), (error) => error instanceof BillingError && error.code === 'unsupported');
  });

  it('end when told to, also while nothing comes', { timeout: 5_000 }, async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const silent: Answer = ({ signal }) => {
      arrive();
      const start = (output: ReadableStreamDefaultController): void =>
        signal.addEventListener('abort', () => output.error(new Error('ended')));
      return new Response(new ReadableStream<Uint8Array>({ start }), { headers: { 'Content-Type': 'text/event-stream' } });
    };
    const page = stage(silent);
    const over = page.subscribe();
    await arrived;
    page.stop.abort();
    await over;
    assert.equal(page.asked.length, 1);
  });
});
