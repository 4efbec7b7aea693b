import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { HttpBillingClient } from './http-billing-client.js';
import type { HttpOptions } from './http-transport.js';

const whole = new Uint8Array(200_000).map((_byte, index) => index % 251);
const tag = '"file-1"';

interface Asked {
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly token: string | undefined;
}
type Answer = (response: ServerResponse, from: number) => void;

/** A server on a real socket that answers each request for the file as it is told, the last way from then on. */
const serve = async (...answers: readonly Answer[]) => {
  const asked: Asked[] = [];
  const gone: Promise<void>[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const { range, authorization: token } = request.headers;
    asked.push({ range, ifRange: request.headers['if-range']?.toString(), token });
    gone.push(new Promise((resolve) => response.on('close', resolve)));
    answers[Math.min(asked.length, answers.length) - 1]?.(response, Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`, asked, gone };
};
const running: (() => void)[] = [];

const headersOf = (from: number, more: Readonly<Record<string, string>> = {}): Record<string, string | number> => ({
  'Content-Type': 'application/zip',
  'Content-Disposition': 'attachment; filename="invoices.zip"',
  'Content-Length': whole.length - from,
  'Accept-Ranges': 'bytes',
  ETag: tag,
  ...(from > 0 && { 'Content-Range': `bytes ${from}-${whole.length - 1}/${whole.length}` }),
  ...more,
});
const begin = (response: ServerResponse, from: number, more?: Readonly<Record<string, string>>): ServerResponse =>
  response.writeHead(from > 0 ? 206 : 200, headersOf(from, more));
const rest: Answer = (response, from) => void begin(response, from).end(whole.subarray(from));
/** Some bytes, and then the line is cut. */
const cutAfter =
  (bytes: number, more?: Readonly<Record<string, string>>): Answer =>
  (response, from) =>
    void begin(response, from, more).write(whole.subarray(from, from + bytes), () => response.destroy());
/** Some bytes, and then nothing more. */
const stallAfter =
  (bytes: number, more?: Readonly<Record<string, string>>): Answer =>
  (response, from) =>
    void begin(response, from, more).write(whole.subarray(from, from + bytes));

const fetched = async (baseUrl: string, options: Partial<HttpOptions> = {}): Promise<Uint8Array> => {
  const client = new HttpBillingClient({ baseUrl, wait: async () => Promise.resolve(), getToken: () => 'token-1', ...options });
  const { body } = await client.documents.file('dl-1');
  return new Uint8Array(await new Response(body).arrayBuffer());
};
const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'whole',
    (error: { code?: unknown }) => error.code,
  );

describe('a file over a line that breaks', () => {
  after(() => running.forEach((end) => end()));

  it('goes on where it ended, as long as it is the same file', async () => {
    const { baseUrl, asked } = await serve(cutAfter(70_000), cutAfter(50_000), rest);
    assert.deepEqual(await fetched(baseUrl), whole);
    assert.deepEqual(asked, [
      { range: undefined, ifRange: undefined, token: 'Bearer token-1' },
      { range: 'bytes=70000-', ifRange: tag, token: 'Bearer token-1' },
      { range: 'bytes=120000-', ifRange: tag, token: 'Bearer token-1' },
    ]);
  });

  it('goes on when nothing comes any more, and lets go of the line that brought nothing', async () => {
    const { baseUrl, asked, gone } = await serve(stallAfter(30_000), rest);
    assert.deepEqual(await fetched(baseUrl, { stallMs: 80 }), whole);
    assert.equal(asked[1]?.range, 'bytes=30000-');
    await gone[0];
  });

  it('is whole when the line is cut after its last byte', async () => {
    const { baseUrl, asked } = await serve(cutAfter(whole.length));
    assert.deepEqual(await fetched(baseUrl), whole);
    assert.equal(asked.length, 1);
  });

  it('waits longer from one time to the next, and gives up after the fifth', async () => {
    const waited: number[] = [];
    const { baseUrl, asked } = await serve(cutAfter(1_000));
    const wait = async (ms: number): Promise<void> => Promise.resolve(void waited.push(ms));
    assert.equal(await codeOf(fetched(baseUrl, { wait, random: () => 1 })), 'network');
    assert.equal(asked.at(-1)?.range, 'bytes=5000-');
    assert.deepEqual(waited, [1_000, 2_000, 4_000, 8_000, 10_000]);
  });

  it('is never put together of two files', async () => {
    const other: Answer = (response) => void response.writeHead(200, headersOf(0, { ETag: '"file-2"' })).end(whole);
    const { baseUrl, asked } = await serve(cutAfter(70_000), other);
    assert.equal(await codeOf(fetched(baseUrl)), 'network');
    assert.equal(asked.length, 2);
    const wrong: Answer = (response) => void response.writeHead(206, headersOf(60_000)).end(whole.subarray(60_000));
    assert.equal(await codeOf(fetched((await serve(cutAfter(70_000), wrong)).baseUrl)), 'network');
  });

  it('is not gone on with where the server has no such thing', async () => {
    const lacking: Readonly<Record<string, string>>[] = [
      { ETag: 'W/"file-1"' },
      { ETag: '' },
      { 'Accept-Ranges': 'none' },
      { 'Content-Encoding': 'identity' },
    ];
    for (const more of lacking) {
      const cut = await serve(cutAfter(70_000, more));
      assert.equal(await codeOf(fetched(cut.baseUrl)), 'network', JSON.stringify(more));
      assert.equal(cut.asked.length, 1);
    }
    const stalled = await serve(stallAfter(70_000, { ETag: '' }));
    assert.equal(await codeOf(fetched(stalled.baseUrl, { stallMs: 80 })), 'timeout');
  });

  it('fails as what it is: expired meanwhile, or nobody signed in any more', async () => {
    const refusal =
      (status: number, code: string): Answer =>
      (response) =>
        void response
          .writeHead(status, { 'Content-Type': 'application/problem+json' })
          .end(JSON.stringify({ type: 'about:blank', status, code }));
    for (const [status, code] of [
      [410, 'download_expired'],
      [401, 'unauthenticated'],
    ] as const) {
      assert.equal(await codeOf(fetched((await serve(cutAfter(70_000), refusal(status, code))).baseUrl)), code);
    }
    assert.deepEqual(
      await fetched((await serve(cutAfter(70_000), refusal(503, 'unavailable'), refusal(503, 'unavailable'), rest)).baseUrl),
      whole,
    );
  });

  it('stops at once when the customer cancels, while it stands still or waits to go on', async () => {
    for (const isCut of [false, true]) {
      const { baseUrl, gone } = await serve((isCut ? cutAfter : stallAfter)(30_000));
      const abort = new AbortController();
      const client = new HttpBillingClient({ baseUrl });
      const { body } = await client.documents.file('dl-1', { signal: abort.signal });
      const reader = body.getReader();
      for (let bytes = 0; bytes < 30_000;) bytes += (await reader.read()).value?.length ?? 0;
      const reading = codeOf(reader.read());
      if (isCut) await gone[0];
      const before = performance.now();
      abort.abort();
      assert.equal(await reading, 'aborted');
      assert.ok(performance.now() - before < 50);
      await gone[0];
    }
  });
});
