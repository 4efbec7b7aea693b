import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import minifyHtmlLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { defineConfig, type PluginOption, type UserConfig } from 'vite';
import { families } from './scripts/build/families.js';
import { plainProperties } from './scripts/build/plain-properties.js';

/** scripts/build.mjs builds beside dist and puts the result in its place at the end. */
const output = `./${process.env['BUILD_OUTPUT'] ?? 'dist'}`;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const elements = readdirSync(at('./src/elements'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(at(`./src/elements/${entry.name}/${entry.name}.ts`)))
  .map((entry) => entry.name);

/** Published modules that are entries of their own: `src/client/index.ts` becomes `dist/client/index.js`. */
function libraryEntries(): Record<string, string> {
  const folders = ['', 'client/', 'backend/', 'backend/node/', 'backend/node/postgres/', 'testing/'].map((folder) => `${folder}index`);
  const adapters = filesOf('payment-fields').map((name) => `payment-fields/${name}`);
  const bundles = filesOf('bundles').map((name) => `bundles/${name}`);
  const defines = elements.flatMap((tag) => [`elements/${tag}/${tag}`, `elements/${tag}/${tag}.element`]);
  const commands = ['testing/node/conformance'];
  const names = [...folders, ...commands, ...adapters, ...bundles, ...defines].filter((name) => existsSync(at(`./src/${name}.ts`)));
  return Object.fromEntries(names.map((name) => [name, at(`./src/${name}.ts`)]));
}

function filesOf(folder: string): string[] {
  if (!existsSync(at(`./src/${folder}`))) return [];
  return readdirSync(at(`./src/${folder}`))
    .filter((name) => /^[^.]+\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''));
}

// Template minifying must see the source before TypeScript is compiled away around it.
const minifyTemplates = (): PluginOption => ({ ...(minifyHtmlLiterals() as object), name: 'minify-templates', enforce: 'pre' });

// @lit/localize is not in the list on purpose: it can be configured once per copy, and the host may use it too.
const external = [
  /^node:/,
  /^lit($|\/)/,
  /^lit-(html|element)($|\/)/,
  /^@lit\/(context|reactive-element)($|\/)/,
  /^valibot$/,
  /^dinero\.js/,
  /^pdfkit$/,
  /^client-zip$/,
  /^hono($|\/)/,
  /^@hono\//,
  /^jose$/,
  /^pino$/,
  /^nodemailer$/,
  /^kysely$/,
  /^pg$/,
  /^@electric-sql\/pglite$/,
];

/** Without the folders that rolldown makes for helpers and for bundled packages: `.gitignore` and many tools skip `node_modules`. */
const publishedName = (name: string): string =>
  `${name.replace(/^_virtual\/.*\//, 'internal/runtime/').replace(/^(\.\.\/)?node_modules\//, 'vendor/')}.js`;

/** Bundlers of hosts find a worker by its address as it is written; the mark is for our own, which builds it apart. */
const plainAddress = (): PluginOption => ({
  name: 'plain-address',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/(new URL\(\s*)\/\* @vite-ignore \*\/\s*/g, '$1');
    }
  },
});

/** The npm package: one readable module a source file, Lit and the other dependencies left out. */
const library: UserConfig = {
  plugins: [minifyTemplates(), plainAddress()],
  publicDir: false,
  build: {
    outDir: at(output),
    emptyOutDir: false,
    sourcemap: false,
    minify: false,
    target: 'es2022',
    lib: { entry: libraryEntries(), formats: ['es'] },
    rolldownOptions: {
      checks: { pluginTimings: false },
      external,
      output: { preserveModules: true, preserveModulesRoot: at('./src'), entryFileNames: (chunk) => publishedName(chunk.name) },
    },
  },
};

