import { minute, type Services } from '../config.js';
import type { JobKind } from '../jobs/job-kind.js';
import type { JobRow } from '../store/job-records.js';
import type { BookingRow } from '../store/receivable-records.js';
import { BookingRefused, type Booked } from './receivables-driver.js';

/** How long the system may take to answer; the lease is longer, so that no two ask at once. */
const answerWithinMs = minute;
/** How soon a booking looks again whether those before it are there. */
const lookAgainMs = 2_000;

export const bookingKind = 'booking';

/** Tells the receivables system of payments. What it has to be told is a fact, so nobody gives up. */
export const bookingJobs = (services: Services): JobKind => ({
  leaseMs: 2 * minute,
  outside: true,
  tries: 5,
  endless: true,
  run: (job) => tell(services, job),
});

const tell = async (services: Services, job: JobRow): Promise<'done' | 'kept'> => {
  const { receivables, store, clock } = services;
  const row = await store.transaction((tx) => tx.bookings.get(job.subject));
  if (row?.state !== 'waiting') return 'done';
  // No driver that books any more: the booking waits for one.
  if (!receivables.book) return putOff(services, job, 10 * minute);
  if (await isBehind(services, row)) return putOff(services, job, lookAgainMs);
  const booked = await receivables
    .book(row.booking, AbortSignal.timeout(answerWithinMs))
    .catch((fault: unknown) => refuse(services, row, fault));
  await store.transaction(async (tx) => {
    const waiting = await tx.bookings.get(row.id);
    if (waiting?.state !== 'waiting') return;
    await tx.bookings.put({ ...waiting, state: 'booked', bookedAt: clock.now(), ...numberOf(booked) });
  });
  return 'done';
};

const numberOf = ({ number }: Booked): Pick<BookingRow, 'number'> => (number === undefined ? {} : { number });

/** Whether the books over there do not have yet what happened to the same documents before. */
const isBehind = ({ store }: Services, { after }: BookingRow): Promise<boolean> =>
  store.transaction(async (tx) => {
    for (const id of after) if ((await tx.bookings.get(id))?.state === 'waiting') return true;
    return false;
  });

/** Not a failed try: it never was its turn. */
const putOff = async ({ store, clock }: Services, job: JobRow, milliseconds: number): Promise<'kept'> => {
  await store.transaction(async (tx) => {
    const held = await tx.jobs.get(job.id);
    if (held?.lease === undefined || held.lease.holder !== job.lease?.holder) return;
    const { lease: _lease, ...free } = held;
    await tx.jobs.put({ ...free, tries: 0, clock: 'real', dueAt: clock.now() + milliseconds });
  });
  return 'kept';
};

/** Somebody has to put something right over there, and hears of it at once; the booking goes on waiting. */
const refuse = ({ onFault }: Services, { id }: BookingRow, fault: unknown): never => {
  if (fault instanceof BookingRefused) onFault(fault, id);
  throw fault;
};
