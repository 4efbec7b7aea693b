import type { DocumentSource } from '../../domain/documents.js';
import type { CountryProfile, InvoiceLine, Money, Party, Remittance } from '../../domain/entities.js';
import { sampleSource } from '../sample-sources.fixture.js';

const amount =
  (currency: string) =>
  (minor: number): Money => ({ minor, currency });

const descriptions: readonly (readonly [category: string, description: string])[] = [
  ['Transport', 'Express parcels, Rotterdam to Hamburg'],
  ['Transport', 'Ground parcels, collected at the quay'],
  ['Surcharges', 'Fuel surcharge'],
  ['Duties', 'Customs clearance'],
];

/** Lines of several groups, as many as are wanted. */
export const linesOf = (count: number, currency: string, each = 12_500): readonly InvoiceLine[] =>
  Array.from({ length: count }, (_none, index): InvoiceLine => {
    const [category, description] = descriptions[index % descriptions.length] ?? ['', ''];
    return {
      id: `line-${index}`,
      seq: index + 1,
      date: '2026-01-08',
      ...(index % 3 === 0 && { reference: `R-${1_000 + index}`, trackingNumber: `1Z999AA10${1_000_000 + index}` }),
      description,
      chargeCode: 'GND',
      category,
      quantity: '2.5',
      unit: 'kg',
      net: { minor: each, currency },
      tax: { minor: Math.round(each * 0.21), currency },
    };
  });

export const profileOf = (country: string, remittance: readonly Remittance[]): CountryProfile => ({
  country,
  currencies: [],
  onlinePayment: true,
  methods: [],
  remittance,
  support: { phone: '0800 555 0118', email: 'facturen@nordwind-parcel.example', hours: 'ma–vr 8.30–17.30 uur' },
});

/** A Dutch invoice in euro with everything on it; `count` lines. */
export const euroSource = (count = 8, changes: Partial<DocumentSource['invoice']> = {}): DocumentSource => {
  const eur = amount('EUR');
  const net = 12_500 * count;
  const tax = Math.round(net * 0.21);
  const base = sampleSource(204_417, {
    lines: linesOf(count, 'EUR'),
    total: eur(net + tax),
    tax: eur(tax),
    paid: eur(20_000),
    credited: eur(5_000),
    balance: eur(net + tax - 25_000),
    taxes: [{ category: 'BTW', rate: '21', base: eur(net), amount: eur(tax) }],
    allocations: [{ id: 'a1', source: 'credit', sourceId: 'c1', amount: eur(5_000), at: '2026-01-15T10:00:00Z' }],
    payments: [{ id: 'p1', reference: 'PAY-7Q2', payDate: '2026-01-20', amount: eur(20_000), status: 'succeeded' }],
    billTo: { name: 'Harbour & Finch Europe B.V.', lines: ['Waalhaven 12'], postalCode: '3089 JH', city: 'Rotterdam', country: 'NL' },
    ...changes,
  });
  const sepa: Remittance = {
    kind: 'wire',
    currency: 'EUR',
    beneficiary: 'Nordwind Parcel',
    bank: 'Maasbank',
    iban: 'NL91ABNA0417164300',
    bic: 'MAASNL2RXXX',
    referenceFormat: 'rf',
    expectedDays: 2,
  };
  return { ...base, buyer: { ...base.buyer, ...base.invoice.billTo }, profile: profileOf('NL', [sepa]) };
};

/** A Swiss invoice in francs, with the account of the standard's own examples. */
export const francSource = (debtor?: Party): DocumentSource => {
  const chf = amount('CHF');
  const remitTo: Party = { name: 'Nordwind Parcel AG', lines: ['Limmatquai 4'], postalCode: '8001', city: 'Zürich', country: 'CH' };
  const billTo: Party = debtor ?? {
    name: 'Harbour & Finch SA',
    lines: ['Rue du Port 9'],
    postalCode: '1201',
    city: 'Genève',
    country: 'CH',
  };
  const base = sampleSource(500_001, {
    country: 'CH',
    currency: 'CHF',
    lines: linesOf(5, 'CHF'),
    total: chf(194_975),
    tax: chf(0),
    credited: chf(0),
    paid: chf(0),
    rewarded: chf(0),
    adjusted: chf(0),
    balance: chf(194_975),
    remitTo,
    billTo,
  });
  const wire: Remittance = {
    kind: 'wire',
    currency: 'CHF',
    beneficiary: 'Nordwind Parcel AG',
    iban: 'CH9300762011623852957',
    address: remitTo,
    referenceFormat: 'rf',
  };
  return { ...base, buyer: billTo, profile: profileOf('CH', [wire]) };
};

/** A Korean invoice in won, with names, lines and a print fee in Korean. */
export const wonSource = (): DocumentSource => {
  const krw = amount('KRW');
  const billTo: Party = { name: '하버앤핀치 코리아', lines: ['해운대로 570'], postalCode: '48058', city: '부산', country: 'KR' };
  const fee: InvoiceLine = {
    id: 'fee',
    seq: 9,
    description: '청구서 인쇄 수수료',
    chargeCode: 'PRT',
    category: '수수료',
    net: krw(13_000),
  };
  const lines = linesOf(6, 'KRW', 120_000).map((line, index) => ({
    ...line,
    description: ['특급 소포 운송', '육상 소포 운송', '유류 할증료', '통관 수수료'][index % 4] ?? '',
    category: ['운송', '운송', '할증료', '관세'][index % 4] ?? '',
  }));
  const base = sampleSource(412_345, {
    country: 'KR',
    currency: 'KRW',
    lines: [...lines, fee],
    total: krw(733_000),
    tax: krw(0),
    paid: krw(0),
    credited: krw(0),
    rewarded: krw(0),
    adjusted: krw(0),
    balance: krw(733_000),
    billTo,
    billingContact: { name: '미수금 담당', phone: '080-687-6886', email: 'billing.kr@nordwind-parcel.example', hours: '월–금 09:00–18:00' },
  });
  const account: Remittance = {
    kind: 'virtualAccount',
    currency: 'KRW',
    beneficiary: '노르드빈트 파슬 코리아',
    bank: '한바다은행',
    account: '1005-702-884119',
    expectedDays: 1,
  };
  return { ...base, buyer: billTo, profile: profileOf('KR', [account]) };
};

/** An American invoice with three ways to pay; Letter. */
export const dollarSource = (changes: Partial<DocumentSource['invoice']> = {}): DocumentSource => {
  const usd = amount('USD');
  const address: Party = {
    name: 'Nordwind Parcel',
    lines: ['410 Harbor Street', 'Suite 1200'],
    postalCode: '02210',
    city: 'Boston',
    region: 'MA',
    country: 'US',
  };
  const base = sampleSource(204_390, {
    country: 'US',
    currency: 'USD',
    lines: linesOf(4, 'USD').map(({ tax: _tax, ...line }) => line),
    total: usd(50_000),
    tax: usd(0),
    paid: usd(0),
    credited: usd(0),
    rewarded: usd(0),
    adjusted: usd(0),
    balance: usd(50_000),
    remitTo: address,
    ...changes,
  });
  const bank = { currency: 'USD', beneficiary: 'Nordwind Parcel', bank: 'First Harbor Bank', routing: '011000015', account: '0034719082' };
  const ways: readonly Remittance[] = [
    { ...bank, kind: 'ach', expectedDays: 2 },
    { ...bank, kind: 'wire', bic: 'FHBKUS33XXX' },
    { kind: 'cheque', currency: 'USD', beneficiary: 'Nordwind Parcel', address },
  ];
  return { ...base, profile: profileOf('US', ways) };
};