/** What there is once on a page, whatever elements stand on it: Lit, what holds state, and what is compared by identity. */
const shared =
  /node_modules\/(@lit\/reactive-element|lit-element)\/|node_modules\/@lit\/context\/lib\/create-context\.js$|node_modules\/(lit|lit-html)\/(index|html|lit-html|is-server|directives\/if-defined)\.js$|\0|rolldown\/runtime|src\/(domain\/errors|internal\/(billing-event|define|version)|context\/billing-context|controllers\/(client-controller|provided)|i18n\/locale\/(page-locale|request-locale)|i18n\/catalog\/(languages|area))\.ts$/;

const guests = families(
  {
    // a guest's page may stand in one, and loads nothing for the portal's elements
    'billing-provider': {
      entry: at('./src/elements/billing-provider/billing-provider.ts'),
      way: [at('./src/client/http-billing-client.ts')],
    },
    'pay-invoice': {
      entry: at('./src/elements/pay-invoice/pay-invoice.ts'),
      way: [
        'client/http-billing-client.ts',
        'client/payment-calls.ts',
        'elements/pay-invoice/steps.ts',
        'elements/pay-invoice/other-ways.ts',
        'elements/pay-invoice/account/account-mode.ts',
        'client/list-calls.ts',
        'client/account-calls.ts',
        'client/invoice-calls.ts',
        'client/portal-calls.ts',
      ].map((path) => at(`./src/${path}`)),
    },
    'invoice-table': {
      entry: at('./src/elements/invoice-table/invoice-table.ts'),
      always: [at('./src/elements/invoice-table/rows/row-slot.ts')],
      way: [
        'elements/invoice-table/local-list.ts',
        'elements/invoice-table/remote.ts',
        'client/http-billing-client.ts',
        'client/list-calls.ts',
        'elements/invoice-table/around.ts',
        'elements/invoice-table/local-engine.ts',
        'elements/invoice-table/selecting.ts',
      ].map((path) => at(`./src/${path}`)),
    },
  },
  { shared, copied: /node_modules\/(valibot|@lit\/context)\//, small: /src\/elements\/connect\.ts$/ },
);

/** The CDN files: one entry an element, everything shared in chunks beside them, so that two elements on a page share one Lit. */
const cdn: UserConfig = {
  plugins: [minifyTemplates(), plainProperties(), guests.plugin],
  publicDir: false,
  build: {
    outDir: at(`${output}/cdn`),
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: Object.fromEntries(elements.map((tag) => [tag, at(`./src/elements/${tag}/${tag}.ts`)])), formats: ['es'] },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // what an element's entry shares with its own later steps stays in the entry: one file less, and better compression
      preserveEntrySignatures: 'allow-extension',
      output: {
        // vite leaves white space in ES library builds; the licences' notices stand in THIRD-PARTY-NOTICES.txt beside the files
        minify: true,
        comments: false,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'shared', test: shared }, guests.group] },
        entryFileNames: '[name].js',
        chunkFileNames: (chunk) => `${chunk.isDynamicEntry || guests.isStep(chunk.name) ? chunk.name : 'shared'}-[hash].js`,
      },
    },
  },
};

/** A page of the other origin: plain DOM, a fixed name, no helper shared with the elements, and in one file, since a second one would cost a round trip. */
const framePage = (name: string): UserConfig => ({
  publicDir: false,
  build: {
    outDir: at(`${output}/card-frame`),
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: { [name]: at(`./src/payment-fields/frame/${name}.ts`) }, formats: ['es'] },
    rolldownOptions: { checks: { pluginTimings: false }, output: { minify: true, comments: false, entryFileNames: '[name].js' } },
  },
});

/** The worker that writes PDFs: in one file with a fixed name, so that a bundler or a host can copy it to the origin of the page. */
const worker: UserConfig = {
  publicDir: false,
  build: {
    outDir: at(`${output}/documents/worker`),
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: { 'document-worker': at('./src/documents/worker/document-worker.ts') }, formats: ['es'] },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { minify: true, comments: false, codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
};

const modes: Record<string, UserConfig> = { library, cdn, worker, frame: framePage('frame'), challenge: framePage('challenge') };

export default defineConfig(({ mode }) => modes[mode] ?? {});
