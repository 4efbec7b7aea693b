import type { LocalDate } from '../domain/entities.js';
import type { BillingStore } from '../backend/store/billing-store.js';
import { MemoryStore } from '../backend/store/memory-store.js';
import { seedNordwind, type NordwindSeed } from '../backend/seed/seed-nordwind.js';

export interface SeededStore {
  readonly store: BillingStore;
  readonly seed: NordwindSeed;
}

interface Stores {
  make(): Promise<BillingStore>;
  /** The demo's biller as of a day, where there is a quicker way than to write all of it. */
  seeded?(day: LocalDate): Promise<SeededStore>;
  /** How much of a test that draws many cases at random is run: a store that is asked over a wire takes its time. */
  readonly share: number;
}

let stores: Stores = { make: async () => new MemoryStore(), share: 1 };

/** What tests of the backend run over from here on; memory where nothing else is said. */
export const useStores = (others: Stores): void => {
  stores = others;
};

/** An empty store of the kind that this run is about. */
export const freshStore = (): Promise<BillingStore> => stores.make();

/** The same with the demo's biller in it. */
export const seededStore = async (day: LocalDate): Promise<SeededStore> => {
  if (stores.seeded) return stores.seeded(day);
  const store = await stores.make();
  return { store, seed: await seedNordwind(store, day) };
};

/** How many cases of so many are drawn in this run. */
export const storeRuns = (inMemory: number): number => Math.max(2, Math.round(inMemory * stores.share));
