// Size budgets, in bytes after brotli, of what a page transfers for one element: to its first screen, and with all that may follow.
// Words of other languages count once, since a page has one language.
//   --why   says which source files each file of an element consists of (bytes before compression)
import { readFileSync } from 'node:fs';
import { contentsFile } from './build/cdn.mjs';

const index = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
const budgets = JSON.parse(readFileSync('scripts/size-budgets.json', 'utf8'));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} KB`;

/** The largest language, plus everything lazy that holds no words. */
function lazySize(lazy) {
  const byLocale = new Map();
  let rest = 0;
  for (const { brotli, locale } of Object.values(lazy)) {
    if (locale) byLocale.set(locale, (byLocale.get(locale) ?? 0) + brotli);
    else rest += brotli;
  }
  return rest + Math.max(0, ...byLocale.values());
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
  const budget = budgets[tag];
  const whole = closureBrotli + lazySize(lazy);
  if (!budget) console.error(`${tag}: no budget in scripts/size-budgets.json`);
  const over = !budget || closureBrotli > budget.firstScreen || whole > budget.whole;
  failed ||= over;
  const [first, all] = [kilobytes(budget?.firstScreen ?? 0), kilobytes(budget?.whole ?? 0)];
  console.log(
    `${over ? 'OVER' : 'ok  '} ${tag}: first screen ${kilobytes(closureBrotli)} of ${first} in ${closure.length} files, whole ${kilobytes(whole)} of ${all}`,
  );
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
