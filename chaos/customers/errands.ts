import { companyAt, type StockedInvoice } from '../biller/stock.js';
import { diceOf, type Dice } from '../dice.js';
import type { Habit } from '../payment-service/token.js';

/** What customers come for. `intents` is how many payments they decide upon at least. */
export const errandKinds = {
  guestPays: { weight: 20, invoices: 1, intents: 1, about: 'a guest looks an invoice up and pays it' },
  payLinkPays: { weight: 8, invoices: 1, intents: 1, about: 'a guest pays by a link' },
  otherCard: { weight: 8, invoices: 1, intents: 2, about: 'a card is declined, another one pays' },
  challenge: { weight: 7, invoices: 1, intents: 1, about: 'the bank asks first, and some customers say no' },
  guestTabs: { weight: 5, invoices: 1, intents: 2, about: 'two guests pay one invoice at once' },
  userPays: { weight: 14, invoices: 1, intents: 1, about: 'somebody signed in pays an invoice' },
  userPaysSeveral: { weight: 8, invoices: 4, intents: 1, about: 'several invoices in one payment' },
  userPaysParts: { weight: 6, invoices: 1, intents: 2, about: 'a part of an invoice, later the rest' },
  colleagues: { weight: 6, invoices: 3, intents: 2, about: 'two colleagues pay overlapping invoices at once' },
  guestAndUser: { weight: 4, invoices: 1, intents: 2, about: 'a guest and a customer pay one invoice at once' },
  debit: { weight: 4, invoices: 1, intents: 1, about: 'a debit that takes days' },
  bounced: { weight: 3, invoices: 2, intents: 1, about: 'a debit that the bank takes back' },
  scheduled: { weight: 4, invoices: 1, intents: 1, about: 'a payment for another day' },
  cancelled: { weight: 4, invoices: 1, intents: 1, about: 'a payment for another day, taken back' },
  reload: { weight: 6, invoices: 1, intents: 1, about: 'the page is closed in the middle and opened again' },
  doubleClick: { weight: 4, invoices: 1, intents: 1, about: 'Pay is pressed twice' },
} as const;
export type ErrandKind = keyof typeof errandKinds;

export interface Errand {
  readonly name: string;
  readonly kind: ErrandKind;
  readonly company: number;
  readonly invoices: readonly StockedInvoice[];
  /** For what chance decides in the course of it. */
  readonly dice: Dice;
}

export const companyCount = 40;

const weights = Object.fromEntries(Object.entries(errandKinds).map(([kind, { weight }]) => [kind, weight])) as Record<ErrandKind, number>;

/** Of two who want the same at once, one may hear that it is taken before pressing Pay. */
const spare = 1.12;

/** All that customers will do in a run, by its seed, and so every invoice that is needed for it. */
export const planErrands = (seed: number, intents: number): readonly Errand[] => {
  const errands: Errand[] = [];
  for (let planned = 0; planned < intents * spare;) {
    const errand = errandAt(seed, errands.length);
    errands.push(errand);
    planned += errandKinds[errand.kind].intents;
  }
  return errands;
};

const errandAt = (seed: number, index: number): Errand => {
  const name = `errand-${index}`;
  const dice = diceOf(seed, name);
  const kind = dice.pick(weights);
  const company = dice.below(companyCount);
  const account = companyAt(company).accounts[dice.below(2)];
  const count = errandKinds[kind].invoices;
  const invoices = Array.from({ length: count }, (_none, each): StockedInvoice => {
    const number = `C${seed % 1_000}-${100_000 + index}-${each + 1}`;
    const link = kind === 'payLinkPays' ? { payLink: `link-${seed}-${index}-${'x'.repeat(12)}` } : {};
    return { id: `inv_${number}`, number, accountNumber: account?.number ?? '', minor: 1_000 + dice.below(400_000), ...link };
  });
  return { name, kind, company, invoices, dice };
};

/** How the payment service takes it: mostly well. */
export const usualHabits: Readonly<Record<Exclude<Habit, 'challenge' | 'debit' | 'bounced'>, number>> = {
  ...{ approved: 70, declined: 6, slow: 5, lost: 8, deaf: 6, busy: 5 },
};
