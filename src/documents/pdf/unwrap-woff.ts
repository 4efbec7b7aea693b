const signature = 0x774f4646;
const headLength = 44;
const entryLength = 20;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

const inflated = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const padded = (length: number): number => (length + 3) & ~3;

/** The same tables without the wrapping, as a TrueType or OpenType file has them. */
const fontOf = (flavor: number, tables: readonly Table[]): Uint8Array => {
  const start = 12 + 16 * tables.length;
  const font = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start));
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavor);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let offset = start;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + 16 * index;
    view.setUint32(entry, tag);
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    font.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return font;
};

/**
 * The font inside a WOFF file; any other file as it is. fontkit would inflate a table again for each glyph that it looks up, which is nearly
 * all of the time that a document takes.
 */
export const unwrapWoff = async (file: Uint8Array): Promise<Uint8Array> => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headLength || view.getUint32(0) !== signature) return file;
  const tables = Array.from({ length: view.getUint16(12) }, async (_none, index): Promise<Table> => {
    const entry = headLength + entryLength * index;
    const [offset, packed, whole] = [view.getUint32(entry + 4), view.getUint32(entry + 8), view.getUint32(entry + 12)];
    const bytes = file.subarray(offset, offset + packed);
    return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), bytes: packed < whole ? await inflated(bytes) : bytes };
  });
  return fontOf(view.getUint32(4), await Promise.all(tables));
};
