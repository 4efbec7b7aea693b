import fc from 'fast-check';
import { displayStatuses } from '../../../domain/entities.js';
import { invoiceGroups, invoiceSorts, type InvoiceListItem, type InvoiceQuery } from '../../../domain/invoice-query.js';
import type { ColumnOptions } from './row-columns.js';

export const options: ColumnOptions = { locale: 'en', today: '2026-01-12' };

const currency = fc.constantFrom('USD', 'EUR', 'KRW', 'BHD');
const money = fc.record({ minor: fc.oneof(fc.integer({ min: -500, max: 500 }), fc.maxSafeInteger()), currency });
const date = fc.oneof(
  fc.constantFrom('2026-01-11', '2026-01-12', '2026-01-13', '2024-02-29', '2025-12-31', '1999-01-01', '9999-12-31'),
  fc.constantFrom('2026-02-30', '2026-1-1', '', 'soon', '2026-13-01'),
);
const number = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((value) => `INV-${1000 + value}`),
  fc.integer({ min: 0, max: 30 }).map((value) => `INV-2026-0000${value}-${value % 3}`),
  fc.constantFrom('inv-1001', 'ÎNV-1', 'İNV', '発票-12', 'ＩＮＶ－１００１', '', 'Straße 1', 'ΣΑΣ', 'x'.repeat(50)),
);
const name = fc.constantFrom(
  'Acme',
  'acme',
  'Äcme',
  'Zebra & Co',
  'Harbour Finch',
  'Harbour  Finch',
  '=cmd()',
  '대한상사',
  'أهلا',
  'Acme 10',
  'Acme 2',
);

/** Rows as they should be, rows that lack things, and rows in which things are broken. */
const row: fc.Arbitrary<Partial<InvoiceListItem>> = fc.record(
  {
    number,
    accountId: fc.constantFrom('a', 'b', 'c'),
    accountNumber: fc.constantFrom('A1B2C3', 'K7Q009'),
    accountName: name,
    planId: fc.constantFrom('p', 'q'),
    planNumber: fc.constantFrom('900', '901'),
    kind: fc.constantFrom('invoice', 'creditNote'),
    invoiceDate: date,
    dueDate: date,
    dueOnReceipt: fc.boolean(),
    paidOn: date,
    group: fc.constantFrom(...invoiceGroups, 'someday'),
    displayStatus: fc.constantFrom(...displayStatuses, 'dreamt'),
    total: money,
    balance: money,
    credited: money,
    currency,
    poNumber: fc.constantFrom('PO-1', 'PO-2', 'po-10'),
    reference: fc.constantFrom('R 1', 'r 2'),
    daysOverdue: fc.integer({ min: 0, max: 90 }),
    disputeState: fc.constantFrom('none', 'open'),
    notPayableReason: fc.constantFrom(undefined, 'scheduled'),
    flags: fc.record({ payable: fc.boolean(), autopay: fc.boolean() }) as unknown as fc.Arbitrary<NonNullable<InvoiceListItem['flags']>>,
  },
  { requiredKeys: [] },
);
const broken = fc.record(
  {
    number: fc.constantFrom(null, 12),
    accountName: fc.constantFrom(null, 7),
    dueDate: fc.constantFrom(null, 20260101),
    balance: fc.constantFrom(null, 'ten', { minor: 'ten', currency: 'USD' }, { minor: 1.5, currency: 'USD' }, { minor: 5 }),
    total: fc.constantFrom(null, 3),
    flags: fc.constantFrom(null, 'payable'),
    lastPayment: fc.constantFrom(null, 'yesterday'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<InvoiceListItem>>;

export const rows: fc.Arbitrary<InvoiceListItem[]> = fc
  .array(fc.tuple(row, fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: broken })), { maxLength: 60 })
  .chain((parts) =>
    fc
      .shuffledSubarray(
        parts.map((_part, index) => `id-${index}`),
        { minLength: parts.length },
      )
      .map((ids) => parts.map(([sound, wrong], index) => ({ ...sound, ...wrong, id: ids[index] ?? '' }) as InvoiceListItem)),
  );

const range = fc.record({ from: date, to: date }, { requiredKeys: [] });
export const queries: fc.Arbitrary<InvoiceQuery> = fc.record(
  {
    search: fc.oneof(
      fc.constantFrom(
        '',
        'a',
        'in',
        'inv',
        'INV-10',
        '１００１',
        'acme',
        'zebra &',
        '1.00',
        '-5',
        '0.10',
        'k7',
        'harbour finch',
        'straße',
        'σας',
        'po-1',
      ),
      fc.string({ maxLength: 3 }),
    ),
    sort: fc.array(fc.record({ field: fc.constantFrom(...invoiceSorts), direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
      maxLength: 3,
    }),
    where: fc.record(
      {
        groups: fc.subarray([...invoiceGroups]),
        status: fc.subarray(['open', 'overdue', 'closed', 'dreamt']),
        accountIds: fc.subarray(['a', 'b']),
        planIds: fc.subarray(['p']),
        kinds: fc.subarray(['invoice', 'creditNote']),
        currency,
        amount: fc.record(
          { currency, min: fc.integer({ min: -500, max: 500 }), max: fc.integer({ min: -500, max: 500 }) },
          { requiredKeys: ['currency'] },
        ),
        invoiced: range,
        due: range,
        paid: range,
        poNumber: fc.constantFrom('PO-1', 'PO-9'),
        disputed: fc.boolean(),
        withCredit: fc.boolean(),
        autopay: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
