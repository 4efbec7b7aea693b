// What is true about the project, as far as its pages speak of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const read = (file) => readFileSync(file, 'utf8');

const filesBelow = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => pattern.test(name) && !/\.test\.ts$|\.fixture\.ts$/.test(name));

/**
 * The public tokens with their defaults: `--_text: var(--billing-color-text, <default>);`. The first of a name counts. A default that speaks of
 * another token by its inner name speaks of the public one here.
 */
export function tokensIn(sheet) {
  const found = new Map();
  const publicNames = new Map([...sheet.matchAll(/(--_[\w-]+): var\((--billing-[\w-]+)/g)].map(([, inner, name]) => [inner, name]));
  for (const [, name, value] of sheet.matchAll(/: var\((--billing-[\w-]+), (.+)\);/g)) {
    if (!found.has(name))
      found.set(
        name,
        value.replace(/--_[\w-]+/g, (inner) => publicNames.get(inner) ?? inner),
      );
  }
  return found;
}

/** Attributes that sheets of style answer to: `:host([theme='light'])`. */
export const styledAttributesIn = (sheet) => new Set([...sheet.matchAll(/:host\(\[([\w-]+)/g)].map(([, name]) => name));

/** The expression that begins behind `${`, up to its closing brace. */
function expressionAt(source, start) {
  let depth = 1;
  let end = start;
  while (depth > 0 && end < source.length) depth += { '{': 1, '}': -1 }[source[end++]] ?? 0;
  return source.slice(start, end - 1);
}

/** Names of parts in templates and in options for them; `button-${kind}` counts as `button-*`. */
export function partsIn(source) {
  const said = [...source.matchAll(/\bpart(?:="|: ')([^"'$]+)["']/g)].map(([, names]) => names);
  const computed = [...source.matchAll(/\bpart=\$\{/g)]
    .map(({ 0: begin, index }) => expressionAt(source, index + begin.length))
    .flatMap((expression) => [...expression.replace(/\$\{[^}]*\}/g, '*').matchAll(/[`']([^`']+)[`']/g)].map(([, names]) => names));
  const names = [...said, ...computed].flatMap((list) => list.split(/\s+/));
  return new Set(names.filter((name) => /^[a-z][\w-]*\*?$/.test(name)));
}

/** Events by name, from their classes: the names in `detail`, and whether a host can prevent them. */
export function eventsIn(source) {
  const events = new Map();
  for (const body of source.split(/^(?=export class )/m)) {
    const name = /super\(\s*'([\w-]+)'/.exec(body)?.[1];
    const detail = /extends BillingEvent<([\s\S]*?)> \{\n/.exec(body)?.[1] ?? '';
    if (name)
      events.set(name, {
        details: [...detail.matchAll(/readonly (\w+)\??:/g)].map(([, key]) => key),
        cancelable: /cancelable: true/.test(body),
      });
  }
  return events;
}

/** Measured sizes in KB, as `npm run size` prints them: `{ 'pay-invoice': { firstScreen: 24.9, … } }`. */
export function sizesIn(output) {
  const sizes = {};
  for (const [, tag, name, size] of output.matchAll(/^(?:ok|OVER)\s+(\S+) (\w+): ([\d.]+) KB/gm)) (sizes[tag] ??= {})[name] = Number(size);
  return sizes;
}

function measure() {
  try {
    return execFileSync(process.execPath, ['scripts/size.mjs'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // over a budget: what was measured is there all the same, and is the matter of another check
    return String(error.stdout ?? '');
  }
}

function elementsIn(manifest) {
  const classes = manifest.modules.flatMap((module) => module.declarations ?? []).filter((declaration) => declaration.tagName);
  return new Map(
    classes.map(({ tagName, attributes = [], events = [] }) => [
      tagName,
      { attributes: attributes.map(({ name }) => name), events: events.map(({ name }) => name) },
    ]),
  );
}

/** Everything at once; needs `dist`. */
export function readFacts() {
  const manifest = JSON.parse(read('package.json'));
  const sheets = filesBelow('src/styles', /\.ts$/).map(read).join('\n');
  const drawn = ['src/ui', 'src/views', 'src/elements'].flatMap((folder) => filesBelow(folder, /\.ts$/)).map(read);
  return {
    packageName: manifest.name,
    exports: manifest.exports,
    scripts: Object.keys(manifest.scripts),
    steps: [...read('scripts/test-steps.mjs').matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name),
    elements: elementsIn(JSON.parse(read('dist/custom-elements.json'))),
    tokens: tokensIn(sheets),
    styledAttributes: styledAttributesIn(sheets),
    parts: partsIn(drawn.join('\n')),
    events: eventsIn(filesBelow('src/elements', /\.ts$/).map(read).join('\n')),
    sizes: sizesIn(measure()),
    exists: existsSync,
    read,
  };
}
