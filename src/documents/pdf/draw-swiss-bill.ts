import { drawQr } from './draw-qr.js';
import { ink, millimetres as mm } from './paper.js';
import type { Structure, TextStyle } from './pdf-file.js';
import type { Sheet } from './sheet.js';
import type { SwissBill } from './swiss-bill-content.js';

export const swissBillHeight = mm(105);

type Block = SwissBill['account'];
interface Column {
  readonly x: number;
  readonly width: number;
  readonly head: TextStyle;
  readonly body: TextStyle;
}

/** Corner marks of a field that is filled in by hand. */
function blankField(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const { document } = sheet.file;
  const mark = mm(3);
  const corners = [
    [x, y, 1, 1],
    [x + width, y, -1, 1],
    [x, y + height, 1, -1],
    [x + width, y + height, -1, -1],
  ] as const;
  for (const [cornerX, cornerY, right, down] of corners) {
    document
      .moveTo(cornerX + right * mark, cornerY)
      .lineTo(cornerX, cornerY)
      .lineTo(cornerX, cornerY + down * mark);
  }
  document.lineWidth(0.75).stroke(ink.black);
}

function block(sheet: Sheet, section: Structure, { label, lines }: Block, column: Column, y: number): number {
  const { file } = sheet;
  let at = y;
  file.tagged(section, 'P', () => {
    at += file.text(label, { ...column, y: at }, column.head);
    for (const line of lines) at += file.text(line, { ...column, y: at }, column.body);
  });
  return at + 7;
}

/** Who pays: as the code has it, or a field for it. */
function debtor(sheet: Sheet, section: Structure, said: Block, column: Column, y: number, field: readonly [number, number]): void {
  const end = block(sheet, section, said, column, y);
  const [width, height] = field;
  if (said.lines.length === 0) sheet.file.artifact(() => blankField(sheet, column.x, end - 5, width, height));
}

function amounts(sheet: Sheet, section: Structure, bill: SwissBill, column: Column, y: number): void {
  block(sheet, section, bill.currency, { ...column, width: mm(14) }, y);
  block(sheet, section, bill.amount, { ...column, x: column.x + mm(14), width: column.width - mm(14) }, y);
}

function lines(sheet: Sheet, top: number): void {
  const { file } = sheet;
  file.artifact(() => {
    const { document, paper } = file;
    document.moveTo(0, top).lineTo(Math.max(mm(210), paper.width), top);
    document.moveTo(mm(62), top).lineTo(mm(62), paper.height);
    document.lineWidth(0.5).dash(3, { space: 2 }).stroke(ink.strongLine).undash();
  });
}

/**
 * The Swiss bill at the foot of the page: receipt and payment part side by side, 210 by 105 millimetres, in the measures and letter sizes of
 * the implementation guidelines. What it says is read off the code's payload.
 */
export function drawSwissBill(sheet: Sheet, section: Structure, bill: SwissBill): void {
  const { file } = sheet;
  const top = file.paper.height - swissBillHeight;
  lines(sheet, top);
  const style = (size: number): TextStyle => ({ size, color: ink.black, lines: 2, leading: 1.2 });
  const receipt: Column = { x: mm(5), width: mm(52), head: style(6), body: style(8) };
  const part: Column = { x: mm(118), width: mm(87), head: style(8), body: style(10) };

  file.tagged(section, 'H2', () => file.text(bill.receipt, { ...receipt, y: top + mm(5) }, style(11)));
  let y = block(sheet, section, bill.account, receipt, top + mm(12));
  if (bill.reference) y = block(sheet, section, bill.reference, receipt, y);
  debtor(sheet, section, bill.debtor, receipt, y, [mm(52), mm(20)]);
  amounts(sheet, section, bill, receipt, top + mm(68));
  file.tagged(section, 'P', () => file.text(bill.acceptance, { ...receipt, y: top + mm(82) }, { ...style(6), align: 'end' }));

  file.tagged(section, 'H2', () => file.text(bill.part, { x: mm(67), y: top + mm(5), width: mm(51) }, style(11)));
  drawQr(file, section, bill.payload, { x: mm(67), y: top + mm(17), side: mm(46), spoken: bill.spoken, swiss: true });
  amounts(sheet, section, bill, { ...part, x: mm(67), width: mm(51) }, top + mm(68));
  y = block(sheet, section, bill.account, part, top + mm(5));
  if (bill.reference) y = block(sheet, section, bill.reference, part, y);
  if (bill.information) y = block(sheet, section, bill.information, part, y);
  debtor(sheet, section, bill.debtor, part, y, [mm(65), mm(25)]);
}
