import { todayOf, type BillingStore, type InvoiceRow, systemClock, type AccountRow, type UserRow } from '../../src/backend/index.js';
import { biller, currency } from './settings.js';

/** An invoice that an errand is about. */
export interface StockedInvoice {
  readonly id: string;
  readonly number: string;
  readonly accountNumber: string;
  readonly minor: number;
  /** Token of a link that opens it, where there is one. */
  readonly payLink?: string;
}

export interface Company {
  readonly id: string;
  readonly accounts: readonly AccountRow[];
  readonly users: readonly UserRow[];
}

const address = { lines: ['1 Quay Road'], city: 'Boston', postalCode: '02210', country: 'US' };

/** Two people of one company and its two accounts: often they do things at the same time. */
export const companyAt = (index: number): Company => {
  const id = `com_${index}`;
  const accounts = ['A', 'B'].map((letter): AccountRow => ({
    ...{ id: `acc_${index}${letter}`, number: `${letter}${10_000 + index}`, companyId: id, name: `Company ${index} ${letter}` },
    ...{ currencies: [currency], country: 'US', address, inCollections: false, eftPlan: false, version: 1 },
  }));
  const users = ['ada', 'ben'].map((name): UserRow => ({
    ...{ id: `usr_${index}_${name}`, companyId: id, email: `${name}.${index}@chaos.example`, displayName: name },
    ...{ locale: 'en-US', roleId: 'administrator', scope: 'all' },
  }));
  return { id, accounts, users };
};

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const today = (): string => todayOf(biller, systemClock);
export const inDays = (days: number): string => dayAfter(today(), days);

const documentOf = ({ id, number, minor }: StockedInvoice, account: AccountRow): InvoiceRow => {
  const amount = { minor, currency };
  return {
    ...{ id, number, kind: 'invoice', accountId: account.id, country: 'US', invoiceDate: inDays(-10), dueDate: inDays(20) },
    ...{
      dueOnReceipt: false,
      total: amount,
      tax: { minor: 0, currency },
      controlId: number.slice(-6),
      standing: 'issued',
      returned: false,
    },
    ...{ cardPayable: true, printFee: false, supportInvoice: false, promised: false, autopay: false, remittanceRef: number },
    billTo: { ...account.address, name: account.name },
    lines: [{ id: `${id}-1`, seq: 1, description: 'Ground parcels', chargeCode: 'GND', category: 'Transport', net: amount }],
    ...{ taxes: [], documents: [], version: 1 },
  };
};

const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('base64url');
};

const atOnce = 250;

/** Writes the biller's books as they are before anybody pays: companies, people, and invoices with their charges. */
export const stockUp = async (store: BillingStore, companies: readonly Company[], invoices: readonly StockedInvoice[]): Promise<void> => {
  await store.transaction(async (tx) => {
    for (const { id, accounts, users } of companies) {
      await tx.companies.put({ id, displayName: id });
      for (const row of accounts) await tx.accounts.put(row);
      for (const row of users) await tx.users.put(row);
    }
  });
  const accounts = new Map(companies.flatMap((company) => company.accounts.map((account) => [account.number, account] as const)));
  for (let from = 0; from < invoices.length; from += atOnce) {
    const links = await Promise.all(
      invoices.slice(from, from + atOnce).map(async (one) => [one, one.payLink && (await digest(one.payLink))] as const),
    );
    await store.transaction(async (tx) => {
      for (const [invoice, link] of links) {
        const account = accounts.get(invoice.accountNumber);
        if (!account) throw new Error(`No account ${invoice.accountNumber}`);
        const row = documentOf(invoice, account);
        await tx.invoices.put(row);
        await tx.ledger.add({
          id: `led_${row.id}`,
          invoiceId: row.id,
          kind: 'charge',
          amount: row.total,
          sourceId: row.id,
          at: Date.now(),
        });
        if (link) await tx.payLinks.put({ id: link, invoiceId: row.id, expiresAt: Date.now() + 86_400_000 });
      }
    });
  }
};
