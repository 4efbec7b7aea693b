import type { DocumentSource } from '../../domain/documents.js';
import type { Invoice, InvoiceLine, Money, TaxLine } from '../../domain/entities.js';
import { assignLines } from './assign-lines.js';
import { grainOf, isTooFine, minorOfOne } from './ubl-amount.js';
import { vatBreakdown, type VatGroup } from './vat-breakdown.js';

/** A line with what it comes to: minor units, with the sign that the document shows. */
export interface LineFigures {
  readonly line: InvoiceLine;
  /** Before what was adjusted, what was adjusted (below 0 an allowance), and what is left (BT-131). */
  readonly gross: number;
  readonly adjustment: number;
  readonly net: number;
  readonly group: VatGroup;
}

/** An allowance (below 0) or a charge of the whole document (BG-20, BG-21). */
export interface DocumentLevel {
  readonly amount: number;
  readonly group: VatGroup;
}

/** Every amount of the document. `inclusive` and `payable` are the invoice's own total and balance; the rest follows (BT-106 to BT-115). */
export interface Figures {
  readonly currency: string;
  /** 1, or -1 where a credit note shows what the invoice has below 0. */
  readonly sign: number;
  readonly lines: readonly LineFigures[];
  readonly levels: readonly DocumentLevel[];
  readonly groups: readonly VatGroup[];
  readonly lineTotal: number;
  readonly allowances: number;
  readonly charges: number;
  readonly exclusive: number;
  readonly tax: number;
  readonly inclusive: number;
  /** Payments, credits, rewards and adjustments since it was issued: whatever stands between the total and the balance (BT-113). */
  readonly settled: number;
  /** Cash rounding: what the total has beyond lines and taxes (BT-114). */
  readonly rounding: number;
  readonly payable: number;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** An amount of another currency is a fault of the backend's; it counts for nothing. */
const minorIn = (amount: Money | undefined, currency: string): number => (amount?.currency === currency ? amount.minor : 0);

/** Credit notes show what they give back as positive, however the books have it (BT-3 says which way it goes). */
const signOf = ({ kind, total }: Invoice): number => (kind === 'creditNote' && total.minor < 0 ? -1 : 1);

/** EN 16931 wants a line at least (BR-16). */
const linesOf = ({ lines, number, total, tax }: Invoice): readonly InvoiceLine[] => {
  if (lines.length > 0) return lines;
  const net = { minor: total.minor - tax.minor, currency: total.currency };
  return [{ id: number, seq: 1, description: number, chargeCode: '', category: '', net }];
};

interface Charge {
  readonly line: InvoiceLine;
  readonly net: number;
  readonly adjustment: number;
}

/** Lines as they count. Some billers print adjustments that the line's amount has in it, some print them beside it: the total tells. */
const chargesOf = (invoice: Invoice, sign: number, currency: string): readonly Charge[] => {
  const lines = linesOf(invoice).map((line) => ({
    line,
    net: sign * minorIn(line.net, currency),
    adjustment: sign * minorIn(line.adjustments, currency),
  }));
  const beside = sum(lines.map(({ adjustment }) => adjustment));
  const missing = sign * (invoice.total.minor - invoice.tax.minor) - sum(lines.map(({ net }) => net));
  return beside !== 0 && beside === missing ? lines.map((line) => ({ ...line, net: line.net + line.adjustment })) : lines;
};

/** Taxes in the currency of the document: those of another one are a fault as well. */
const taxesOf = ({ taxes, total: { currency } }: Invoice): readonly TaxLine[] =>
  taxes.filter(({ base, amount }) => base.currency === currency && amount.currency === currency);

/** What the total has beyond lines and taxes, where these agree and it is small. */
const roundingOf = (invoice: Invoice, sign: number, lineTotal: number): number => {
  const { total, tax } = invoice;
  const taxes = taxesOf(invoice);
  const bases = taxes.length === 0 && tax.minor === 0 ? lineTotal : sign * sum(taxes.map(({ base }) => base.minor));
  const agree = bases === lineTotal && sum(taxes.map(({ amount }) => amount.minor)) === tax.minor;
  const beyond = sign * (total.minor - tax.minor) - lineTotal;
  return agree && Math.abs(beyond) < Math.max(100, minorOfOne(total.currency)) ? beyond : 0;
};

export const figuresOf = (
  { invoice, biller, buyer }: DocumentSource,
  numbers = { seller: !!biller.vatId, buyer: !!buyer.vatId },
): Figures => {
  const { currency } = invoice.total;
  const sign = signOf(invoice);
  const charges = chargesOf(invoice, sign, currency);
  const lineTotal = sum(charges.map(({ net }) => net));
  const rounding = roundingOf(invoice, sign, lineTotal);
  const inclusive = sign * invoice.total.minor - rounding;
  const tax = sign * invoice.tax.minor;
  const exclusive = inclusive - tax;
  const groups = vatBreakdown({
    taxes: taxesOf(invoice),
    sign,
    exclusive,
    tax,
    one: minorOfOne(currency),
    grain: grainOf(currency),
    numbers,
  });
  const { lines, levels } = divided(charges, groups, sign);
  const payable = sign * invoice.balance.minor;
  return {
    currency,
    sign,
    lines,
    levels,
    groups,
    lineTotal,
    allowances: -sum(levels.map(({ amount }) => Math.min(0, amount))),
    charges: sum(levels.map(({ amount }) => Math.max(0, amount))),
    exclusive,
    tax,
    inclusive,
    settled: inclusive + rounding - payable,
    rounding,
    payable,
  };
};

/** Lines with their VAT, and at document level what they lack to the base of each group. */
const divided = (charges: readonly Charge[], groups: readonly VatGroup[], sign: number): Pick<Figures, 'lines' | 'levels'> => {
  const assigned = assignLines(
    charges.map(({ line, net }) => ({
      net,
      ...(line.tax && { tax: sign * line.tax.minor }),
      names: [line.category, line.chargeCode],
    })),
    groups,
  );
  const [first] = groups;
  if (!first) throw new RangeError('A document without a VAT breakdown');
  const lines = charges.map(({ line, net, adjustment }, index) => ({
    line,
    gross: net - adjustment,
    adjustment,
    net,
    group: groups[assigned[index] ?? 0] ?? first,
  }));
  const levels = groups.map((group) => ({
    group,
    amount: group.base - sum(lines.filter((line) => line.group === group).map(({ net }) => net)),
  }));
  return { lines, levels: levels.filter(({ amount }) => amount !== 0) };
};

/** Whether an amount needs more than the two decimals that EN 16931 has: then the file is UBL all the same, but does not claim to be more. */
export const isTooFineFor = ({ currency, lines, levels, groups, settled, payable }: Figures): boolean =>
  [
    payable,
    settled,
    ...lines.flatMap(({ net, adjustment }) => [net, adjustment]),
    ...levels.map(({ amount }) => amount),
    ...groups.flatMap(({ base, amount }) => [base, amount]),
  ].some((minor) => isTooFine(minor, currency));
