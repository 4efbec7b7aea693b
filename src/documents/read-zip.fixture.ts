export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the archive says that the name is UTF-8. */
  readonly isUtf8: boolean;
}

/** What stands in an archive without compression, by its central directory, in its order. */
export const readZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('No end of central directory');
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint16(at + 10, true) !== 0) throw new Error('No stored file');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      bytes: bytes.subarray(start, start + view.getUint32(at + 24, true)),
      isUtf8: (view.getUint16(at + 8, true) & 0x800) !== 0,
    };
    at += 46 + nameLength + extra + comment;
    return entry;
  });
};
