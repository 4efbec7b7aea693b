import type { InvoiceListItem } from '../domain/invoice-query.js';

const statuses = ['open', 'overdue', 'closed', 'scheduled', 'partial'] as const;
const groups = { open: 'open', overdue: 'overdue', closed: 'closed', scheduled: 'open', partial: 'open' } as const;
const names = ['Wholesale', 'Retail', 'Rotterdam hub', 'Hamburg', '하버앤핀치 코리아'];
const currencies = ['USD', 'EUR', 'KRW'];
const day = (index: number): string => new Date(Date.UTC(2025, 8, 1 + (index % 300))).toISOString().slice(0, 10);

/** Rows of an array, the same ones every time. */
export const sampleInvoices = (count: number): readonly InvoiceListItem[] =>
  Array.from({ length: count }, (_none, index): InvoiceListItem => {
    const status = statuses[index % statuses.length] ?? 'open';
    const currency = currencies[index % 7] ?? 'USD';
    const minor = 1_000 + ((index * 7_919) % 900_000);
    const paid = status === 'closed' ? minor : status === 'partial' ? Math.floor(minor / 3) : 0;
    return {
      id: `sample-${index}`,
      number: `1Z-${String(500_000 + index)}`,
      kind: 'invoice',
      accountId: `account-${index % 5}`,
      accountNumber: `A${100 + (index % 5)}`,
      accountName: names[index % 5] ?? '',
      invoiceDate: day(index),
      dueDate: day(index + 30),
      displayStatus: status,
      group: groups[status],
      disputeState: index % 23 === 0 ? 'open' : 'none',
      currency,
      total: { minor, currency },
      balance: { minor: minor - paid, currency },
      credited: { minor: status === 'partial' ? paid : 0, currency },
      poNumber: `PO-${index % 90}`,
      ...(status === 'scheduled' && { notPayableReason: 'scheduled', scheduledFor: '2026-05-01' }),
    };
  });

const naughty = [
  'A name that goes on '.repeat(250),
  'مؤسسة الميناء للتجارة — שלום',
  '=HYPERLINK("https://evil.example","Pay here")',
  '<img src=x onerror="alert(1)">',
  '\u202egnp.eciovni',
];

/** Rows whose names try what names should not be able to do. */
export const naughtyInvoices: readonly InvoiceListItem[] = sampleInvoices(naughty.length).map((invoice, index) => ({
  ...invoice,
  number: naughty[index] ?? '',
  accountNumber: naughty[index] ?? '',
  accountName: naughty[index] ?? '',
  poNumber: naughty[index] ?? '',
  reference: naughty[index] ?? '',
}));
