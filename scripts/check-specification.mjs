/**
 * Fails, naming file and line, when a number is cited that docs/specification does not define, or is defined twice there.
 *
 *   node scripts/check-specification.mjs [--stats]
 *
 * A number is defined by the table row that begins with it. Citations are looked for in code, stories, demos, locales, scripts and pages.
 * `--stats` also lists the numbers that nothing outside the specification cites yet.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const specificationFolder = 'docs/specification';
const scannedFolders = ['src', 'stories', 'demo', 'docs', 'locales', 'scripts'];
const skippedFolders = new Set(['node_modules', 'dist', 'storybook-static', 'coverage']);
const textFiles = new Set([
  '.ts',
  '.mts',
  '.js',
  '.mjs',
  '.cjs',
  '.json',
  '.md',
  '.mdx',
  '.yaml',
  '.yml',
  '.html',
  '.css',
  '.xlf',
  '.sql',
  '.txt',
]);

const ruleKinds = ['ENR', 'PAY', 'AUT', 'WAL', 'USR', 'CMP', 'NOT', 'DSP', 'DWN', 'LST', 'PRM', 'FEE', 'INB', 'STA'];
// Rules also match with one digit, so that a slip such as a missing zero is found. Longer numbers (references of payments) and parts of words are no citations.
const number = `(?:(?:R|TERM)-\\d{3}|C-\\d{2}|(?:${ruleKinds.join('|')})-\\d{1,2})`;
const citation = new RegExp(`(?<![\\w-])(${number})(?!\\w|-\\w)(?:\\.\\.(\\d{2,3})(?!\\d))?`, 'g');
const definition = new RegExp(`^\\|\\s*(${number})\\s*\\|`);

/** The numbers that a page defines: `[{number, line}]`, lines from 1. */
export const definitionsIn = (text) =>
  text.split('\n').flatMap((row, index) => {
    const found = definition.exec(row);
    return found ? [{ number: found[1], line: index + 1 }] : [];
  });

/** The numbers that a text cites, both ends of a range `R-030..053` among them: `[{number, line}]`. The number that a row defines is not cited by it. */
export const citationsIn = (text) =>
  text.split('\n').flatMap((row, index) => {
    const defined = definition.exec(row);
    const searched = defined ? row.slice(defined[0].length) : row;
    return [...searched.matchAll(citation)].flatMap(([, first, rangeEnd]) => {
      const kind = first.slice(0, first.indexOf('-'));
      const numbers = rangeEnd === undefined ? [first] : [first, `${kind}-${rangeEnd}`];
      return numbers.map((cited) => ({ number: cited, line: index + 1 }));
    });
  });

const textFilesBelow = (folder) => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : textFilesBelow(path);
    return entry.isFile() && textFiles.has(extname(entry.name)) ? [path] : [];
  });
};

const readDefinitions = (root) => {
  const defined = new Map();
  const problems = [];
  for (const path of textFilesBelow(join(root, specificationFolder))) {
    for (const { number: found, line } of definitionsIn(readFileSync(path, 'utf8'))) {
      const place = `${relative(root, path).split(sep).join('/')}:${line}`;
      if (defined.has(found)) problems.push(`${place}: ${found} is defined already at ${defined.get(found)}`);
      else defined.set(found, place);
    }
  }
  return { defined, problems };
};

/**
 * Checks the tree at `root`. `problems` are sentences that start with file:line; `defined` maps a number to its place;
 * `unused` are the defined numbers that nothing outside the specification cites.
 */
export const checkSpecification = (root) => {
  const { defined, problems } = readDefinitions(root);
  if (defined.size === 0) problems.push(`${specificationFolder}: defines no number at all`);
  const unused = new Set(defined.keys());
  let citations = 0;
  for (const path of scannedFolders.flatMap((folder) => textFilesBelow(join(root, folder)))) {
    const name = relative(root, path).split(sep).join('/');
    for (const { number: cited, line } of citationsIn(readFileSync(path, 'utf8'))) {
      citations += 1;
      if (!defined.has(cited)) problems.push(`${name}:${line}: ${cited} is cited, but ${specificationFolder} does not define it`);
      if (!name.startsWith(`${specificationFolder}/`)) unused.delete(cited);
    }
  }
  return { problems, defined, citations, unused: [...unused] };
};

const printStatistics = ({ defined, unused }) => {
  const kindOf = (name) => name.slice(0, name.indexOf('-'));
  for (const kind of new Set([...defined.keys()].map(kindOf))) {
    const all = [...defined.keys()].filter((name) => kindOf(name) === kind);
    const left = unused.filter((name) => kindOf(name) === kind);
    const listed = kind === 'TERM' || left.length === 0 ? '' : `: ${left.join(' ')}`;
    console.log(`${kind}: ${all.length - left.length} of ${all.length} cited, ${left.length} unused${listed}`);
  }
};

const main = () => {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const result = checkSpecification(root);
  if (process.argv.includes('--stats')) printStatistics(result);
  for (const problem of result.problems) console.error(problem);
  console.log(`specification: ${result.defined.size} numbers defined, ${result.citations} citations, ${result.problems.length} problems`);
  if (result.problems.length > 0) process.exitCode = 1;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
