import type { Slip, SlipWay } from './content-slip.js';
import { drawQr } from './draw-qr.js';
import type { Labelled } from './labelled.js';
import { ink, millimetres } from './paper.js';
import type { Structure, TextStyle } from './pdf-file.js';
import type { Sheet } from './sheet.js';

const label: TextStyle = { size: 7, color: ink.muted };
const value: TextStyle = { size: 8.5, color: ink.text, lines: 3 };
const code = millimetres(30);
const gap = 18;
/** Ways beside each other: more would leave no room for an IBAN. */
const mostWays = 3;
const headHeight = 30;
const noteHeight = 14;

const fieldHeight = (sheet: Sheet, one: Labelled, width: number): number =>
  (one.label === '' ? -4 : sheet.file.height(one.label, { width }, label)) + sheet.file.height(one.value, { width }, value) + 5;
/** A way that has the room for itself has its lines in two columns. */
const halves = (lines: readonly Labelled[], width: number): readonly (readonly Labelled[])[] => {
  const middle = Math.ceil(lines.length / 2);
  return width < 2 * 130 ? [lines] : [lines.slice(0, middle), lines.slice(middle)];
};
const columnHeight = (sheet: Sheet, { lines }: SlipWay, width: number): number => {
  const parts = halves(lines, width);
  return 18 + Math.max(...parts.map((part) => part.reduce((sum, line) => sum + fieldHeight(sheet, line, (width - gap) / parts.length), 0)));
};

interface Room {
  readonly facts: number;
  readonly way: number;
  readonly ways: readonly SlipWay[];
}

function roomOf(sheet: Sheet, slip: Slip): Room {
  const facts = 118;
  const ways = slip.ways.slice(0, slip.qr ? mostWays - 1 : mostWays);
  const rest = sheet.width - facts - gap - (slip.qr ? code + gap : 0);
  return { facts, ways, way: (rest - gap * Math.max(0, ways.length - 1)) / Math.max(1, ways.length) };
}

export function slipHeight(sheet: Sheet, slip: Slip): number {
  const { facts, way, ways } = roomOf(sheet, slip);
  const left = slip.facts.reduce((sum, one) => sum + fieldHeight(sheet, one, facts), slip.cheque ? 34 : 0);
  const bank = ways.map((one) => columnHeight(sheet, one, way));
  return headHeight + Math.max(left, Math.max(0, ...bank) + (slip.note ? noteHeight : 0), slip.qr ? code + 22 : 0);
}

function fields(sheet: Sheet, section: Structure, list: readonly Labelled[], place: { x: number; y: number; width: number }): number {
  let { y } = place;
  for (const one of list) {
    sheet.file.tagged(section, 'P', () => {
      y += one.label === '' ? -4 : sheet.file.text(one.label, { ...place, y }, label);
      y += sheet.file.text(one.value, { ...place, y }, value) + 5;
    });
  }
  return y;
}

/** A dashed line across the paper, with what to do there. */
function cutLine(sheet: Sheet, section: Structure, words: string | undefined, y: number): void {
  const { file, left, width } = sheet;
  file.artifact(() => {
    file.document.moveTo(0, y).lineTo(file.paper.width, y).lineWidth(0.6).dash(3, { space: 3 }).stroke(ink.strongLine).undash();
  });
  if (words !== undefined) file.tagged(section, 'P', () => file.text(words, { x: left, y: y + 3, width }, { ...label, align: 'end' }));
}

/** The slip from `top` down: what to quote and how much, the ways to send it, and the code that says the same to a banking app. */
export function drawSlip(sheet: Sheet, section: Structure, slip: Slip, top: number): void {
  const { file, left, width } = sheet;
  const { facts, way, ways } = roomOf(sheet, slip);
  cutLine(sheet, section, slip.cheque?.cut, top);
  file.tagged(section, 'H2', () => file.text(slip.title, { x: left, y: top + 8, width: width * 0.5 }, { size: 11, color: ink.text }));
  const start = top + headHeight;
  const end = fields(sheet, section, slip.facts, { x: left, y: start, width: facts });
  const enclosed = slip.cheque?.enclosed;
  if (enclosed !== undefined) {
    file.tagged(section, 'P', () => {
      file.text(enclosed, { x: left, y: end, width: facts }, label);
      file.document
        .rect(left, end + 11, facts, 18)
        .lineWidth(0.6)
        .stroke(ink.strongLine);
    });
  }
  for (const [index, one] of ways.entries()) {
    const x = left + facts + gap + index * (way + gap);
    file.tagged(section, 'H3', () => file.text(one.name, { x, y: start, width: way }, { size: 9, color: ink.text }));
    const parts = halves(one.lines, way);
    const width = parts.length === 1 ? way : (way - gap) / 2;
    for (const [part, lines] of parts.entries()) fields(sheet, section, lines, { x: x + part * (width + gap), y: start + 18, width });
  }
  if (slip.qr) {
    const x = left + width - code;
    const { payload, spoken, label: words } = slip.qr;
    drawQr(file, section, payload, { x, y: start, side: code, spoken });
    file.tagged(section, 'P', () => file.text(words, { x: x - 6, y: start + code + 4, width: code + 12 }, { ...label, lines: 2 }));
  }
  const { note } = slip;
  if (note !== undefined) {
    const x = left + facts + gap;
    file.tagged(section, 'P', () => file.text(note, { x, y: sheet.bottom - noteHeight + 3, width: left + width - x }, label));
  }
}
