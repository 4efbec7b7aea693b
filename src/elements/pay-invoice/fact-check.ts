import type { GuestFacts } from '../../client/billing-client.js';
import { amountReadings } from '../../domain/amount-input.js';
import type { Policy } from '../../domain/entities.js';
import type { GuestFactName } from '../../domain/guest-facts.js';
import { isTemporaryAccount } from '../../domain/temporary-account.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { factNames, type FactFault, type Facts } from './facts.js';

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

/** What is wrong with a fact, and what to do. */
export function faultText(name: GuestFactName, fault: FactFault, speech: Speech): string {
  switch (fault) {
    case 'required':
      return speech.t(`factRequired.${name}`);
    case 'amount':
      return speech.t('factInvalid.invoiceAmount');
    case 'temporary':
      return speech.t('account.temporary');
  }
}
