import type { Steps } from './in-slices.js';
import { ink } from './paper.js';
import type { Structure, TextStyle } from './pdf-file.js';
import { textOf } from './said.js';
import type { Sheet } from './sheet.js';
import type { TableColumn, TableContent, TableRow } from './table-content.js';

const heads: TextStyle = { size: 7.5, color: ink.muted, lines: 2 };
const cells: TextStyle = { size: 8.5, color: ink.text };
const gap = 12;
const padding = 3;
/** How far a description goes down before it ends in an ellipsis. */
const mostLines = 6;
/** Rows whose cells are measured for the widths of the columns; later ones are cut to them, which their numbers hardly ever are. */
const measured = 5_000;

interface Column extends TableColumn {
  readonly x: number;
  readonly width: number;
}

/** Columns as wide as what stands in them; the growing ones share the rest, and never get less than a third. */
function* columnsOf(sheet: Sheet, { columns, rows }: TableContent): Generator<void, readonly Column[]> {
  const { file, left, width } = sheet;
  const natural = columns.map(({ head }) => Math.min(file.width(head, heads.size), 72) + 0.5);
  for (const { role, cells: said } of rows.slice(0, measured)) {
    if (role === 'group') continue;
    for (const [index, cell] of said.entries()) natural[index] = Math.max(natural[index] ?? 0, file.width(cell, cells.size) + 0.5);
    yield;
  }
  const fixed = natural.filter((_, index) => !columns[index]?.grows);
  const room = width - gap * (columns.length - 1);
  const wanted = fixed.reduce((sum, one) => sum + one, 0);
  const scale = Math.min(1, (room * 0.67) / Math.max(1, wanted));
  const rest = room - wanted * scale;
  let x = left;
  return columns.map((column, index) => {
    const own = column.grows ? rest : (natural[index] ?? 0) * scale;
    const placed = { ...column, x, width: own };
    x += own + gap;
    return placed;
  });
}

function headRow(sheet: Sheet, table: Structure, columns: readonly Column[]): void {
  const { file } = sheet;
  file.grouped(table, 'TR', (row) => {
    const height = Math.max(...columns.map(({ head, width }) => file.height(head, { width }, heads)));
    for (const { head, x, width, end } of columns) {
      file.tagged(row, 'TH', () => file.text(head, { x, y: sheet.y, width }, { ...heads, align: end ? 'end' : 'start' }), {
        scope: 'Column',
      });
    }
    sheet.y += height + 3;
  });
  sheet.rule(ink.strongLine);
}

interface Measures {
  readonly height: number;
  readonly first: number;
}

function styleOf(column: Column): TextStyle {
  return { ...cells, lines: column.grows ? mostLines : 2, align: column.end ? 'end' : 'start' };
}

/** A cell wider than its column: a long word of a hostile name, an amount beyond all measure. */
function measure(sheet: Sheet, row: TableRow, columns: readonly Column[]): Measures {
  const { file, width } = sheet;
  const heights = row.cells.map((cell, index) => {
    const column = columns[index];
    if (!column) return 0;
    return file.height(cell, { width: row.role === 'group' ? width : column.width }, styleOf(column));
  });
  const first = heights[0] ?? 0;
  const notes = (row.notes ?? []).reduce(
    (sum, note) => sum + file.height(note, { width: columns[0]?.width ?? 0 }, { ...heads, lines: 2 }),
    0,
  );
  return { first, height: Math.max(first + notes, ...heights) + 2 * padding };
}

function drawRow(sheet: Sheet, table: Structure, row: TableRow, columns: readonly Column[], { first, height }: Measures): void {
  const { file } = sheet;
  const top = sheet.y + padding;
  file.grouped(table, 'TR', (group) => {
    for (const [index, cell] of row.cells.entries()) {
      const column = columns[index];
      if (!column) continue;
      const width = row.role === 'group' ? sheet.width : column.width;
      file.tagged(group, row.role === 'group' ? 'TH' : 'TD', () => {
        if (textOf(cell) !== '') file.text(cell, { x: column.x, y: top, width }, styleOf(column));
        if (index > 0) return;
        let y = top + first;
        for (const note of row.notes ?? []) y += file.text(note, { x: column.x, y, width }, { ...heads, lines: 2 });
      });
    }
  });
  sheet.y += height;
  sheet.rule(row.role === 'subtotal' ? ink.strongLine : ink.line);
}

/** A table over as many pages as it needs, the names of its columns at the head of each. */
export function* drawTable(sheet: Sheet, section: Structure, content: TableContent): Steps {
  const { file } = sheet;
  const columns = yield* columnsOf(sheet, content);
  sheet.need(64);
  file.tagged(section, 'H2', () => {
    sheet.y += file.text(content.heading, { x: sheet.left, y: sheet.y, width: sheet.width }, { size: 11, color: ink.text }) + 5;
  });
  const table = file.group(section, 'Table');
  headRow(sheet, table, columns);
  for (const row of content.rows) {
    const measures = measure(sheet, row, columns);
    // A heading is not left alone at the end of a page.
    if (sheet.need(measures.height + (row.role === 'group' ? 22 : 0))) headRow(sheet, table, columns);
    drawRow(sheet, table, row, columns, measures);
    yield;
  }
  table.end();
  sheet.y += 13;
}
