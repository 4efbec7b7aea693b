// A page of Markdown as far as checks need it: its code blocks, its tables, its links and the anchors that links may name.

const withoutCode = (text) => text.replace(/^ *```[\s\S]*?^ *```/gm, (block) => block.replace(/[^\n]/g, ' '));
const lineAt = (text, index) => text.slice(0, index).split('\n').length;

/**
 * The fenced blocks: `[{language, code, line, from, sketch}]`. `from` is the file that a comment `<!-- from path -->` right above the block
 * names: the block must stand in that file. A block of "ts sketch" is one that nobody expects to compile.
 */
export function codeBlocks(text) {
  const fence = /^(?:<!-- from ([^\s]+) -->\n+)?```(\w*)([^\n]*)\n([\s\S]*?)^```/gm;
  return [...text.matchAll(fence)].map(({ 0: whole, 1: from, 2: language, 3: note, 4: code, index }) => ({
    language,
    code,
    line: lineAt(text, index) + whole.slice(0, whole.indexOf('```')).split('\n').length - 1,
    from,
    sketch: note.trim() === 'sketch',
  }));
}

/** A pipe between the marks of code, or with a backslash before it, does not end a cell. */
const cellsOf = (row) =>
  row
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/\\\|/g, '\u0000')
    .split('|')
    .map((cell) => cell.replaceAll('\u0000', '|').trim());

/** The tables: `[{heading, head, rows, line}]`, `heading` being the one above, cells as they are written. */
export function tables(text) {
  const found = [];
  let heading = '';
  let open;
  for (const [index, line] of withoutCode(text).split('\n').entries()) {
    if (/^#+ /.test(line)) heading = line.replace(/^#+ /, '');
    if (!line.startsWith('|')) open = undefined;
    else if (!open) found.push((open = { heading, head: cellsOf(line), rows: [], line: index + 1 }));
    else if (!/^[|\s:-]+$/.test(line)) open.rows.push(cellsOf(line));
  }
  return found;
}

/** Links and images in the text: `[{target, line}]`. */
export const links = (text) =>
  [...withoutCode(text).matchAll(/\]\(([^()\s]+)\)/g)].map(({ 1: target, index }) => ({ target, line: lineAt(text, index) }));

/** What `#…` may name, made from the headings as hosts of repositories make it. */
export const anchors = (text) =>
  [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  );

/** Every text in marks of code within a cell or a line. */
export const codeIn = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
