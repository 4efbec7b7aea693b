// npm run new <tag>: the folder of an element, its story, and its name in every list that must have it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { mustRunNode, tool } from './run-command.mjs';
import { elementFiles, withElement, withExport } from './new-element-files.mjs';

const [tag = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag) || existsSync(`src/elements/${tag}`)) {
  console.error(`npm run new <tag>: lower-case words with at least one hyphen, and not taken yet; "${tag}" is not.`);
  process.exit(1);
}

for (const [file, text] of Object.entries(elementFiles(tag))) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote   ${file}`);
}

const changed = [];
function change(file, edit) {
  changed.push(file);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  console.log(`changed ${file}`);
}
const changeJson = (file, edit) =>
  change(file, (text) => {
    const value = JSON.parse(text);
    edit(value);
    return `${JSON.stringify(value, null, 2)}\n`;
  });

const path = `elements/${tag}/${tag}`;
changeJson('package.json', ({ sideEffects }) => {
  const at = (pattern) => sideEffects.findLastIndex((name) => name.startsWith(pattern)) + 1;
  sideEffects.splice(at('./dist/elements/'), 0, `./dist/${path}.js`);
  sideEffects.splice(at('./src/elements/'), 0, `./src/${path}.ts`);
});
changeJson('tsconfig.json', ({ compilerOptions }) => {
  compilerOptions.paths[`billing-elements/${tag}`] = [`./src/${path}.ts`];
});
changeJson('scripts/size-budgets.json', (budgets) => {
  budgets[tag] = { firstScreen: 20000, whole: 30000, translated: 34000, everything: 40000 };
});
change('src/bundles/elements.ts', (source) => withElement(source, tag));
change('src/index.ts', (source) => withExport(source, tag));
await mustRunNode([tool('prettier'), '--write', '--log-level', 'warn', ...changed]);
console.log('Next: npm run docs, npm run changeset.');
