import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshStore } from '../../testing/stores.js';
import { ManualClock } from '../clock.js';
import { StoreFiles } from './store-files.js';

const hour = 3_600_000;
const never = new AbortController().signal;
/** So long that it takes three pieces. */
const bytes = Uint8Array.from({ length: 900_000 }, (_none, index) => (index * 31) % 256);
const streamOf = (content: Uint8Array, chunk = 70_001): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= content.length) return controller.close();
      controller.enqueue(content.slice(at, at + chunk));
      at += chunk;
    },
  });
};
const read = async (stream: ReadableStream<Uint8Array> | undefined): Promise<Buffer | undefined> =>
  stream && Buffer.from(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());

const bench = async (maxBytes?: number) => {
  const [store, clock] = [await freshStore(), new ManualClock()];
  const files = () => new StoreFiles(store, clock, { ...(maxBytes !== undefined && { maxBytes }) });
  return { store, clock, files: files(), others: files() };
};

describe('a file in the store', () => {
  it('is read by another process as it was written, whole and in part', async () => {
    const { files, others } = await bench();
    assert.equal(await files.put('a', streamOf(bytes), never), bytes.length);
    assert.ok((await read(await others.open('a', 0, bytes.length)))?.equals(bytes));
    for (const [from, to] of [
      [0, 1],
      [393_215, 393_217],
      [100, 800_000],
      [899_999, 900_000],
      [5, 9e9],
    ] as const)
      assert.ok((await read(await others.open('a', from, to)))?.equals(bytes.slice(from, to)), `${from}-${to}`);
    await files.put('empty', streamOf(new Uint8Array()), never);
    assert.equal((await read(await others.open('empty', 0, 10)))?.length, 0);
  });

  it('is gone when it is deleted, and one that never was is none', async () => {
    const { files, others } = await bench();
    await files.put('a', streamOf(bytes), never);
    await others.delete('a');
    await others.delete('a');
    assert.deepEqual([await files.open('a', 0, 1), await files.open('b', 0, 1)], [undefined, undefined]);
  });

  it('leaves nothing behind where it is too long, fails on the way or is not wanted any more', async () => {
    const { store, files } = await bench(500_000);
    await assert.rejects(files.put('long', streamOf(bytes), never), { name: 'FileTooLong' });
    const failing = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('no paper')) });
    await assert.rejects(files.put('failing', failing, never), /no paper/);
    await assert.rejects(files.put('unwanted', streamOf(bytes), AbortSignal.abort(new Error('stopped'))), /stopped/);
    for (const key of ['long', 'failing', 'unwanted'])
      for (const id of [key, `${key} 0`, `${key} 1`]) assert.equal(await store.transaction((tx) => tx.fileParts.get(id)), undefined, id);
  });

  it('that a process left half written goes after some days', async () => {
    const { store, clock, files } = await bench();
    await files.put('a', streamOf(bytes), never);
    await store.transaction((tx) => tx.fileParts.delete('a'));
    const purge = () => store.transaction((tx) => tx.purge(clock.now(), clock.now()));
    clock.advance(24 * hour);
    await purge();
    assert.ok(await store.transaction((tx) => tx.fileParts.get('a 0')));
    clock.advance(25 * hour);
    await purge();
    assert.equal(await store.transaction((tx) => tx.fileParts.get('a 0')), undefined);
  });
});
