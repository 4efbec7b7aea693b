import type { DocumentsFile } from './write-documents.js';

/** Bytes that are held before the browser takes them over, which keeps what is large on disk. */
const held = 2 * 1024 * 1024;

/**
 * The whole file, to be saved. Unlike `new Response(body).blob()` it rejects with what went wrong: a `BillingError`, or `NothingWritten`.
 * @param onBytes hears how many more have come
 */
export const fileBlob = async ({ body, mime }: Pick<DocumentsFile, 'body' | 'mime'>, onBytes?: (bytes: number) => void): Promise<Blob> => {
  const reader = body.getReader();
  const blobs: Blob[] = [];
  let parts: BlobPart[] = [];
  let size = 0;
  const handOver = (): void => {
    blobs.push(new Blob(parts));
    parts = [];
    size = 0;
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value as Uint8Array<ArrayBuffer>);
    size += value.length;
    onBytes?.(value.length);
    if (size >= held) handOver();
  }
  handOver();
  return new Blob(blobs, { type: mime });
};
