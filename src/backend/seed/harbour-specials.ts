import { addDays } from '../../domain/business-date.js';
import type { InvoiceLine, LocalDate } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { InvoiceRow } from '../store/records.js';
import type { Draft, Fate } from './draft.js';
import { harbourAccounts, harbourPlan, hostileNames } from './harbour-people.js';
import type { SeededAccount } from './nordwind-accounts.js';

const accountOf = (number: string): SeededAccount => {
  const found = harbourAccounts.find((account) => account.number === number);
  if (!found) throw new Error(`No account ${number}`);
  return found;
};

/** Number, account, minor units, days from today to the due date, what became of it. */
type Special = readonly [number: string, account: string, minor: number, due: number, fate: Fate, extra?: Partial<Omit<Draft, 'account'>>];

const specials: readonly Special[] = [
  ['1Z-430001', 'A1B2C3', 61_250, -6, 'bankReturn'],
  ['1Z-430002', 'K7Q009', 18_400, 9, 'bankReturn'],
  ['1Z-430003', 'A1B2C3', 40_000, -12, 'overpaid'],
  ['1Z-430004', 'H2N310', 90_750, 11, 'pending'],
  ['1Z-430005', 'K7Q009', 52_300, 4, 'pending'],
  // A document that was wrong, and the one that stands in its place.
  ['1Z-430006', 'A1B2C3', 77_000, -20, 'void', { facts: { replacedBy: 'inv_1Z-430007' } }],
  ['1Z-430007', 'A1B2C3', 74_200, 6, 'open', { facts: { replaces: 'inv_1Z-430006' } }],
  ['1Z-430008', 'A1B2C3', -12_500, 0, 'creditNote', { facts: { replaces: 'inv_1Z-430003' } }],
  ['1Z-430009', 'H2N310', -4_235, 0, 'creditNote'],
  ['1Z-430010', 'H5D620', -9_900, 0, 'creditNote'],
  ['1Z-430011', 'H8K415', -55_000, 0, 'creditNote'],
  ['1Z-430012', 'K7Q009', 30_000, 0, 'open', { dueOnReceipt: true }],
  [
    '1Z-430013',
    'K7Q009',
    8_900,
    -15,
    'open',
    { supportInvoice: true, billingContact: { name: 'Support contracts', phone: '+1 800 555 0150' } },
  ],
  ['1Z-430014', 'A1B2C3', 24_000, 16, 'open', { cardPayable: false }],
  ['1Z-430015', 'H2N310', 15_400, 13, 'open', { facts: { kind: 'debitNote' } }],
  ['1Z-430016', 'K7Q009', 7_260_000, 19, 'open', { poNumber: 'PO-2026-0001' }],
  ['1Z-430017', 'A1B2C3', 10_000_100, 22, 'open', { facts: { pdfPending: true } }],
];

/** Invoices that show one rule each, the plan's summaries, an endless one, and hostile ones at the far end of the list. */
export const harbourSpecials = (today: LocalDate): readonly Draft[] => [
  ...specials.map(([number, account, minor, due, fate, extra]) => draft(today, { number, account, minor, due, fate, ...extra })),
  ...planSummaries(today),
  endless(today),
  ...hostile(today),
];

type Facts = Partial<Omit<Draft, 'account'>> &
  Pick<Draft, 'number' | 'fate'> & { readonly account: string; readonly minor: number; readonly due: number };

const draft = (today: LocalDate, { account: number, minor, due, ...rest }: Facts): Draft => {
  const account = accountOf(number);
  const dueDate = addDays(today, due);
  return {
    ...rest,
    account,
    total: money(minor, account.currencies[0] ?? 'USD'),
    invoiceDate: rest.dueOnReceipt ? today : addDays(dueDate, -30),
    dueDate,
  };
};

/** One for each of the last twelve months, the latest two still to pay. */
const planSummaries = (today: LocalDate): readonly Draft[] =>
  Array.from({ length: 12 }, (_none, month) => {
    const number = `1Z-44${String(month + 1).padStart(4, '0')}`;
    const minor = 180_000 + month * 7_350;
    const lines = harbourPlan.accountIds.map((accountId, index): InvoiceLine => {
      const net = money(index === 0 ? minor - 2 * 60_000 : 60_000, 'USD');
      return {
        id: `${number}-${index + 1}`,
        seq: index + 1,
        accountId,
        description: 'Plan service',
        chargeCode: 'PLN',
        category: 'Plan',
        net,
      };
    });
    const facts: Partial<InvoiceRow> = { kind: 'planSummary', planId: harbourPlan.id, lines };
    return draft(today, { number, account: 'P1E101', minor, due: 20 - 30 * (11 - month), fate: month < 10 ? 'paid' : 'open', facts });
  });

const endlessCategories = ['Transport', 'Surcharges', 'Duties', 'Services', 'Returns'] as const;

/** 2,500 lines in five categories, as a carrier prints them for a month of parcels. */
const endless = (today: LocalDate): Draft => {
  const number = '1Z-420000';
  let minor = 0;
  const lines = Array.from({ length: 2_500 }, (_none, index): InvoiceLine => {
    const net = 350 + ((index * 7919) % 9_000);
    minor += net;
    const category = endlessCategories[index % 5] ?? 'Services';
    return {
      id: `${number}-${index + 1}`,
      seq: index + 1,
      date: addDays(today, -(index % 30) - 2),
      reference: `HF-${String(index).padStart(5, '0')}`,
      trackingNumber: `1Z9${String(4_000_000 + index * 31).padStart(9, '0')}`,
      description: `${category === 'Returns' ? 'Return of a parcel' : 'Parcel'} ${index + 1}`,
      chargeCode: category.slice(0, 3).toUpperCase(),
      category,
      quantity: String(1 + (index % 4)),
      unit: 'pc',
      net: money(net, 'USD'),
    };
  });
  return draft(today, { number, account: 'A1B2C3', minor, due: 24, fate: 'open', facts: { lines } });
};

const { long, rightToLeft, formula, script } = hostileNames;

const hostile = (today: LocalDate): readonly Draft[] =>
  [
    { poNumber: formula, reference: script, billToName: rightToLeft, billingContact: { name: script, email: 'a@b.example' } },
    { poNumber: '+1+1', reference: '@SUM(1+1)', billToName: formula, billingContact: { name: rightToLeft, phone: '+971 4 555 0118' } },
    { poNumber: '-2+3', reference: '\tTab and "quotes", and; separators', billToName: script },
    { poNumber: long, reference: long, billToName: long, billingContact: { name: long, hours: long } },
    { poNumber: rightToLeft, reference: 'مرجع ١٢٣', billToName: '하버앤핀치 — Ñandú 👩🏽‍🚀' },
    { poNumber: "'; DROP TABLE invoices; --", reference: '{{7*7}}${7*7}', billToName: 'null' },
  ].map((extra, index) => {
    const number = `1Z-45000${index}`;
    const lines = [script, long].map((description, seq): InvoiceLine => ({
      id: `${number}-${seq + 1}`,
      seq: seq + 1,
      description,
      chargeCode: formula,
      category: seq === 0 ? rightToLeft : script,
      net: money(5_000 + index, 'USD'),
    }));
    const facts: Partial<InvoiceRow> = {
      lines,
      invoiceDate: addDays(today, -40 - index),
      ...(index === 1 && { number: '=2+5', remittanceRef: '=2+5' }),
    };
    return draft(today, { number, account: 'X0Z999', minor: 2 * (5_000 + index), due: 60 + index, fate: 'open', ...extra, facts });
  });
