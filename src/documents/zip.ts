import { makeZip } from 'client-zip';
import type { WrittenDocument } from '../domain/documents.js';

/**
 * A ZIP as a stream: a file is asked for when the last one has been taken, so that no more than one is held at a time. Names are UTF-8, and a
 * name that is there already gets a number. Closing the stream early closes `files`.
 */
export const zipStream = (files: AsyncIterable<WrittenDocument>): ReadableStream<Uint8Array> => makeZip(entries(files));

async function* entries(files: AsyncIterable<WrittenDocument>): AsyncGenerator<{ name: string; input: Uint8Array }> {
  const distinct = distinctNames();
  for await (const { name, bytes } of files) yield { name: distinct(name), input: bytes };
}

/** Makes names distinct also on disks that do not tell capitals or composed letters apart: "a.pdf", "A-2.pdf". */
export const distinctNames = (): ((name: string) => string) => {
  const taken = new Set<string>();
  const key = (name: string): string => name.normalize('NFKC').toLowerCase();
  return (name) => {
    const [, stem = name, extension = ''] = /^(.+?)((?:\.[^.]*)?)$/su.exec(name) ?? [];
    let distinct = name;
    for (let count = 2; taken.has(key(distinct)); count += 1) distinct = `${stem}-${count}${extension}`;
    taken.add(key(distinct));
    return distinct;
  };
};
