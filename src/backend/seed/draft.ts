import { addDays } from '../../domain/business-date.js';
import type { LocalDate, Money, SupportContact } from '../../domain/entities.js';
import { money, subtractMoney, sumMoney } from '../../domain/money.js';
import type { AccountRow, InvoiceRow } from '../store/records.js';

/** Numbers that look random and are the same at every start. */
export const diceOf = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};

/** What happened to an invoice since it was issued. */
export type Fate =
  | 'open'
  | 'paid'
  | 'partlyPaid'
  | 'pending'
  | 'credited'
  | 'creditedInFull'
  | 'rewarded'
  | 'adjusted'
  | 'overpaid'
  | 'void'
  | 'creditNote'
  | 'returned'
  | 'bankReturn'
  | 'writtenOff';

export interface Draft {
  readonly account: AccountRow;
  readonly number: string;
  readonly total: Money;
  readonly invoiceDate: LocalDate;
  readonly dueDate: LocalDate;
  readonly fate: Fate;
  readonly cardPayable?: boolean;
  readonly supportInvoice?: boolean;
  readonly dueOnReceipt?: boolean;
  readonly billingContact?: SupportContact;
  readonly poNumber?: string;
  readonly reference?: string;
  readonly billToName?: string;
  /** Part of the total; the rate in percent. */
  readonly tax?: { readonly rate: string; readonly minor: number };
  /** What the document says of itself where that is not the usual. */
  readonly facts?: Partial<InvoiceRow>;
}

const goods: readonly (readonly [string, string, string])[] = [
  ['Express parcels', 'EXP', 'Transport'],
  ['Ground parcels', 'GND', 'Transport'],
  ['Fuel surcharge', 'FSC', 'Surcharges'],
  ['Customs clearance', 'CUS', 'Duties'],
  ['Pickup service', 'PUP', 'Services'],
];

/** Falling parts of a sum; what rounding leaves over goes to the first. A demo is seeded often, so this is plain arithmetic. */
const sharesOf = (minor: number, count: number): readonly number[] => {
  const weights = Array.from({ length: count }, (_none, index) => 5 - index);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.trunc((minor * weight) / whole));
  const rest = minor - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => (index === 0 ? share + rest : share));
};

/** The document as printed. Lines add up to the total to the last cent. */
export const documentOf = (draft: Draft): InvoiceRow => {
  const { account, number, total, invoiceDate, fate } = draft;
  const { currency } = total;
  const printFee = account.country === 'KR' && total.minor > 20_000;
  const fee = money(printFee ? 13_000 : 0, currency);
  const tax = money(draft.tax?.minor ?? 0, currency);
  const count = 2 + (number.charCodeAt(number.length - 1) % 3);
  const shares = sharesOf(total.minor - fee.minor - tax.minor, count);
  const lines = shares.map((minor, index) => {
    const net = money(minor, currency);
    const [description, chargeCode, category] = goods[index] ?? ['Services', 'SRV', 'Services'];
    return { id: `${number}-${index + 1}`, seq: index + 1, description, chargeCode, category, net };
  });
  if (printFee)
    lines.push({
      id: `${number}-fee`,
      seq: lines.length + 1,
      description: 'Invoice print fee',
      chargeCode: 'IPF',
      category: 'Services',
      net: fee,
    });
  if (
    sumMoney(
      lines.map((line) => line.net),
      currency,
    ).minor !== subtractMoney(total, tax).minor
  )
    throw new Error(`Lines of ${number} do not add up`);
  return {
    id: `inv_${number}`,
    number,
    kind: fate === 'creditNote' ? 'creditNote' : 'invoice',
    accountId: account.id,
    country: account.country,
    invoiceDate,
    dueDate: draft.dueDate,
    dueOnReceipt: draft.dueOnReceipt ?? false,
    paymentTerms: draft.dueOnReceipt ? 'Due on receipt' : 'Net 30',
    period: { from: addDays(invoiceDate, -7), to: addDays(invoiceDate, -1) },
    total,
    tax,
    ...(draft.poNumber !== undefined && { poNumber: draft.poNumber }),
    ...(draft.reference !== undefined && { reference: draft.reference }),
    controlId: `${number.slice(-4)}${account.number.slice(-2)}`,
    standing: fate === 'void' ? 'void' : fate === 'writtenOff' ? 'writtenOff' : 'issued',
    returned: fate === 'returned' || fate === 'bankReturn',
    cardPayable: draft.cardPayable ?? true,
    printFee,
    supportInvoice: draft.supportInvoice ?? false,
    promised: false,
    autopay: false,
    remittanceRef: number,
    billTo: { ...account.address, name: draft.billToName ?? account.name },
    lines,
    taxes: draft.tax ? [{ category: 'VAT', rate: draft.tax.rate, base: subtractMoney(total, tax), amount: tax }] : [],
    documents: [],
    ...(draft.billingContact && { billingContact: draft.billingContact }),
    version: 1,
    ...draft.facts,
  };
};
