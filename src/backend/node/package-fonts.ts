import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { WriterHost } from '../../documents/kit-writers.js';

type Fonts = NonNullable<WriterHost['fonts']>;

/**
 * Fonts out of npm packages: `@fontsource/noto-sans`, and `@fontsource/noto-sans-kr` where it is installed. Files are read as documents need them,
 * and kept. Looked for from `module` on (`import.meta.url` of the host), in the folders in which Node looks for packages.
 */
export const packageFonts = (module: string | URL): Fonts => {
  const { resolve } = createRequire(module);
  const open = async (file: string): Promise<Uint8Array> => {
    for (const folder of resolve.paths(file) ?? []) {
      const found = await readFile(join(folder, file)).catch(() => undefined);
      if (found) return new Uint8Array(found);
    }
    throw new Error(`${file} is not installed`);
  };
  let fonts: Promise<Fonts> | undefined;
  return async (wanted) => {
    fonts ??= import('../../documents/pdf/fontsource-fonts.js').then(({ fontsourceFonts }) => fontsourceFonts({ open }));
    return (await fonts)(wanted);
  };
};
