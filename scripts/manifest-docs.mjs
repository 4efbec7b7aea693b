// docs/elements/<tag>.md: the reference of each element, made from dist/custom-elements.json, which is made from the doc comments.
//   --check   fails where a page is not what would be written, or where a doc comment is missing, instead of writing
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { declarationFaults, elementPage } from './manifest-page.mjs';

const folder = 'docs/elements';
const check = process.argv.includes('--check');
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const classes = declarations.filter((declaration) => declaration.tagName);
const eventClasses = new Set(declarations.filter(({ name }) => name.endsWith('Event')).map(({ name }) => name));
const faults = classes.flatMap((declaration) => declarationFaults(declaration, eventClasses));

const folders = readdirSync('src/elements', { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of folders) {
  if (!classes.some(({ tagName }) => tagName === name)) faults.push(`${name}: no class says "@customElement ${name}" in its doc comment`);
}

mkdirSync(folder, { recursive: true });
for (const declaration of classes) {
  const file = `${folder}/${declaration.tagName}.md`;
  const page = elementPage(declaration);
  if (!check) writeFileSync(file, page);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== page) faults.push(`${file} is out of date: npm run docs`);
}

for (const fault of faults) console.error(fault);
console.log(`${classes.length} elements, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
