import type { GuestFacts } from '../../client/billing-client.js';
import { amountReadings } from '../../domain/amount-input.js';
import { guestFactNames, type GuestFactName, type Policy } from '../../domain/entities.js';
import { isTemporaryAccount } from '../../domain/temporary-account.js';

/** What the guest typed, by the fact's name; strings as typed, never trimmed while typing. */
export type Facts = Readonly<Partial<Record<GuestFactName, string>>>;

/** What is wrong with a fact before the backend is asked. */
export type FactFault = 'required' | 'amount' | 'temporary';

const defaultFields: readonly GuestFactName[] = ['accountNumber', 'invoiceNumber', 'invoiceAmount'];

/** The facts to ask for: the biller's, else the three that every invoice prints. A name we have no words for is not asked. */
export function factNames(policy: Policy | undefined): readonly GuestFactName[] {
  const known = policy?.guest.fields.filter((name): name is GuestFactName => (guestFactNames as readonly string[]).includes(name));
  return known?.length ? known : defaultFields;
}

/** Faults by fact, in the order of the form. A temporary account number is told at once, not after a look-up (ENR-04). */
export function factFaults(facts: Facts, policy: Policy | undefined): ReadonlyMap<GuestFactName, FactFault> {
  const faults = new Map<GuestFactName, FactFault>();
  for (const name of factNames(policy)) {
    const text = facts[name]?.trim() ?? '';
    if (text === '') faults.set(name, 'required');
    else if (name === 'invoiceAmount' && amountReadings(text).length === 0) faults.set(name, 'amount');
    else if (name === 'accountNumber' && isTemporaryAccount(text, policy?.temporaryAccountPattern)) faults.set(name, 'temporary');
  }
  return faults;
}

/** The look-up's input: facts as typed but for surrounding space, and every reading of the amount (domain conventions). */
export function lookupInput(facts: Facts, policy: Policy | undefined): GuestFacts {
  const entries = factNames(policy).map((name) => [name, facts[name]?.trim() ?? ''] as const);
  const amount = facts.invoiceAmount?.trim();
  return { facts: Object.fromEntries(entries), ...(amount && { readings: { invoiceAmount: amountReadings(amount) } }) };
}
