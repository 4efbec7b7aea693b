import type { DocumentDetail, DocumentSource } from '../../domain/documents.js';
import { NotWritable } from '../../domain/not-writable.js';
import { documentContent, type PdfKind } from './content.js';
import { drawContent } from './draw-content.js';
import { inSlices, oneStep } from './in-slices.js';
import { pdfSpeech } from './pdf-speech.js';
import type { PdfFonts } from './pdf-fonts.js';
import { PdfFile } from './pdf-file.js';

export interface PdfOptions {
  readonly detail: DocumentDetail;
  /** BCP 47: the language of the words and how amounts and dates are written. */
  readonly locale: string;
  readonly kind: PdfKind;
  readonly fonts: PdfFonts;
  /** What would show much of its text as signs, or out of order, is not written: `NotWritable`, for `letters`. Default: it is. */
  readonly strict?: boolean | undefined;
  /** Called now and then: whoever writes on a thread that has other work lets that work pass. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * A PDF of one invoice, or of several one after the other with a bookmark each. Tagged, with selectable text; the same input
 * gives the same bytes. Sources are taken one at a time, so that many need no more memory than one and the file.
 */
export async function writePdf(
  sources: AsyncIterable<DocumentSource> | readonly DocumentSource[],
  options: PdfOptions,
): Promise<Uint8Array> {
  const speech = await pdfSpeech(options.locale);
  const work = inSlices(options.pause);
  let file: PdfFile | undefined;
  let count = 0;
  for await (const source of sources) {
    const content = documentContent(source, { speech, detail: options.detail, kind: options.kind });
    file ??= new PdfFile({ content, fonts: options.fonts, locale: speech.locale });
    await work(oneStep);
    await file.load(content);
    if (options.strict && !file.isReadable(content)) throw new NotWritable('letters');
    await work(oneStep);
    await work(drawContent(file, content));
    count += 1;
    if (count > 1) file.title = speech.plural('document.several', count, { biller: source.biller.name });
  }
  if (!file) throw new RangeError('A PDF needs at least one invoice.');
  await work(file.closeFonts());
  return file.end();
}
