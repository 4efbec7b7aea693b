import type { AdvancingClock, NordwindSeed, TestBook, TestCharge } from '../../src/backend/index.js';
import type { Notes } from '../../src/backend/node/postgres/index.js';

type ProviderReturn = Awaited<ReturnType<TestBook['returned']>>[number];

/** The test provider's memory beside what was paid through it: all processes see one, and it is there after a restart. */
export const notedTestBook = (notes: Notes): TestBook => ({
  get: async (key) => (await notes.get(`charge ${key}`)) as TestCharge | undefined,
  add: async (charge) => (await notes.add(`charge ${charge.key}`, charge)) as TestCharge,
  put: (charge) => notes.put(`charge ${charge.key}`, charge),
  returned: async () => (await notes.startingWith('return ')) as readonly ProviderReturn[],
  takeBack: (debit) => notes.put(`return ${debit.key}`, debit),
});

const clockNote = 'days ahead';

/** How many days the demo's biller is ahead of the calendar. */
export const notedDaysAhead = async (notes: Notes): Promise<number> => {
  const days = await notes.get(clockNote);
  return typeof days === 'number' && Number.isInteger(days) && days > 0 ? days : 0;
};

export const noteDaysAhead = (notes: Notes, { daysAhead }: AdvancingClock): Promise<void> => notes.put(clockNote, daysAhead);

/** Follows another process that let days pass. */
export const followDays = async (notes: Notes, clock: AdvancingClock): Promise<void> => {
  const missing = (await notedDaysAhead(notes)) - clock.daysAhead;
  if (missing > 0) clock.advanceDays(missing);
};

interface NotedSeed {
  readonly day: string;
  readonly seed: NordwindSeed;
}

/** What was seeded is told again on the same day, so that pay links still lead somewhere after a restart and in each process. */
export const seededOnce = async (notes: Notes, day: string, seedNow: () => Promise<NordwindSeed>): Promise<NordwindSeed> => {
  const noted = (await notes.get('seed')) as NotedSeed | undefined;
  if (noted?.day === day) return noted.seed;
  const seed = await seedNow();
  await notes.put('seed', { day, seed } satisfies NotedSeed);
  return seed;
};
