/** Port to whatever keeps the files of downloads until they expire. */
export interface FileStore {
  /** Takes in all of it and resolves with its length in bytes. Rejects, and keeps nothing, when the body fails or the signal aborts. */
  put(key: string, body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<number>;
  /** The bytes from `from` to before `to`; undefined where there is no such file any more. */
  open(key: string, from: number, to: number): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Without a word where there is none. */
  delete(key: string): Promise<void>;
}

/** Keeps files in this process. */
export class MemoryFiles implements FileStore {
  readonly #files = new Map<string, Blob>();

  async put(key: string, body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<number> {
    const reader = body.getReader();
    const quit = (): void => void reader.cancel(signal.reason).catch(() => undefined);
    signal.addEventListener('abort', quit, { once: true });
    try {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for (;;) {
        signal.throwIfAborted();
        const { done, value } = await reader.read();
        signal.throwIfAborted();
        if (done) break;
        parts.push(value.slice());
      }
      const file = new Blob(parts);
      this.#files.set(key, file);
      return file.size;
    } finally {
      signal.removeEventListener('abort', quit);
    }
  }

  async open(key: string, from: number, to: number): Promise<ReadableStream<Uint8Array> | undefined> {
    return this.#files.get(key)?.slice(from, to).stream();
  }

  async delete(key: string): Promise<void> {
    this.#files.delete(key);
  }
}
