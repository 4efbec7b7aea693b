import { addDays } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import { day } from '../config.js';
import { digest, secret } from '../random.js';
import { storeWithJobs } from '../services/payment-jobs.js';
import type { BillingStore } from '../store/billing-store.js';
import { MemoryStore } from '../store/memory-store.js';
import { diceOf, type Draft, type Fate } from './draft.js';
import { accounts, seats, users, type SeededAccount } from './nordwind-accounts.js';
import { harbourUsers } from './harbour-people.js';
import { nordwind } from './nordwind-settings.js';
import { seedHarbour } from './seed-harbour.js';
import { postDraft } from './post-draft.js';
import { seedPayments } from './seed-payments.js';
import { specialDrafts } from './special-drafts.js';

export interface SeededPayLink {
  readonly token: string;
  readonly invoiceNumber: string;
}
/** What a demo wants to show beside the invoices. */
export interface NordwindSeed {
  readonly payLinks: Readonly<Record<'valid' | 'expired' | 'used', SeededPayLink>>;
  /** E-mail addresses that may sign in. */
  readonly users: readonly string[];
  readonly invoiceCount: number;
  /** Invoices that are not for guests to try: those of pay links, and the portal's own. */
  readonly notForGuests: readonly string[];
}

const fates: readonly Fate[] = ['open', 'open', 'open', 'open', 'open', 'paid', 'paid', 'paid', 'partlyPaid', 'credited'];

/** Some 700 invoices in every state, in the currencies of eight countries, with dates around `today`. */
export const seedNordwind = async (store: BillingStore, today: LocalDate): Promise<NordwindSeed> => {
  const links = await Promise.all([draftLink('valid', 30), draftLink('expired', -1), draftLink('used', 30)]);
  return storeWithJobs(store, { biller: nordwind }).transaction(async (tx) => {
    for (const { invoices: _invoices, ...row } of accounts) await tx.accounts.put(row);
    for (const user of users) await tx.users.put(user);
    const drafts = [...specialDrafts(today), ...ordinaryDrafts(today)];
    for (const draft of drafts) await postDraft(tx, draft, today);
    for (const [index, link] of links.entries()) {
      const account = accounts[2];
      if (!account) throw new Error('The seed has no account for pay links');
      await postDraft(tx, linkDraft(account, link, index, today), today);
      await tx.payLinks.put({
        id: link.id,
        invoiceId: `inv_${link.invoiceNumber}`,
        expiresAt: Date.parse(`${today}T12:00:00Z`) + link.days * day,
        ...(link.name === 'used' && { usedAt: Date.parse(`${today}T00:00:00Z`) }),
      });
    }
    for (const { companyId, name } of accounts) await tx.companies.put({ id: companyId, displayName: name });
    const portalNumbers = [...(await seedHarbour(tx, today)), ...(await seedPayments(tx, today))];
    return {
      payLinks: Object.fromEntries(
        links.map(({ name, token, invoiceNumber }) => [name, { token, invoiceNumber }]),
      ) as NordwindSeed['payLinks'],
      users: [...harbourUsers, ...users].map((user) => user.email),
      invoiceCount: drafts.length + links.length + portalNumbers.length,
      notForGuests: [...links.map((link) => link.invoiceNumber), ...portalNumbers],
    };
  });
};

/**
 * The same for a store that keeps its data: what is there already stays as customers left it, and only the pay links are new, for nobody knows the
 * tokens of the last ones.
 */
export const seedNordwindOnce = async (store: BillingStore, today: LocalDate): Promise<NordwindSeed> => {
  const known = await store.transaction((tx) => tx.invoices.get(`inv_${linkNumbers.valid}`));
  if (!known) return seedNordwind(store, today);
  const fresh = new MemoryStore();
  const seed = await seedNordwind(fresh, today);
  for (const { token } of Object.values(seed.payLinks)) {
    const id = await digest(token);
    const row = await fresh.transaction((tx) => tx.payLinks.get(id));
    if (row) await store.transaction((tx) => tx.payLinks.put(row));
  }
  return seed;
};

const linkNumbers = { valid: '1Z-205501', expired: '1Z-205502', used: '1Z-205503' } as const;

const draftLink = async (name: keyof typeof linkNumbers, days: number) => {
  const token = secret();
  return { name, token, id: await digest(token), invoiceNumber: linkNumbers[name], days };
};

const linkDraft = (account: SeededAccount, link: { name: string; invoiceNumber: string }, index: number, today: LocalDate): Draft => ({
  account,
  number: link.invoiceNumber,
  total: money(48_000 + index * 1250, 'USD'),
  invoiceDate: addDays(today, -12),
  dueDate: addDays(today, 18),
  fate: link.name === 'used' ? 'paid' : 'open',
});

const ordinaryDrafts = (today: LocalDate): readonly Draft[] => {
  const dice = diceOf(20_241_229);
  let serial = 204_000;
  return accounts.flatMap((account) =>
    Array.from({ length: account.invoices }, (_none, index): Draft => {
      const currency = seats[account.country]?.currency ?? 'USD';
      const dueDate = addDays(today, index % 3 === 2 ? -(2 + dice(70)) : 3 + dice(40));
      serial += 1 + dice(2);
      if (serial === 204_355 || serial === 204_388 || serial === 204_390 || serial === 204_417) serial += 1;
      return {
        account,
        number: `1Z-${serial}`,
        total: amountOf(dice, currency),
        invoiceDate: addDays(dueDate, -30),
        dueDate,
        fate: fates[(index + dice(3)) % fates.length] ?? 'open',
        ...(dice(4) === 0 && { poNumber: `PO-${10_000 + dice(9_000)}` }),
      };
    }),
  );
};

const amountOf = (dice: (below: number) => number, currency: string) =>
  currency === 'KRW' ? money((20 + dice(1_200)) * 1_000, currency) : money(2_000 + dice(480_000), currency);
