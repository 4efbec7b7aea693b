// The packed tarball in an empty folder, as a stranger gets it: what is in it, whether it loads in Node, whether its types hold, whether a
// bundler takes it. Dependencies are linked from here instead of installed, so nothing touches the network; what is not declared in
// package.json is not linked, and so is missed.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { linkInto, manifest, unpackInto } from './build/packed.mjs';
import { runNode, tool } from './run-command.mjs';

const tags = readdirSync('src/elements', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const browserEntries = ['', '/client', ...tags.flatMap((tag) => [`/${tag}`, `/${tag}/element`]), '/payment-fields/card-frame'];
const serverEntries = ['/backend', '/backend/node', '/backend/postgres', '/testing'];
const folder = mkdtempSync(join(tmpdir(), 'billing-elements-'));
const faults = [];

function checkFiles(files) {
  const strange = files.filter(
    (file) => /\.test\.|(^|\/)node_modules\/|^(src|scripts|stories|demo)\//.test(file) || /\.ts$/.test(file) !== /\.d\.ts$/.test(file),
  );
  if (strange.length > 0) faults.push(`the package holds ${strange.slice(0, 5).join(', ')}`);
  for (const needed of [
    'LICENSE',
    'README.md',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/cdn/THIRD-PARTY-NOTICES.txt',
    'dist/cdn/integrity.json',
  ]) {
    if (!files.includes(needed)) faults.push(`the package lacks ${needed}`);
  }
}

const specifiers = (entries) => entries.map((entry) => `${manifest.name}${entry}`);
const write = (name, text) => writeFileSync(join(folder, name), text);

async function loadInNode(name, entries) {
  const lines = specifiers(entries).map(
    (specifier) => `await import('${specifier}').catch((error) => { console.error('${specifier}', error); process.exitCode = 1; });`,
  );
  write(name, lines.join('\n'));
  if ((await runNode([name], { cwd: folder })) !== 0) faults.push(`${name}: an entry does not load in Node`);
}

/** Commands run with what is declared as a dependency, without any peer. */
async function runCommands() {
  for (const [name, path] of Object.entries(manifest.bin))
    if (
      (await runNode([join('node_modules', manifest.name, path), '--help'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })) !== 0
    )
      faults.push(`the command ${name} does not run`);
}

async function checkTypes() {
  write(
    'consumer.ts',
    [...browserEntries, ...serverEntries]
      .map((entry, index) => `import * as entry${index} from '${manifest.name}${entry}'; void entry${index};`)
      .join('\n'),
  );
  const options = {
    strict: true,
    module: 'nodenext',
    moduleResolution: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    noEmit: true,
    skipLibCheck: false,
    types: [],
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
  if ((await runNode([resolve(tool('typescript', 'tsc')), '-p', '.'], { cwd: folder })) !== 0)
    faults.push('the types do not hold in a strict consumer');
}

/** A host that imports one define file for its side effect must still have the element after bundling. */
async function checkBundle() {
  write('main.js', tags.map((tag) => `import '${manifest.name}/${tag}';`).join('\n'));
  const [{ output }] = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: join(folder, 'main.js'), formats: ['es'] } },
  });
  const code = output.map((chunk) => chunk.code ?? '').join('\n');
  for (const tag of tags)
    if (!new RegExp(`define\\("${tag}"`).test(code)) faults.push(`<${tag}> is gone after bundling: see sideEffects in package.json`);
}

try {
  write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  checkFiles(unpackInto(folder));
  linkInto(folder, Object.keys(manifest.dependencies));
  await loadInNode('browser-entries.mjs', browserEntries);
  await runCommands();
  await checkBundle();
  linkInto(folder, Object.keys(manifest.peerDependencies));
  await loadInNode('server-entries.mjs', serverEntries);
  linkInto(folder, ['@types/node']);
  await checkTypes();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'The packed package loads, bundles and type-checks in an empty folder' : `${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
