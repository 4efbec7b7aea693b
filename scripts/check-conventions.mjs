// The sentences of CONVENTIONS.md that no linter checks: where files stand, what stands beside them, lists that name every element.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { physicalSides } from './lint/logical-sides.mjs';
import { rooms } from './lint/walls.mjs';

const read = (file) => readFileSync(file, 'utf8');
const faults = [];
const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter((name) => !/(^|\/)(node_modules|generated)\//.test(name))
    : [];
const sources = files('src').filter((file) => file.endsWith('.ts'));
const isTest = (file) => /\.test\.ts$/.test(file);
const tags = readdirSync('src/elements', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function roomsHaveReadmes() {
  const folders = rooms.flatMap(({ path }) => path).filter((path) => path.startsWith('src/') && !path.endsWith('.ts'));
  for (const folder of folders) {
    if (/generated/.test(folder) || !existsSync(folder)) continue;
    // a room within a room may be described by the outer one
    const readme = [folder, dirname(folder)]
      .map((path) => `${path}/README.md`)
      .find((path) => path !== 'src/README.md' && existsSync(path));
    if (!readme) faults.push(`${folder} has no README.md`);
    else if (read(readme).trim().split('\n').length > 12) faults.push(`${readme} is longer than a glance`);
  }
}

function filesSayWhatTheyHold() {
  for (const file of sources) {
    if (!file.startsWith('src/i18n/catalog/') && /^(utils?|types|helpers?|constants|common|misc)\.ts$/.test(basename(file)))
      faults.push(`${file}: the name says nothing`);
    if (/[A-Z_]/.test(basename(file))) faults.push(`${file}: file names are kebab-case`);
  }
}

function elementsAreWhole() {
  for (const tag of tags) {
    const folder = `src/elements/${tag}`;
    for (const needed of [`${tag}.ts`, `${tag}.element.ts`, `${tag}.test.ts`]) {
      if (!existsSync(`${folder}/${needed}`)) faults.push(`${folder}/${needed} is missing`);
    }
    if (!existsSync(`stories/${tag}.stories.ts`)) faults.push(`stories/${tag}.stories.ts is missing`);
    const define = existsSync(`${folder}/${tag}.ts`) ? read(`${folder}/${tag}.ts`).trim().split('\n').length : 0;
    if (define > 20) faults.push(`${folder}/${tag}.ts has ${define} lines: a define file has at most 20`);
  }
}

/** What must name every element, or it silently does not exist somewhere. */
function listsNameEveryElement() {
  const budgets = JSON.parse(read('scripts/size-budgets.json'));
  const { sideEffects } = JSON.parse(read('package.json'));
  const { paths } = JSON.parse(read('tsconfig.json')).compilerOptions;
  const bundle = read('src/bundles/elements.ts');
  for (const tag of tags) {
    const path = `elements/${tag}/${tag}`;
    if (!budgets[tag]) faults.push(`scripts/size-budgets.json has no budget for ${tag}`);
    if (!bundle.includes(`'${tag}':`)) faults.push(`src/bundles/elements.ts does not name ${tag}`);
    if (!paths[`billing-elements/${tag}`]) faults.push(`tsconfig.json has no path billing-elements/${tag}`);
    for (const file of [`./dist/${path}.js`, `./src/${path}.ts`]) {
      if (!sideEffects.includes(file)) faults.push(`package.json: sideEffects lacks ${file}, so bundlers drop <${tag}>`);
    }
  }
}

function rulesHaveTestsBeside() {
  const watched = /^src\/(domain|client|controllers|i18n\/format|ui|views|payment-fields\/protocol)\/[^/]+\.ts$/;
  const declarationsOnly = (file) => !/\b(function|class|=>)/.test(read(file));
  for (const file of sources.filter((name) => watched.test(name) && !isTest(name) && !/\.fixture\.ts$|\/index\.ts$/.test(name))) {
    const base = file.replace(/\.ts$/, '');
    if (existsSync(`${base}.test.ts`) || existsSync(`${base}.node.test.ts`) || declarationsOnly(file)) continue;
    const covered = files(dirname(file))
      .filter(isTest)
      .some((test) => read(test).includes(`./${basename(base)}.js'`));
    if (!covered) faults.push(`${file} has no test beside it`);
  }
}

function sheetsAndPagesAreClean() {
  const shipped = [...files('src'), ...files('demo')].filter((file) => /\.(css|html)$/.test(file));
  for (const file of shipped) {
    const text = read(file);
    for (const { text: side } of file.endsWith('.css') ? physicalSides(text) : []) faults.push(`${file}: "${side}" is a physical side`);
    if (!file.endsWith('.html')) continue;
    if (/<style[\s>]|\sstyle\s*=/i.test(text)) faults.push(`${file}: inline style, which a strict CSP forbids`);
    if (/<script(?![^>]*\ssrc=)[^>]*>/i.test(text)) faults.push(`${file}: inline script, which a strict CSP forbids`);
  }
}

function versionsAgree() {
  const { version } = JSON.parse(read('package.json'));
  if (!read('src/internal/version.ts').includes(`'${version}'`))
    faults.push(`src/internal/version.ts is not ${version}, as package.json says`);
}

function everySentenceNamesItsCheck() {
  const sentences = read('CONVENTIONS.md')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  for (const sentence of sentences) if (!/\((`[^`]+`(, )?)+\)$/.test(sentence)) faults.push(`CONVENTIONS.md: no check named: ${sentence}`);
}

roomsHaveReadmes();
filesSayWhatTheyHold();
elementsAreWhole();
listsNameEveryElement();
rulesHaveTestsBeside();
sheetsAndPagesAreClean();
versionsAgree();
everySentenceNamesItsCheck();
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults against CONVENTIONS.md`);
process.exitCode = faults.length > 0 ? 1 : 0;
