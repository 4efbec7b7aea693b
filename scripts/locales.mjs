/**
 * The way of a word: src/i18n/catalog/en (authors) -> locales/<language>.xlf (translators) -> src/i18n/generated (pages).
 *
 *   node scripts/locales.mjs extract   new English words get an empty target, changed ones lose theirs, dead ones go
 *   node scripts/locales.mjs build     writes src/i18n/generated; fails where a word has no translation
 *   node scripts/locales.mjs check     fails on anything missing, stale or badly written; changes nothing
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './locales/generated.mjs';
import { languages, readAreas } from './locales/source.mjs';
import { faultsOf, warningsOf } from './locales/rules.mjs';
import { mergeTargets, readXliff, writeXliff } from './locales/xliff.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const xliffPath = (language) => `${root}locales/${language}.xlf`;
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const write = (path, text) => {
  if (read(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${path.slice(root.length)}`);
};

const areas = await readAreas(root);
const translations = languages.map((language) => {
  const before = read(xliffPath(language));
  return { language, before, units: mergeTargets(areas, readXliff(before)) };
});

function extract() {
  for (const { language, units } of translations) {
    write(xliffPath(language), writeXliff(language, units));
    const open = units.filter((unit) => !unit.target);
    if (open.length > 0) console.log(`${language}: ${open.length} to translate: ${open.map((unit) => unit.id).join(', ')}`);
  }
}

async function build() {
  for (const { language, units } of translations) {
    for (const [path, text] of await generatedFiles(language, areas, units)) write(root + path, text);
  }
}

async function drift() {
  const faults = [];
  for (const { language, before, units } of translations) {
    if (writeXliff(language, units) !== before) faults.push(`locales/${language}.xlf is behind the English words: run "extract"`);
    for (const [path, text] of await generatedFiles(language, areas, units)) {
      if (read(root + path) !== text) faults.push(`${path} is behind locales/${language}.xlf: run "build"`);
    }
  }
  return faults;
}

async function check() {
  const faults = [...faultsOf(areas, translations), ...(await drift())];
  for (const warning of warningsOf(translations)) console.warn(`warning: ${warning}`);
  for (const fault of faults) console.error(fault);
  const words = areas.flatMap((area) => area.units).length;
  if (faults.length === 0) console.log(`${words} words in en, ${languages.join(', ')}: complete`);
  else process.exitCode = 1;
}

const commands = { extract, build, check };
const command = commands[process.argv[2]];
if (command) await command();
else {
  console.error('Usage: node scripts/locales.mjs extract | build | check');
  process.exitCode = 1;
}
