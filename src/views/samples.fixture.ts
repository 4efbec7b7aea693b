import type { InvoiceSummary, PrintFee, Receipt, Remittance, SupportContact } from '../domain/entities.js';

/** A page of values as a backend sends them, for tests and stories of views. */
export const invoice: InvoiceSummary = {
  id: 'inv-1',
  number: '1Z-204417',
  accountNumber: '••••2C3',
  country: 'US',
  currency: 'USD',
  balance: { minor: 125_000, currency: 'USD' },
  dueDate: '2026-01-12',
  displayStatus: 'overdue',
  daysOverdue: 9,
};

export const support: SupportContact = {
  name: 'Nordwind Parcel, billing',
  phone: '+1 (800) 555-0100',
  email: 'billing@nordwind.example',
  hours: 'Mon-Fri 8:00-18:00',
};

export const wire: Remittance = {
  kind: 'wire',
  currency: 'EUR',
  beneficiary: 'Nordwind Parcel B.V.',
  bank: 'Zuiderbank',
  iban: 'NL91ABNA0417164300',
  bic: 'ABNANL2A',
  expectedDays: 2,
};

export const cheque: Remittance = {
  kind: 'cheque',
  beneficiary: 'Nordwind Parcel Inc.',
  address: { name: 'Nordwind Parcel', lines: ['P.O. Box 900'], city: 'Louisville', region: 'KY', postalCode: '40201', country: 'US' },
};

export const printFee: PrintFee = {
  amount: { minor: 1500, currency: 'KRW' },
  perInvoice: true,
  effectiveFrom: '2026-03-01',
  avoidBy: '2026-02-15',
  lineLabel: 'Invoice print fee',
};

export const receipt: Receipt = {
  id: 'rcp-1',
  payee: { name: 'Nordwind Parcel Inc.', lines: ['55 Harbour Road'], city: 'Louisville', region: 'KY', postalCode: '40201', country: 'US' },
  issuedAt: '2026-01-21T10:30:00Z',
  payment: {
    id: 'pay-1',
    reference: 'NW-7F3K-92QD',
    origin: 'guest',
    status: 'succeeded',
    payDate: '2026-01-21',
    createdAt: '2026-01-21T10:29:58Z',
    currency: 'USD',
    gross: { minor: 125_000, currency: 'USD' },
    surcharge: { minor: 1875, currency: 'USD' },
    total: { minor: 126_875, currency: 'USD' },
    methodLabel: 'Visa •••• 4242',
    methodType: 'card',
    items: [{ invoiceId: 'inv-1', invoiceNumber: '1Z-204417', amount: { minor: 125_000, currency: 'USD' } }],
    receiptEmail: 'j•••@example.com',
    version: 1,
  },
};

/** Strings that a backend can send and that must stay text. */
export const naughty: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '${alert(1)}',
  'شركة الشحن',
  '‮gnp.exe',
  '😀'.repeat(200),
  'x'.repeat(5000),
];
