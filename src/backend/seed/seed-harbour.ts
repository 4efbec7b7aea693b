import type { LocalDate } from '../../domain/entities.js';
import type { BillingTransaction } from '../store/billing-store.js';
import { harbourDrafts } from './harbour-drafts.js';
import { seedDisputes } from './harbour-disputes.js';
import { harbour, harbourAccounts, harbourPlan, harbourUsers } from './harbour-people.js';
import { harbourSpecials } from './harbour-specials.js';
import { postDraft } from './post-draft.js';

/**
 * The company of the signed-in demo. Its accounts may be known already, with the invoices that guests try: those stay as they are.
 * @returns the numbers of its invoices
 */
export const seedHarbour = async (tx: BillingTransaction, today: LocalDate): Promise<readonly string[]> => {
  await tx.companies.put(harbour);
  for (const { invoices: _invoices, ...row } of harbourAccounts) await tx.accounts.put(row);
  await tx.plans.put(harbourPlan);
  for (const user of harbourUsers) await tx.users.put(user);
  const drafts = [...harbourSpecials(today), ...harbourDrafts(today)];
  for (const draft of drafts) await postDraft(tx, draft, today);
  await seedDisputes(tx, today);
  return drafts.map((draft) => draft.facts?.number ?? draft.number);
};
