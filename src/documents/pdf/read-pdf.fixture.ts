import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** The right-most and the lowest point that any text reaches. */
  readonly right: number;
  readonly lowest: number;
}
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly text: string;
  readonly title: string;
  readonly author: string;
  readonly language: string | null;
  readonly bookmarks: readonly string[];
  /** Tags of the structure, in order. */
  readonly tags: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}
const tagsOf = (node: Node | null): readonly string[] =>
  node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(tagsOf)] : [];

async function readPage(file: PDFDocumentProxy, number: number): Promise<ReadPage & { readonly tags: readonly string[] }> {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    text: texts.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
    width,
    height,
    right: Math.max(0, ...texts.map(({ transform, width: wide }) => Number(transform[4]) + wide)),
    lowest: Math.min(height, ...texts.map(({ transform }) => Number(transform[5]))),
    tags: tagsOf((await page.getStructTree()) as Node | null),
  };
}

/** A PDF as a program reads it that did not write it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(file, number));
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Author?: string; Language?: string } };
  const outline = await file.getOutline();
  await file.destroy();
  return {
    pages,
    text: pages.map(({ text }) => text).join('\n'),
    title: info.Title ?? '',
    author: info.Author ?? '',
    language: info.Language ?? null,
    bookmarks: outline.map(({ title }) => title),
    tags: pages.flatMap(({ tags }) => tags),
  };
}
