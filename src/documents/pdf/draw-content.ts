import type { DocumentContent, PartyContent } from './content.js';
import { drawSlip, slipHeight } from './draw-slip.js';
import { drawTable } from './draw-table.js';
import { drawSwissBill, swissBillHeight } from './draw-swiss-bill.js';
import type { Steps } from './in-slices.js';
import type { Labelled } from './labelled.js';
import { ink } from './paper.js';
import type { PdfFile, Structure, TextStyle } from './pdf-file.js';
import { Sheet } from './sheet.js';

const small: TextStyle = { size: 8.5, color: ink.text, lines: 3 };
const quiet: TextStyle = { size: 8, color: ink.muted, lines: 2 };
const column = 22;

function party(sheet: Sheet, section: Structure, content: PartyContent, place: { x: number; y: number; width: number }): number {
  const { file } = sheet;
  let y = place.y;
  if (content.label !== undefined) {
    const label = content.label;
    file.tagged(section, 'P', () => (y += file.text(label, { ...place, y }, quiet) + 2));
  }
  file.tagged(section, 'P', () => (y += file.text(content.name, { ...place, y }, { size: 10, color: ink.text, lines: 3 })));
  for (const line of content.lines.slice(0, 9)) {
    file.tagged(section, 'P', () => (y += file.text(line, { ...place, y }, { ...small, lines: 2 })));
  }
  return y;
}

/** Name beside value, line by line. */
function facts(sheet: Sheet, section: Structure, list: readonly Labelled[], place: { x: number; y: number; width: number }): number {
  const { file } = sheet;
  const labels = Math.min(place.width * 0.6, Math.max(0, ...list.map(({ label }) => file.width(label, quiet.size))) + 10);
  let { y } = place;
  for (const { label, value } of list) {
    file.tagged(section, 'P', () => {
      const left = file.text(label, { x: place.x, y: y + 0.7, width: labels - 8 }, quiet);
      const right = file.text(value, { x: place.x + labels, y, width: place.width - labels }, { ...small, lines: 2 });
      y += Math.max(left, right) + 1.5;
    });
  }
  return y;
}

function head(sheet: Sheet, section: Structure, content: DocumentContent): void {
  const { file, left, width } = sheet;
  sheet.y = party(sheet, section, content.biller, { x: left, y: sheet.y, width: width * 0.6 }) + 13;
  sheet.rule(ink.line);
  sheet.y += 11;
  const mark = content.mark === undefined ? 0 : file.width(content.mark, 13) + 34;
  file.tagged(section, 'H1', () => {
    const style: TextStyle = { size: 19, color: ink.text, lines: 3, leading: 1.25 };
    const top = sheet.y;
    sheet.y += file.text(content.title, { x: left, y: top, width: width - mark }, style);
    const word = content.mark;
    if (word === undefined) return;
    file.document
      .roundedRect(left + width - mark + 14, top + 1, mark - 14, 23, 3)
      .lineWidth(1.4)
      .stroke(ink.danger);
    file.text(word, { x: left + width - mark + 24, y: top + 3.6, width: mark }, { size: 13, color: ink.danger });
  });
  for (const notice of content.notices) {
    sheet.y += 4;
    file.tagged(section, 'P', () => {
      const style: TextStyle = { size: 9.5, color: content.mark === undefined ? ink.text : ink.danger, lines: 3 };
      sheet.y += file.text(notice, { x: left, y: sheet.y, width }, style);
    });
  }
  sheet.y += 12;
}

function parties(sheet: Sheet, section: Structure, content: DocumentContent): void {
  const { left, width } = sheet;
  const each = (width - 2 * column) / 3.5;
  const wide = width - 2 * (each + column);
  const top = sheet.y;
  const ends = content.parties.map((one, index) => party(sheet, section, one, { x: left + index * (each + column), y: top, width: each }));
  ends.push(facts(sheet, section, content.facts, { x: left + width - wide, y: top, width: wide }));
  sheet.y = Math.max(...ends) + 11;
}

