import type { BillingStore, BillingTransaction, PaymentProvider, ProviderResult } from '../../src/backend/index.js';

/** What a server is made of, before or after something in it was broken. */
export interface MadeOf {
  readonly store: BillingStore;
  readonly provider: PaymentProvider;
}

/** The same object with some members replaced; the others keep their own `this`. */
const replaced = <T extends object>(original: T, members: Partial<T>): T =>
  new Proxy(original, {
    get: (target, name): unknown => {
      if (name in members) return members[name as keyof T];
      const member: unknown = target[name as keyof T];
      return typeof member === 'function' ? (member as (...given: unknown[]) => unknown).bind(target) : member;
    },
  });

type Change = (tx: BillingTransaction) => Partial<BillingTransaction>;

const changed = (store: BillingStore, change: Change): BillingStore => ({
  transaction: (work) => store.transaction((tx) => work(replaced(tx, change(tx)))),
});

const unknownTaken = (provider: PaymentProvider, taken: ProviderResult): PaymentProvider =>
  replaced(provider, { charge: (charge) => provider.charge(charge).catch(() => taken) });

/** How long a booking that is not in the transaction of its payment is late. */
const lateMs = 400;

const bookedLate = (store: BillingStore): BillingStore =>
  changed(store, ({ ledger }) => ({
    ledger: replaced(ledger, {
      add: async (entry) => {
        setTimeout(() => void store.transaction((tx) => tx.ledger.add(entry)).catch(() => undefined), lateMs);
      },
    }),
  }));

/** Ways to build a backend that loses or doubles money. A judge who finds nothing in them finds nothing. */
const mutants = {
  /** Each try to charge has a key of its own. */
  newKeyEachTry: ({ store, provider }: MadeOf): MadeOf => ({
    store,
    provider: replaced(provider, {
      charge: (charge) => provider.charge({ ...charge, key: `${charge.key}-${crypto.randomUUID()}` }),
      byKey: async () => undefined,
    }),
  }),
  /** What others are paying just now counts as open. */
  noReservations: ({ store, provider }: MadeOf): MadeOf => ({
    provider,
    store: changed(store, ({ invoices }) => ({
      invoices: replaced(invoices, {
        facts: async (id) => {
          const facts = await invoices.facts(id);
          return facts && { ...facts, held: 0 };
        },
      }),
    })),
  }),
  /** The ledger is written after the transaction that says "paid". */
  bookedLater: ({ store, provider }: MadeOf): MadeOf => ({ provider, store: bookedLate(store) }),
  /** No answer of the provider passes for a refusal. */
  silenceIsNo: ({ store, provider }: MadeOf): MadeOf => ({
    store,
    provider: unknownTaken(provider, { kind: 'declined', code: 'generic' }),
  }),
  /** No answer of the provider passes for money. */
  silenceIsYes: ({ store, provider }: MadeOf): MadeOf => ({ store, provider: unknownTaken(provider, { kind: 'approved' }) }),
  /** Idempotency keys are written and never read. */
  forgottenKeys: ({ store, provider }: MadeOf): MadeOf => ({
    provider,
    store: changed(store, ({ keys }) => ({ keys: replaced(keys, { get: async () => undefined }) })),
  }),
} as const;

export type MutantName = keyof typeof mutants;
export const mutantNames = Object.keys(mutants) as MutantName[];
export const isMutant = (name: string): name is MutantName => name in mutants;

export const mutated = (made: MadeOf, name: string | undefined): MadeOf =>
  name !== undefined && isMutant(name) ? mutants[name](made) : made;
