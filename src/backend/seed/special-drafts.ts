import { addDays } from '../../domain/business-date.js';
import type { LocalDate, SupportContact } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import { accounts, type SeededAccount } from './nordwind-accounts.js';
import type { Draft, Fate } from './draft.js';

const accountOf = (number: string): SeededAccount => {
  const found = accounts.find((account) => account.number === number);
  if (!found) throw new Error(`No account ${number}`);
  return found;
};

interface Special {
  readonly account: string;
  readonly number: string;
  readonly minor: number;
  readonly currency: string;
  /** Days from today to the due date. */
  readonly due: number;
  readonly fate?: Fate;
  readonly extra?: Partial<Draft>;
}

const korean: SupportContact = {
  name: '청구 담당 김하늘',
  phone: '080-687-6886',
  email: 'billing.kr@nordwind-parcel.example',
  hours: '월–금 09:00–18:00',
};

const naughty: readonly SupportContact[] = [
  { name: '<img src=x onerror=alert(1)>{{7*7}}${7*7}', phone: '+1 800 555 0142', email: 'o’brien+billing@nordwind-parcel.example' },
  { name: '👩🏽‍🚀 Zoë 🏳️‍🌈 Ñandú 𝒷𝒾𝓁𝓁𝓈', phone: '+1 800 555 0142' },
  { name: 'قسم الفواتير ‏(دبي)', phone: '+971 4 555 0118', hours: 'الأحد–الخميس 9–17' },
  {
    name: 'The Very Long Department Of Accounts Receivable And Everything Else That Did Not Fit On The Envelope '.repeat(4).trim(),
    email: `${'long.'.repeat(11)}name@nordwind-parcel.example`,
  },
];

const specials: readonly Special[] = [
  // The invoice of the README and the first of the sample.
  { account: 'A1B2C3', number: '1Z-204417', minor: 125_000, currency: 'USD', due: 12 },
  { account: 'A1B2C3', number: '1Z-204390', minor: 31_020, currency: 'USD', due: -9 },
  { account: 'K7Q009', number: '1Z-204388', minor: 8_800, currency: 'USD', due: 18 },
  { account: 'A1B2C3', number: '1Z-204355', minor: 123_400, currency: 'USD', due: 21 },
  { account: 'M2X730', number: '1Z-209001', minor: 10_000_000, currency: 'USD', due: 14 },
  { account: 'M2X730', number: '1Z-209002', minor: 10_000_001, currency: 'USD', due: 14 },
  { account: 'M2X730', number: '1Z-209003', minor: 24_871_550, currency: 'USD', due: -4 },
  { account: 'F4T118', number: '1Z-209004', minor: 64_120, currency: 'USD', due: 9, extra: { cardPayable: false } },
  { account: 'F4T118', number: '1Z-209005', minor: 18_000, currency: 'USD', due: 9, extra: { supportInvoice: true } },
  { account: 'F4T118', number: '1Z-209006', minor: 45_600, currency: 'USD', due: 0, extra: { dueOnReceipt: true } },
  { account: 'F4T118', number: '1Z-209007', minor: -4_000, currency: 'USD', due: 0, fate: 'creditNote' },
  { account: 'R9D456', number: '1Z-209008', minor: 52_075, currency: 'USD', due: -21, fate: 'void' },
  { account: 'R9D456', number: '1Z-209009', minor: 77_310, currency: 'USD', due: 6, fate: 'pending' },
  { account: 'R9D456', number: '1Z-209010', minor: 20_500, currency: 'USD', due: -60, fate: 'writtenOff' },
  { account: 'R9D456', number: '1Z-209011', minor: 33_333, currency: 'USD', due: -2, fate: 'returned' },
  ...naughty.map((billingContact, index) => ({
    account: 'R9D456',
    number: `1Z-20902${index}`,
    minor: 11_100 + index * 37,
    currency: 'USD',
    due: 8 + index,
    extra: { billingContact, billToName: billingContact.name ?? '', poNumber: '=HYPERLINK("x")' },
  })),
  { account: 'S3O148', number: '1Z-310013', minor: 13_000, currency: 'KRW', due: 15, extra: { billingContact: korean } },
  { account: '4471930028', number: '1Z-310901', minor: 182_000, currency: 'KRW', due: 10, extra: { billingContact: korean } },
];

/** Invoices that show one rule each. */
export const specialDrafts = (today: LocalDate): readonly Draft[] =>
  specials.map(({ account, number, minor, currency, due, fate = 'open', extra }) => ({
    account: accountOf(account),
    number,
    total: money(minor, currency),
    invoiceDate: extra?.dueOnReceipt ? today : addDays(today, due - 30),
    dueDate: addDays(today, due),
    fate,
    ...extra,
  }));
