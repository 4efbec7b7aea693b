// Size budgets, in bytes after brotli, of what a page transfers for one element: to its first screen (`firstScreen`), on the straight way
// to its end in English (`whole`) and in the language that costs most (`translated`), and if every file it has were wanted (`everything`).
// `firstRows` are what must be there besides until rows show, a limit each: `with` names the files beyond the first screen.
// `aside` in size-budgets.json names files that are not on the straight way, `translation` those that only a translation needs.
//   --why   says which source files each file of an element consists of (bytes before compression)
import { readFileSync } from 'node:fs';
import { contentsFile } from './build/cdn.mjs';

const index = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
const budgets = JSON.parse(readFileSync('scripts/size-budgets.json', 'utf8'));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} KB`;

const nameOf = (file) => file.replace(/-[\w-]{8}\.js$/, '');

/** Sums of what may follow: code and words (of the largest language) on the straight way, and aside of it. */
function lazySizes(lazy, { aside = [], translation = [] }) {
  const sizes = { code: 0, words: 0, aside: 0 };
  const byLocale = new Map();
  for (const [file, { brotli, locale }] of Object.entries(lazy)) {
    const name = nameOf(file).replace(locale ? `-${locale}` : '', '');
    if (locale && !aside.includes(name)) byLocale.set(locale, (byLocale.get(locale) ?? 0) + brotli);
    else if (translation.includes(name)) sizes.words += brotli;
    else if (!locale) sizes[aside.includes(name) ? 'aside' : 'code'] += brotli;
  }
  sizes.words += Math.max(0, ...byLocale.values());
  return sizes;
}

/** What is transferred until something shows that needs named files beyond the first screen. */
function sizeWith(closureBrotli, lazy, names) {
  return names.reduce((sum, name) => {
    const file = Object.keys(lazy).find((one) => nameOf(one) === name && !lazy[one].locale);
    if (!file) throw new Error(`${name}: in scripts/size-budgets.json but not in dist/cdn`);
    return sum + lazy[file].brotli;
  }, closureBrotli);
}

function explain(files, when) {
  const contents = JSON.parse(readFileSync(contentsFile, 'utf8'));
  for (const [file, { bytes, brotli }] of Object.entries(files)) {
    console.log(`\n     ${when}: ${file}, ${kilobytes(brotli)} (${kilobytes(bytes)} before)`);
    for (const [module, length] of contents[file] ?? []) console.log(`${String(length).padStart(12)} ${module}`);
  }
}

let failed = false;
for (const [file, { closure, closureBrotli, lazy }] of Object.entries(index)) {
  const tag = file.replace(/\.js$/, '');
  const budget = budgets[tag] ?? { firstScreen: 0, whole: 0, translated: 0, everything: 0 };
  const { code, words, aside } = lazySizes(lazy, budget);
  const whole = closureBrotli + code;
  const sizes = { firstScreen: closureBrotli, whole, translated: whole + words, everything: whole + words + aside };
  const limits = { ...budget };
  for (const [name, { limit, with: names }] of Object.entries(budget.firstRows ?? {})) {
    sizes[name] = sizeWith(closureBrotli, lazy, names);
    limits[name] = limit;
  }
  for (const [name, size] of Object.entries(sizes)) {
    const over = size > limits[name];
    failed ||= over;
    console.log(`${over ? 'OVER' : 'ok  '} ${tag} ${name}: ${kilobytes(size)} of ${kilobytes(limits[name])}`);
  }
  console.log(`     ${tag} first screen: ${closure.length} files, ${closure.join(', ')}`);
}
if (process.argv.includes('--why')) {
  for (const { files, lazy } of Object.values(index)) {
    explain(files, 'first screen');
    explain(lazy, 'later');
  }
}
for (const tag of Object.keys(budgets)) {
  if (index[`${tag}.js`]) continue;
  console.error(`${tag}: in scripts/size-budgets.json but not in dist/cdn`);
  failed = true;
}
process.exitCode = failed ? 1 : 0;
