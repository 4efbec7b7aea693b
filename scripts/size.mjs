// Size budgets, in bytes after brotli, of what a page transfers for one element: to its first screen (`firstScreen`), on the straight way
// to its end in English (`whole`) and in the language that costs most (`translated`), and if every file it has were wanted (`everything`).
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
    const name = nameOf(file);
    if (locale && !aside.includes(name)) byLocale.set(locale, (byLocale.get(locale) ?? 0) + brotli);
    else if (translation.includes(name)) sizes.words += brotli;
    else if (!locale) sizes[aside.includes(name) ? 'aside' : 'code'] += brotli;
  }
  sizes.words += Math.max(0, ...byLocale.values());
  return sizes;
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
  for (const [name, size] of Object.entries(sizes)) {
    const over = size > budget[name];
    failed ||= over;
    console.log(`${over ? 'OVER' : 'ok  '} ${tag} ${name}: ${kilobytes(size)} of ${kilobytes(budget[name])}`);
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
