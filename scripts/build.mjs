// npm run build: dist/ as an npm package wants it, dist/cdn/ for script tags, dist/card-frame/ for the second origin.
//   --base=URL     the address that the snippets in dist/cdn name
//   --if-changed   does nothing if dist was built from the same sources
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { keepBundle, writeCdnIndex } from './build/cdn.mjs';
import { verifiedImports } from './build/integrity.mjs';
import { plainNamespaces } from './build/plain-namespaces.mjs';
import { squeeze } from './build/squeeze.mjs';
import { oneAtATime } from './build/lock.mjs';
import { leanPdfkit, wholePdfkit } from './build/pdfkit.mjs';
import { hashInputs, isFresh, writeStamp } from './build/stamp.mjs';
import { collectNotices, noticesText } from './build/third-party-notices.mjs';
import { mustRunNode, tool } from './run-command.mjs';

const inputs = [
  'src',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'custom-elements-manifest.config.mjs',
];
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const base = (option('base') ?? `https://cdn.example/billing-elements/${version}/`).replace(/\/?$/, '/');

const started = Date.now();
// Built beside dist and put in its place at the end: a server or a test that reads dist meanwhile has the old one, whole.
const output = '.dist-next';
process.env.BUILD_OUTPUT = output;
const ifChanged = args.includes('--if-changed');

async function buildLibrary(notices) {
  await build({ mode: 'library', logLevel: 'warn', plugins: [collectNotices(notices)] });
}

async function buildCdn() {
  const notices = new Map();
  const bundle = {};
  await build({
    mode: 'cdn',
    logLevel: 'warn',
    plugins: [wholePdfkit(notices), collectNotices(notices), plainNamespaces(), squeeze(), verifiedImports(), keepBundle(bundle)],
  });
  await buildWorker(notices);
  writeCdnIndex(bundle, `${output}/cdn`, base, version);
  writeFileSync(`${output}/cdn/THIRD-PARTY-NOTICES.txt`, noticesText(notices));
  return notices;
}

/** In the package, and beside the elements' files, where they look for it. */
async function buildWorker(notices) {
  await build({ mode: 'worker', logLevel: 'warn', plugins: [leanPdfkit(), collectNotices(notices)] });
  cpSync(`${output}/documents/worker/document-worker.js`, `${output}/cdn/document-worker.js`);
}

/** Pages and sheets of the card frame are copied as they stand: static files without anything inline. */
async function buildCardFrame() {
  const source = 'src/payment-fields/frame';
  if (!existsSync(`${source}/frame.ts`)) return;
  for (const mode of ['frame', 'challenge']) await build({ mode, logLevel: 'warn', plugins: [squeeze()] });
  for (const name of readdirSync(source)) {
    if (name.endsWith('.css')) cpSync(`${source}/${name}`, `${output}/card-frame/${name}`);
    if (!name.endsWith('.html')) continue;
    const page = readFileSync(`${source}/${name}`, 'utf8').replace(/(src="[^"]+)\.ts"/g, '$1.js"');
    writeFileSync(`${output}/card-frame/${name}`, page);
  }
}

async function buildTypes() {
  await mustRunNode([tool('typescript', 'tsc'), '-p', 'src/tsconfig.build.json', '--outDir', output]);
}

async function buildManifest() {
  // its plugins report what they wrote and cannot be told not to
  const stdio = ['ignore', 'ignore', 'inherit'];
  const analyzer = tool('@custom-elements-manifest/analyzer', 'cem');
  await mustRunNode([analyzer, 'analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'], { stdio });
}

async function buildAll() {
  const hash = hashInputs(inputs, base);
  if (ifChanged && existsSync('dist/cdn/integrity.json') && isFresh('build', hash)) return;
  rmSync(output, { recursive: true, force: true });
  mkdirSync(`${output}/cdn`, { recursive: true });
  const notices = new Map();
  await buildLibrary(notices);
  const bundled = await buildCdn();
  await buildCardFrame();
  await Promise.all([buildTypes(), buildManifest()]);
  writeFileSync(`${output}/THIRD-PARTY-NOTICES.txt`, noticesText(new Map([...notices, ...bundled])));
  rmSync('dist', { recursive: true, force: true });
  renameSync(output, 'dist');
  writeStamp('build', hash);
  console.log(`Built dist in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

try {
  await oneAtATime(buildAll);
} catch (error) {
  // the tools say in their messages what is wrong; where in the tool they noticed is of no use
  console.error(error.message);
  process.exitCode = 1;
}
