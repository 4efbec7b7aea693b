import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineOf, only, over } from './answering-client.fixture.js';
import { json, page, problem } from './answers.fixture.js';

const job = {
  id: 'dl-1',
  status: 'preparing',
  format: 'pdf',
  detail: 'summary',
  packaging: 'zip',
  progress: { done: 3, total: 40 },
  createdAt: '2025-01-15T10:00:00Z',
  skipped: [],
};
const request = { invoiceIds: ['inv-1', 'inv-2'], format: 'pdf', detail: 'summary', packaging: 'zip', locale: 'ko' } as const;
const bytes = new TextEncoder().encode('%PDF-1.7');
const headers = { 'Content-Type': 'application/pdf', 'Content-Length': '8', 'Content-Disposition': 'attachment; filename="a.pdf"' };
const file = (more: Record<string, string> = {}, body: BodyInit = bytes): Response =>
  new Response(body, { headers: { ...headers, ...more } });

/** A body that comes as it is pushed. */
const slowBody = () => {
  let cancelled = false;
  let push: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (push = controller), cancel: () => void (cancelled = true) });
  return {
    body,
    push: (part: Uint8Array) => push?.enqueue(part),
    fail: () => push?.error(new TypeError('gone')),
    wasCancelled: () => cancelled,
  };
};
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: { code?: unknown }) => error.code,
  );

describe('documents', () => {
  it('are offered by format; one that this client does not know is left out', async () => {
    const offer = {
      formats: [
        { format: 'pdf', available: 2 },
        { format: 'hologram', available: 2 },
      ],
      count: 2,
      max: 500,
      asyncAbove: 25,
    };
    const { client, asked } = over([json(offer)]);
    const found = await client.documents.offer({ selectionToken: 't', exceptIds: ['inv-9'] });
    assert.deepEqual(found, { ...offer, formats: [{ format: 'pdf', available: 2 }] });
    assert.equal(lineOf(only(asked)), 'POST /documents/offers');
    assert.deepEqual(await only(asked).json(), { selectionToken: 't', exceptIds: ['inv-9'] });
  });

  it('are asked for once under a key, and followed by the id of the job, after a reload as well', async () => {
    const ready = { ...job, status: 'ready', fileName: 'a.zip', bytes: 8, expiresAt: '2025-01-16T10:00:00Z' };
    const first = over([json(job, 201)]);
    const { id } = await first.client.documents.request(request, { idempotencyKey: 'k-1' });
    assert.equal(only(first.asked).headers.get('Idempotency-Key'), 'k-1');
    assert.deepEqual(await only(first.asked).json(), request);
    const reloaded = over([json(job), json(ready)]);
    assert.deepEqual((await reloaded.client.documents.job(id)).progress, { done: 3, total: 40 });
    assert.deepEqual(await reloaded.client.documents.job(id), ready);
    assert.deepEqual(reloaded.asked.map(lineOf), ['GET /documents/jobs/dl-1', 'GET /documents/jobs/dl-1']);
  });

  it('tell a status and a reason that are new, and lose no job to one broken line about a skipped invoice', async () => {
    const skipped = [
      { invoiceId: 'inv-1', reason: 'embargoed' },
      { invoiceId: 'inv-2', number: 7, reason: 'notReady' },
      { reason: 'notFound' },
    ];
    const { client } = over([json({ ...job, status: 'folding', skipped })]);
    const found = await client.documents.job('dl-1');
    assert.equal(found.status, 'folding');
    assert.deepEqual(found.skipped, [
      { invoiceId: 'inv-1', reason: 'embargoed' },
      { invoiceId: 'inv-2', reason: 'notReady' },
    ]);
  });

  it('are cancelled under a key', async () => {
    const { client, asked } = over([json({ ...job, status: 'cancelled' })]);
    assert.equal((await client.documents.cancel('dl-1', { idempotencyKey: 'k-2' })).status, 'cancelled');
    assert.equal(lineOf(only(asked)), 'POST /documents/jobs/dl-1/cancel');
    assert.equal(only(asked).headers.get('Idempotency-Key'), 'k-2');
  });
});

