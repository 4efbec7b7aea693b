// What a page may not get wrong. Each rule takes the page and the facts and returns sentences that begin with file and line.
import { dirname, normalize } from 'node:path';
import { anchors, codeBlocks, codeIn, links, tables } from './markdown.mjs';

const at = (page, line, text) => `${page.path}:${line}: ${text}`;
const tableFaults = (page, head, judge) =>
  tables(page.text)
    .filter((table) => table.head[0] === head)
    .flatMap((table) => judge(table).map((fault) => at(page, table.line, fault)));
const column = (table, name) => table.head.indexOf(name);
const missing = (wanted, found, what) => wanted.filter((name) => !found.includes(name)).map((name) => `${what} ${name} is missing`);
const unknown = (wanted, found, what) => found.filter((name) => !wanted.includes(name)).map((name) => `there is no ${what} ${name}`);
const namesIn = (table) => table.rows.map((row) => codeIn(row[0])[0] ?? row[0]);

/** A table whose head begins with `token` lists every token with its default. */
export const tokenTables = (page, { tokens }) =>
  tableFaults(page, 'token', (table) => {
    const names = namesIn(table);
    const wrong = table.rows.flatMap((row, index) => {
      const said = codeIn(row[column(table, 'default')] ?? '')[0];
      const real = tokens.get(names[index]);
      return column(table, 'default') >= 0 && real !== undefined && said !== real
        ? [`the default of ${names[index]} is ${real}, not ${said}`]
        : [];
    });
    return [...missing([...tokens.keys()], names, 'token'), ...unknown([...tokens.keys()], names, 'token'), ...wrong];
  });

/** A table whose head begins with `attribute` lists every attribute of the element in the heading above it. */
export const attributeTables = (page, { elements, styledAttributes }) =>
  tableFaults(page, 'attribute', (table) => {
    const tag = /<([\w-]+)>/.exec(table.heading)?.[1];
    const element = elements.get(tag);
    if (!element) return [`the heading "${table.heading}" above a table of attributes names no element`];
    const names = namesIn(table);
    const known = [...element.attributes, ...styledAttributes];
    return [...missing(element.attributes, names, `<${tag}>: attribute`), ...unknown(known, names, `attribute of <${tag}>`)];
  });

/** A table whose head begins with `event` lists every event; columns `detail` and `cancelable` are right where they are there. */
export const eventTables = (page, { elements, events }) =>
  tableFaults(page, 'event', (table) => {
    const fired = [...new Set([...elements.values()].flatMap((element) => element.events))];
    const names = namesIn(table);
    const wrong = table.rows.flatMap((row, index) => {
      const event = events.get(names[index]);
      if (!event) return [];
      const faults = [];
      const said = codeIn(row[column(table, 'detail')] ?? '').map((name) => name.replace(/\?$/, ''));
      if (column(table, 'detail') >= 0) {
        faults.push(
          ...missing(event.details, said, `${names[index]}: detail`),
          ...unknown(event.details, said, `detail of ${names[index]}`),
        );
      }
      const yes = row[column(table, 'cancelable')] === 'yes';
      if (column(table, 'cancelable') >= 0 && yes !== event.cancelable)
        faults.push(`${names[index]} is ${event.cancelable ? '' : 'not '}cancelable`);
      return faults;
    });
    return [...missing(fired, names, 'event'), ...unknown(fired, names, 'event'), ...wrong];
  });

const hasPart = (parts, name) => parts.has(name) || [...parts].some((part) => part.endsWith('*') && name.startsWith(part.slice(0, -1)));

/** A table whose head begins with `part` names parts that exist. */
export const partTables = (page, { parts }) =>
  tableFaults(page, 'part', (table) =>
    table.rows.flatMap((row) =>
      codeIn(row[0])
        .filter((name) => !hasPart(parts, name))
        .map((name) => `there is no part ${name}`),
    ),
  );

const sizeColumns = { 'first screen': 'firstScreen', 'to the confirmation': 'whole', 'in another language': 'translated' };
/** How far a stated size, in KB, may lie above the measured one; below it never. */
const slack = 1.5;

/** Sizes that a page states: `[{tag, head, said, measured, line}]`, in KB. */
const statedSizes = (text, sizes) =>
  tables(text)
    .filter((table) => table.head.includes('first screen'))
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const tag = /<([\w-]+)>/.exec(row[0])?.[1];
        return table.head.flatMap((head, index) => {
          const said = /([\d.]+) KB/.exec(row[index] ?? '')?.[1];
          return sizeColumns[head] && said ? [{ tag, head, said, measured: sizes[tag]?.[sizeColumns[head]], line: table.line }] : [];
        });
      }),
    );

/** A table with a column `first screen` states sizes that hold: not below what is measured, and not far above it. */
export const sizeTables = (page, { sizes }) =>
  statedSizes(page.text, sizes)
    .filter(({ said, measured }) => measured === undefined || Number(said) < measured || Number(said) > measured + slack)
    .map(({ tag, head, said, measured, line }) =>
      at(
        page,
        line,
        measured === undefined ? `no size of <${tag}> is measured` : `<${tag}> ${head}: ${measured} KB is measured, not ${said} KB`,
      ),
    );

/** The text with the measured sizes, rounded up, in place of what it states. */
export function withMeasuredSizes(text, sizes) {
  const stated = statedSizes(text, sizes);
  return text.replace(/^\|.*<([\w-]+)>.*\|$/gm, (row, tag) => {
    const own = stated.filter((size) => size.tag === tag && size.measured !== undefined);
    return row.replace(/[\d.]+ KB/g, (cell) => {
      const size = own.shift();
      return size ? `${Math.ceil(size.measured)} KB` : cell;
    });
  });
}

