import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BillingClient } from '../../client/billing-client.js';
import { BillingError } from '../../domain/errors.js';
import type { Fetched } from './download.flow.js';
import { fetchFile } from './fetch-file.js';

/** A file that comes as it is pushed, and a clock that goes on when it is told to. */
const slowFile = (size?: number) => {
  let push: ReadableStreamDefaultController<Uint8Array> | undefined;
  let read: () => void;
  const isRead = new Promise<void>((resolve) => {
    read = resolve;
  });
  const body = new ReadableStream<Uint8Array>(
    { start: (controller) => void (push = controller), pull: () => read() },
    { highWaterMark: 0 },
  );
  const told: Fetched[] = [];
  const rings: (() => void)[] = [];
  const abort = new AbortController();
  const client: BillingClient = {
    documents: {
      ...({} as NonNullable<BillingClient['documents']>),
      file: async () => Promise.resolve({ name: 'a.zip', mime: 'application/zip', ...(size !== undefined && { size }), body }),
    },
  };
  const wait = (_milliseconds: number, over: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      rings.push(resolve);
      over.addEventListener('abort', () => resolve());
    });
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    told,
    rings,
    file: fetchFile(client, 'dl-1', { signal: abort.signal, wait, onFetched: (fetched) => void told.push(fetched) }),
    arrive: async (bytes: number) => {
      // only who reads can be told of what comes
      await isRead;
      push?.enqueue(new Uint8Array(bytes));
      await turn();
    },
    tenSeconds: async () => {
      await turn();
      rings.pop()?.();
      await turn();
    },
    end: () => push?.close(),
    fail: (error: BillingError) => push?.error(error),
  };
};

describe('fetching a file', () => {
  it('tells how much of it is there, at most once for each hundredth', async () => {
    const { file, told, arrive, end } = slowFile(1_000);
    for (let part = 0; part < 200; part += 1) await arrive(5);
    end();
    const { name, blob } = await file;
    assert.deepEqual([name, blob.size, blob.type], ['a.zip', 1_000, 'application/zip']);
    assert.equal(told.length, 101);
    assert.deepEqual(told.at(-1), { bytes: 1_000, size: 1_000, isStill: false });
  });

  it('says when nothing comes for a while, also before the first byte, and when it goes on', async () => {
    const { file, told, arrive, tenSeconds, end } = slowFile(1_000);
    await tenSeconds();
    assert.equal(told.at(-1)?.isStill, true);
    await arrive(1);
    assert.deepEqual(told.at(-1), { bytes: 1, size: 1_000, isStill: false });
    await tenSeconds();
    assert.equal(told.at(-1)?.isStill, false, 'something has come since');
    await tenSeconds();
    await tenSeconds();
    assert.deepEqual(
      told.slice(-2).map(({ isStill }) => isStill),
      [false, true],
    );
    await arrive(999);
    end();
    await file;
    assert.equal(told.at(-1)?.isStill, false);
  });

  it('names no size where that was one of compressed bytes', async () => {
    const { file, told, arrive, end } = slowFile(10);
    await arrive(600_000);
    end();
    await file;
    assert.deepEqual(told.at(-1), { bytes: 600_000, isStill: false });
  });

  it('fails with what went wrong, and looks no longer', async () => {
    const { file, rings, tenSeconds, arrive, fail } = slowFile();
    await arrive(1);
    fail(new BillingError('network'));
    await assert.rejects(file, { code: 'network' });
    const looked = rings.length;
    await tenSeconds();
    assert.equal(rings.length, looked - 1);
  });
});