describe('the file of a job', () => {
  it('comes as it arrives, with its name and size', async () => {
    const slow = slowBody();
    const { client, asked } = over([() => new Response(slow.body, { headers })]);
    const found = await client.documents.file('dl-1', { guestToken: 'token' });
    assert.deepEqual([found.name, found.mime, found.size], ['a.pdf', 'application/pdf', 8]);
    assert.equal(only(asked).headers.get('Accept'), '*/*');
    assert.equal(only(asked).headers.get('Authorization'), 'Bearer token');
    const reader = found.body.getReader();
    slow.push(bytes.subarray(0, 3));
    assert.deepEqual((await reader.read()).value, bytes.subarray(0, 3));
    slow.push(bytes.subarray(3));
    assert.deepEqual((await reader.read()).value, bytes.subarray(3));
  });

  it('may be longer than any answer that is read at once', async () => {
    const { client } = over([file({ 'Content-Length': '64' }, new Uint8Array(64))], { maxBytes: 10 });
    const { body } = await client.documents.file('dl-1');
    assert.equal((await new Response(body).arrayBuffer()).byteLength, 64);
  });

  it('ends at once when the customer cancels, and its transfer with it', async () => {
    const slow = slowBody();
    const { client, asked } = over([() => new Response(slow.body, { headers })]);
    const abort = new AbortController();
    const { body } = await client.documents.file('dl-1', { signal: abort.signal });
    assert.equal(only(asked).signal.aborted, false, 'an opened file goes on');
    const reading = codeOf(body.getReader().read());
    abort.abort();
    assert.equal(await reading, 'aborted');
    assert.ok(slow.wasCancelled() && only(asked).signal.aborted);
    assert.equal(await codeOf(client.documents.file('dl-1', { signal: abort.signal })), 'aborted');
  });

  it('ends when whoever reads it goes away', async () => {
    const slow = slowBody();
    const { client, asked } = over([() => new Response(slow.body, { headers })]);
    await (await client.documents.file('dl-1')).body.cancel();
    assert.ok(slow.wasCancelled() && only(asked).signal.aborted);
  });

  it('never passes for whole when the network breaks it off', async () => {
    const slow = slowBody();
    const { client } = over([() => new Response(slow.body, { headers })]);
    const { body } = await client.documents.file('dl-1');
    const reader = body.getReader();
    slow.push(bytes);
    await reader.read();
    slow.fail();
    assert.equal(await codeOf(reader.read()), 'network');
  });

  it('is refused with the code of the refusal', async () => {
    const { client, asked } = over([problem(410, { code: 'download_expired' }), problem(404, { code: 'not_found' })]);
    assert.equal(await codeOf(client.documents.file('dl-1')), 'download_expired');
    assert.equal(await codeOf(client.documents.file('dl-1')), 'not_found');
    assert.ok(
      asked.every(({ signal }) => signal.aborted),
      'nothing of a refusal goes on arriving',
    );
  });

  it('is asked for again after a fault, and a page is no file', async () => {
    const { client, asked } = over([problem(503, { code: 'unavailable' }), file(), page('<p>Sign in', 200), page('<p>Sign in', 200)]);
    assert.equal((await client.documents.file('dl-1')).name, 'a.pdf');
    assert.equal(await codeOf(client.documents.file('dl-1')), 'bad_response');
    assert.equal(asked.length, 4);
  });

  it('is called what the backend calls it, as far as that is a name', async () => {
    const names: [string, string][] = [
      [`attachment; filename="_.pdf"; filename*=UTF-8''%ED%95%9C%EB%B9%9B_1.pdf`, '한빛_1.pdf'],
      ['attachment; filename="a \\"b\\".pdf"', 'a -b-.pdf'],
      ['attachment; filename=plain.csv', 'plain.csv'],
      ['attachment; filename="../../etc/passwd"', '-..-etc-passwd'],
      [`attachment; filename*=UTF-8''%E2%80%AEfdp.exe`, '-fdp.exe'],
      [`attachment; filename="a.pdf"; filename*=UTF-8''%E0%A4%A`, 'a.pdf'],
      ['attachment', 'download'],
      ['attachment; filename=".."', 'download'],
    ];
    for (const [given, wanted] of names) {
      const { client } = over([file({ 'Content-Disposition': given })]);
      assert.equal((await client.documents.file('dl-1')).name, wanted, given);
    }
  });

  it('has no size where its length is that of the compressed transfer', async () => {
    const { client } = over([file({ 'Content-Encoding': 'gzip' })]);
    assert.equal((await client.documents.file('dl-1')).size, undefined);
  });
});
