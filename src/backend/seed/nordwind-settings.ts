import type { AcceptedMethod, CountryProfile, Party, Remittance } from '../../domain/entities.js';
import type { BillerSettings } from '../store/records.js';

const payee: Party = {
  name: 'Nordwind Parcel',
  lines: ['410 Harbor Street', 'Suite 1200'],
  postalCode: '02210',
  city: 'Boston',
  region: 'MA',
  country: 'US',
};

const beneficiary = 'Nordwind Parcel';
const card = (currency: string, extra: Partial<AcceptedMethod> = {}): AcceptedMethod => ({
  type: 'card',
  brands: ['visa', 'mastercard', 'amex'],
  currencies: [currency],
  ...extra,
});
const sepa = (bank: string, iban: string, bic: string): Remittance => ({
  kind: 'wire',
  currency: 'EUR',
  beneficiary,
  bank,
  iban,
  bic,
  referenceFormat: 'invoiceNumber',
  expectedDays: 2,
});
const notes = ['Accepted payment methods differ by country.'];

const euro = (country: string, remittance: Remittance, support: CountryProfile['support']): CountryProfile => ({
  country,
  currencies: ['EUR'],
  onlinePayment: true,
  methods: [card('EUR')],
  remittance: [remittance],
  support,
  notes,
});

const profiles: readonly CountryProfile[] = [
  {
    country: 'US',
    currencies: ['USD'],
    onlinePayment: true,
    methods: [card('USD')],
    remittance: [
      {
        kind: 'ach',
        currency: 'USD',
        beneficiary,
        bank: 'First Harbor Bank',
        routing: '011000015',
        account: '0034719082',
        referenceFormat: 'invoiceNumber',
        expectedDays: 2,
      },
      {
        kind: 'wire',
        currency: 'USD',
        beneficiary,
        bank: 'First Harbor Bank',
        routing: '011000015',
        account: '0034719082',
        bic: 'FHBKUS33XXX',
        referenceFormat: 'invoiceNumber',
        expectedDays: 1,
      },
      { kind: 'cheque', currency: 'USD', beneficiary, address: payee, referenceFormat: 'invoiceNumber', expectedDays: 7 },
    ],
    support: { phone: '+1 800 555 0142', email: 'billing@nordwind-parcel.example', hours: 'Mon–Fri 8 am – 6 pm ET' },
    notes,
  },
  euro('DE', sepa('Hanse Handelsbank', 'DE89370400440532013000', 'HAHBDEHHXXX'), {
    phone: '+49 40 5550 118',
    email: 'rechnung@nordwind-parcel.example',
    hours: 'Mo–Fr 8–18 Uhr',
  }),
  euro('NL', sepa('Maasbank', 'NL91ABNA0417164300', 'MAASNL2RXXX'), {
    phone: '0800 555 0118',
    email: 'facturen@nordwind-parcel.example',
    hours: 'ma–vr 8.30–17.30 uur',
  }),
  euro('BE', sepa('Scheldebank', 'BE68539007547034', 'SCHEBEBBXXX'), {
    phone: '0800 55 018',
    email: 'facturen@nordwind-parcel.example',
    hours: 'ma–vr / lu–ve 8.30–17.30',
  }),
  euro('FR', sepa('Banque du Rivage', 'FR1420041010050500013M02606', 'BDRVFRPPXXX'), {
    phone: '0 805 55 01 18',
    email: 'factures@nordwind-parcel.example',
    hours: 'lun.–ven. 8 h 30 – 18 h',
  }),
  {
    country: 'KR',
    currencies: ['KRW'],
    onlinePayment: true,
    methods: [card('KRW')],
    remittance: [
      {
        kind: 'virtualAccount',
        currency: 'KRW',
        beneficiary: '노르드빈트 파슬 코리아',
        bank: '한바다은행',
        account: '1005-702-884119',
        referenceFormat: 'invoiceNumber',
        expectedDays: 1,
      },
    ],
    printFee: {
      amount: { minor: 13_000, currency: 'KRW' },
      perInvoice: true,
      effectiveFrom: '2024-12-29',
      avoidBy: '2024-12-20',
      lineLabel: 'Invoice print fee',
    },
    support: { phone: '080-687-6886', email: 'billing.kr@nordwind-parcel.example', hours: '월–금 09:00–18:00' },
    notes,
  },
  {
    country: 'AU',
    currencies: ['AUD'],
    onlinePayment: true,
    methods: [card('AUD', { surcharge: '1.5' })],
    remittance: [
      {
        kind: 'wire',
        currency: 'AUD',
        beneficiary,
        bank: 'Southern Cross Mutual',
        account: '062-000 1155 7720',
        bic: 'SCMUAU2SXXX',
        referenceFormat: 'invoiceNumber',
        expectedDays: 2,
      },
    ],
    support: { phone: '1800 555 014', email: 'accounts.au@nordwind-parcel.example', hours: 'Mon–Fri 8.30 am – 5 pm AEST' },
    notes,
  },
  {
    // Online payment has not come to every country: here the bank transfer takes the form's place (R-042, PAY-13).
    country: 'CH',
    currencies: ['CHF'],
    onlinePayment: false,
    methods: [],
    remittance: [
      {
        kind: 'wire',
        currency: 'CHF',
        beneficiary,
        bank: 'Limmat Privatbank',
        iban: 'CH9300762011623852957',
        bic: 'LIMPCHZZXXX',
        referenceFormat: 'invoiceNumber',
        expectedDays: 2,
      },
    ],
    support: { phone: '+41 44 555 01 18', email: 'rechnung@nordwind-parcel.example', hours: 'Mo–Fr 8–12, 13–17 Uhr' },
    notes,
  },
];

/** The demo biller: a parcel carrier with customers in eight countries. */
export const nordwind: BillerSettings = {
  payee,
  homeCountry: 'US',
  policy: {
    billerName: payee.name,
    billerTimeZone: 'America/New_York',
    guest: { fields: ['accountNumber', 'invoiceNumber', 'invoiceAmount'] },
    temporaryAccountPattern: '^\\d{10}$',
    payment: { partial: 'allowWithReason', cardLimits: [{ minor: 10_000_000, currency: 'USD' }], maxInvoices: 250 },
    registerUrl: 'https://www.nordwind-parcel.example/register',
  },
  profiles,
  payRules: { approvalLimits: [{ minor: 5_000_000, currency: 'USD' }] },
  accountMethods: {
    US: [{ type: 'bankDebit', currencies: ['USD'] }],
    DE: [{ type: 'bankDebit', currencies: ['EUR'] }],
    NL: [{ type: 'bankDebit', currencies: ['EUR'] }],
  },
  rolesModel: 'six',
  legal: {
    slug: 'nordwind',
    vatId: 'NL823456783B01',
    registrationId: '24560118',
    electronicAddress: { scheme: '9944', id: 'NL823456783B01' },
    contact: { name: 'Nordwind Parcel Billing', phone: '+1 800 555 0142', email: 'billing@nordwind-parcel.example' },
  },
};
