import type { AccountRow, UserRow } from '../store/records.js';

interface Seat {
  readonly country: string;
  readonly currency: string;
  readonly city: string;
  readonly postalCode: string;
}

/** Where an account is, and what it is billed in. */
export const seats: Readonly<Record<string, Seat>> = {
  US: { country: 'US', currency: 'USD', city: 'Boston', postalCode: '02210' },
  DE: { country: 'DE', currency: 'EUR', city: 'Hamburg', postalCode: '20457' },
  NL: { country: 'NL', currency: 'EUR', city: 'Rotterdam', postalCode: '3011 AA' },
  BE: { country: 'BE', currency: 'EUR', city: 'Antwerpen', postalCode: '2000' },
  FR: { country: 'FR', currency: 'EUR', city: 'Nantes', postalCode: '44000' },
  KR: { country: 'KR', currency: 'KRW', city: '부산', postalCode: '48058' },
  AU: { country: 'AU', currency: 'AUD', city: 'Fremantle', postalCode: '6160' },
  CH: { country: 'CH', currency: 'CHF', city: 'Zürich', postalCode: '8001' },
};

export interface SeededAccount extends AccountRow {
  /** How many ordinary invoices it has. */
  readonly invoices: number;
}

export const account = (
  number: string,
  country: string,
  name: string,
  invoices: number,
  extra: Partial<AccountRow> = {},
): SeededAccount => ({
  id: `acc_${number}`,
  number,
  companyId: `com_${country}_${name.slice(0, 4).toLowerCase().trim()}`,
  name,
  currencies: [seats[country]?.currency ?? 'USD'],
  country,
  address: {
    lines: [`${(number.charCodeAt(1) % 90) + 3} Quay Road`],
    city: seats[country]?.city ?? '',
    postalCode: seats[country]?.postalCode ?? '',
    country,
  },
  inCollections: false,
  eftPlan: false,
  version: 1,
  invoices,
  ...extra,
});

export const accounts: readonly SeededAccount[] = [
  account('A1B2C3', 'US', 'Harbour & Finch Wholesale', 38, { companyId: 'com_finch', nickname: 'Wholesale' }),
  account('K7Q009', 'US', 'Harbour & Finch Retail', 26, { companyId: 'com_finch', nickname: 'Retail' }),
  account('F4T118', 'US', 'Blue Heron Outfitters', 26),
  account('M2X730', 'US', 'Ridgeline Medical Supply', 24),
  account('R9D456', 'US', 'Copper Kettle Roasters', 22),
  account('T5N201', 'US', 'Lakeside Print Co.', 8, { inCollections: true }),
  account('V8E640', 'US', 'Union Freight Forwarding', 6, { eftPlan: true }),
  account('D3H812', 'DE', 'Nordlicht Versand GmbH', 16),
  account('D6W274', 'DE', 'Bücher Krüger KG', 12),
  account('N1L905', 'NL', 'Van der Meer Tulpenbollen B.V.', 16),
  account('N8P336', 'NL', 'De Groene Winkel', 10),
  account('B2G480', 'BE', 'Brouwerij ’t Scheldeken', 12),
  account('B7C159', 'BE', 'Chocolaterie Lambert', 10),
  account('F1R027', 'FR', 'Éditions de la Loire', 12),
  account('F8S563', 'FR', 'Atelier Céleste', 10),
  account('S3O148', 'KR', '한빛무역', 14),
  account('S9U772', 'KR', '바다마켓', 10),
  account('4471930028', 'KR', '임시 고객', 3),
  account('X5A314', 'AU', 'Fremantle Surf Supply', 8),
  account('Z4H207', 'CH', 'Limmat Uhren AG', 8),
];

/** Somebody of another company, so that nobody forgets that there is one. */
export const users: readonly UserRow[] = [
  {
    id: 'usr_meer_lotte',
    companyId: accounts.find((row) => row.number === 'N1L905')?.companyId ?? '',
    email: 'lotte@vandermeer.example',
    displayName: 'Lotte van der Meer',
    locale: 'nl-NL',
    roleId: 'administrator',
    scope: 'all',
  },
];
