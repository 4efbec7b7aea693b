import { type Policy } from '../../domain/entities.js';
import { guestFactNames, type GuestFactName } from '../../domain/guest-facts.js';

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
