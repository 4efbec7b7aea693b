// What the PDF writer uses of pdfkit, and nothing else: no encryption, no pictures, no WOFF2, no line breaking of pdfkit's own.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { collectNotices } from './third-party-notices.mjs';

const unused = new Set(['@noble/ciphers/aes', 'png-js', 'brotli/decompress.js', 'linebreak']);
const nothing = fileURLToPath(new URL('./pdfkit-nothing.mjs', import.meta.url));

/** A plugin for vite and rolldown that leaves out the packages that pdfkit and fontkit name for what no invoice needs. */
export const leanPdfkit = () => ({
  name: 'lean-pdfkit',
  enforce: 'pre',
  resolveId: (source) => (unused.has(source) ? nothing : undefined),
});

async function bundled(root, notices = new Map()) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leanPdfkit(), collectNotices(notices)],
    build: { write: false, minify: false, target: 'es2022', lib: { entry: 'node_modules/pdfkit/js/pdfkit.browser.mjs', formats: ['es'] } },
  });
  return output[0].code;
}

/**
 * A plugin for a build of many files: pdfkit's own dependencies are CommonJS, and what turns those into modules would stand in the file that
 * all others share. Here it stands within pdfkit.
 */
export const wholePdfkit = (notices) => ({
  name: 'whole-pdfkit',
  enforce: 'pre',
  resolveId: (source) => (source === 'pdfkit' ? 'pdfkit-in-one-file' : undefined),
  load: (id) => (id === 'pdfkit-in-one-file' ? bundled(process.cwd(), notices) : undefined),
});

const address = '/__pdfkit.js';

/** For a development server that serves module by module: pdfkit's own dependencies are CommonJS, so it comes in one file. */
export const servedPdfkit = () => {
  let root = '.';
  let file;
  return {
    name: 'served-pdfkit',
    serverStart({ config }) {
      root = config.rootDir;
    },
    resolveImport: ({ source }) => (source === 'pdfkit' ? address : undefined),
    async serve({ path }) {
      if (path !== address) return undefined;
      file ??= bundled(root);
      return { body: await file, type: 'js' };
    },
  };
};
