import { day } from '../config.js';
import type { Clock } from '../clock.js';
import type { BillingStore } from '../store/billing-store.js';
import type { FileStore } from './file-store.js';

export interface StoreFilesOptions {
  /** Longest file that is kept; default 200 MB. */
  readonly maxBytes?: number;
}

const pieceBytes = 384 * 1024;
/** Longer than any download is kept: what a process that died left behind goes then. */
const keptMs = 2 * day;

/** A file is longer than one may be. */
export class FileTooLong extends Error {
  override readonly name = 'FileTooLong';
}

/** Keeps files in the store, in pieces: every process over one database has them, and they go with it into a backup. */
export class StoreFiles implements FileStore {
  readonly #store: BillingStore;
  readonly #clock: Clock;
  readonly #maxBytes: number;

  constructor(store: BillingStore, clock: Clock, options: StoreFilesOptions = {}) {
    this.#store = store;
    this.#clock = clock;
    this.#maxBytes = options.maxBytes ?? 200_000_000;
  }

  async put(key: string, body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<number> {
    let bytes = 0;
    try {
      for await (const piece of piecesOf(body, signal)) {
        if (bytes + piece.length > this.#maxBytes) throw new FileTooLong(`No file may be longer than ${this.#maxBytes} bytes`);
        await this.#write({ id: pieceId(key, bytes / pieceBytes), piece: base64Of(piece) });
        bytes += piece.length;
      }
      await this.#write({ id: key, bytes });
      return bytes;
    } catch (fault) {
      await this.#drop(key, bytes).catch(() => undefined);
      throw fault;
    }
  }

  async open(key: string, from: number, to: number): Promise<ReadableStream<Uint8Array> | undefined> {
    const { bytes } = (await this.#store.transaction((tx) => tx.fileParts.get(key))) ?? {};
    if (bytes === undefined) return undefined;
    const end = Math.min(to, bytes);
    let at = from;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        if (at >= end) return controller.close();
        const number = Math.floor(at / pieceBytes);
        const row = await this.#store.transaction((tx) => tx.fileParts.get(pieceId(key, number)));
        if (row?.piece === undefined) return controller.error(new Error('A piece of a file is gone'));
        const start = number * pieceBytes;
        controller.enqueue(bytesOf(row.piece).slice(at - start, end - start));
        at = start + pieceBytes;
      },
    });
  }

  async delete(key: string): Promise<void> {
    const row = await this.#store.transaction((tx) => tx.fileParts.get(key));
    if (row?.bytes !== undefined) await this.#drop(key, row.bytes);
  }

  #write(row: { readonly id: string; readonly bytes?: number; readonly piece?: string }): Promise<void> {
    return this.#store.transaction((tx) => tx.fileParts.put({ ...row, expiresAt: this.#clock.now() + keptMs }));
  }

  /** All of it, and the piece that may have been half written. */
  #drop(key: string, bytes: number): Promise<void> {
    return this.#store.transaction(async (tx) => {
      await tx.fileParts.delete(key);
      for (let number = 0; number <= bytes / pieceBytes; number += 1) await tx.fileParts.delete(pieceId(key, number));
    });
  }
}

const pieceId = (key: string, number: number): string => `${key} ${number}`;

/** The body in pieces of one length, the last one shorter. */
async function* piecesOf(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  const quit = (): void => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', quit, { once: true });
  let [piece, filled] = [new Uint8Array(pieceBytes), 0];
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) break;
      for (let taken = 0; taken < value.length;) {
        const part = value.subarray(taken, taken + pieceBytes - filled);
        piece.set(part, filled);
        [taken, filled] = [taken + part.length, filled + part.length];
        if (filled < pieceBytes) continue;
        yield piece;
        [piece, filled] = [new Uint8Array(pieceBytes), 0];
      }
    }
    if (filled > 0) yield piece.subarray(0, filled);
  } finally {
    signal.removeEventListener('abort', quit);
    await reader.cancel().catch(() => undefined);
  }
}

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000) text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
