// The pages for readers against what they speak of: tables of tokens, attributes, events and sizes, links, commands, imports, code. Needs dist.
//   --sizes   writes the measured sizes into the README
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { normalize } from 'node:path';
import ts from 'typescript';
import { readFacts } from './docs/facts.mjs';
import { rules, withMeasuredSizes } from './docs/rules.mjs';
import { codeFaults } from './docs/type-check.mjs';

// docs/elements is made from the doc comments and held against them by the step `manifest`
const skipped = /(^|\/)(node_modules|docs\/elements)\//;
const below = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter((name) => name.endsWith('.md') && !skipped.test(name))
    : [];
const atTop = readdirSync('.').filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md');
const paths = [...atTop, ...['docs', 'src', 'stories', 'demo', 'scripts', 'bench', 'chaos', 'locales', '.storybook'].flatMap(below)];
const pages = paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Source files that are entries of the package, by the paths of tsconfig.json: `src/testing/index.ts` is `billing-elements/testing`. */
function publishedSources() {
  const { paths: entries } = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config.compilerOptions;
  return new Map(Object.entries(entries).map(([specifier, [file]]) => [normalize(file), specifier]));
}

const facts = { ...readFacts(), published: publishedSources() };
if (process.argv.includes('--sizes')) {
  const page = pages.find(({ path }) => path === 'README.md');
  page.text = withMeasuredSizes(page.text, facts.sizes);
  writeFileSync(page.path, page.text);
}
const faults = [...pages.flatMap((page) => rules.flatMap((rule) => rule(page, facts))), ...codeFaults(pages)];
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