/** Links within the repository lead somewhere, and to a heading that is there. */
export const deadLinks = (page, { exists, read }) =>
  links(page.text)
    .filter(({ target }) => !/^[a-z]+:/.test(target))
    .flatMap(({ target, line }) => {
      const [path, anchor] = target.split('#');
      const file = normalize(`${dirname(page.path)}/${path}`);
      if (path && !exists(file)) return [at(page, line, `${target} is not there`)];
      if (anchor && !anchors(path ? read(file) : page.text).includes(anchor))
        return [at(page, line, `${target}: there is no such heading`)];
      return [];
    });

/** Numbered pages, as decisions are, stand in the order of their numbers. */
export const numberedPages = (page) => {
  const numbered = links(page.text).filter(({ target }) => /^\d{4}-[\w-]+\.md$/.test(target));
  return page.path.endsWith('README.md')
    ? numbered
        .filter(({ target }, index) => index > 0 && target < numbered[index - 1].target)
        .map(({ target, line }) => at(page, line, `${target} stands after a page of a higher number`))
    : [];
};

/** Commands that a page tells to run exist: `npm run …`, `npm test -- --only=…`, `node scripts/…`. */
export const commands = (page, { scripts, steps, exists }) =>
  page.text.split('\n').flatMap((text, index) => {
    const runs = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].filter(([, name]) => !scripts.includes(name));
    const files = [...text.matchAll(/\bnode ((?:scripts|bench|demo)\/[\w./-]+\.mjs)/g)].filter(([, file]) => !exists(file));
    const only = [...text.matchAll(/--only=([\w,-]+)/g)].flatMap(([, list]) => list.split(',')).filter((step) => !steps.includes(step));
    return [
      ...runs.map(([command]) => at(page, index + 1, `there is no ${command}`)),
      ...files.map(([, file]) => at(page, index + 1, `there is no ${file}`)),
      ...only.map((step) => at(page, index + 1, `npm test has no step ${step}`)),
    ];
  });

const isExported = (specifier, { packageName, exports, exists }) => {
  const path = `.${specifier.slice(packageName.length)}`;
  if (exports[path]) return true;
  return Object.entries(exports).some(([pattern, target]) => {
    const [before, after = ''] = pattern.split('*');
    if (!pattern.includes('*') || !path.startsWith(before) || !path.endsWith(after)) return false;
    const star = path.slice(before.length, path.length - after.length);
    return exists((target.default ?? target.types ?? target).replaceAll('*', star));
  });
};

/** What a page imports from the package is exported by it. */
export const imports = (page, facts) =>
  codeBlocks(page.text).flatMap(({ code, line }) =>
    [...code.matchAll(/(?:from|import|import\()\s*'([^']+)'/g)]
      .map(([, specifier]) => specifier)
      .filter((specifier) => specifier === facts.packageName || specifier.startsWith(`${facts.packageName}/`))
      .filter((specifier) => !isExported(specifier, facts))
      .map((specifier) => at(page, line, `the package exports no ${specifier}`)),
  );

function htmlFaults(code, { elements, styledAttributes }) {
  const tags = [...code.matchAll(/<([a-z]+-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)];
  return tags.flatMap(([, tag, rest]) => {
    const element = elements.get(tag);
    if (!element) return [`there is no <${tag}>`];
    const names = [...rest.replace(/="[^"]*"/g, '').matchAll(/[\w-]+/g)].map(([name]) => name);
    const known = [...element.attributes, ...styledAttributes, 'id', 'class', 'lang', 'dir', 'slot'];
    return unknown(known, names, `attribute of <${tag}>`);
  });
}

function cssFaults(code, { tokens, parts }) {
  const names = [...code.matchAll(/--billing-[\w-]+/g)].map(([name]) => name);
  const shown = [...code.matchAll(/::part\(([^)]+)\)/g)].flatMap(([, list]) => list.split(/\s+/));
  return [
    ...unknown([...tokens.keys()], names, 'token'),
    ...shown.filter((name) => !hasPart(parts, name)).map((name) => `there is no part ${name}`),
  ];
}

function jsonFaults(code) {
  try {
    JSON.parse(code);
    return [];
  } catch (error) {
    return [error.message];
  }
}

const languages = { html: htmlFaults, css: cssFaults, json: jsonFaults };

/** Markup names elements and attributes that exist, style tokens and parts that exist, and data can be read. */
export const blocks = (page, facts) =>
  codeBlocks(page.text).flatMap(({ language, code, line }) =>
    (languages[language]?.(code, facts) ?? []).map((fault) => at(page, line, fault)),
  );

const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

/** A block below `<!-- from file -->` stands in that file; imports of sources read there as the entries that publish them. */
export const quotations = (page, { exists, read, published }) =>
  codeBlocks(page.text)
    .filter(({ from }) => from)
    .flatMap(({ from, code, line }) => {
      if (!exists(from)) return [at(page, line, `${from} is not there`)];
      const source = read(from).replace(/'(\.[^']+)\.js'/g, (text, path) => {
        const entry = published.get(normalize(`${dirname(from)}/${path}.ts`));
        return entry ? `'${entry}'` : text;
      });
      return squeezed(source).includes(squeezed(code)) ? [] : [at(page, line, `the block is not what stands in ${from}`)];
    });

export const rules = [
  tokenTables,
  attributeTables,
  eventTables,
  partTables,
  sizeTables,
  deadLinks,
  numberedPages,
  commands,
  imports,
  blocks,
  quotations,
];
