import type {
  BillingTerms,
  CountryProfile,
  Invoice,
  InvoiceSummary,
  PrintFee,
  Receipt,
  Remittance,
  SupportContact,
} from '../domain/entities.js';

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

/** An invoice in full: two categories of charges, a tax, a credit, a payment, a dispute. */
export const fullInvoice: Invoice = {
  ...invoice,
  accountNumber: 'A1B2C3',
  balance: { minor: 125_000, currency: 'USD' },
  kind: 'invoice',
  accountId: 'acc-1',
  country: 'US',
  invoiceDate: '2025-12-13',
  dueOnReceipt: false,
  daysOverdue: 9,
  displayStatus: 'overdue',
  lifecycle: 'issued',
  paymentState: 'none',
  disputeState: 'none',
  total: { minor: 130_000, currency: 'USD' },
  tax: { minor: 7_647, currency: 'USD' },
  paid: { minor: 0, currency: 'USD' },
  credited: { minor: 5_000, currency: 'USD' },
  rewarded: { minor: 0, currency: 'USD' },
  adjusted: { minor: 0, currency: 'USD' },
  flags: {
    payable: true,
    cardPayable: true,
    disputable: true,
    pdf: true,
    xml: true,
    promised: false,
    autopay: false,
    printFee: false,
    supportInvoice: false,
  },
  remittanceRef: '1Z-204417',
  billTo: { name: 'Harbour & Finch', lines: ['1 Quay Street'], city: 'Boston', region: 'MA', postalCode: '02110', country: 'US' },
  remitTo: { name: 'Nordwind Parcel', lines: ['P.O. Box 900'], city: 'Louisville', region: 'KY', postalCode: '40201', country: 'US' },
  lines: [
    {
      id: 'l-1',
      seq: 1,
      date: '2025-12-02',
      description: 'Express parcels',
      chargeCode: 'EXP',
      category: 'Freight',
      quantity: '12',
      unit: 'pcs',
      net: { minor: 122_353, currency: 'USD' },
      tax: { minor: 7_647, currency: 'USD' },
      trackingNumber: '1Z999',
    },
    { id: 'l-2', seq: 2, description: 'Fuel', chargeCode: 'FUE', category: 'Surcharges', net: { minor: 0, currency: 'USD' } },
  ],
  taxes: [{ category: 'Sales tax', rate: '6.25', base: { minor: 122_353, currency: 'USD' }, amount: { minor: 7_647, currency: 'USD' } }],
  allocations: [{ id: 'a-1', source: 'credit', sourceId: 'c-1', amount: { minor: 5_000, currency: 'USD' }, at: '2026-01-02T10:00:00Z' }],
  payments: [
    { id: 'p-1', reference: 'P-7F3K-92QD', payDate: '2026-01-05', amount: { minor: 125_000, currency: 'USD' }, status: 'returned' },
  ],
  disputes: [
    {
      id: 'd-1',
      number: 'D-1001',
      status: 'denied',
      amount: { minor: 1_000, currency: 'USD' },
      lineIds: [],
      openedAt: '2026-01-06T10:00:00Z',
    },
  ],
  documents: [],
  version: 1,
};

/** Terms of the United States, with whatever else the country says. */
export const termsOf = (profile: Partial<CountryProfile> = {}): BillingTerms => ({
  policy: {
    billerName: 'Nordwind Parcel',
    billerTimeZone: 'America/New_York',
    today: '2026-01-21',
    guest: { fields: [] },
    payment: { partial: 'forbid', cardLimits: [], maxInvoices: 250 },
  },
  profile: {
    country: 'US',
    currencies: ['USD'],
    onlinePayment: true,
    methods: [],
    remittance: [{ ...wire, currency: 'USD' }, cheque],
    support,
    ...profile,
  },
});

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
