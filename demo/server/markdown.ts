import { markup, trusted, type Html } from './markup.js';

/** Where a link leads, or undefined where its text stands alone. */
export type Address = (target: string) => string | undefined;

/** A page of Markdown as far as the project's own pages use it: headings, paragraphs, lists, tables, blocks of code; code, strong text and links in them. */
export const fromMarkdown = (text: string, address: Address): Html => {
  const lines = text.replace(/^<!--.*-->$/gm, '').split('\n');
  const blocks: Html[] = [];
  while (lines.length > 0) {
    if (lines[0]?.trim() === '') lines.shift();
    else blocks.push(block(lines, address));
  }
  return markup`${blocks}`;
};

/** Takes the lines of the next block. */
const block = (lines: string[], address: Address): Html => {
  const [first = ''] = lines;
  if (first.startsWith('```')) return code(lines);
  if (first.startsWith('#')) return heading(lines.shift() ?? '', address);
  if (first.startsWith('|')) return table(taken(lines, /^\|/), address);
  if (/^[*-] /.test(first)) return list(taken(lines, /^([*-] | {2})/), address);
  return markup`<p>${inline(taken(lines, /^(?!$|[|#]|```|[*-] )/).join(' '), address)}</p>`;
};

const taken = (lines: string[], pattern: RegExp): string[] => {
  const end = lines.findIndex((line, index) => index > 0 && !pattern.test(line));
  return lines.splice(0, end < 0 ? lines.length : end);
};

const code = (lines: string[]): Html => {
  lines.shift();
  const end = lines.findIndex((line) => line.startsWith('```'));
  // A page loses the spaces at the beginnings of its lines; these lines end in another way.
  const inner = lines.splice(0, end < 0 ? lines.length : end).flatMap((line) => [markup`${line}`, trusted('&#10;')]);
  lines.shift();
  return markup`<pre tabindex="0"><code>${inner.slice(0, -1)}</code></pre>`;
};

/** What links name, made of a heading as hosts of repositories make it. */
const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const heading = (line: string, address: Address): Html => {
  const title = line.replace(/^#+ /, '');
  const inner = inline(title, address);
  if (line.startsWith('# ')) return markup`<h1>${inner}</h1>`;
  return line.startsWith('## ') ? markup`<h2 id="${anchorOf(title)}">${inner}</h2>` : markup`<h3 id="${anchorOf(title)}">${inner}</h3>`;
};

const cellsOf = (row: string): readonly string[] =>
  row
    .slice(1, row.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const table = ([head = '', , ...rows]: readonly string[], address: Address): Html => {
  const [first = '', ...rest] = cellsOf(head);
  return markup`<div class="scroller" tabindex="0" role="region" aria-label="${first}">
    <table>
      <thead><tr>${[first, ...rest].map((cell) => markup`<th scope="col">${inline(cell, address)}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => markup`<tr>${cellsOf(row).map((cell) => markup`<td>${inline(cell, address)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
};

const list = (lines: readonly string[], address: Address): Html => {
  const items = lines
    .join('\n')
    .split(/^[*-] /m)
    .slice(1);
  return markup`<ul>${items.map((item) => markup`<li>${inline(item.trim().replaceAll(/\s*\n\s*/g, ' '), address)}</li>`)}</ul>`;
};

const inline = (text: string, address: Address): Html => {
  const parts: Html[] = [];
  let at = 0;
  for (const { 0: whole, 1: quoted, 2: strong, 3: label, 4: target = '', index } of text.matchAll(
    /`([^`]+)`|\*\*(.+?)\*\*|\[((?:[^\]`]|`[^`]*`)+)\]\(([^()\s]+)\)/g,
  )) {
    parts.push(markup`${text.slice(at, index)}`);
    at = index + whole.length;
    if (quoted !== undefined) parts.push(markup`<code>${quoted}</code>`);
    else if (strong !== undefined) parts.push(markup`<strong>${inline(strong, address)}</strong>`);
    else parts.push(link(inline(label ?? '', address), address(target)));
  }
  return markup`${[...parts, markup`${text.slice(at)}`]}`;
};

const link = (label: Html, href: string | undefined): Html => (href === undefined ? label : markup`<a href="${href}">${label}</a>`);