/** The balance, the largest figure of the page, and by when. */
function due(sheet: Sheet, section: Structure, { due: said }: DocumentContent): void {
  const { file, left, width } = sheet;
  const height = 44;
  const top = sheet.y;
  file.artifact(() => file.document.rect(left, top, width, height).fill(ink.sunken));
  const half = width / 2 - 16;
  const { date } = said;
  if (date) {
    file.tagged(section, 'P', () => {
      file.text(date.label, { x: left + 14, y: top + 8, width: half }, quiet);
      file.text(date.value, { x: left + 14, y: top + 20, width: half }, { size: 11, color: ink.text });
    });
  }
  file.tagged(section, 'P', () => {
    file.text(said.label, { x: left + 14, y: top + 8, width: width - 28 }, { ...quiet, align: 'end' });
    file.text(said.amount, { x: left + width / 2 - 40, y: top + 17, width: width / 2 + 26 }, { size: 16, color: ink.text, align: 'end' });
  });
  sheet.y += height + 14;
}

function sums(sheet: Sheet, section: Structure, { sums: list }: DocumentContent): void {
  const { file, left, width } = sheet;
  const wide = Math.min(width, 270);
  const x = left + width - wide;
  sheet.need(list.length * 15 + 10);
  file.grouped(section, 'Table', (table) => {
    for (const [index, { label, amount }] of list.entries()) {
      if (index === list.length - 1) sheet.rule(ink.strongLine, x);
      sheet.y += 2;
      file.grouped(table, 'TR', (row) => {
        const top = sheet.y;
        let height = 0;
        const labels = wide - Math.min(wide * 0.6, file.width(amount, 9)) - 12;
        file.tagged(row, 'TH', () => (height = file.text(label, { x, y: top, width: labels }, { ...small, size: 9, lines: 2 })), {
          scope: 'Row',
        });
        file.tagged(row, 'TD', () => {
          height = Math.max(height, file.text(amount, { x, y: top, width: wide }, { ...small, size: 9, align: 'end', lines: 1 }));
        });
        sheet.y += height + 2;
      });
    }
  });
  sheet.y += 11;
}

function contact(sheet: Sheet, section: Structure, { contact: said }: DocumentContent): void {
  if (!said) return;
  const { file, left, width } = sheet;
  sheet.need(40);
  file.tagged(section, 'P', () => {
    sheet.y += file.text(said.label, { x: left, y: sheet.y, width }, small);
    for (const line of said.lines) sheet.y += file.text(line, { x: left, y: sheet.y, width }, { ...small, lines: 3 });
  });
  sheet.y += 8;
}

/** The slip stands at the foot of the last page, where it can be cut off. */
function slip(sheet: Sheet, section: Structure, content: DocumentContent): void {
  const { slip: said } = content;
  if (!said) return;
  const bill = said.swiss;
  const height = bill ? swissBillHeight : slipHeight(sheet, said);
  const bottom = bill ? sheet.file.paper.height : sheet.bottom;
  if (sheet.y > bottom - height) sheet.next();
  if (bill) {
    sheet.withoutFoot();
    drawSwissBill(sheet, section, bill);
  } else drawSlip(sheet, section, said, bottom - height);
}

/** Draws one invoice on pages of its own. */
export function* drawContent(file: PdfFile, content: DocumentContent): Steps {
  const section = file.begin(content);
  const sheet = new Sheet(file);
  head(sheet, section, content);
  parties(sheet, section, content);
  due(sheet, section, content);
  yield;
  for (const table of content.tables) yield* drawTable(sheet, section, table);
  if (content.sums.length > 0) sums(sheet, section, content);
  contact(sheet, section, content);
  slip(sheet, section, content);
  yield;
  section.end();
  yield* file.finish((page, pages) => {
    if (!sheet.hasFoot(page)) return;
    const numbers = content.page.replace('{page}', String(page)).replace('{pages}', String(pages));
    const y = file.paper.height - 34;
    file.artifact(() => {
      file.text(content.foot, { x: sheet.left, y, width: sheet.width * 0.75 }, { size: 7.5, color: ink.muted });
      file.text(numbers, { x: sheet.left, y, width: sheet.width }, { size: 7.5, color: ink.muted, align: 'end' });
    });
  });
}
