import { fontsourceFonts } from './fontsource-fonts.js';
import type { PdfFonts } from './pdf-fonts.js';

/** The fonts as npm has installed them, by the `readFile` of the test; `opened` is told what is read. */
export const installedFonts = (readFile: (path: URL) => Promise<Uint8Array>, opened: (file: string) => void = () => undefined): PdfFonts =>
  fontsourceFonts({
    open: async (file) => {
      opened(file);
      return new Uint8Array(await readFile(new URL(`../../../node_modules/${file}`, import.meta.url)));
    },
  });
