// Size budgets, in bytes after brotli, of what a page transfers for one element: to its first screen, with all that may follow in English,
// and with all that may follow in the language that costs most (a page has one).
//   --why   says which source files each file of an element consists of (bytes before compression)
import { readFileSync } from 'node:fs';
import { contentsFile } from './build/cdn.mjs';

const index = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8'));
const budgets = JSON.parse(readFileSync('scripts/size-budgets.json', 'utf8'));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} KB`;

/** Everything lazy that holds no words, and the words of the largest language. */
function lazySizes(lazy) {
  const byLocale = new Map();
  let code = 0;
  for (const { brotli, locale } of Object.values(lazy)) {
    if (locale) byLocale.set(locale, (byLocale.get(locale) ?? 0) + brotli);
    else code += brotli;
  }
  return { code, words: Math.max(0, ...byLocale.values()) };
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
  const budget = budgets[tag] ?? { firstScreen: 0, whole: 0, translated: 0 };
  const { code, words } = lazySizes(lazy);
  const sizes = { firstScreen: closureBrotli, whole: closureBrotli + code, translated: closureBrotli + code + words };
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
